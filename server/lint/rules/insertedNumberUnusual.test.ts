import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { insertedNumberUnusual as rule } from './insertedNumberUnusual';

const index = CodeIndex.of(
  makeCode([
    {
      id: 'Section G',
      text: `## G3 Duties

G3.17 Words.

G3.18 Words.

G3.18A Words.

G3.19 Not used.

G3.20 See Section G3.19.

G3.21 Not used.
`,
    },
    { id: 'Appendix L', text: '4.2 Words.\n\n4.3 Words.\n' },
  ]),
);
const insert = (number: string, after: string, written = number) =>
  `---\nmodification: MP900\n---\nInsert new Section ${number} after Section ${after} as follows:\n\n${written.replace(/[⟦⟧]/g, '')} Words.\n`;

describe('inserted-number-unusual', () => {
  it.each([
    ['a point more', insert('⟦G3.17.1⟧', 'G3.17')],
    ['a small letter', insert('⟦G3.17a⟧', 'G3.17')],
    ['a dash', insert('⟦G3.17-1⟧', 'G3.17')],
    ['“bis”', insert('⟦G3.17 bis⟧', 'G3.17')],
    ['a number that belongs further on', insert('⟦G3.25⟧', 'G3.17')],
    ['a number that belongs further back', insert('⟦G3.16⟧', 'G3.18')],
    ['a letter of another clause', insert('⟦G3.20A⟧', 'G3.17')],
    ['a number that was used before and is cited', insert('⟦G3.19⟧', 'G3.18A')],
    ['a number that was used before', insert('⟦G3.21⟧', 'G3.20')],
  ])('reports %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it.each([
    ['a letter', insert('G3.17A', 'G3.17')],
    ['the next letter', insert('G3.18B', 'G3.18A')],
    ['the next number at the end', insert('G3.22', 'G3.21')],
    ['a letter at the end', insert('G3.21A', 'G3.21')],
    ['a later number at the end', insert('G3.30', 'G3.21')],
    ['a paragraph', '---\nmodification: MP900\n---\nInsert new Section G3.17(a) as follows:\n\n(a) words.\n'],
    [
      'a number beneath one of an Appendix',
      '---\nmodification: MP900\n---\nInsert new section 4.2.1 of Appendix L as follows:\n\n4.2.1 Words.\n',
    ],
    ['a group', '---\nmodification: MP900\n---\nInsert new Section G4 after Section G3 as follows:\n\n## G4 Title\n'],
    [
      'a clause without a place',
      '---\nmodification: MP900\n---\nInsert new Section G3.40 as follows:\n\nG3.40 Words.\n',
    ],
    ['what stands in the Code already', insert('G3.20', 'G3.17')],
    [
      'a second letter after a new one',
      `${insert('G3.17A', 'G3.17')}\nInsert new Section G3.17B after Section G3.17A as follows:\n\nG3.17B Words.\n`,
    ],
    ['the usual example', insertion('L3.30 Words.')],
  ])('is silent about %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it('offers the number that fits', () => {
    const fix = (text: string) => fixesOf(rule, text.replace(/[⟦⟧]/g, ''), { index });
    expect(fix(insert('G3.17.1', 'G3.17'))).toEqual([insert('G3.17A', 'G3.17')]);
    expect(fix(insert('G3.18a', 'G3.18'))).toEqual([insert('G3.18B', 'G3.18')]);
    expect(fix(insert('G3.25', 'G3.17'))).toEqual([insert('G3.17A', 'G3.17')]);
  });

  it('is graver where the old number is still cited', () => {
    const [cited] = findingsIn(insert('G3.19', 'G3.18A'), { index, rules: [rule] });
    const [alone] = findingsIn(insert('G3.21', 'G3.20'), { index, rules: [rule] });
    expect([cited!.severity, alone!.severity]).toEqual(['warning', 'information']);
    expect(cited!.message).toContain('a provision of the Code still cites it');
    expect(cited!.related).toHaveLength(2);
  });
});
