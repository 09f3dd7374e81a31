import { type DocumentRule, type Finding, finding } from '../rule';

const OPENED = /^---[ \t]*\r?\n/;
/** `key: value`, below nothing but blank lines and comments. In small letters: prose after a ruled line has a capital. */
const KEY = /^(?:[ \t]*(?:#[^\n]*)?\r?\n){0,20}[a-z][\w-]{0,40}:(?=[ \t\r\n]|$)/;

/** How far the end of front matter is looked for, in UTF-16 units. */
const READ = 4000;

/** G02: front matter that is not YAML, or that nothing closes. */
export const frontMatterUnreadable: DocumentRule = {
  name: 'front-matter-unreadable',
  id: 'G02',
  summary: 'The front matter of a file cannot be read.',
  severity: 'error',
  scope: 'all',
  reach: ({ document }, block) => (document.starts[block]! < READ ? 'text' : 'nothing'),
  always: true,
  source: 'The text format of SEC Drafting.',
  explanation: `The lines between the two lines of dashes at the top of a file say what the text is: a modification, or a document of the Code. They are YAML: a name, a colon, a space and a value on each line. When they cannot be read, the text may be taken for something else, and its citations are then read against the wrong provisions.

Close the front matter with a line of three dashes, and put a value in quotes when it holds a colon, a bracket or a quotation mark.`,
  bad: `---
modification: MP900
title: "Retention of records
---
L3.30 The DCC shall keep the record that Section L3.22 describes.`,
  good: `---
modification: MP900
title: "Retention of records"
---
L3.30 The DCC shall keep the record that Section L3.22 describes.`,
  *check({ document }): Iterable<Finding> {
    const message = faultOf(document.text, document.frontMatter);
    if (message) yield finding(frontMatterUnreadable, { span: { start: 0, end: 3 }, message });
  },
};

function faultOf(text: string, front: { readonly problem?: string } | undefined): string | undefined {
  if (front?.problem) {
    const parser = front.problem
      .replace(/^The front matter is not valid YAML: /, '')
      .replace(/ at line \d+.*|[.:]$/s, '');
    return `This front matter is not valid YAML, so what the text is may be misread. Check colons, brackets, quotes and indentation (parser: ${parser}).`;
  }
  if (front || !OPENED.test(text.slice(0, 16))) return undefined;
  const rest = text.slice(0, READ).replace(OPENED, '');
  return KEY.test(rest)
    ? 'This front matter is never closed, so it is read as text and says nothing about the file. Write a line of three dashes (---) below it.'
    : undefined;
}
