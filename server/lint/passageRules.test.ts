import { describe, expect, it } from 'vitest';
import { editDocument, readDocument } from '../corpus/read';
import { passagesOf } from './clauses';
import { PassageRules } from './passageRules';
import type { PassageRule } from './rule';
import { index, insertion } from './testSupport';

const about = { staleNames: [], today: '2026-11-20' };
const said = { id: 'L99', severity: 'hint', scope: 'changed', source: '', explanation: '', bad: '', good: '' } as const;
const asked: string[] = [];

/** Reports "such" and names the passage that introduces it. */
const such: PassageRule = {
  ...said,
  name: 'such',
  summary: '',
  triggers: ['such', '/'],
  *inspect(passage, at, trigger) {
    asked.push(passage.text);
    const { introduction } = passage;
    yield {
      start: at,
      end: at + trigger.length,
      message: `in ${passage.label ?? 'text'} under ${introduction?.label ?? 'nothing'}`,
      fixes: [{ title: 'Write “the”', edits: [{ start: at, end: at + trigger.length, newText: 'the' }] }],
      ...(introduction && { related: [{ passage: introduction, start: 0, end: 5, message: 'here' }] }),
    };
  },
};
const noTerms: readonly never[] = [];
const readers = { expressions: index.expressions, terms: () => noTerms };

function found(rules: PassageRules, text: string, document = readDocument('file:///a.sec', text, 'sec')): string[] {
  return [...rules.findings(document, (range) => passagesOf(document, range, readers))].map(
    ({ span, message, related = [] }) =>
      `${document.text.slice(span.start, span.end)}: ${message}${related.map((each) => ` < ${document.text.slice(each.span.start, each.span.end)}`).join('')}`,
  );
}

const draft = insertion(`L3.30 Each User shall:
  (a) keep such record; and
  (b) Such/other records, "suchlike" and <!-- such --> the nonsuch,

and such copies.

## A heading with such words`);

describe('rules on wording', () => {
  it('see the list that a paragraph stands in, also in bare text', () => {
    const bare =
      'Each User shall:\n\n(a) keep such record:\n  (i) such; and\n  (ii) such; and\n\n(b) such,\n\nand such copies.\n';
    expect(found(new PassageRules([such], about), bare)).toEqual([
      'such: in (a) under nothing < Each ',
      'such: in (i) under (a) < (a) k',
      'such: in (ii) under (a) < (a) k',
      'such: in (b) under nothing < Each ',
      'such: in text under nothing',
    ]);
  });

  it('are asked at their words, whole and in any case, never in a comment or a heading', () => {
    expect(found(new PassageRules([such], about), draft)).toEqual([
      'such: in (a) under L3.30 < L3.30',
      'Such: in (b) under L3.30 < L3.30',
      '/: in (b) under L3.30 < L3.30',
      'such: in text under nothing',
    ]);
  });

  it('are asked again about the edited clause only', () => {
    const rules = new PassageRules([such], about);
    const text = `${draft}\n\nInsert new Section L3.31 as follows:\n\nL3.31 No such words.\n\nL3.32 Other such words.\n`;
    const before = readDocument('file:///a.sec', text, 'sec');
    const first = found(rules, '', before);
    asked.length = 0;
    const at = text.indexOf('L3.31 No') + 6;
    const after = editDocument(before, { start: at, end: at + 2, text: 'Any' });
    expect(found(rules, '', after)).toEqual(first);
    expect(asked).toEqual(['L3.31 Any such words.']);
  });

  it('see legal text only, unless they ask for all', () => {
    const paper = '# Paper\n\nNo such thing.\n\nL3.22 The DCC shall send such notice.\n';
    const in_ = (rule: PassageRule) =>
      found(new PassageRules([rule], about), '', readDocument('file:///p.md', paper, 'markdown')).length;
    expect(in_(such)).toBe(1);
    expect(in_({ ...such, anyText: true })).toBe(2);
  });

  it('do not see citations', () => {
    const rule: PassageRule = {
      ...such,
      triggers: ['section'],
    };
    expect(found(new PassageRules([rule], about), insertion('L3.30 Section L3.22(a) and that section.'))).toEqual([
      'section: in L3.30 under nothing',
    ]);
  });
});
