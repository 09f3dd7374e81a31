import { describe, expect, it } from 'vitest';
import { insertion, marked, outline } from '../testSupport';
import { citationTargetSpent as rule } from './citationTargetSpent';

describe('citation-target-spent', () => {
  it.each([
    'Under Section ⟦G3.13⟧.',
    'Under Section ⟦G3.17(c)⟧.',
    'Under Section ⟦G5⟧ and Section ⟦G5.4⟧.',
    'Under section ⟦4.2.1.4 of Appendix L⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, text)).toBe(text);
    expect(marked(rule, text.replace(/[⟦⟧]/g, ''), { index: outline })).toBe(text);
  });

  it.each(['Under Section G3.17(b).', 'Under Section G3.99.', 'Sections G3.9 to G3.20'])(
    'is silent about %s',
    (text) => {
      expect(marked(rule, text)).toBe(text);
    },
  );

  it('counts a number that the modification writes anew, and leaves its instruction alone', () => {
    const text =
      '---\nmodification: MP900\n---\nAmend Section G3.13 as follows:\n\nG3.13 Words.\n\nInsert new Section L3.30 after Section L3.22 as follows:\n\nL3.30 Under Section G3.13.\n';
    expect(marked(rule, text)).toBe(text);
  });

  it('counts a number that the modification leaves unused as gone', () => {
    const text =
      '---\nmodification: MP900\n---\nAmend Section G3.18 as follows:\n\nG3.18 Not used.\n\nInsert new Section L3.30 after Section L3.22 as follows:\n\nL3.30 Under Section ⟦G3.18⟧.\n';
    expect(marked(rule, text)).toBe(text);
  });

  it('looks at text that stands in the Code', () => {
    const text = 'H1.1 Under Section ⟦G3.13⟧.\n';
    expect(marked(rule, text, { id: 'Section H' })).toBe(text);
    expect(marked(rule, insertion('L3.30 Words.'))).toBe(insertion('L3.30 Words.'));
  });
});
