import { describe, expect, it } from 'vitest';
import { withoutFurniture } from './furniture.js';
import { lineText, toLines } from './lines.js';
import { item } from './testSupport.js';

/** Pages of lines, each `[words, y]`. */
function strip(pages: readonly (readonly (readonly [string, number])[])[]) {
  const { furniture, bodies } = withoutFurniture(
    pages.map((lines, at) => ({
      number: at + 1,
      height: 842,
      lines: toLines(lines.map(([words, y]) => item(words, 72, y))),
    })),
  );
  return { furniture, bodies: bodies.map((lines) => lines.map(lineText)) };
}

const body = (at: number): [string, number][] => [
  [`Clause ${'abcdefghij'[at]} begins`, 100],
  ['and ends.', 114],
];

describe('withoutFurniture', () => {
  it('takes out headers, footers and page numbers that count up', () => {
    const pages = [0, 1, 2].map((at): [string, number][] => [
      ['Lantern Code', 40],
      ...body(at),
      [`Page ${at + 1} of 3`, 800],
    ]);
    expect(strip(pages)).toEqual({
      furniture: ['Lantern Code', 'Page 1 of 3'],
      bodies: [0, 1, 2].map((at) => body(at).map(([text]) => text)),
    });
  });

  it('takes out headers of left and right pages', () => {
    const pages = [0, 1, 2, 3, 4, 5, 6, 7].map((at): [string, number][] => [
      [at % 2 ? 'Left' : 'Right', 40],
      ...body(at),
    ]);
    expect(strip(pages).furniture).toEqual(['Right', 'Left']);
  });

  it('takes out headers that change with the chapter', () => {
    const pages = [0, 1, 2, 3, 4, 5].map((at): [string, number][] => [
      [at < 3 ? 'First Part' : 'Second Part', 40],
      ...body(at),
    ]);
    expect(strip(pages).furniture).toEqual(['First Part', 'Second Part']);
  });

  it('takes out lone roman numerals and numbers between dashes', () => {
    const pages = ['i', 'ii', 'iii'].map((number, at): [string, number][] => [...body(at), [number, 800]]);
    expect(strip(pages).furniture).toEqual(['i']);
    const dashes = [1, 2, 3].map((number, at): [string, number][] => [...body(at), [`- ${number} -`, 800]]);
    expect(strip(dashes).furniture).toEqual(['- 1 -']);
  });

  it('keeps words that stand elsewhere on each page, and words that lie within the text', () => {
    const moving = [0, 1, 2].map((at): [string, number][] => [
      ['Not used.', 100 + at * 20],
      ...body(at).map(([text, y]): [string, number] => [text, y + 100]),
    ]);
    expect(strip(moving).furniture).toEqual([]);
    const within = [0, 1, 2].map((at): [string, number][] => [
      [`Clause ${'abc'[at]}`, 60],
      ['Not used.', 80],
      ['x', 400],
    ]);
    expect(strip(within).bodies[0]).toContain('Not used.');
  });

  it('keeps a page that comes back much later', () => {
    const pages = Array.from({ length: 60 }, (_, at): [string, number][] => [
      [at % 20 === 0 ? 'Form of Notice' : `Clause ${'abcdefghijklmnopqrst'[at % 20]}${at > 30 ? 'x' : ''}`, 60],
      ['text', 400],
    ]);
    expect(strip(pages).furniture).toEqual([]);
  });

  it('tells the header of a single page by its place', () => {
    expect(
      strip([
        [
          ['Lantern Code', 40],
          ['A1 Title', 100],
          ['A1.1 Text.', 114],
          ['1', 810],
        ],
      ]),
    ).toEqual({
      furniture: ['Lantern Code', '1'],
      bodies: [['A1 Title', 'A1.1 Text.']],
    });
  });
});
