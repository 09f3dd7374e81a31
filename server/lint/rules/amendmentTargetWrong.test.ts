import { describe, expect, it } from 'vitest';
import { findingsIn, marked, outline } from '../testSupport';
import { amendmentTargetWrong as rule } from './amendmentTargetWrong';
import { citationTargetMissing } from './citationTargetMissing';

const draft = (text: string) => `---\nmodification: MP900\n---\n${text}\n`;

describe('amendment-target-wrong', () => {
  it.each([
    'Amend Section ⟦L3.77⟧ as follows:\n\nL3.77 Words.',
    'Replace Section ⟦L3.22(z)⟧ with the following:\n\n(z) Words.',
    'Insert new Section ⟦L3.22⟧ as follows:\n\nL3.22 Words.',
    'Insert new Section ⟦G3.17(b)⟧ after Section G3.17(a) as follows:\n\n(b) Words.',
    'Insert new section ⟦4.2.1.3 of Appendix L⟧ as follows:\n\n4.2.1.3 Words.',
    'Insert new ⟦Appendix L⟧ as follows:\n\n1 Words.',
  ])('reports %s', (text) => {
    expect(marked(rule, draft(text))).toBe(draft(text));
    expect(findingsIn(draft(text.replace(/[⟦⟧]/g, '')), { index: outline, rules: [rule] })).toEqual([]);
  });

  it.each([
    ['what exists', 'Amend Section L3.22 as follows:\n\nL3.22 Words.\n\nDelete Section G3.18.'],
    ['a new number', 'Insert new Section L3.30 after Section L3.22 as follows:\n\nL3.30 Words.'],
    ['a number that is not used', 'Insert new Section G3.13 as follows:\n\nG3.13 Words.'],
    ['a number that is deleted', 'Delete Section L3.22.\n\nInsert new Section L3.22 as follows:\n\nL3.22 Words.'],
    [
      'what it inserts itself',
      'Insert new Section L9 as follows:\n\n## L9 New\n\nL9.1 Words.\n\nAmend Section L9.1 as follows:\n\nL9.1 Words.',
    ],
    ['words that go into a provision', 'Insert a new paragraph (c) in Section L3.22 as follows:\n\n(c) Words.'],
    ['words after a provision', 'Insert after Section L3.22 the following:\n\nL3.23 Words.'],
    ['a document that the Code does not have', 'Amend Section Q4.2 as follows:\n\nQ4.2 Words.'],
    ['a definition', 'Insert in Section G4.1 a new definition of "User" as follows:\n\n**User** means you.'],
  ])('accepts %s', (_, text) => {
    expect(marked(rule, draft(text))).toBe(draft(text));
  });

  it('leaves a cause to citation-target-missing that it reports', () => {
    for (const text of ['Delete Section L3.77.', 'Amend Section L3.77 as follows:\n\nWords.']) {
      const found = findingsIn(draft(text), { rules: [rule, citationTargetMissing] });
      expect(found.map((each) => each.rule)).toEqual(['citation-target-missing']);
    }
    const amended = draft('Amend Section L3.77 as follows:\n\nL3.77 Words.');
    expect(findingsIn(amended, { rules: [rule, citationTargetMissing] })).toHaveLength(1);
  });

  it('says what is wrong, and where the number stands', () => {
    const [taken] = findingsIn(draft('Insert new Section L3.22 as follows:\n\nL3.22 Words.'), { rules: [rule] });
    expect(taken!.message).toBe(
      'SEC 45.0 already has a Section L3.22; inserted as well, two provisions would have one number. Write “Amend” if you mean to change it, or give the new provision a number that is free.',
    );
    expect(taken!.related).toMatchObject([
      { uri: 'file:///code/section-l.sec', message: 'Section L3.22 stands here.' },
    ]);
    const [gone] = findingsIn(draft('Amend Section G3.71 as follows:\n\nG3.71 Words.'), { rules: [rule] });
    expect(gone!.message).toBe(
      'SEC 45.0 has no Section G3.71, so there is nothing that this instruction can change. Write the number of the provision that you mean, or “Insert new” if it is to be added; Section G3.17 may be meant.',
    );
  });
});
