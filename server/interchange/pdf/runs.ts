import type { ImportedParagraph, ImportedRun } from '../official/imported.js';
import type { Role } from './headings.js';
import type { Span } from './lines.js';
import type { Paragraph } from './paragraphs.js';

const NUMBERED_ITEM = /^\(?\d+[.)]$/;

/** A paragraph as the contract has it. Raised marks of the notes named in `marks` become `[1]`. */
export function toImported(
  paragraph: Paragraph,
  { role, level }: Role,
  depth: number,
  marks: ReadonlySet<string>,
): ImportedParagraph {
  const label = paragraph.label?.text ?? '';
  // A numbered list below a provision has no provisions of its own: its numbers are words.
  const inWords = depth > 0 && NUMBERED_ITEM.test(label);
  const spans = inWords
    ? [{ text: `${label} `, bold: false, italic: false, raised: false }, ...paragraph.spans]
    : paragraph.spans;
  return {
    kind: 'paragraph',
    role,
    headingLevel: level,
    label: inWords ? '' : label,
    labelFrom: label && !inWords ? 'typed' : 'none',
    depth,
    runs: toRuns(spans, marks),
    page: paragraph.page,
  };
}

/** Spans as runs: soft hyphens gone, every kind of blank one blank, none at either end. */
export function toRuns(spans: readonly Span[], marks: ReadonlySet<string>): ImportedRun[] {
  const runs: ImportedRun[] = [];
  for (const { text: raw, bold, italic, raised } of spans) {
    const mark = raised && marks.has(raw.trim()) ? `${raw.startsWith(' ') ? ' ' : ''}[${raw.trim()}]` : raw;
    let text = mark.replace(/\u00ad/g, '').replace(/\s+/g, ' ');
    const last = runs.at(-1);
    if (text.startsWith(' ') && (!last || last.text.endsWith(' '))) text = text.slice(1);
    if (text === '') continue;
    const look = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
    if (last && sameLook(last, bold, italic)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...look });
  }
  settleBlanks(runs);
  const end = runs.at(-1);
  if (end?.text.endsWith(' ')) {
    if (end.text === ' ') runs.pop();
    else runs[runs.length - 1] = { ...end, text: end.text.trimEnd() };
  }
  return runs;
}

/** Blanks between a plain run and a bold or italic one belong to the plain one. */
function settleBlanks(runs: ImportedRun[]): void {
  const plain = ({ bold, italic }: ImportedRun) => !bold && !italic;
  for (let at = 1; at < runs.length; at += 1) {
    const [before, after] = [runs[at - 1]!, runs[at]!];
    if (before.text.endsWith(' ') && !plain(before) && plain(after)) {
      runs[at - 1] = { ...before, text: before.text.trimEnd() };
      runs[at] = { ...after, text: ` ${after.text}` };
    } else if (after.text.startsWith(' ') && plain(before)) {
      runs[at - 1] = { ...before, text: `${before.text} ` };
      runs[at] = { ...after, text: after.text.slice(1) };
    }
  }
  const kept = runs.filter(({ text }) => text !== '');
  runs.splice(0, runs.length, ...kept);
}

function sameLook(run: ImportedRun, bold: boolean, italic: boolean): boolean {
  return (run.bold ?? false) === bold && (run.italic ?? false) === italic;
}
