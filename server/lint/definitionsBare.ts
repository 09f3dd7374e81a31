import { singularOf } from '../terms/plurals';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that join other words and name nothing. */
const JOINING = list(
  `a an the this that these those such any each every all some one other others same either both no not and or nor but if
  of in on at to by for from with within under over into upon as than between among through out up
  which who whom whose where when it its itself they them their there
  is are was were be been being has have had having do does did may can could will would shall must
  means mean includes include including respect case time relation connection`,
);

/** Nouns that say no more of a thing than that it is one. */
const GENERAL = list(
  `thing item object matter data information detail particulars content material document file record entry
  collection set group series part piece element component kind type class category person body holder`,
);

/** Verbs that say no more than that one thing holds, or has to do with, another. */
const HOLDING = list(
  `hold holds held holding contain contains contained containing comprise comprises comprised comprising consist consists
  consisting form forms formed forming make makes made making keep keeps kept keeping store stores stored
  record records recorded list lists listed listing belong belongs belonging relate relates related relating
  concern concerns concerned concerning refer refers referred referring associated set found given part`,
);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

/**
 * True when words name nothing: all of them join others, are general ("data", "thing"), say that one holds another, or are
 * words of the term itself, which `own` holds in lower case and in the singular.
 */
export function namesNothing(words: string, own: ReadonlySet<string>): boolean {
  for (const [word] of words.matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (JOINING.has(lower) || HOLDING.has(lower)) continue;
    const one = singular(lower);
    if (!GENERAL.has(one) && !GENERAL.has(lower) && !own.has(one)) return false;
  }
  return true;
}

/** The words of a term, in lower case and in the singular. */
export function ownWords(term: string): ReadonlySet<string> {
  return new Set([...term.matchAll(WORD)].map(([word]) => singular(word.toLowerCase())));
}

const singular = (word: string) => singularOf(word) ?? word;
