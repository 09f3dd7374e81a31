import { spacedTable } from './gutters.js';
import { readLabel } from './labels.js';
import { type Line, type Piece, pieceText, toLines } from './lines.js';
import type { TextItem } from './page.js';
import type { RawCell, RawTable } from './rawTable.js';

/** Lines of one look from the top of a page to its foot: one column, columns of prose, or a table without lines around it. */
export type Band =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Line[])[] }
  | { readonly kind: 'table'; readonly table: RawTable };

/** Lines that one band may have: more stand on no page. */
const MOST_LINES = 400;
/** A column is at least this wide, in points. */
const LEAST_WIDTH = 40;
const MEANING =
  /^(?:means?|shall mean|has the (?:same )?meanings?|have the (?:same )?meanings?|is to be (?:interpreted|construed)|shall be (?:interpreted|construed)|includes?)\b/;

/**
 * Cuts the lines of a page into bands. A table of definitions has a bold or quoted term at the left and its meaning beside it;
 * columns of prose are full on both sides; numbers at a hanging indent are neither.
 */
export function toBands(lines: readonly Line[], page: number, leading: number): Band[] {
  const bands: Band[] = [];
  let plain: Line[] = [];
  const flush = () => {
    if (plain.length > 0) bands.push({ kind: 'lines', lines: plain });
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const found = bandAt(lines, at, page, leading);
    if (!found) {
      plain.push(lines[at]!);
      at += 1;
      continue;
    }
    flush();
    bands.push(found.band);
    at = found.end;
  }
  flush();
  return bands;
}

function bandAt(
  lines: readonly Line[],
  from: number,
  page: number,
  leading: number,
): { band: Band; end: number } | undefined {
  const spaced = spacedTable(lines, from, page, leading);
  if (spaced) return { band: { kind: 'table', table: spaced.table }, end: spaced.end };
  const starts = columnStarts(lines[from]!);
  if (starts.length !== 1) return undefined;
  const rows = [lines[from]!];
  for (const line of lines.slice(from + 1, from + MOST_LINES)) {
    if (line.y - rows.at(-1)!.y > leading * 4 || starts.some((x) => crosses(line, x))) break;
    rows.push(line);
  }
  const gutter = starts[0]!;
  const both = rows.filter((line) => line.x < gutter - 3 && line.pieces.some(({ x }) => Math.abs(x - gutter) < 3));
  if (both.length < 2) return undefined;
  const columns = proseColumns(rows, both, gutter);
  if (columns) return { band: { kind: 'columns', columns }, end: from + rows.length };
  const kept = trimmed(rows, gutter, leading);
  const terms = both.filter((line) => isTerm(line.pieces[0]!));
  const meanings = both.filter((line) => MEANING.test(pieceText(line.pieces[1]!)));
  if (Math.max(terms.length, meanings.length) * 2 < rowHeads(kept, gutter).length) return undefined;
  const table = unruledTable(kept, [Math.min(...kept.map(({ x }) => x)), gutter], page, leading);
  return { band: { kind: 'table', table }, end: from + kept.length };
}

/** Where further columns begin on a line: after a gap, and not after a number alone, whose text that is. */
function columnStarts(line: Line): number[] {
  return line.pieces.flatMap((piece, at) => {
    const before = line.pieces[at - 1];
    if (!before || (at === 1 && readLabel(pieceText(before).trim()) && !isTerm(before))) return [];
    return piece.x - line.pieces[0]!.x >= LEAST_WIDTH ? [piece.x] : [];
  });
}

function crosses(line: Line, x: number): boolean {
  return line.pieces.some((piece) => piece.x < x - 3 && piece.right > x - 2);
}

function isTerm(piece: Piece): boolean {
  const text = pieceText(piece).trim();
  if (/^["“‘'].*["”’']$/.test(text)) return true;
  return piece.spans.filter(({ text: words }) => words.trim()).every(({ bold }) => bold) && /\p{L}{2}/u.test(text);
}

/** Lines that begin in the first column. */
function rowHeads(rows: readonly Line[], gutter: number): Line[] {
  return rows.filter((line) => line.x < gutter - 3 && line.right > gutter);
}

/** Lines at the end that stand in the first column alone, apart from the row above: they follow the table. */
function trimmed(rows: readonly Line[], gutter: number, leading: number): Line[] {
  let end = rows.length;
  while (end > 1 && rows[end - 1]!.right < gutter) {
    const [line, above] = [rows[end - 1]!, rows[end - 2]!];
    const wraps = line.y - above.y <= leading * 1.2 && above.x < gutter - 3 && isTerm(line.pieces[0]!);
    if (wraps) break;
    end -= 1;
  }
  return rows.slice(0, end);
}

/** Two columns when both have lines that reach their ends, side by side, and the left one holds no terms. */
function proseColumns(rows: readonly Line[], both: readonly Line[], gutter: number): Line[][] | undefined {
  if (both.length < 5) return undefined;
  const [left, right] = [sideOf(rows, gutter, true), sideOf(rows, gutter, false)];
  const full = (lines: readonly Line[]) => {
    const end = Math.max(...lines.map((line) => line.right));
    const start = Math.min(...lines.map((line) => line.x));
    return lines.filter((line) => line.right > end - (end - start) * 0.15).length / lines.length;
  };
  if (left.length < right.length * 0.5 || full(left) < 0.45 || full(right) < 0.35) return undefined;
  if (both.filter((line) => isTerm(line.pieces[0]!)).length * 2 > both.length) return undefined;
  return [left, right];
}

function sideOf(rows: readonly Line[], gutter: number, left: boolean): Line[] {
  return toLines(
    rows.flatMap(({ items }) => items.filter((item) => item.x + Math.min(item.width, 4) / 2 < gutter - 1 === left)),
  );
}

/** Rows begin at lines with words in the first column that do not go on with the row above. */
function unruledTable(rows: readonly Line[], starts: readonly number[], page: number, leading: number): RawTable {
  const right = Math.max(...rows.map((line) => line.right));
  const edges = [...starts, right + 1];
  const gutter = starts[1]!;
  const groups: Line[][] = [];
  rows.forEach((line, at) => {
    const before = rows[at - 1];
    if (!before || beginsRow(line, before, gutter, leading, right)) groups.push([line]);
    else groups.at(-1)!.push(line);
  });
  return {
    page,
    top: rows[0]!.y - rows[0]!.size,
    bottom: rows.at(-1)!.y,
    edges,
    ruled: false,
    rows: groups.map((lines) =>
      cellsOf(
        lines.flatMap(({ items }) => items),
        edges,
      ),
    ),
  };
}

function beginsRow(line: Line, before: Line, gutter: number, leading: number, right: number): boolean {
  if (line.x >= gutter - 3) return false;
  const apart = line.y - before.y > leading * 1.2;
  const meaning = line.pieces.find((piece) => piece.x >= gutter - 3);
  if (!meaning) return apart;
  if (apart || MEANING.test(pieceText(meaning))) return true;
  const room = right - before.right;
  const word = pieceText(meaning).split(' ')[0]!.length * line.size * 0.5;
  return before.x < gutter - 3 ? room > word + line.size : true;
}

function cellsOf(items: readonly TextItem[], edges: readonly number[]): RawCell[] {
  return edges.slice(0, -1).map((left, at) => {
    const next = edges[at + 1]!;
    const inside = (item: TextItem) =>
      (at === 0 || item.x >= left - 3) && (at === edges.length - 2 || item.x < next - 3);
    return { left, right: at === edges.length - 2 ? next : next - 6, items: items.filter(inside) };
  });
}
