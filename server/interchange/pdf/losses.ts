import type { Loss } from '../official/imported.js';
import { mask } from './furniture.js';
import type { Box, PageContent } from './page.js';

/** Smaller pictures (points, either way) are dots and rules. */
const LEAST_PICTURE = 10;
/** Fewer curves and slanted lines are ornaments. */
const LEAST_SHAPES = 6;

export interface OutsideText {
  readonly losses: readonly Loss[];
  /** Stamps that come back on other pages: around the text, as headers are. */
  readonly furniture: readonly string[];
}

/** What the pages hold besides their upright words: pictures, drawings, slanted stamps, remarks, and pages without words. */
export function outsideText(pages: readonly PageContent[]): OutsideText {
  const losses: Loss[] = [];
  const pictures = new Map<string, number>();
  for (const page of pages) for (const box of page.pictures) count(pictures, place(box));
  const tilted = new Map<string, number>();
  for (const page of pages) for (const words of new Set(page.tilted)) count(tilted, mask(words));
  const need = pages.length <= 5 ? 2 : 3;
  const furniture = new Map<string, string>();
  const told = new Set<string>();
  for (const page of pages) {
    const where = `page ${page.number}`;
    const words = page.items.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const seen = page.pictures.filter(({ width, height }) => Math.max(width, height) >= LEAST_PICTURE);
    const once = seen.filter((box) => pictures.get(place(box))! < need);
    if (!words && (seen.length > 0 || page.shapes >= LEAST_SHAPES)) {
      losses.push({ kind: 'picture', about: 'The page is a picture without text; nothing of it was read.', where });
    } else if (once.length > 0) {
      losses.push({
        kind: 'picture',
        about: once.length === 1 ? 'A picture was left out.' : `${once.length} pictures were left out.`,
        where,
      });
    }
    for (const box of seen) {
      const times = pictures.get(place(box))!;
      if (!words || times < need || told.has(place(box))) continue;
      told.add(place(box));
      losses.push({ kind: 'picture', about: `A picture that comes back on ${times} pages was left out.`, where });
    }
    if (words && page.shapes >= LEAST_SHAPES) losses.push({ kind: 'drawing', about: 'A drawing was left out.', where });
    for (const stamp of page.tilted) {
      if (tilted.get(mask(stamp))! >= need) furniture.set(mask(stamp), furniture.get(mask(stamp)) ?? stamp);
      else losses.push({ kind: 'unplaced', about: stamp, where });
    }
    for (const { kind, text } of page.notes)
      losses.push({ kind: kind === 'comment' ? 'comment' : 'unplaced', about: text, where });
  }
  return { losses, furniture: [...furniture.values()] };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function place({ x, y, width, height }: Box): string {
  return [x, y, width, height].map((value) => Math.round(value / 3)).join(' ');
}
