import { type Grid, gridsOf } from './grid.js';
import type { PageContent, TextItem } from './page.js';
import type { RawTable } from './rawTable.js';

/** The tables of a page that have lines around their cells, and the words that stand in none of them. */
export function ruledTables(page: PageContent): { tables: RawTable[]; rest: TextItem[] } {
  const grids = gridsOf(page.rulings);
  if (grids.length === 0) return { tables: [], rest: [...page.items] };
  const held = grids.map((): TextItem[] => []);
  const rest: TextItem[] = [];
  for (const item of page.items) {
    const at = grids.findIndex((grid) => holds(grid, item));
    (at >= 0 ? held[at]! : rest).push(item);
  }
  const tables: RawTable[] = [];
  grids.forEach((grid, at) => {
    const table = toTable(page.number, grid, held[at]!);
    if (table) tables.push(table);
    else rest.push(...held[at]!);
  });
  return { tables, rest };
}

const middle = (item: TextItem): [number, number] => [item.x + item.width / 2, item.y - item.size * 0.3];

function holds({ xs, ys }: Grid, item: TextItem): boolean {
  const [x, y] = middle(item);
  return x >= xs[0]! && x <= xs.at(-1)! && y >= ys[0]! && y <= ys.at(-1)!;
}

/** The band that a place lies in: the last edge that is not beyond it. */
function band(edges: readonly number[], at: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (edges[mid]! <= at) low = mid;
    else high = mid - 1;
  }
  return low;
}

function toTable(page: number, grid: Grid, items: readonly TextItem[]): RawTable | undefined {
  const { xs, ys } = grid;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const wall = walls(grid);
  const first = topLeftCells(columns, rows, wall);
  const cells = Array.from({ length: rows * columns }, (): TextItem[] => []);
  for (const item of items) {
    const row = band(ys, middle(item)[1]);
    for (const piece of cutAtWalls(item, xs, (column) => wall.down(row, column))) {
      cells[first[row * columns + band(xs, piece.x + piece.width / 2)]!]!.push(piece);
    }
  }
  const rightOf = (at: number): number => {
    let column = at % columns;
    const row = (at - column) / columns;
    while (column + 1 < columns && first[row * columns + column + 1] === at) column += 1;
    return xs[column + 1]!;
  };
  const filled = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const at = row * columns + column;
      return { left: xs[column]!, right: rightOf(first[at] === at ? at : at), items: cells[at]! };
    }),
  ).filter((row) => row.some((cell) => cell.items.some(({ text }) => text.trim() !== '')));
  const used = new Set(filled.flatMap((row) => row.flatMap((cell, at) => (cell.items.length > 0 ? [at] : []))));
  if (filled.length === 0 || (filled.length === 1 && used.size < 2)) return undefined;
  return { page, top: ys[0]!, bottom: ys.at(-1)!, edges: xs, ruled: true, rows: filled };
}

interface Walls {
  /** A line parts this column from the next, in this row. */
  down(row: number, column: number): boolean;
  /** A line parts this row from the next, in this column. */
  across(row: number, column: number): boolean;
}

function walls({ xs, ys, across, down }: Grid): Walls {
  const near = (a: number, b: number) => Math.abs(a - b) <= 3;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const downs = new Uint8Array(rows * columns);
  const acrosses = new Uint8Array(rows * columns);
  for (const { x0, y0, y1 } of down) {
    const column = xs.findIndex((x) => near(x, x0)) - 1;
    if (column < 0 || column >= columns) continue;
    for (let row = 0; row < rows; row += 1) {
      const mid = (ys[row]! + ys[row + 1]!) / 2;
      if (y0 <= mid && mid <= y1) downs[row * columns + column] = 1;
    }
  }
  for (const { y0, x0, x1 } of across) {
    const row = ys.findIndex((y) => near(y, y0)) - 1;
    if (row < 0 || row >= rows) continue;
    for (let column = 0; column < columns; column += 1) {
      const mid = (xs[column]! + xs[column + 1]!) / 2;
      if (x0 <= mid && mid <= x1) acrosses[row * columns + column] = 1;
    }
  }
  return {
    down: (row, column) => downs[row * columns + column] === 1,
    across: (row, column) => acrosses[row * columns + column] === 1,
  };
}

/** For each cell the first cell of those that no line parts it from. */
function topLeftCells(columns: number, rows: number, wall: Walls): Int32Array {
  const first = Int32Array.from({ length: columns * rows }, (_, at) => at);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (column > 0 && !wall.down(row, column - 1)) first[at] = first[at - 1]!;
      else if (row > 0 && !wall.across(row - 1, column)) first[at] = first[at - columns]!;
    }
  }
  return first;
}

/** A stretch of words that runs over a line between cells is cut at the blank nearest to it. */
function cutAtWalls(item: TextItem, xs: readonly number[], parted: (column: number) => boolean): TextItem[] {
  const pieces: TextItem[] = [];
  let left = item;
  for (;;) {
    const column = band(xs, left.x + 0.5);
    const edge = xs[column + 1]!;
    if (column >= xs.length - 2 || left.x + left.width <= edge + 2 || !parted(column)) break;
    const letters = left.text.length;
    const wanted = ((edge - left.x) / left.width) * letters;
    const blanks = [...left.text.matchAll(/\s+/g)].map(({ index }) => index);
    const cut = blanks.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
    if (cut === undefined || cut <= 0) break;
    const width = (cut / letters) * left.width;
    pieces.push({ ...left, text: left.text.slice(0, cut), width });
    const rest = left.text.slice(cut).trimStart();
    const x = Math.max(edge + 0.6, left.x + width);
    left = { ...left, text: rest, x, width: Math.max(0, left.x + left.width - x) };
  }
  return [...pieces, left];
}
