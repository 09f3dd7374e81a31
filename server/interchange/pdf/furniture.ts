import { type Line, lineText, pieceText } from './lines.js';

/** The lines of one page, from top to bottom. */
export interface PageOfLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export interface WithoutFurniture {
  /** Headers, footers and page numbers as their first page shows them, each once. */
  readonly furniture: readonly string[];
  /** What is left of each page. */
  readonly bodies: readonly (readonly Line[])[];
  /** Every line that was taken out: to account for each word. */
  readonly removed: readonly Line[];
}

/** Lines from the edge that may be running header or footer. */
const DEPTH = 7;
/** Part of the page, from its edge, in which they stand. */
const ZONE = 0.25;
/** Part of the page, from its edge, that text seldom reaches. */
const MARGIN = 0.075;
/** Headers of a chapter come back on pages so near. */
const NEIGHBOURS = 6;
/** How far, in points, the same line may stand higher or lower on another page. */
const SWAY = 4;
const PAGE_NUMBER = /^(?:page\s*)?(\d{1,5}|[ivxlc]{1,7})(?:\s*(?:of|\/|\|)\s*\d{1,5})?$|^[-–—]\s*\d{1,5}\s*[-–—]$/i;

/**
 * Parts running headers and footers from the text: lines at the edge of a page that come back, but for their numbers, at the
 * same height of other pages (also of every other page), with nothing but such lines between them and the edge.
 */
export function withoutFurniture(pages: readonly PageOfLines[]): WithoutFurniture {
  const edges = pages.map((page) => ({
    top: edgeLines(page.lines, (y) => y < page.height * ZONE),
    bottom: edgeLines(page.lines.toReversed(), (y) => y > page.height * (1 - ZONE)),
  }));
  const seen = new Map<string, Spot[]>();
  edges.forEach(({ top, bottom }, page) => {
    for (const line of new Set([...top, ...bottom])) {
      const key = mask(lineText(line));
      const spots = seen.get(key);
      if (spots) spots.push({ page, y: line.y });
      else seen.set(key, [{ page, y: line.y }]);
    }
  });
  const need = pages.length <= 5 ? 2 : 3;
  const comesBack = (line: Line, page: number) => countNear(seen.get(mask(lineText(line)))!, page, line.y) >= need;
  const usual = usualSize(pages);
  const heights = new Set(
    edges.flatMap(({ top, bottom }, page) =>
      [...top, ...bottom].filter((line) => comesBack(line, page)).map(({ y }) => Math.round(y)),
    ),
  );
  const isFurniture = (line: Line, at: number, next: Line | undefined): boolean => {
    if (comesBack(line, at)) return true;
    const { number, height } = pages[at]!;
    const numbers = line.pieces.flatMap((piece) => PAGE_NUMBER.exec(pieceText(piece).trim()) ?? []);
    const says =
      numbers[0] !== undefined && (/page/i.test(numbers[0]) || (pages.length === 1 && numbers[1] === String(number)));
    if (says) return true;
    const outside = line.y < height * MARGIN || line.y > height * (1 - MARGIN);
    // A header that stands on one page alone, where other pages have another.
    const elsewhere = [...heights].some((y) => Math.abs(y - line.y) < SWAY);
    if (elsewhere && (outside || line.size < usual * 0.93)) return true;
    // One page alone shows its header by smaller type or by its place, apart from the text.
    const apart = next !== undefined && Math.abs(next.y - line.y) > usual * (outside ? 1.6 : 2);
    return pages.length === 1 && apart && (outside || line.size < usual * 0.93);
  };
  const taken = new Set<Line>();
  const furniture = new Map<string, string>();
  pages.forEach((page, at) => {
    for (const lines of [edges[at]!.top, edges[at]!.bottom]) {
      for (const [place, line] of lines.entries()) {
        if (!isFurniture(line, at, lines[place + 1]) || headsTable(line, lines[place + 1])) break;
        taken.add(line);
      }
    }
    for (const line of page.lines) {
      const key = mask(lineText(line));
      if (taken.has(line) && !furniture.has(key)) furniture.set(key, lineText(line));
    }
  });
  return {
    furniture: [...furniture.values()],
    bodies: pages.map(({ lines }) => lines.filter((line) => !taken.has(line))),
    removed: pages.flatMap(({ lines }) => lines.filter((line) => taken.has(line))),
  };
}

function edgeLines(lines: readonly Line[], inZone: (y: number) => boolean): Line[] {
  const found: Line[] = [];
  for (const line of lines.slice(0, DEPTH)) {
    if (!inZone(line.y)) break;
    found.push(line);
  }
  return found;
}

function usualSize(pages: readonly PageOfLines[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages)
    for (const line of lines) letters.set(line.size, (letters.get(line.size) ?? 0) + lineText(line).length);
  let [best, most] = [0, 0];
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}

/** A header row that a table repeats on each page: its cells stand above those of the next row. */
function headsTable(line: Line, next: Line | undefined): boolean {
  if (!next || line.pieces.length < 2 || next.pieces.length !== line.pieces.length || next.y < line.y) return false;
  return (
    line.pieces.every((piece, at) => Math.abs(piece.x - next.pieces[at]!.x) < 2) &&
    !/\d/.test(pieceText(line.pieces.at(-1)!))
  );
}

/** The words with every number, arabic or a lone roman one, as `#`. */
export function mask(text: string): string {
  const masked = text.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ');
  return /^[ivxlc]{1,7}$/i.test(masked) ? '#' : masked;
}

interface Spot {
  readonly page: number;
  readonly y: number;
}

/** How many pages near this one show the line at this height, up to three; `spots` are in the order of pages. */
function countNear(spots: readonly Spot[], page: number, y: number): number {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spots[middle]!.page < page - NEIGHBOURS) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (let at = low; at < spots.length && spots[at]!.page <= page + NEIGHBOURS && count < 3; at += 1) {
    if (Math.abs(spots[at]!.y - y) <= SWAY) count += 1;
  }
  return count;
}
