// What Node itself needs for work of the same kind on the same texts: no program that does it can be faster.

const PASS =
  /^#{1,6} [^\n]*|^(?:[A-Z]\d{1,2}[A-Z]?\.\d{1,3}[A-Z]?|\d{1,3}(?:\.\d{1,3})+) |\b(?:[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?|Appendix|Schedule) [A-Z]{0,2}[\d(][\w.()]*|\*\*[^*\n]+\*\*/gm;

/** Line starts, and headings, numbers, citations and definitions as objects, by one regular expression. */
export function onePass(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) {
    const lines: number[] = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    const found: { start: number; end: number; words: string }[] = [];
    PASS.lastIndex = 0;
    for (let match = PASS.exec(text); match; match = PASS.exec(text)) {
      found.push({ start: match.index, end: PASS.lastIndex, words: match[0] });
    }
    count += lines.length + found.length;
  }
  return count;
}

/** Occurrences of the defined terms, as one alternation, longest first. */
export function termPass(terms: readonly string[]): (texts: readonly string[]) => number {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  return counter(new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g'));
}

/** Twenty patterns of a prose linter, as one alternation. */
export const lintPass = counter(
  /\b(?:and\/or|shall not be|in order to|such (?:notice|party|date)|the (?:said|same)|herein(?:after)?|provided that|as soon as (?:practicable|possible)|reasonable|material(?:ly)?|from time to time|without delay|promptly|forthwith|Working Days?|above|below|aforesaid|mutatis mutandis|TBC)\b/g,
);

function counter(pattern: RegExp): (texts: readonly string[]) => number {
  return (texts) => {
    let count = 0;
    for (const text of texts) {
      pattern.lastIndex = 0;
      while (pattern.exec(text)) count++;
    }
    return count;
  };
}
