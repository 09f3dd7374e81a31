import { describe, expect, it } from 'vitest';
import { lineText, toLines } from './lines.js';
import type { PageContent, Ruling, TextItem } from './page.js';
import { ruledTables } from './ruledTables.js';
import { item } from './testSupport.js';

const across = (y: number, x0: number, x1: number): Ruling => ({ x0, y0: y, x1, y1: y });
const down = (x: number, y0: number, y1: number): Ruling => ({ x0: x, y0, x1: x, y1 });

function read(rulings: readonly Ruling[], items: readonly TextItem[]) {
  const page: PageContent = {
    number: 1,
    width: 595,
    height: 842,
    items,
    tilted: [],
    rulings,
    pictures: [],
    shapes: 0,
    notes: [],
  };
  const { tables, rest } = ruledTables(page);
  return {
    tables: tables.map(({ rows }) =>
      rows.map((row) => row.map((cell) => toLines(cell.items).map(lineText).join(' / '))),
    ),
    rest: rest.map(({ text }) => text),
  };
}

const grid = [0, 20, 40].map((y) => across(100 + y, 72, 272)).concat([72, 172, 272].map((x) => down(x, 100, 140)));

describe('ruledTables', () => {
  it('puts words into the cells that lines draw, and leaves the others', () => {
    const items = [
      item('above', 72, 90),
      item('a', 80, 114),
      item('b', 180, 114),
      item('c', 80, 134),
      item('d', 180, 134),
    ];
    expect(read(grid, items)).toEqual({
      tables: [
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
      rest: ['above'],
    });
  });

  it('shows a cell over two columns once', () => {
    const open = grid.filter(({ x0, x1 }) => !(x0 === 172 && x1 === 172)).concat([down(172, 120, 140)]);
    const items = [item('both of them', 150, 114), item('c', 80, 134), item('d', 180, 134)];
    expect(read(open, items).tables).toEqual([
      [
        ['both of them', ''],
        ['c', 'd'],
      ],
    ]);
  });

  it('cuts words that run over a line between cells at the blank beside it', () => {
    const items = [item('left hand right hand', 122, 114), item('c', 80, 134)];
    expect(read(grid, items).tables[0]![0]).toEqual(['left hand', 'right hand']);
  });

  it('takes a line that is drawn in pieces for one', () => {
    const pieces = grid.flatMap((ruling) =>
      ruling.y0 === ruling.y1
        ? [
            { ...ruling, x1: 172 },
            { ...ruling, x0: 172 },
          ]
        : [ruling],
    );
    expect(read(pieces, [item('a', 80, 114), item('b', 180, 114)]).tables).toEqual([[['a', 'b']]]);
  });

  it('takes a box around words, and a line below them, for no table', () => {
    const box = [
      across(100, 72, 272),
      across(140, 72, 272),
      down(72, 100, 140),
      down(272, 100, 140),
      across(300, 72, 120),
    ];
    expect(read(box, [item('boxed', 80, 114), item('underlined', 72, 298)])).toEqual({
      tables: [],
      rest: ['boxed', 'underlined'],
    });
  });
});
