import type { TextItem } from './page.js';

/** Words of one look within a line. `text` holds its inner and outer blanks. */
export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Smaller and above the base line: a mark of a footnote, "1st". */
  readonly raised: boolean;
}

/** Words that stand together; a gap wider than a blank parts it from the next. */
export interface Piece {
  readonly x: number;
  readonly right: number;
  readonly spans: readonly Span[];
}

/** All words on one base line, from left to right. */
export interface Line {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly pieces: readonly Piece[];
  readonly items: readonly TextItem[];
}

/** Gap, in parts of the font size, from which words are apart; a blank is about 0.25, stretched ones up to 0.7. */
const APART = 0.72;
/** Gap that is wider than any stretched blank. */
const FAR_APART = 2.5;
/** Gap at which two stretches of words are two words. */
const BLANK = 0.15;

export function spansText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

export function pieceText(piece: Piece): string {
  return spansText(piece.spans);
}

/** The words of a line, a blank between its pieces. */
export function lineText(line: Line): string {
  return line.pieces.map(pieceText).join(' ');
}

/** Lines of a page or of a cell, from top to bottom. Every item that is not blank is in one line. */
export function toLines(items: readonly TextItem[]): Line[] {
  const rows = attachSmall(baseRows(items));
  return rows.map(toLine).filter((line) => line.pieces.length > 0);
}

interface Row {
  y: number;
  size: number;
  items: { item: TextItem; raised: boolean }[];
}

function baseRows(items: readonly TextItem[]): Row[] {
  const sorted = items.map((item, order) => ({ item, order })).sort((a, b) => a.item.y - b.item.y || a.order - b.order);
  const rows: Row[] = [];
  for (const { item } of sorted) {
    const row = rows.at(-1);
    const reach = row ? Math.min(row.size, item.size) * 0.25 : 0;
    if (row && item.y - row.y <= reach) {
      row.items.push({ item, raised: false });
      if (item.size > row.size) row.size = item.size;
    } else rows.push({ y: item.y, size: item.size, items: [{ item, raised: false }] });
  }
  return rows.filter(({ items: held }) => held.some(({ item }) => item.text.trim() !== ''));
}

/** Small marks above or below a line are words of that line. */
function attachSmall(rows: readonly Row[]): Row[] {
  const kept = rows.map((row) => ({ ...row, items: [...row.items] }));
  for (let at = 0; at < kept.length; at += 1) {
    const small = kept[at]!;
    for (const [to, raised] of [
      [at + 1, true],
      [at - 1, false],
    ] as const) {
      const base = kept[to];
      if (!base || small.size > base.size * 0.85 || Math.abs(base.y - small.y) > base.size * 0.65) continue;
      if (!raised && small.y - base.y > base.size * 0.4) continue;
      const [near, rest] = [[], []] as [Row['items'], Row['items']];
      for (const entry of small.items) {
        const blank = entry.item.text.trim() === '';
        const touches = base.items.some(
          ({ item }) => item.text.trim() !== '' && gapBetween(item, entry.item) < base.size * 0.4,
        );
        (touches && !blank ? near : rest).push({ ...entry, raised: touches && raised });
      }
      base.items.push(...near);
      small.items = rest;
    }
  }
  return kept.filter(({ items }) => items.some(({ item }) => item.text.trim() !== ''));
}

/** Distance between the two along x; negative when one lies within the other. */
function gapBetween(a: TextItem, b: TextItem): number {
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
}

function toLine(row: Row): Line {
  const entries = withoutShadows(row.items.slice().sort((a, b) => a.item.x - b.item.x));
  const words = entries.filter(({ item }) => item.text.trim() !== '');
  const size = mainSize(words.map(({ item }) => item));
  const apart = gapsApart(words, size);
  const pieces: { x: number; right: number; spans: Span[] }[] = [];
  words.forEach(({ item, raised }, at) => {
    const before = words[at - 1]?.item;
    const text = item.text.replace(/\s+/g, ' ');
    const trimmed = text.trim();
    const lead = item.width * ((text.length - text.trimStart().length) / Math.max(1, text.length));
    const right = item.x + item.width;
    const last = pieces.at(-1);
    if (!before || !last || apart[at]) {
      pieces.push({ x: item.x + lead, right, spans: [span(trimmed, item, raised)] });
      return;
    }
    const gap = item.x - (before.x + before.width);
    const blank = gap > size * BLANK || text.startsWith(' ') || /\s$/.test(before.text);
    last.spans.push(span(blank ? ` ${trimmed}` : trimmed, item, raised));
    last.right = Math.max(last.right, right);
  });
  const merged = pieces.map((piece) => ({ ...piece, spans: mergeSpans(piece.spans) }));
  const base = words.find(({ raised }) => !raised)?.item ?? words[0]?.item;
  return {
    x: merged[0]?.x ?? 0,
    right: Math.max(0, ...merged.map(({ right }) => right)),
    y: base?.y ?? row.y,
    size,
    pieces: merged,
    items: row.items.map(({ item }) => item),
  };
}

function span(text: string, { bold, italic }: TextItem, raised: boolean): Span {
  return { text, bold, italic, raised };
}

/** Some programs make bold by setting the same words twice, a hair apart: they are there once, and bold. */
function withoutShadows(entries: readonly Row['items'][number][]): Row['items'] {
  const kept: Row['items'] = [];
  for (const entry of entries) {
    const twin = kept.findLastIndex(
      ({ item }) =>
        item.text === entry.item.text && item.text.trim() !== '' && Math.abs(item.x - entry.item.x) < item.size * 0.12,
    );
    if (twin >= Math.max(0, kept.length - 4)) {
      kept[twin] = { ...kept[twin]!, item: { ...kept[twin]!.item, bold: true } };
    } else kept.push(entry);
  }
  return kept;
}

function mainSize(items: readonly TextItem[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of items) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  let best = 0;
  let most = -1;
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}

/**
 * Before which words a gap parts the line. Blanks of a justified line are all equally wide; when some stretch of words shows
 * an ordinary blank, every wide gap is one that the writer made.
 */
function gapsApart(words: readonly Row['items'][number][], size: number): boolean[] {
  const gaps = words.map(({ item }, at) => {
    const before = words[at - 1]?.item;
    return before ? item.x - (before.x + before.width) : 0;
  });
  const wide = gaps.filter((gap) => gap > size * APART);
  const ordinary = words.some(({ item }) => /\S\s+\S/.test(item.text)) || wide.length < 2;
  const least = Math.min(...wide);
  return gaps.map((gap) => {
    if (gap <= size * APART) return false;
    return ordinary || gap > size * FAR_APART || gap > least * 1.35;
  });
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const next of spans) {
    const last = merged.at(-1);
    if (last && last.bold === next.bold && last.italic === next.italic && last.raised === next.raised) {
      merged[merged.length - 1] = { ...last, text: last.text + next.text };
    } else merged.push(next);
  }
  return merged;
}
