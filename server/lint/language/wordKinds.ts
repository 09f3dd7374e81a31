import type { Span } from '../../corpus/span';
import { MASK } from '../passage';
import {
  ADVERBS,
  BE,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE_OR_DO,
  isAdjective,
  isAdverb,
  isAlsoNoun,
  isGerund,
  isParticiple,
  isVerb,
  isVerbInS,
  MODALS,
  NUMBERS,
  numberOfNoun,
  PREPOSITIONS,
  PRONOUNS,
} from './wordLists';

/**
 * What a word does in its sentence. `name`: words in capitals that stand together ("Supplier Party"), or a defined term.
 * `participle`: "suspended" as a verb form; before a noun it is an `adjective`. `stop`: a comma, bracket or other sign.
 */
export type WordKind =
  | 'determiner'
  | 'number'
  | 'adjective'
  | 'noun'
  | 'name'
  | 'citation'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'opener'
  | 'modal'
  | 'be'
  | 'verb'
  | 'participle'
  | 'gerund'
  | 'to'
  | 'adverb'
  | 'stop';

/** A word, name or sign of a sentence. Offsets are UTF-16 units of the passage. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: WordKind;
}

/** A word of a sentence before it is known what it does. */
export interface Piece extends Span {
  text: string;
  lower: string;
  end: number;
  /** True for words in capitals that stand together, and for a defined term. */
  name: boolean;
  /** True for a defined term. */
  readonly term: boolean;
  kind: WordKind;
}

/** Words of closed classes; a word of two has the one that is listed later. */
const FIXED: ReadonlyMap<string, WordKind> = new Map(
  (
    [
      [ADVERBS, 'adverb'],
      [HAVE_OR_DO, 'verb'],
      [PRONOUNS, 'pronoun'],
      [CLAUSE_OPENERS, 'opener'],
      [PREPOSITIONS, 'preposition'],
      [DETERMINERS, 'determiner'],
      [BE, 'be'],
      [MODALS, 'modal'],
      [CONJUNCTIONS, 'conjunction'],
    ] as const
  ).flatMap(([words, kind]) => [...words].map((word): [string, WordKind] => [word, kind])),
);

/** True for a word of a closed class: articles, prepositions, auxiliaries and the like. */
export const isClosed = (lower: string) => FIXED.has(lower) || isAdverb(lower);

const MASK_CODE = MASK.charCodeAt(0);
const LETTER = /^[\p{L}\p{N}]/u;

/** True for text that begins with a letter or a figure; a look at the code is enough for most. */
function isWord(lower: string): boolean {
  const code = lower.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || isFigure(lower) || (code >= 65 && code <= 90);
  return LETTER.test(lower);
}

function isFigure(lower: string): boolean {
  const code = lower.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Says of each word what it does. `afterModal`: the words follow "shall" in the opening words of a list. */
export function classify(pieces: readonly Piece[], afterModal: boolean): readonly Word[] {
  let onlyCitations = true;
  let opens = true;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const { lower, name } = piece;
    if (afterModal && !name && onlyCitations && isVerb(lower)) piece.kind = 'verb';
    else piece.kind = name ? 'name' : kindOf(pieces, i, opens);
    onlyCitations &&= piece.kind === 'citation';
    opens &&= piece.kind === 'citation' || piece.kind === 'stop' || piece.kind === 'adverb';
  }
  return pieces;
}

const NOUNISH: ReadonlySet<WordKind> = new Set<WordKind>(['noun', 'name', 'citation']);

