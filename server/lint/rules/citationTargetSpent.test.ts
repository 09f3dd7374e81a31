import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked, outline } from '../testSupport';
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

  const deleting = (instruction: string, words: string) =>
    `---\nmodification: MP900\n---\nSection L3.22(a) is out of date.\n\n${instruction}\n\nInsert new Section L3.30 after Section L3.22 as follows:\n\nL3.30 ${words}\n`;

  it.each([
    ['Delete Section L3.22.', 'Under Section ⟦L3.22⟧ and Section ⟦L3.22(a)⟧, not L5.1.'],
    ['Delete Section L3.22(a).', 'Under Section ⟦L3.22(a)⟧ and Section L3.22(b).'],
    ['Omit paragraph (a) of Section L3.22.', 'Under Section ⟦L3.22(a)⟧ and Section L3.22.'],
    ['Delete Section L3.22 as follows:\n\nL3.22 Under Section L3.22, Words.', 'Under Section ⟦L3.22⟧.'],
    ['Delete section 4.2.1.3 of Appendix L.', 'Under section ⟦4.2.1.3(a) of Appendix L⟧ and Appendix L.'],
    ['Delete the second sentence of Section L3.22.', 'Under Section L3.22.'],
    ['Delete Section L3.22.\n\nInsert new Section L3.22 as follows:\n\nL3.22 Words.', 'Under Section L3.22.'],
    ['Delete Section L3.22.\n\nInsert new Section L3.22 after Section L3.20:', 'Under Section L3.22.'],
  ])('counts what the modification deletes as gone in its new text: %s', (instruction, words) => {
    expect(marked(rule, deleting(instruction, words))).toBe(deleting(instruction, words));
  });

  it('says that the modification deletes it, and where', () => {
    const text = deleting('Delete Section L3.22.', 'Under Section L3.22(a).');
    const [found] = findingsIn(text, { rules: [rule] });
    expect(found!.message).toBe(
      'Section L3.22 is deleted by this modification, so the words that rely on it will have no effect. Cite the provision that will hold the rule, or take the citation out.',
    );
    const { span } = found!.related![0]!;
    expect(text.slice(span.start, span.end)).toBe('Delete Section L3.22.');
  });
});
