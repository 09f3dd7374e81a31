import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { lint } from '../run';
import { subjectOf } from '../subject';
import { findingsIn, insertion, marked, termsOf } from '../testSupport';
import { subjectToCircular as rule } from './subjectToCircular';

describe('subject-to-circular', () => {
  it.each([
    'L3.30 Subject to Section ⟦L3.31⟧, one.\n\nL3.31 Subject to Section L3.30, two.',
    'L3.30 Subject to Section ⟦L3.31⟧, one.\n\nL3.31 Two, but:\n  (a) subject to Section L3.30, three.',
    'L3.30 Notwithstanding Section ⟦L3.31⟧, one.\n\nL3.31 Notwithstanding Section L3.30, two.',
    'L3.30 Subject to the provisions of Section ⟦L3.31⟧, one.\n\nL3.31 Subject to Sections G3.17 and L3.30, two.',
    'L3.30 Subject to Section ⟦L3.31⟧, one.\n\nL3.31 Subject to Section L3.32, two.\n\nL3.32 Subject to Section L3.30, three.',
    'L3.30 Subject to Section ⟦L3.31⟧ and notwithstanding Section L3.31, one.\n\nL3.31 Two.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('reports a circle once, at its first place, and points at the others', () => {
    const text = insertion(
      'L3.30 Subject to Section L3.31 and notwithstanding Section L3.31, one.\n\nL3.31 Subject to Section L3.30, two.',
    );
    const found = findingsIn(text, { rules: [rule] });
    expect(found).toHaveLength(1);
    expect(found[0]!.related!.map(({ span }) => text.slice(span.start, span.end))).toEqual(['L3.31', 'L3.30']);
  });

  it('reports two circles that share no words', () => {
    const text = insertion(
      'L3.30 Subject to Section ⟦L3.31⟧ and subject to Section ⟦L3.32⟧, one.\n\nL3.31 Subject to Section L3.30, two.\n\nL3.32 Subject to Section L3.30, three.',
    );
    expect(marked(rule, text)).toBe(text);
  });

  it.each([
    ['one way', 'L3.30 Subject to Section L3.31, one.\n\nL3.31 Two.'],
    ['the same said twice', 'L3.30 Subject to Section L3.31, one.\n\nL3.31 Notwithstanding Section L3.30, two.'],
    [
      'different paragraphs',
      'L3.30 One:\n  (a) subject to Section L3.31, two; and\n  (b) three.\n\nL3.31 Subject to Section L3.30(b), four.',
    ],
    ['the rest of the Section', 'L3.30 Subject to this Section L3, one.\n\nL3.31 Subject to Section L3, two.'],
    ['a mere citation', 'L3.30 Subject to Section L3.31, one.\n\nL3.31 As Section L3.30 says, two.'],
    [
      'other words between',
      'L3.30 Subject to the Panel agreeing, Section L3.31 applies.\n\nL3.31 Subject to Section L3.30, two.',
    ],
    [
      'definitions',
      'L3.30 Terms:\n\n**One** means what is subject to Section L3.31, one.\n\nL3.31 Subject to Section L3.30, two.',
    ],
    ['its own paragraphs', 'L3.30 Subject to (a), one:\n  (a) two.'],
  ])('accepts %s', (_, text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  const code = makeCode([
    { id: 'Section C', text: 'C1.1 Subject to Section D1.1, one.\n' },
    { id: 'Section D', text: 'D1.1 Subject to Section C1.1, two.\n\nD1.2 Words.\n' },
  ]);
  const index = CodeIndex.of(code);

  it('follows citations from document to document and points at the other end', () => {
    const citations = index.citationsIn('Section C')!;
    const [found] = lint(subjectOf(citations.document, termsOf(index)), [rule]);
    const [other] = found!.related!;
    expect(found!.message).toBe(
      'Section C1.1 gives way to Section D1.1, and Section D1.1 gives way to Section C1.1, so it is open which of them prevails. Decide which one does, and take “subject to” or “notwithstanding” out of the other.',
    );
    expect(other).toMatchObject({
      uri: 'file:///code/section-d.sec',
      message: 'Section D1.1 gives way to Section C1.1.',
    });
    expect(code.documents.get('Section D')!.document.text.slice(other!.span.start, other!.span.end)).toBe('C1.1');
  });

  it("reads a modification's words in the place of the Code's", () => {
    const amend = (words: string) => `---\nmodification: MP900\n---\nAmend Section C1.1 as follows:\n\nC1.1 ${words}\n`;
    expect(findingsIn(amend('Subject to Section D1.1, one.'), { index, rules: [rule] })).toHaveLength(1);
    expect(findingsIn(amend('One.'), { index, rules: [rule] })).toEqual([]);
    const both = `${amend('Subject to Section D1.1, one.')}\nAmend Section D1.1 as follows:\n\nD1.1 Two.\n`;
    expect(findingsIn(both, { index, rules: [rule] })).toEqual([]);
  });
});
