import { cognatesOf, pluralOf, singularOf } from './plurals';

/** What no key has: other signs than letters, digits and single blanks. */
const UNUSUAL = /[^A-Za-z0-9 ]| {2}|^ | $/;

/**
 * What two spellings of one term have in common: line breaks, runs of blanks and hyphens become one blank, curly
 * apostrophes straight ones. Capitals count: "Party" and "party" are different. "Sub-Committee" → "Sub Committee".
 */
export function termKey(term: string): string {
  if (!UNUSUAL.test(term)) return term;
  return term
    .replace(/[\s\u00a0\-\u2010\u2011]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .trim();
}

/** Words behind which the first part of a term takes the plural: "Notifications of Change". */
const LINKING = / (?:of|for|in|to) /;

/**
 * The spellings, as {@link termKey} writes them, under which a text may use a term: itself, then its plural or singular, of
 * the last word and of the word before "of". Possessives need none: "Party’s" begins with the whole term.
 */
export function variants(term: string): string[] {
  const key = termKey(term);
  const forms = [key];
  const vary = (upTo: number) => {
    const from = key.lastIndexOf(' ', upTo - 1) + 1;
    const word = key.slice(from, upTo);
    const other = singularOf(word) ?? pluralOf(word);
    if (other) forms.push(key.slice(0, from) + other + key.slice(upTo));
  };
  vary(key.length);
  const link = LINKING.exec(key);
  if (link) vary(link.index);
  return forms;
}

/** The verb forms of a term of one word that is defined "and like terms"; '' terms of several words have none. */
export function likeTerms(term: string): readonly string[] {
  return term.includes(' ') ? [] : cognatesOf(term);
}
