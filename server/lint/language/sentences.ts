import type { Span } from '../../corpus/span';

// Made when first needed: it takes a quarter of the time in which the server starts.
let segmenter: Intl.Segmenter | undefined;
/** Longest text handed over at once, in UTF-16 units: the segmenter takes quadratic time. */
const PIECE = 4000;

/** The signs at the end of a text that may end its last sentence. */
const END = /[.!?]*["'”’)\]*_]*\s*$/;
const TAIL = 60;
/** What ends a sentence, or makes the segmenter think of it. */
const ENDS_SENTENCE = /[\p{Sentence_Terminal}\u2024\ufe52\uff0e\u0085\u2028\u2029]/u;

/**
 * The sentences of a text from `from` on, white space around them left out. Offsets are UTF-16 units of `text`. Citations
 * must be masked before, or the point in `L3.22` may end one.
 */
export function sentencesIn(text: string, from = 0): Span[] {
  const found: Span[] = [];
  const tail = Math.max(from, text.length - TAIL);
  const last = tail + END.exec(text.slice(tail))!.index;
  if (last > from && last - from < PIECE && !ENDS_SENTENCE.test(text.slice(from, last))) {
    const start = from + text.slice(from, last).search(/\S/);
    return [{ start, end: text.trimEnd().length }];
  }
  segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'sentence' });
  for (let at = from; at < text.length; ) {
    // A wrapped line ends no sentence, but the segmenter holds every line break for an end.
    const piece = text.slice(at, at + PIECE).replace(/[\n\r\u0085\u2028\u2029]/g, ' ');
    let taken = 0;
    for (const { segment, index } of segmenter.segment(piece)) {
      const whole = at + piece.length < text.length && index + segment.length === piece.length && index > 0;
      if (whole) break;
      taken = index + segment.length;
      const words = segment.trim();
      if (!words) continue;
      const start = at + index + segment.length - segment.trimStart().length;
      found.push({ start, end: start + words.length });
    }
    at += taken || piece.length;
  }
  return found;
}
