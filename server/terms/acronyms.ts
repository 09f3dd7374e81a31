import type { Span } from '../corpus/span';

/** A short name in brackets and the words before it: `Certificate Revocation List (CRL)`. Offsets from the block. */
export interface BracketedAcronym {
  readonly acronym: Span;
  readonly expansion: Span;
}

const BRACKET = /\((?:the )?((?:[A-Z][A-Z0-9]{1,8} )?[A-Z][A-Za-z0-9]{1,9})\)/g;
const MOST_BEFORE = 160;
const LINKING = /^(?:of|and|the|for|to|in|on|by|with|via|or|a|an)$/;

/** The acronyms that a block ties to words, from `from` on. The capitals of the one must be the initials of the other. */
export function readAcronyms(words: string, from: number): BracketedAcronym[] {
  const found: BracketedAcronym[] = [];
  if (words.indexOf('(', from) < 0) return found;
  BRACKET.lastIndex = from;
  for (let match = BRACKET.exec(words); match; match = BRACKET.exec(words)) {
    const letters = match[1]!;
    if (!/[A-Z].*[A-Z]/.test(letters)) continue;
    const expansion = expansionBefore(words, Math.max(from, match.index - MOST_BEFORE), match.index, letters);
    const start = match.index + match[0].length - 1 - letters.length;
    if (expansion) found.push({ acronym: { start, end: start + letters.length }, expansion });
  }
  return found;
}

/** The words that end at `to` and whose initials are `letters`; undefined when they are not. */
export function expansionBefore(words: string, from: number, to: number, letters: string): Span | undefined {
  const all = [...words.slice(from, to).matchAll(/[A-Za-z0-9\u00c0-\u024f]+|[^\sA-Za-z0-9\u00c0-\u024f]/g)];
  let rest = letters.replace(/ /g, '').replace(/(?<=[A-Z0-9])s$/, '');
  let used = 0;
  let end = -1;
  for (let i = all.length - 1; i >= 0; i--) {
    const word = all[i]![0];
    const start = from + all[i]!.index;
    if (/^[^A-Za-z0-9\u00c0-\u024f]$/.test(word)) {
      if (word === '-' || word === '’' || word === "'" || (word === '*' && !used) || (/["”]/.test(word) && !used))
        continue;
      return undefined;
    }
    if (end < 0) end = start + word.length;
    const whole = /^[A-Z0-9]{2,}$/.test(word) && rest.endsWith(word);
    const initial = word[0]!;
    if (whole) rest = rest.slice(0, -word.length);
    else if (
      rest.endsWith(LINKING.test(word) ? initial : initial.toUpperCase()) &&
      (/^[A-Z0-9]/.test(word) || LINKING.test(word))
    )
      rest = rest.slice(0, -1);
    else if (/^(?:s|[A-Z0-9]+)$/.test(word) || !LINKING.test(word) || !used) return undefined;
    used++;
    if (!rest) return used > 1 && /^[A-Z0-9]/.test(word) ? { start, end } : undefined;
  }
  return undefined;
}
