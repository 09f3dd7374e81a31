import { readLabel } from './labels.js';
import { type Line, pieceText } from './lines.js';
import type { RawTable } from './rawTable.js';

/** Lines that one table may have on a page. */
const MOST_LINES = 400;

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/**
 * A table without lines around its cells, of three columns or more, that begins at `lines[from]`: over all its lines the same
 * gaps stay free of words. Columns may be set to the left, to the right or in the middle.
 */
export function spacedTable(
  lines: readonly Line[],
  from: number,
  page: number,
  leading: number,
): { table: RawTable; end: number } | undefined {
  const first = lines[from]!;
  if (first.pieces.length < 3 || isNumberedText(first)) return undefined;
  let gutters = gapsOf(first);
  let end = from + 1;
  while (end < lines.length && end - from < MOST_LINES) {
    const line = lines[end]!;
    if (line.y - lines[end - 1]!.y > leading * 2.6) break;
    const left = gutters.flatMap((gutter) => narrowed(gutter, line));
    if (left.length < 2 || left.length < gutters.length) break;
    gutters = left;
    end += 1;
  }
  while (end > from + 1 && followsTable(lines[end - 1]!, lines[end - 2]!, gutters[0]!, leading)) end -= 1;
  const held = lines.slice(from, end);
  const full = held.filter((line) => line.pieces.length > gutters.length && !isNumberedText(line));
  if (full.length < 2 || held.length < 3) return undefined;
  const left = Math.min(...held.map(({ x }) => x));
  const right = Math.max(...held.map((line) => line.right)) + 1;
  const edges = [left, ...gutters.map((gutter) => (gutter.from + gutter.to) / 2), right];
  const rows = rowsOf(held, gutters[0]!, leading).map((group) => {
    const items = group.flatMap((line) => line.items);
    return edges.slice(0, -1).map((edge, at) => ({
      left: edge,
      right: edges[at + 1]!,
      items: items.filter((item) => {
        const middle = item.x + item.width / 2;
        return (at === 0 || middle >= edge) && (at === edges.length - 2 || middle < edges[at + 1]!);
      }),
    }));
  });
  const table = { page, top: first.y - first.size, bottom: held.at(-1)!.y, edges, ruled: false, rows };
  return { table, end };
}

/** `4.1 (a) text`, or a number, its text and something at the end of the line. */
function isNumberedText(line: Line): boolean {
  const [first, second] = line.pieces.map((piece) => readLabel(pieceText(piece).trim()));
  return first !== undefined && (second !== undefined || first.kind === 'clause' || first.kind === 'item');
}

function gapsOf({ pieces }: Line): Gutter[] {
  return pieces.slice(1).map((piece, at) => ({ from: pieces[at]!.right, to: piece.x }));
}

/** What is left of a gutter beside the words of a line; nothing when they fill it. */
function narrowed(gutter: Gutter, line: Line): Gutter[] {
  let free: Gutter[] = [gutter];
  for (const { x, right } of line.pieces) {
    free = free.flatMap(({ from, to }) =>
      right <= from || x >= to
        ? [{ from, to }]
        : [
            { from, to: x },
            { from: right, to },
          ].filter((part) => part.to > part.from),
    );
  }
  const widest = free.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  return widest && widest.to - widest.from > line.size * 0.6 ? [widest] : [];
}

function followsTable(line: Line, above: Line, first: Gutter, leading: number): boolean {
  return line.right <= first.from + 1 && line.y - above.y > leading * 1.2;
}

/** Rows are parted by more room than lines, or else begin where the first column has words. */
function rowsOf(lines: readonly Line[], first: Gutter, leading: number): Line[][] {
  const gaps = lines.slice(1).map((line, at) => line.y - lines[at]!.y);
  const padded = gaps.some((gap) => gap > leading * 1.2) && gaps.some((gap) => gap <= leading * 1.2);
  const groups: Line[][] = [];
  lines.forEach((line, at) => {
    const apart = at > 0 && gaps[at - 1]! > leading * 1.2;
    if (at === 0 || apart || (!padded && line.x < first.from)) groups.push([line]);
    else groups.at(-1)!.push(line);
  });
  return groups;
}
