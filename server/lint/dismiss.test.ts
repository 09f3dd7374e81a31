import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../corpus/read';
import { dismissHere, dismissInDocument } from './dismiss';
import { applyEdits } from './fixAll';
import type { Finding, TextEdit } from './rule';
import { findingsIn, insertion } from './testSupport';

const WHY = 'quoted from version 44';
const read = (text: string) => readDocument('file:///draft.sec', text, 'sec');
const applied = (text: string, edit: TextEdit | undefined) => (edit ? applyEdits(text, [edit]) : undefined);
const first = (text: string) => findingsIn(text)[0]!;
const here = (text: string, reason = WHY) => applied(text, dismissHere(read(text), first(text), reason));
const whole = (text: string) => applied(text, dismissInDocument(read(text), first(text).rule, WHY));
const said = (text: string) =>
  findingsIn(text).map(({ rule, span }: Finding) => `${rule} ${text.slice(span.start, span.end)}`);
const COMMENT = '<!-- sec-ignore citation-target-missing: quoted from version 44 -->';

describe('dismissing here', () => {
  it.each<[string, string, string]>([
    ['a clause', 'L3.30 Under Section G3.99.\n', `${COMMENT}\nL3.30 Under Section G3.99.\n`],
    [
      'an item, set in like it',
      'L3.30 Each User shall:\n  (a) act; and\n  (b) act under Section G3.99.\n',
      `L3.30 Each User shall:\n  (a) act; and\n  ${COMMENT}\n  (b) act under Section G3.99.\n`,
    ],
    [
      'a wrapped paragraph, before its first line',
      'L3.30 Each User shall act\nunder Section G3.99.\n',
      `${COMMENT}\nL3.30 Each User shall act\nunder Section G3.99.\n`,
    ],
    ['a row, in it', '| A | See Section G3.99 |\n| B | c |\n', `| A | See Section G3.99 ${COMMENT} |\n| B | c |\n`],
    ['a row without an end', '| A | See Section G3.99\n', `| A | See Section G3.99 ${COMMENT}\n`],
    [
      'lines that end as in Windows',
      'L3.30 Under\r\nSection G3.99.\r\n',
      `${COMMENT}\r\nL3.30 Under\r\nSection G3.99.\r\n`,
    ],
    ['the only line', 'Under Section G3.99.', `${COMMENT}\nUnder Section G3.99.`],
  ])('%s', (_, text, expected) => {
    expect(here(text)).toBe(expected);
    expect(said(expected)).toEqual([]);
  });

  it('without a reason is never silent', () => {
    const text = here('L3.30 Under Section G3.99.\n', 'REASON')!;
    expect(findingsIn(text).map(({ rule }) => rule)).toEqual(['ignore-without-reason', 'citation-target-missing']);
  });

  it('silences the one finding, whatever the text, and changes nothing else', () => {
    const fixture = readFileSync('test/fixtures/code/section-x.sec', 'utf8');
    const draft = insertion(fixture.slice(fixture.indexOf('## X9')));
    const before = read(draft);
    const all = findingsIn(draft);
    expect(all.length).toBeGreaterThan(15);
    for (const finding of all) {
      const edit = dismissHere(before, finding, WHY)!;
      const text = applyEdits(draft, [edit]);
      const block = (start: number) => before.starts.findLastIndex((each) => each <= start);
      const rest = all.filter(
        ({ rule, span }) => rule !== finding.rule || block(span.start) !== block(finding.span.start),
      );
      expect(said(text)).toEqual(rest.map(({ rule, span }) => `${rule} ${draft.slice(span.start, span.end)}`));
      expect([...read(text).byAddress.keys()]).toEqual([...before.byAddress.keys()]);
    }
  });

  it('is not offered where no comment can stand', () => {
    const text = '---\ntitle: "a\n---\nWords.\n';
    expect(first(text).rule).toBe('front-matter-unreadable');
    expect(dismissHere(read(text), first(text), WHY)).toBeUndefined();
  });
});

describe('dismissing in the document', () => {
  const MARK = '<!-- sec-ignore-document citation-target-missing: quoted from version 44 -->';
  it.each<[string, string, string]>([
    [
      'at the top',
      'L3.30 Under Section G3.99.\n\nL3.31 Section G3.98.\n',
      `${MARK}\nL3.30 Under Section G3.99.\n\nL3.31 Section G3.98.\n`,
    ],
    [
      'after the front matter',
      '---\nmodification: MP900\n---\n\nUnder Section G3.99.\n',
      `---\nmodification: MP900\n---\n\n${MARK}\nUnder Section G3.99.\n`,
    ],
  ])('%s', (_, text, expected) => {
    expect(whole(text)).toBe(expected);
    expect(said(expected)).toEqual([]);
  });

  it('stands on a line of its own where front matter is all that there is', () => {
    const text = '---\nmodification: MP900\n---';
    expect(applied(text, dismissInDocument(read(text), 'citation-target-missing', WHY))).toBe(`${text}\n${MARK}\n`);
  });

  it('never stands before front matter that is being written', () => {
    const text = '---\ntitle: a\n\nUnder Section G3.99.\n';
    expect(dismissInDocument(read(text), 'citation-target-missing', WHY)).toBeUndefined();
  });
});
