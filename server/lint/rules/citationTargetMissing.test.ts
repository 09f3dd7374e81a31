import { describe, expect, it } from 'vitest';
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
});
