/** What the words of a document tell of a word that is broken at the end of a line. */
export interface Hyphens {
  /** Whether the hyphen between `before` and `after` belongs to the word. */
  keeps(before: string, after: string): boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[-‐‑’'][\p{L}\p{N}]+)*/gu;
const BROKEN = /([\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*)[-‐]$/u;
const FIRST = /^[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/u;

/**
 * Learns from all lines of a document. A hyphen at a line's end is kept when the document has the word with the hyphen
 * elsewhere, or both of its parts as words; it goes when the document has the word without. When neither is seen it goes
 * only if the document is known to break words.
 */
export function learnHyphens(lines: readonly string[]): Hyphens {
  const seen = new Map<string, number>();
  const breaks: [string, string][] = [];
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    const broken = next === undefined ? null : BROKEN.exec(line);
    const first = broken && /^\p{Ll}/u.test(next!) ? FIRST.exec(next!) : null;
    if (broken && first) breaks.push([broken[1]!, first[0]]);
    const whole = broken ? line.slice(0, broken.index) : line;
    const from = at > 0 && BROKEN.test(lines[at - 1]!) ? (FIRST.exec(whole)?.[0].length ?? 0) : 0;
    for (const [word] of whole.slice(from).matchAll(WORD)) {
      const key = word.toLowerCase();
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  });
  const count = (word: string) => seen.get(word.toLowerCase()) ?? 0;
  const proven = breaks.some(([a, b]) => count(a + b) > 0) || breaks.some(([a]) => count(a) === 0 && a.length > 3);
  return {
    keeps(before, after) {
      const [joined, hyphenated] = [count(before + after), count(`${before}-${after}`)];
      if (joined !== hyphenated) return hyphenated > joined;
      return (count(before) > 0 && count(after) > 0) || !proven;
    },
  };
}

/** The end of one line and the beginning of the next as one text. */
export function joinWords(before: string, after: string, hyphens: Hyphens): { before: string; after: string } {
  const [head, tail] = [before.trimEnd(), after.trimStart()];
  if (head.endsWith('\u00ad')) return { before: head.slice(0, -1), after: tail };
  if (/[\p{L}\p{N}][-‐]$/u.test(head)) {
    const broken = BROKEN.exec(head);
    const first = FIRST.exec(tail);
    const word = broken && first && /^\p{Ll}/u.test(tail);
    return { before: word && !hyphens.keeps(broken[1]!, first[0]) ? head.slice(0, -1) : head, after: tail };
  }
  if (/\S[/‑]$/u.test(head)) return { before: head, after: tail };
  return { before: head, after: head === '' || tail === '' ? tail : ` ${tail}` };
}
