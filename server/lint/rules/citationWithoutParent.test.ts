import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked, outline } from '../testSupport';
import { citationWithoutParent as rule } from './citationWithoutParent';

describe('citation-without-parent', () => {
  it.each([
    'L3.30 Subject to ⟦(c)⟧, a User may act.',
    'L3.30 Each:\n  (a) one; and\n  (b) acts under ⟦paragraph (c)⟧.',
    'L3.30 Each:\n  (a) one; and\n  (b) acts under (a) and ⟦(d)⟧.',
    'L3.30 Acts under ⟦paragraph (c) above⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 Each:\n  (a) one; and\n  (b) acts subject to (a).',
    'L3.30 Subject to (a), each:\n  (a) one; and\n  (b) two.',
    'L3.30 Subject to Section L3.22(a), a User may act.',
    'L3.30 Either (a) the DCC; or (b) the User.',
    'L3.30 Under paragraph (z) of Section L3.22.',
  ])('accepts %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('reads a part of a clause with the rest that stands in the Code', () => {
    const text = '---\nmodification: MP900\n---\nAmend Section G3.17(b) as follows:\n\n(b) record under (a); and\n';
    expect(findingsIn(text, { rules: [rule] })).toEqual([]);
  });

  it('is silent where an outline may leave paragraphs out, and sure of what the modification writes', () => {
    const part =
      '---\nmodification: MP900\n---\nAmend Section G3.17(b) as follows:\n\n(b) record subject to (h); and\n';
    expect(findingsIn(part, { rules: [rule], index: outline })).toEqual([]);
    expect(findingsIn(part, { rules: [rule] })).toHaveLength(1);
    expect(
      findingsIn(insertion('L3.30 Subject to (c), a User may act.'), { rules: [rule], index: outline }),
    ).toHaveLength(1);
  });

  it('leaves papers alone', () => {
    expect(findingsIn('The group agreed, subject to (c), to wait.', { rules: [rule] })).toEqual([]);
  });
});
