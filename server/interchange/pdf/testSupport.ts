import type { TextItem } from './page.js';

/** A stretch of words for tests: 11 points, each letter 5 points wide unless told. */
export function item(text: string, x: number, y: number, over: Partial<TextItem> = {}): TextItem {
  return { text, x, y, width: text.length * 5, size: 11, bold: false, italic: false, ...over };
}
