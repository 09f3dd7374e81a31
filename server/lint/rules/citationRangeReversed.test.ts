import { describe, expect, it } from 'vitest';
import { fixesOf, marked } from '../testSupport';
import { citationRangeReversed as rule } from './citationRangeReversed';

describe('citation-range-reversed', () => {
  it.each<[string, string[]]>([
    ['Sections ⟦G3.20 to G3.17⟧ apply', ['Sections G3.17 to G3.20 apply']],
    ['Sections ⟦G3.20-G3.17⟧', ['Sections G3.17-G3.20']],
    ['Sections ⟦G4 to G3⟧', ['Sections G3 to G4']],
    ['Section ⟦G3.17(b)(ii) to (b)(i)⟧', ['Section G3.17(b)(i) to (b)(ii)']],
    ['Section ⟦G3.17(b) to (a)⟧', ['Section G3.17(a) to (b)']],
    ['Section ⟦G3.20 to Section G3.17⟧', ['Section G3.17 to Section G3.20']],
    ['sections ⟦4.2.1.4 to 4.2.1.3 of Appendix L⟧', ['sections 4.2.1.3 to 4.2.1.4 of Appendix L']],
    ['Sections ⟦G3.17 to G3.17⟧ apply', ['Sections G3.17 apply']],
    ['Sections G3.9, ⟦G3.20 to G3.18⟧ and L3', ['Sections G3.9, G3.18 to G3.20 and L3']],
  ])('reports %s', (text, fixed) => {
    expect(marked(rule, text)).toBe(text);
    expect(fixesOf(rule, text.replace(/[⟦⟧]/g, ''))).toEqual(fixed);
  });

  it.each([
    'Sections G3.9 to G3.17',
    'Section G3.17(a) to (c)',
    'Sections F2.10 to F2.10A',
    'Draft Proposals 076 to 071',
    'Sections G3 and G2',
  ])('accepts %s', (text) => {
    expect(marked(rule, text)).toBe(text);
  });
});
