import { type Label, readLabel } from './labels.js';
import { type Line, type Piece, pieceText } from './lines.js';
import type { RawTable } from './rawTable.js';

/** A line in reading order, with what is known of the column that it stands in. */
export interface FlowLine extends Line {
  readonly page: number;
  /** Where lines of its column begin that are not indented. */
  readonly columnLeft: number;
  /** Where full lines of its column end. */
  readonly edge: number;
  /** Begins a column, or stands in another one than the line before it. */
  readonly opens: boolean;
  /** Lines of the column end at its edge, but for the last of a paragraph. */
  readonly justified: boolean;
}

/** What a page holds, in the order in which it is read. */
export type FlowEntry =
  | { readonly kind: 'line'; readonly line: FlowLine }
  | { readonly kind: 'table'; readonly table: RawTable };

/** The number at the head of a line, where a gap sets it apart from the text. */
export function hungLabel(line: Line): { label: Label; textX: number; text: readonly Piece[] } | undefined {
  const [first, second] = line.pieces;
  if (!first) return undefined;
  const label = readLabel(pieceText(first).trim());
  if (!label) return undefined;
  return { label, textX: second?.x ?? line.x, text: line.pieces.slice(1) };
}

/** `4.1 (a) text` on one line is two lines: each number begins its own paragraph. */
export function splitAtLabels<L extends Line>(line: L): L[] {
  const [first, second, ...rest] = line.pieces;
  if (!first || !second || rest.length === 0) return [line];
  const [outer, inner] = [readLabel(pieceText(first).trim()), readLabel(pieceText(second).trim())];
  if (!outer || !inner || inner.kind !== 'item' || outer.kind === 'bullet') return [line];
  return [
    { ...line, pieces: [first], right: first.right },
    ...splitAtLabels({ ...line, pieces: [second, ...rest], x: second.x }),
  ];
}

/** Fewer lines of a size do not tell how far apart its lines are. */
const TELLING = 4;

/** Most common distance between base lines within paragraphs, in points, by size of type; rare sizes follow the common one. */
export function leadingOf(lines: readonly FlowLine[]): (size: number) => number {
  const counts = new Map<number, Map<number, number>>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (!before || line.opens || before.page !== line.page || Math.abs(before.size - line.size) > 0.3) return;
    const gap = Math.round((line.y - before.y) * 4) / 4;
    if (gap < line.size * 0.8 || gap > line.size * 2.6) return;
    const key = Math.round(line.size);
    const gaps = counts.get(key) ?? new Map<number, number>();
    // A full line goes on in the next more often than not.
    const weight = before.edge - before.right < line.size * 3 && Math.abs(before.x - line.x) < 60 ? 3 : 1;
    gaps.set(gap, (gaps.get(gap) ?? 0) + weight);
    counts.set(key, gaps);
  });
  const known = new Map<number, number>();
  let [usual, most] = [1.2, 0];
  for (const [size, gaps] of counts) {
    const total = [...gaps.values()].reduce((sum, count) => sum + count, 0);
    if (total < TELLING) continue;
    const top = Math.max(...gaps.values());
    // The least of the common distances: wider ones part paragraphs.
    const gap = Math.min(...[...gaps].filter(([, count]) => count >= top * 0.3).map(([distance]) => distance));
    known.set(size, gap);
    if (total > most) [usual, most] = [gap / size, total];
  }
  return (size) => known.get(Math.round(size)) ?? size * usual;
}
