import { describe, expect, it } from 'vitest';
import { readDocument } from '../../corpus/read';
import { lint } from '../run';
import { subjectOf } from '../subject';
import { findingsIn, fixesOf, index, insertion, marked, termsOf } from '../testSupport';
import { citationUnitWord as rule } from './citationUnitWord';

describe('citation-unit-word', () => {
  it.each<[string, string]>([
    ['under ⟦Clause L3.22⟧.', 'under Section L3.22.'],
    ['under ⟦clauses L3.22⟧ and L5.1.', 'under Sections L3.22 and L5.1.'],
    ['under ⟦paragraph G3.17⟧.', 'under Section G3.17.'],
    ['under ⟦Clause L3.22(a)⟧.', 'under Section L3.22(a).'],
    ['under ⟦Part G3⟧.', 'under Section G3.'],
    ['under ⟦s. G3.17⟧.', 'under Section G3.17.'],
    ['under ⟦Sec. G3.17(a)⟧.', 'under Section G3.17(a).'],
    ['under ⟦cl. G3.17⟧ (Duties).', 'under Section G3.17 (Duties).'],
    ['under (⟦s.G3.17⟧).', 'under (Section G3.17).'],
    ['under ⟦ss. G3.17⟧ and G3.18.', 'under Sections G3.17 and G3.18.'],
    ['under ⟦Appendix 4⟧ and Schedule 4.', 'under Schedule 4 and Schedule 4.'],
    ['under Appendix L and ⟦Schedule L⟧.', 'under Appendix L and Appendix L.'],
    ['under this ⟦Clause L3.22⟧.', 'under this Section L3.22.'],
  ])('reports %s', (text, fixed) => {
    expect(marked(rule, text)).toBe(text);
    expect(fixesOf(rule, text.replace(/[⟦⟧]/g, ''))).toEqual([fixed]);
  });

  it.each<[string, string[]]>([
    ['under ⟦Section 4.2.1.3⟧.', ['under Section 4.2.1.3 of Appendix L.']],
    [
      'under ⟦section 4.2.1.3(a)⟧ (Rescue by the DCC).',
      ['under section 4.2.1.3(a) of Appendix L (Rescue by the DCC).'],
    ],
    ['under ⟦Section 3.22(a)⟧.', ['under Section L3.22(a).']],
    ['under ⟦Section 8.8.8⟧.', []],
    ['with ⟦Appendix 4⟧.', ['with Schedule 4.']],
    ['with ⟦Schedule AD⟧ or Schedule 4.', ['with Appendix AD or Schedule 4.']],
  ])('reports in the text of a Section: %s', (text, fixed) => {
    expect(marked(rule, insertion(`L3.30 Acts ${text}`))).toBe(insertion(`L3.30 Acts ${text}`));
    const expected = fixed.map((words) => insertion(`L3.30 Acts ${words}`));
    expect(fixesOf(rule, insertion(`L3.30 Acts ${text.replace(/[⟦⟧]/g, '')}`))).toEqual(expected);
  });

  it.each([
    'under Section L3.22 and Sections G3-G4.',
    'under paragraph G3.17(a).',
    'under paragraph (a) of Section L3.22.',
    'under Clause 3.2 of Appendix AD and section 5.4 of the SMKI RAPP.',
    'under Appendix L, section 4.2.1.3; see section 4.2.1.4.',
    'under clause 9 of the Master Agreement and Schedule A to the Agreement.',
    'under Appendix 12 and Schedule AZ.',
  ])('accepts in the text of a Section: %s', (text) => {
    expect(marked(rule, insertion(`L3.30 Acts ${text}`))).toBe(insertion(`L3.30 Acts ${text}`));
  });

  it('accepts the habits of Appendices and of papers', () => {
    const appendix = '4.2.1.3 Under Section 4.2.1.4 of this document, Clause 4.2 and paragraph 9.9.\n';
    expect(findingsIn(appendix, { id: 'Appendix L', rules: [rule] })).toEqual([]);
    expect(
      findingsIn('Appendix 4: costs.\n\nSee Appendix 4, section 4.2.1 and Section 3.1.', { rules: [rule] }),
    ).toEqual([]);
    const own = '# Schedule L\n\n## Appendix 4 – costs\n\nSee Appendix 4 and Schedule L.';
    expect(findingsIn(own, { rules: [rule] })).toEqual([]);
    expect(findingsIn("The user's G3.17, U.S. G3.17, Users G3.17 and etc. G3.17.", { rules: [rule] })).toEqual([]);
  });

  it('reads the prose of a modification, and no other paper', () => {
    const words = 'The problem lies in Appendix 4 and Schedule L.';
    const count = (text: string) => {
      const document = readDocument('file:///paper.md', text, 'markdown');
      return lint(subjectOf(document, termsOf(index)), [rule]).length;
    };
    expect(count(words)).toBe(0);
    expect(count(`---\nmodification: MP900\n---\n\n${words}`)).toBe(2);
  });
});
