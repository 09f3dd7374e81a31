import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, fixesOf, insertion, marked, outline } from '../testSupport';
import { citationTargetMissing as rule } from './citationTargetMissing';

describe('citation-target-missing', () => {
  it.each([
    'Under Section ⟦G3.99⟧.',
    'Under Section ⟦G3.17(z)⟧ and Section G3.17(a).',
    'Under Sections G3.17 to ⟦G3.30⟧.',
    'Under Section G3.17(a), (b) and ⟦(d)⟧.',
    'Under Section ⟦G9⟧.',
    'Under section ⟦4.2.9 of Appendix L⟧.',
    'Under ⟦Appendix L, section 9.1⟧.',
    'Under section ⟦5.9 of the SMKI RAPP⟧.',
    'Under ⟦Schedule 4, paragraph 2.1(b)⟧.',
    'Under this Section ⟦L3.99⟧.',
    'Under Section ⟦L 3.99⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(`L3.30 ${text}`))).toBe(insertion(`L3.30 ${text}`));
  });

  it.each([
    'Under Sections G3.17 & (G3.18) and Section G3.17(b)(ii).',
    'Under Section L3.30(a) and Section L3.30.',
    'Under Section 7.11 of the consultation.',
    'Under Section Q4.2 and Appendix AZ.',
    'Subject to (c), and under paragraph (z) above.',
    'Under Section G3.13 and Section G5.4.',
    'MP999 and DP998.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(`L3.30 ${text}\n  (a) one.`))).toBe(insertion(`L3.30 ${text}\n  (a) one.`));
  });

  it('cannot prove anything by an outline', () => {
    expect(findingsIn(insertion('L3.30 Under Section G3.99.'), { index: outline })).toEqual([]);
  });

  it('counts the number that an instruction brings in', () => {
    const text =
      '---\nmodification: MP900\n---\nInsert new Section G3.18A after Section G3.18 as follows:\n\nWords to follow.\n';
    expect(marked(rule, text)).toBe(text);
  });

  it('offers numbers one slip away, with swapped digits first', () => {
    expect(fixesOf(rule, 'Under Section G3.71.')).toEqual(['Under Section G3.17.']);
    expect(fixesOf(rule, 'Under Section G3.171.')).toEqual(['Under Section G3.17.']);
    expect(fixesOf(rule, 'Under Appendix L, section 4.2.1.33(a).')).toEqual(['Under Appendix L, section 4.2.1.3(a).']);
    expect(fixesOf(rule, 'Under Section G3.17(a) and (d).')).toEqual([]);
  });

  it('tells where the numbers end when none is near', () => {
    const [found] = findingsIn('Under Section G3.17(z).', { rules: [rule] });
    expect(found!.message).toBe(
      'SEC 45.0 has no Section G3.17(z), so the words point at nothing and a reader has to guess. Write the number of the provision that you mean; Section G3.17 ends at (c).',
    );
    expect(fixesOf(rule, 'Under Section G3.17(z).')).toEqual(['Under Section G3.17.']);
  });

  it('offers a number whose labels stand apart', () => {
    expect(fixesOf(rule, 'Under Section G3.17(b) (x).')).toEqual(['Under Section G3.17(b).']);
    expect(fixesOf(rule, 'Under Section G3.17 (z).')).toEqual(['Under Section G3.17.']);
  });

  const drafting = (text: string, words: string) =>
    `---\nmodification: MP900\n---\nAs Section G3.18A(z) says.\n\nInsert new Section G3.18A after Section G3.18 as follows:\n\n${text}\n\nInsert new Section L3.30 after Section L3.22 as follows:\n\nL3.30 Under ${words}.\n`;

  it('speaks of a provision as the modification drafts it', () => {
    const messages = (text: string, words: string) =>
      findingsIn(drafting(text, words), { rules: [rule] }).map(({ message }) => message);
    const said = (end: string) =>
      `Section G3.18A as this modification drafts it has no (z), so the words point at nothing and a reader has to guess. Write the number of the provision that you mean${end}.`;
    expect(messages('G3.18A Words.', 'Section G3.18A(z)')).toEqual([said(''), said('')]);
    expect(messages('G3.18A Words:\n(a) one; and\n(b) two.', 'Section G3.18A(a)')).toEqual([said('; it ends at (b)')]);
    const amended = `---\nmodification: MP900\n---\nAmend Section G3.17 as follows:\n\nG3.17 Words:\n(a) one.\n\nAmend Section G3.18 as follows:\n\nG3.18 Under Section G3.17(b).\n`;
    expect(findingsIn(amended, { rules: [rule] })[0]!.message).toMatch(
      /^Section G3\.17 as this modification drafts it has no \(b\), .*; it ends at \(a\)\.$/,
    );
  });

  it('does not take an inner appendix for the end of the numbers', () => {
    const inner = CodeIndex.of(
      makeCode([
        { id: 'Section C', text: 'C1.1 Words.\n' },
        {
          id: 'Appendix AD',
          title: 'Interface',
          text: '# Appendix AD Interface\n\n1 One\n\n1.1 Words.\n\n2 Two\n\n2.1 Words.\n\n## Appendix A Forms\n\n1 Form\n\n1.1 Words.\n',
        },
      ]),
    );
    expect(inner.code.documents.get('Appendix AD')!.document.byAddress.has('Appendix AD Appendix A')).toBe(true);
    const [found] = findingsIn('Under section 99.9 of Appendix AD.', { index: inner, rules: [rule] });
    expect(found!.message).toMatch(/; Appendix AD ends at 2\.$/);
  });
});
