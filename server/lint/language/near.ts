import type { Span } from '../../corpus/span';
import type { Passage } from '../passage';

/** The text from `at` on, cut so that a pattern reads no more than it needs. Offsets are UTF-16 units. */
export function after(text: string, at: number, most = 120): string {
  return text.slice(at, at + most);
}

/** The text up to `at`, cut so that a pattern reads no more than it needs. Offsets are UTF-16 units. */
export function before(text: string, at: number, most = 80): string {
  return text.slice(Math.max(0, at - most), at);
}

/**
 * True for a word with a capital that is part of a name or a title ("Significant Code Review", "(Duty to Act Promptly)")
 * rather than the first of a sentence. `at` is the word's offset.
 */
export function isInName(text: string, at: number): boolean {
  if (!/^[A-Z]/.test(text.charAt(at))) return false;
  return /^[A-Za-z-]{1,40}\s{1,20}[A-Z]/.test(after(text, at, 70)) || /[a-z0-9,)]\s{1,20}$/.test(before(text, at, 25));
}

/** True for words that stand alone in quotes: they are spoken of, not used. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return /["“‘']/.test(text.charAt(start - 1)) && /["”’']/.test(text.charAt(end));
}

/** True for a word that is spoken of or belongs to a name, so that it says nothing itself. */
export function isMention(text: string, start: number, end: number): boolean {
  return isInName(text, start) || isQuoted(text, start, end);
}

/** The words of the sentence before and after a span, at most `most` units each way; the number of the paragraph left out. */
export function sentenceAround(
  passage: Passage,
  { start, end }: Span,
  most = 400,
): { readonly before: string; readonly after: string } {
  const { sentences, masked } = passage;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const from = sentences[low - 1]?.start ?? passage.bodyStart;
  const to = Math.max(end, sentences[low - 1]?.end ?? masked.length);
  return {
    before: masked.slice(Math.max(from, start - most), start),
    after: masked.slice(end, Math.min(to, end + most)),
  };
}

/** True in a definition, its list included, and in a table's row. */
export function isInDefinition(passage: Passage): boolean {
  let each: Passage | undefined = passage;
  while (each && !each.isDefinition) each = each.introduction;
  return each !== undefined;
}

/** Words for the head of a message: in curly quotes, white space made even, with a capital. */
export function quoted(words: string): string {
  const even = words.replace(/\s+/g, ' ').trim();
  return `“${even.charAt(0).toUpperCase()}${even.slice(1)}”`;
}
