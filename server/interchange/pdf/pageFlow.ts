import { toBands } from './bands.js';
import type { FlowEntry } from './flow.js';
import type { Line } from './lines.js';
import type { RawTable } from './rawTable.js';

export interface BodyPage {
  readonly number: number;
  readonly width: number;
  /** Without furniture and without what stands in tables. */
  readonly lines: readonly Line[];
  readonly tables: readonly RawTable[];
}

/** Where the text of pages of one width and side begins and ends. */
interface Margins {
  readonly left: number;
  readonly right: number;
  readonly justified: boolean;
}

/** Pages bound like a book have other margins on their left and right sides; more is another layout. */
const MOST_SHIFT = 80;

/**
 * All pages in reading order. Lines of even pages and of further columns are moved to where they would stand on an odd page
 * and in the first column, so that indents compare. `leading`: usual distance between lines, in points.
 */
export function toFlow(pages: readonly BodyPage[], leading: number): FlowEntry[] {
  const lines = new Map<string, Line[]>();
  for (const page of pages) {
    const name = sideOf(page);
    const held = lines.get(name);
    if (held) held.push(...page.lines);
    else lines.set(name, [...page.lines]);
  }
  const margins = new Map([...lines].map(([name, held]) => [name, marginsOf(held)]));
  return pages.flatMap((page) => {
    const own = margins.get(sideOf(page))!;
    const odd = margins.get(sideOf({ ...page, number: 1 })) ?? own;
    const shift = Math.abs(own.left - odd.left) < MOST_SHIFT ? odd.left - own.left : 0;
    return pageEntries(page, own, shift, leading);
  });
}

function sideOf({ number, width }: Pick<BodyPage, 'number' | 'width'>): string {
  return `${Math.round(width)} ${number % 2}`;
}

function marginsOf(lines: readonly Line[]): Margins {
  const left = commonExtreme(
    lines.map(({ x }) => x),
    1,
  );
  const right = commonExtreme(
    lines.map((line) => line.right),
    -1,
  );
  const atEdge = lines.filter((line) => Math.abs(line.right - right) < 1.5).length;
  return { left, right, justified: atEdge >= lines.length * 0.25 };
}

/** The outermost place at which several lines begin (`side` 1) or end (-1); the outermost of all when there are few. */
function commonExtreme(places: readonly number[], side: 1 | -1): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1);
  const need = Math.min(3, Math.ceil(places.length / 20));
  const sorted = [...counts.keys()].sort((a, b) => (a - b) * side);
  const near = (at: number) => (counts.get(at - 1) ?? 0) + (counts.get(at) ?? 0) + (counts.get(at + 1) ?? 0);
  return sorted.find((place) => near(place) >= need) ?? sorted[0] ?? 0;
}

function pageEntries(page: BodyPage, { left, right, justified }: Margins, shift: number, leading: number): FlowEntry[] {
  const entries: FlowEntry[] = [];
  const emit = (
    lines: readonly Line[],
    move: number,
    columnLeft: number,
    edge: number,
    opens: boolean,
    even: boolean,
  ) => {
    lines.forEach((line, at) => {
      entries.push({
        kind: 'line',
        line: {
          ...moved(line, move),
          page: page.number,
          columnLeft: columnLeft + move,
          edge: edge + move,
          opens: opens && at === 0,
          justified: even,
        },
      });
    });
  };
  const tables = [...page.tables];
  let opens = true;
  let from = 0;
  const upTo = (end: number) => {
    for (const band of toBands(page.lines.slice(from, end), page.number, leading)) {
      if (band.kind === 'lines') emit(band.lines, shift, left, right, opens, justified);
      else if (band.kind === 'table') entries.push(band);
      else {
        const starts = band.columns.map((lines) => Math.min(...lines.map(({ x }) => x)));
        band.columns.forEach((lines, column) => {
          const edge = commonExtreme(
            lines.map((line) => line.right),
            -1,
          );
          const even = lines.filter((line) => Math.abs(line.right - edge) < 1.5).length >= lines.length * 0.25;
          emit(lines, starts[0]! - starts[column]! + shift, starts[column]!, edge, true, even);
        });
      }
      opens = band.kind === 'columns';
    }
    from = end;
  };
  for (const table of tables) {
    const at = page.lines.findIndex((line, index) => index >= from && line.y > table.top);
    upTo(at < 0 ? page.lines.length : at);
    entries.push({ kind: 'table', table });
  }
  upTo(page.lines.length);
  return entries;
}

function moved<L extends Line>(line: L, by: number): L {
  if (by === 0) return line;
  return {
    ...line,
    x: line.x + by,
    right: line.right + by,
    pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + by, right: piece.right + by })),
  };
}