/** What the word at `i` does; those before it are known. `opens`: nothing but citations, signs and adverbs stands before it. */
function kindOf(pieces: readonly Piece[], i: number, opens: boolean): WordKind {
  const { lower } = pieces[i]!;
  if (lower.charCodeAt(0) === MASK_CODE) return 'citation';
  if (!isWord(lower)) return 'stop';
  if (isFigure(lower) || NUMBERS.has(lower)) return 'number';
  const last = pieces[i - 1];
  const next = pieces[i + 1];
  if (lower === 'provided') {
    if (last?.kind === 'determiner') return 'adjective';
    if (last?.kind === 'be' || (next && /^(?:to|by|with|under|in|for|as|from)$/.test(next.lower))) return 'participle';
  }
  if (lower === 'to') return 'to';
  if (lower === 'that' && last?.kind === 'preposition') return 'determiner';
  if (lower === 'once' || lower === 'so') return 'opener';
  const fixed = FIXED.get(lower);
  if (fixed) return fixed;
  if (isAdverb(lower)) return 'adverb';
  const verbal = governor(pieces, i);
  if (verbal === 'modal' || verbal === 'to') {
    const surely = verbal === 'modal' || isVerb(lower) || /(?:ise|ize|ify|ate)$/.test(lower);
    // "able to base its decision": whatever stands before a determiner is a verb.
    if (!isParticiple(lower) && (surely || (next && DETERMINERS.has(next.lower)))) return 'verb';
  }
  // "(a) notify the Panel": a list's item, or an instruction, opens with its verb.
  if (opens && isVerb(lower) && (objectFollows(next) || (next && !isAlsoNoun(lower) && PREPOSITIONS.has(next.lower))))
    return 'verb';
  if (lower === 'means' && last && (NOUNISH.has(last.kind) || last.kind === 'stop')) return 'verb';
  const nextBegins = next && !next.name && (isClosed(next.lower) || isFigure(next.lower) || !isWord(next.lower));
  if (isParticiple(lower)) {
    if (verbal === 'be' || verbal === 'have') return 'participle';
    const phraseGoesOn = next && isWord(next.lower) && !isClosed(next.lower);
    if (phraseGoesOn && (!last || !NOUNISH.has(last.kind))) return 'adjective';
    return 'participle';
  }
  if (isAdjective(lower) && !(nextBegins && last?.kind === 'determiner')) return 'adjective';
  if (isGerund(lower)) {
    if (last?.kind === 'determiner' || last?.kind === 'adjective') return 'noun';
    return last && nextBegins && NOUNISH.has(last.kind) && !isPlural(last) ? 'noun' : 'gerund';
  }
  if (isVerbInS(lower) && last && startsVerb(pieces, i) && isVerbForm(pieces, i)) return 'verb';
  if (
    isVerb(lower) &&
    coordinatedVerb(pieces, i, isAlsoNoun(lower) && !(next && (next.name || DETERMINERS.has(next.lower))))
  ) {
    return 'verb';
  }
  if (isVerb(lower) && last && NOUNISH.has(last.kind) && isPlural(last) && objectFollows(next)) return 'verb';
  if (isVerb(lower) && !isAlsoNoun(lower) && opensClause(pieces, i)) return 'verb';
  if (
    isVerb(lower) &&
    (last?.lower === 'that' || last?.lower === 'which' || last?.lower === 'who' || last?.kind === 'pronoun')
  )
    return 'verb';
  return 'noun';
}

/** The word that a verb form at `end` depends on, adverbs passed over. */
function governor(words: readonly Word[], end: number): 'modal' | 'to' | 'be' | 'have' | undefined {
  let i = end - 1;
  while (i >= 0 && words[i]!.kind === 'adverb') i--;
  const word = words[i];
  if (!word) return undefined;
  if (word.kind === 'modal' || word.kind === 'to' || word.kind === 'be') return word.kind;
  return HAVE_OR_DO.has(word.lower) ? 'have' : undefined;
}

function isPlural({ text, lower, kind }: Word): boolean {
  const head = kind === 'name' ? (text.split(/\s+/).at(-1) ?? text) : lower;
  return numberOfNoun(head) === 'plural';
}

