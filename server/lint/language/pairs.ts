import { MASK, type Passage } from '../passage';

/** A bracket or curly quotation mark without its partner. */
export interface Unmatched {
  /** UTF-16 units from the start of the passage. */
  readonly at: number;
  readonly sign: string;
  readonly opens: boolean;
}

interface Open {
  readonly passage: Passage;
  readonly at: number;
  readonly sign: string;
}

const MARKS = /[()[\]“”]/g;
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“' };
/** "a)" or "1)" in the middle of a sentence is a number. */
const NUMBER = /(?:^|[\s(,;:\d])(?:[a-zA-Z]|[ivx]{1,5}|\d{1,2})$/;
/** A half-open interval, "[0, 10)". */
const INTERVAL = /[[(]\s?-?\d[\d.]{0,12}\s?,\s?-?(?:\d[\d.]{0,12}|∞)\s?[\])]/g;

/** How many open brackets a closing one is compared with. */
const DEEPEST = 50;
/** Most marks that are reported in one passage: what holds more is no prose. */
const MOST = 20;

const NONE: readonly Unmatched[] = [];
const made = new WeakMap<readonly Passage[], ReadonlyMap<Passage, readonly Unmatched[]>>();

/**
 * The marks of a passage that have no partner in it or in the rest of its clause: a bracket may be opened in the words that
 * introduce a list and closed after it, and a quotation of several paragraphs is opened anew in each. Linear in the clause.
 */
export function unmatchedIn(passage: Passage): readonly Unmatched[] {
  let known = made.get(passage.clause);
  if (!known) {
    known = pair(passage.clause);
    made.set(passage.clause, known);
  }
  return known.get(passage) ?? NONE;
}

function pair(clause: readonly Passage[]): ReadonlyMap<Passage, readonly Unmatched[]> {
  const found = new Map<Passage, Unmatched[]>();
  const report = (passage: Passage, at: number, sign: string, opens: boolean) => {
    const list = found.get(passage) ?? [];
    if (list.length >= MOST) return;
    list.push({ at, sign, opens });
    found.set(passage, list);
  };
  const brackets: Open[] = [];
  let quote: Open | undefined;
  for (const passage of clause) {
    const words = unmaskedCitations(passage);
    for (const { 0: sign, index: at } of words.matchAll(MARKS)) {
      if (sign === '“') {
        // A quotation of several paragraphs is opened anew in each.
        if (quote?.passage === passage) report(passage, quote.at, quote.sign, true);
        quote = { passage, at, sign };
      } else if (sign === '”') {
        if (!quote) report(passage, at, sign, false);
        quote = undefined;
      } else if (sign === '(' || sign === '[') brackets.push({ passage, at, sign });
      else closeBracket(passage, at, sign, words);
    }
  }
  for (const { passage, at, sign } of brackets) report(passage, at, sign, true);
  if (quote) report(quote.passage, quote.at, quote.sign, true);
  for (const list of found.values()) list.sort((a, b) => a.at - b.at);
  return found;

  function closeBracket(passage: Passage, at: number, sign: string, words: string): void {
    const wanted = CLOSES[sign];
    let i = brackets.length - 1;
    const bottom = Math.max(0, brackets.length - DEEPEST);
    while (i > bottom && brackets[i]!.sign !== wanted && brackets[i]!.passage === passage) i--;
    if (i >= 0 && brackets[i]!.sign === wanted) {
      for (const open of brackets.splice(i).slice(1)) report(open.passage, open.at, open.sign, true);
    } else if (!(sign === ')' && NUMBER.test(words.slice(Math.max(passage.bodyStart, at - 8), at)))) {
      report(passage, at, sign, false);
    }
  }
}

/** The masked words with the citations' own brackets; intervals masked. */
function unmaskedCitations(passage: Passage): string {
  const { masked, text, bodyStart } = passage;
  let words = masked;
  if (passage.citations.length) {
    let at = 0;
    words = '';
    for (const { start, end, unitSpan } of passage.citations) {
      const from = Math.max(at, bodyStart, Math.min(unitSpan?.start ?? start, start));
      if (end <= from) continue;
      words += masked.slice(at, from) + ownBrackets(text.slice(from, end));
      at = end;
    }
    words += masked.slice(at);
  }
  return INTERVAL.test(words) ? words.replace(INTERVAL, (found) => MASK.repeat(found.length)) : words;
}

/** A citation's words; the bracket of a number such as "2.3.1.9d)" masked, which nothing opens. */
function ownBrackets(words: string): string {
  if (words.split(')').length <= words.split('(').length) return words;
  return words.replace(/(?<=\d[A-Z]{0,2}[a-z]{1,4})\)/g, MASK);
}
