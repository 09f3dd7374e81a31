import type { Citation } from '../citations/citation';
import type { LegalDocument } from '../corpus/document';

/** The piece that ends the range whose first end is `all[first]`. */
export function rangeEnd(all: readonly Citation[], first: number): Citation | undefined {
  const { piece, expression } = all[first]!;
  const wanted = piece?.through === undefined ? undefined : expression.pieces[piece.through];
  for (let i = first + 1; i < all.length && all[i]!.expression === expression; i++) {
    if (all[i]!.piece === wanted) return all[i];
  }
  return undefined;
}

/** True when a range is written with "to" or "through", not with a dash. */
export function isWordedRange(document: LegalDocument, first: Citation, last: Citation): boolean {
  return /\b(?:to|through)\b/.test(document.text.slice(first.end, last.start));
}