/** True after a noun in the singular, "it", "which": there "notifies" is a verb. */
function startsVerb(words: readonly Word[], end: number): boolean {
  let i = end - 1;
  while (i > 0 && words[i]!.kind === 'adverb') i--;
  const last = words[i]!;
  if (last.kind === 'conjunction') {
    let verb = end - 1;
    while (verb >= 0 && words[verb]!.kind !== 'verb' && words[verb]!.kind !== 'modal') verb--;
    return verb >= 0 && isVerbInS(words[verb]!.lower);
  }
  if (['that', 'which', 'who', 'it'].includes(last.lower)) return true;
  return NOUNISH.has(last.kind) && !isPlural(last);
}

/** True for a form such as "names" where it is the verb of its clause, not a noun in the plural. */
function isVerbForm(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  if (!next) return false;
  const { lower } = pieces[i]!;
  const last = pieces[i - 1];
  const follows = last?.kind === 'conjunction' && pieces[i - 2]?.kind === 'verb';
  if (CONJUNCTIONS.has(next.lower)) return isVerbInS(pieces[i + 2]?.lower ?? '') && (follows || !hasVerb(pieces, i));
  if (follows || !isAlsoNoun(lower)) return true;
  if (last?.kind === 'conjunction') return objectFollows(next) && next.lower !== 'that' && next.lower !== 'to';
  if (objectFollows(next)) return true;
  return !hasVerb(pieces, i) && !verbFollows(pieces, i + 1);
}

/** True when the clause that ends at `end` has its verb. */
function hasVerb(words: readonly Word[], end: number): boolean {
  for (let i = end - 1; i >= 0; i--) {
    const { kind, text } = words[i]!;
    if (kind === 'verb' || kind === 'modal' || kind === 'be') return true;
    if (kind === 'opener' || (kind === 'stop' && text !== '“' && text !== '”')) return false;
  }
  return false;
}

/** True when "shall", "is" or the like comes before the clause ends. */
function verbFollows(pieces: readonly Piece[], from: number): boolean {
  for (let i = from; i < pieces.length && i < from + 15; i++) {
    const { lower } = pieces[i]!;
    if (MODALS.has(lower) || BE.has(lower) || HAVE_OR_DO.has(lower)) return true;
    if (CLAUSE_OPENERS.has(lower) || !isWord(lower)) return false;
  }
  return false;
}

/** True after "if the DCC", "that a Party": a clause that has no verb yet. */
function opensClause(words: readonly Word[], end: number): boolean {
  for (let i = end - 1; i >= 0 && end - i < 8; i--) {
    const { kind } = words[i]!;
    if (kind === 'opener') return i < end - 1;
    if (kind !== 'determiner' && kind !== 'adjective' && !NOUNISH.has(kind)) return false;
  }
  return false;
}

function objectFollows(next: { lower: string; name: boolean } | undefined): boolean {
  if (!next) return false;
  const { lower, name } = next;
  return (
    name || DETERMINERS.has(lower) || PRONOUNS.has(lower) || lower === 'to' || lower === 'that' || /^\d/.test(lower)
  );
}

/** True after "verb and", "verb, verb or": the next plain form is a verb too. */
function coordinatedVerb(words: readonly Word[], end: number, nextToVerbOnly: boolean): boolean {
  const last = words[end - 1];
  if (!last || (last.kind !== 'conjunction' && last.lower !== ',')) return false;
  let i = end - 2;
  if (words[i]?.lower === ',') i--;
  if (words[i]?.kind === 'verb') return true;
  if (nextToVerbOnly) return false;
  // "shall notify the Panel and publish": a verb earlier in the clause, with its object between.
  for (let steps = 0; i >= 0 && steps < 12; i--, steps++) {
    const { kind, lower } = words[i]!;
    if (kind === 'verb') return last.kind === 'conjunction';
    if (kind === 'stop' && lower !== ',') return false;
    if (kind === 'opener' || kind === 'modal') return false;
  }
  return false;
}
