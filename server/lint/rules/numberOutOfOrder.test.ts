import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { numberOutOfOrder as rule } from './numberOutOfOrder';

const inCode = (text: string, id = 'Section H') => marked(rule, text, { id });

describe('number-out-of-order', () => {
  it.each([
    ['a gap', 'H1.1 Words:\n(a) one;\n(b) two; and\n⟦(d)⟧ three.'],
    ['a gap in a clause’s number', 'H1.1 Words.\n\nH1.2 Words.\n\n⟦H1.4⟧ Words.'],
    ['a gap between groups', '## H1 Title\n\nH1.1 Words.\n\n## ⟦H3⟧ Title\n\nH3.1 Words.'],
    ['a number used twice', 'H1.1 Words:\n(a) one;\n(b) two; and\n⟦(b)⟧ three.'],
    ['a clause’s number used twice', 'H1.1 Words.\n\nH1.2 Words.\n\n⟦H1.2⟧ Words.'],
    ['a number used again further on', 'H1.1 Words.\n\nH1.2 Words.\n\nH1.3 Words.\n\n⟦H1.1⟧ Words.'],
    ['two in the wrong order', 'H1.1 Words:\n(a) one;\n(c) two;\n⟦(b)⟧ three; and\n(d) four.'],
    ['clauses in the wrong order', 'H1.1 Words.\n\nH1.3 Words.\n\n⟦H1.2⟧ Words.'],
    ['one at the end that belongs further up', 'H1.1 Words:\n(a) one;\n(c) two;\n(d) three; and\n⟦(b)⟧ four.'],
    ['a nested gap', 'H1.1 Words:\n(a) one:\n(i) x;\n⟦(iii)⟧ y; and\n(b) two.'],
    ['capitals', 'H1.1 Words:\n(a) one:\n(i) x:\n(A) p; and\n⟦(C)⟧ q.'],
    ['a list that does not begin with (a)', 'H1.1 Words:\n⟦(b)⟧ one; and\n(c) two.'],
    ['an insertion before its place', 'H1.1 Words.\n\nH1.2A Words.\n\n⟦H1.2⟧ Words.\n\nH1.3 Words.'],
    ['insertions in the wrong order', 'H1.1 Words.\n\nH1.1B Words.\n\n⟦H1.1A⟧ Words.'],
    ['several missing at once', 'H1.1 Words.\n\n⟦H1.5⟧ Words.'],
    ['a list that begins anew without words between', 'H1.1 Words:\n(a) one;\n(b) two;\n⟦(a)⟧ three; and\n⟦(b)⟧ four.'],
  ])('reports %s', (_, text) => {
    expect(inCode(text)).toBe(text);
  });

  it.each([
    ['an Appendix', '## 1 Title\n\n1.1 Words.\n\n1.2 Words.\n\n⟦1.4⟧ Words.\n'],
    ['its headings', '## 1 Title\n\n1.1 Words.\n\n## ⟦3⟧ Title\n\n3.1 Words.\n'],
    ['numbers with a point', '1.1. Words.\n\n⟦1.3.⟧ Words.\n'],
    ['lists with one bracket', '1.1 Words:\na) one;\nb) two; and\n⟦d)⟧ three.\n'],
    ['lists with points', '1.1 Words:\n(a) one:\ni. x;\n⟦iii.⟧ y.\n'],
  ])('reports a gap in %s', (_, text) => {
    expect(inCode(text, 'Appendix AD')).toBe(text);
  });

  it.each([
    ['plain order', 'H1.1 Words:\n(a) one;\n(b) two; and\n(c) three.\n\nH1.2 Words.'],
    ['insertions', 'H1.1 Words.\n\nH1.1A Words.\n\nH1.1B Words.\n\nH1.2 Words.'],
    ['an inserted paragraph', 'H1.1 Words:\n(a) one;\n(aa) more;\n(b) two;\n(ba) more; and\n(c) three.'],
    ['an inserted group', '## H1 Title\n\nH1.1 Words.\n\n## H1A Title\n\nH1A.1 Words.\n\n## H2 Title\n\nH2.1 Words.'],
    ['what is not used', 'H1.1 Words.\n\nH1.2 Not used.\n\nH1.3 Words.'],
    ['a range that is not used', 'H1.1 Words.\n\nH1.2 to H1.4 Not used.\n\nH1.5 Words.'],
    ['a range of paragraphs that is not used', 'H1.1 Words:\n(a) one;\n(b) to (d) Not used;\n(e) two.'],
    ['a range with a dash', 'H1.1 Words.\n\nH1.2-H1.4 Not used.\n\nH1.5 Words.'],
    ['a bold number that is not read', 'H1.1 Words.\n\n**H1.2** Words.\n\nH1.3 Words.'],
    [
      'letters up to (j) and roman numbers',
      'H1.1 Words:\n(g) x'.replace(
        '(g) x',
        '(a) a;\n(b) b;\n(c) c;\n(d) d;\n(e) e;\n(f) f;\n(g) g;\n(h) h:\n(i) x; and\n(ii) y;\n(i) i; and\n(j) j.',
      ),
    ],
    [
      'beyond (z)',
      `H1.1 Words:\n${[...'abcdefghijklmnopqrstuvwxyz'].map((l) => `(${l}) x;`).join('\n')}\n(aa) y; and\n(bb) z.`,
    ],
    [
      'a second list after words of the clause',
      'H1.1 Words:\n(a) one; and\n(b) two.\n\nAnd further:\n(a) three; and\n(b) four.',
    ],
    ['a list that goes on after words', 'H1.1 Words:\n(a) one;\n\nwords;\n(b) two.'],
    [
      'definitions',
      'H1.1 In this Section H:\n\n**Fault** means:\n(a) one; or\n(b) two.\n\n**Loss** means:\n(a) one; or\n(b) two.',
    ],
    ['a comment between', 'H1.1 Words.\n\n<!-- H1.2 is gone -->\n\nH1.2 Words.'],
    ['a group of which the first is missing', 'H1.3 Words.\n\nH1.4 Words.'],
    [
      'a number that a sentence wraps',
      'H1.1 Words.\n\nH1.2 As the DCC says in Section X ‘Words’\nH1.1 applies.\n\nH1.3 Words.',
    ],
    ['tables', 'H1.1 Words:\n\n| (a) | one |\n| (c) | two |\n\nH1.2 Words.'],
  ])('is silent about %s', (_, text) => {
    expect(inCode(text)).toBe(text);
  });

  it('does not hold what a modification leaves out against it', () => {
    for (const text of [
      '---\nmodification: MP900\n---\nAmend Section G3 as follows:\n\nG3.9 Words.\n\nG3.18 Words.\n',
      '---\nmodification: MP900\n---\nAmend Section G3.17(c) as follows:\n\nG3.17 Each User shall:\n(a) notify; and\n(c) tell.\n',
      '---\nmodification: MP900\n---\nAmend Section G3.17 as follows:\n\nG3.17 Each User shall:\n(a) notify;\n…\n(c) tell.\n',
      '---\nmodification: MP900\n---\nAmend Section G3.17(b) as follows:\n\n(b) tell; and\n\nAmend Section G3.17(b) as follows:\n\n(b) tell;\n',
      insertion('L3.30 Words.'),
    ])
      expect(marked(rule, text)).toBe(text);
  });

  it('holds a clause and a group that a modification writes to be whole', () => {
    for (const text of [
      '---\nmodification: MP900\n---\nAmend Section G3.17 as follows:\n\nG3.17 Each User shall:\n(a) notify; and\n⟦(c)⟧ tell.\n',
      '---\nmodification: MP900\n---\nInsert new Section H2 after Section H1 as follows:\n\n## H2 Title\n\nH2.1 Words.\n\n⟦H2.3⟧ Words.\n',
      insertion('L3.30 Words.\n\nInsert new Section L3.30 after Section L3.29 as follows:\n\n⟦L3.30⟧ Other words.'),
      insertion('L3.30 Words.\n\n⟦L3.30⟧ Words.'),
    ])
      expect(marked(rule, text)).toBe(text);
  });

  it('takes no gap for a fault where only an outline is at hand', () => {
    const text = '---\ndocument: Section H\noutline: true\n---\nH1.1 Words.\n\nH1.7 Words.\n\n⟦H1.4⟧ Words.\n';
    expect(marked(rule, text)).toBe(text);
  });

  it('offers the number that its place requires', () => {
    const list = (last: string) => `H1.1 Words:\n(a) one;\n(b) two; and\n(${last}) three.`;
    expect(fixesOf(rule, list('d'), { id: 'Section H' })).toEqual([list('c')]);
    expect(fixesOf(rule, list('b'), { id: 'Section H' })).toEqual([list('c')]);
    expect(fixesOf(rule, 'H1.1 Words.\n\nH1.3 Words.', { id: 'Section H' })).toEqual(['H1.1 Words.\n\nH1.2 Words.']);
  });

  it('names all that are missing, and the first of two', () => {
    const [wide] = findingsIn('H1.1 Words.\n\nH1.5 Words.', { id: 'Section H', rules: [rule] });
    expect(wide!.message).toContain('Section H1.5 comes straight after H1.1: H1.2 to H1.4 are missing');
    const [twice] = findingsIn('H1.1 Words.\n\nH1.1 Words.', { id: 'Section H', rules: [rule] });
    expect(twice!.related![0]!.span).toEqual({ start: 0, end: 4 });
  });
});
