import { describe, expect, it } from 'vitest';
import { toBands } from './bands.js';
import { lineText, toLines } from './lines.js';
import { item } from './testSupport.js';

/** Pieces `[words, x, y]`; words that begin with `*` are bold. */
function read(pieces: readonly (readonly [string, number, number])[]) {
  const items = pieces.map(([words, x, y]) => item(words.replace('*', ''), x, y, { bold: words.startsWith('*') }));
  return toBands(toLines(items), 1, 13, undefined).map((band) => {
    if (band.kind === 'lines') return band.lines.map(lineText);
    if (band.kind === 'columns') return { columns: band.columns.map((lines) => lines.map(lineText)) };
    return { table: band.table.rows.map((row) => row.map((cell) => toLines(cell.items).map(lineText).join(' / '))) };
  });
}

const prose = (at: number) => `words of column text number ${at} here`;

describe('toBands', () => {
  it('finds terms at the left and their meanings at the right, both wrapped', () => {
    expect(
      read([
        ['In this Appendix:', 72, 100],
        ['*Chimney Sweep of', 72, 126],
        ['means the person who', 222, 126],
        ['*the House', 72, 139],
        ['sweeps.', 222, 139],
        ['*Glass', 72, 165],
        ['means the panes.', 222, 165],
        ['A paragraph that runs over both of the columns above it.', 72, 191],
      ]),
    ).toEqual([
      ['In this Appendix:'],
      {
        table: [
          ['Chimney Sweep of / the House', 'means the person who / sweeps.'],
          ['Glass', 'means the panes.'],
        ],
      },
      ['A paragraph that runs over both of the columns above it.'],
    ]);
  });

  it('leaves numbers at a hanging indent and their text alone', () => {
    const lines = [1, 2, 3].flatMap((at): [string, number, number][] => [
      [`L1.${at}`, 72, 100 + at * 26],
      ['The Keeper shall answer.', 120, 100 + at * 26],
    ]);
    expect(read(lines)).toEqual([
      ['L1.1 The Keeper shall answer.', 'L1.2 The Keeper shall answer.', 'L1.3 The Keeper shall answer.'],
    ]);
  });

  it('reads columns of prose one after the other', () => {
    const lines = [1, 2, 3, 4, 5, 6].flatMap((at): [string, number, number][] => [
      [prose(at), 72, 100 + at * 13],
      [prose(at + 6), 282, 100 + at * 13],
    ]);
    expect(read(lines)).toEqual([{ columns: [[1, 2, 3, 4, 5, 6].map(prose), [7, 8, 9, 10, 11, 12].map(prose)] }]);
  });

  it('finds columns that are set to the right', () => {
    const row = (words: readonly string[], y: number): [string, number, number][] => [
      [words[0]!, 72, y],
      [words[1]!, 200, y],
      [words[2]!, 400 - words[2]!.length * 5, y],
    ];
    const rows = [
      ['Kind', 'Made by', 'Days'],
      ['Short', 'the Warden', '1'],
      ['Special', 'the Clerk', 'when needed'],
    ];
    expect(read(rows.flatMap((words, at) => row(words, 100 + at * 13)))).toEqual([{ table: rows }]);
  });
});
