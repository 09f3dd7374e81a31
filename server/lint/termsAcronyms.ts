import type { Definition } from '../terms/definition';
import type { TermIndex } from '../terms/termIndex';
import { termKey } from '../terms/variants';
import { KeptFacts } from './keptFacts';
import type { RuleContext } from './rule';
import { type Phrase, termReading } from './termsReading';
import { vocabulariesOf } from './termsVocabulary';

/** A short name where a text uses it. */
export interface AcronymPlace {
  readonly phrase: Phrase;
  readonly block: number;
}

const inTexts = new KeptFacts<Phrase>();

/** The short names in new text that no definition and no list ties to words, by name. */
export function untiedIn(context: RuleContext): ReadonlyMap<string, readonly AcronymPlace[]> {
  const { document, terms } = context;
  const vocabularies = vocabulariesOf(terms);
  const basis = [document.owners, terms.finder, vocabularies];
  const found = new Map<string, AcronymPlace[]>();
  for (const { block, facts } of inTexts.of(
    document,
    basis,
    ({ from }) => termReading(context, from, vocabularies).acronyms,
  )) {
    if (!context.isChanged(block)) continue;
    for (const phrase of facts) {
      const places = found.get(phrase.key);
      if (places) places.push({ phrase, block });
      else found.set(phrase.key, [{ phrase, block }]);
    }
  }
  return found;
}

/** A short name and the words that it stands for. */
export interface Tie {
  readonly acronym: string;
  readonly expansion: string;
}

const ties = new WeakMap<TermIndex, readonly Tie[]>();
const byWords = new WeakMap<TermIndex, ReadonlyMap<string, Tie>>();

/** The short names that a Code ties to words. Read once for each Code. */
function tiesOf(terms: TermIndex): readonly Tie[] {
  let known = ties.get(terms);
  if (!known) {
    known = terms.definitions().flatMap(tiedBy);
    ties.set(terms, known);
  }
  return known;
}

/** The short name that a definition ties to words. */
export function tiedBy({ kind, term, acronym, expansion, change }: Definition): Tie[] {
  if (change === 'deleted') return [];
  if (kind === 'acronym') return expansion ? [{ acronym: term, expansion }] : [];
  return acronym ? [{ acronym, expansion: term }] : [];
}

/** The short name that a Code has for words: also "SMKI PMA" for "Policy Management Authority", where `acronym` is "PMA". */
export function tieInCode(terms: TermIndex, { acronym, expansion }: Tie): Tie | undefined {
  let known = byWords.get(terms);
  if (!known) {
    known = new Map(tiesOf(terms).map((tie) => [wordsKey(tie.expansion), tie]));
    byWords.set(terms, known);
  }
  const same = known.get(wordsKey(expansion));
  if (same) return same;
  return tiesOf(terms).find(
    (tie) => tie.acronym.endsWith(` ${acronym}`) && wordsKey(tie.expansion).endsWith(` ${wordsKey(expansion)}`),
  );
}

/** What spellings of the words behind a short name have in common. */
export const wordsKey = (words: string) => termKey(words.split(/[;(]/)[0]!).toLowerCase();
