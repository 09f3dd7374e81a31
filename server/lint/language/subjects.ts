import type { Span } from '../../corpus/span';
import { isPlural } from './plurals';
import type { Word, WordKind } from './words';

/** Who or what a verb is said of. Offsets are UTF-16 units of the passage. */
export interface VerbSubject extends Span {
  /** Its noun with the words that belong to it: "Responsible Supplier"; the pronoun when it is one. */
  readonly noun: string;
  /** Where the noun ends; what follows up to `end` limits it ("of the Device"). */
  readonly nounEnd: number;
  /** In lower case, `each`, `the`; '' without one. */
  readonly determiner: string;
  readonly isPronoun: boolean;
  readonly isPlural: boolean;
  /** Several nouns joined by "and" or "or". */
  readonly isJoined: boolean;
  /** Its verb stands in a clause that depends on another: "if a User", "the notice that the DCC". */
  readonly isDependent: boolean;
}

/** Words looked at before a verb. */
const REACH = 80;
const QUOTES = new Set(['"', '“', '”', '’', "'", '*', '_']);
const NOMINAL: ReadonlySet<WordKind> = new Set<WordKind>([
  'noun',
  'name',
  'citation',
  'number',
  'adjective',
  'participle',
  'gerund',
]);
const OPENS_PHRASE: ReadonlySet<WordKind> = new Set<WordKind>(['determiner', 'pronoun', 'name', 'citation']);
const HEADS: ReadonlySet<WordKind> = new Set<WordKind>(['noun', 'name', 'citation', 'pronoun']);
const RELATIVE = new Set(['which', 'who', 'that', 'whom', 'whose']);
/** "determines that a User shall": no relative clause. */
const SAYS_THAT =
  /^(?:so|such|provid\w+|determin\w+|believ\w+|requir\w+|ensur\w+|consider\w+|agree\w*|decid\w+|stat\w+|confirm\w*|notif\w+|know\w*|show\w*|demonstrat\w+|specif\w+|warrant\w*|acknowledg\w+|fact|event|extent|satisfied|aware|direct\w*|confirmation|requirement|evidence)$/;

/** The subject of the verb at `verb`, an index of `words` (or their number, for words that break off before it). */
export function subjectOfVerb(words: readonly Word[], verb: number): VerbSubject | undefined {
  const line = wordsBefore(words, verb);
  let end = line.length;
  if (line[end - 1]?.text === ',') end = Math.max(lastComma(line, end - 2), 0) || end - 1;
  let start = lastComma(line, end - 1) + 1;
  while (start < end && (line[start]!.kind === 'conjunction' || line[start]!.kind === 'adverb')) start++;
  // "That notice shall" opens a sentence; elsewhere "that" opens a clause that depends on another.
  let isDependent = line[start]?.kind === 'opener' && !(start === 0 && line[0]!.lower === 'that');
  if (isDependent && end - start > 1) start++;
  for (let at = end - 1; at > start; at--) {
    if (!RELATIVE.has(line[at]!.lower) || line[at]!.kind === 'determiner') continue;
    const after = line.slice(at + 1, end);
    const before = line[at - 1]!;
    const governed = before.kind === 'preposition' || before.kind === 'to';
    if (line[at]!.lower === 'that' && (SAYS_THAT.test(before.lower) || !(HEADS.has(before.kind) || governed))) {
      start = at + 1;
      isDependent = true;
      break;
    }
    if (
      after[0] &&
      OPENS_PHRASE.has(after[0].kind) &&
      after.every(({ kind }) => NOMINAL.has(kind) || kind === 'determiner' || kind === 'pronoun')
    ) {
      start = at + 1;
      isDependent = true;
      break;
    }
    if (!after.length) isDependent = true;
    end = governed ? at - 1 : at;
  }
  return chain(line, start, end, isDependent);
}

/** The words of the same sentence before a verb, brackets and quotes left out, from the last `;` or `:` on. */
function wordsBefore(words: readonly Word[], verb: number): Word[] {
  const line: Word[] = [];
  let depth = 0;
  for (let i = verb - 1, n = 0; i >= 0 && n < REACH; i--, n++) {
    const word = words[i]!;
    if (word.text === ')' || word.text === ']') depth++;
    else if (word.text === '(' || word.text === '[') {
      if (!depth) break;
      depth--;
    } else if (!depth) {
      if (word.kind === 'stop' && word.text !== ',' && !QUOTES.has(word.text)) break;
      if (!QUOTES.has(word.text)) line.push(word);
    }
  }
  return line.reverse();
}

function lastComma(line: readonly Word[], from: number): number {
  let at = from;
  while (at >= 0 && line[at]!.text !== ',') at--;
  return at;
}

interface Phrase {
  /** First word, determiner included. */
  readonly from: number;
  readonly to: number;
  readonly determiner: string;
}

/** The noun phrase that stands before `end`, with those that govern it: "the manufacturer of the Device". */
function chain(line: readonly Word[], start: number, end: number, isDependent: boolean): VerbSubject | undefined {
  let phrase = phraseEnding(line, start, end - 1);
  if (!phrase) return undefined;
  let determiner = phrase.determiner;
  for (let { from } = phrase; from > start; from = phrase.from) {
    let at = from - 1;
    if (line[at]!.kind !== 'preposition' && line[at]!.kind !== 'to') break;
    while (at > start && (line[at]!.kind === 'preposition' || line[at]!.kind === 'to')) at--;
    if (at === start && line[at]!.kind === 'preposition') break;
    const outer = phraseEnding(line, start, at);
    if (!outer) break;
    // "each of the Parties": the noun is the inner one's.
    const onlyWords = line.slice(outer.from, outer.to + 1);
    if (onlyWords.every(({ kind }) => kind === 'determiner' || kind === 'number')) {
      determiner = onlyWords.map(({ lower }) => lower).join(' ');
      phrase = { ...phrase, from: outer.from };
      break;
    }
    phrase = outer;
    determiner = outer.determiner;
  }
  let from = phrase.from;
  let isJoined = false;
  if (from > start + 1 && line[from - 1]!.kind === 'conjunction') {
    const other = phraseEnding(line, start, from - 2);
    if (other && (other.from === start || line[other.from - 1]!.kind === 'preposition')) {
      from = other.from;
      isJoined = true;
    }
  }
  const opens = from > 0 && line[from - 1]!.kind === 'opener';
  return subject(line, phrase, { from, end, determiner, isJoined, isDependent: isDependent || opens });
}

function phraseEnding(line: readonly Word[], start: number, to: number): Phrase | undefined {
  if (to < start) return undefined;
  if (line[to]!.kind === 'pronoun' || RELATIVE.has(line[to]!.lower)) return { from: to, to, determiner: '' };
  let from = to;
  while (from >= start && to - from < 12 && NOMINAL.has(line[from]!.kind)) from--;
  if (from >= start && (line[from]!.kind === 'determiner' || (from === 0 && line[0]!.lower === 'that' && to > 0))) {
    const last = from;
    while (from > start && line[from - 1]!.kind === 'determiner') from--;
    const words = line.slice(from, last + 1);
    return { from, to, determiner: words.map(({ lower }) => lower).join(' ') };
  }
  return from === to ? undefined : { from: from + 1, to, determiner: '' };
}

const AFTER_NOUN = /^(?:responsible|entitled|liable|able|due|payable|available|so|concerned|eligible)$/;

function subject(
  line: readonly Word[],
  { from: first, to }: Phrase,
  rest: { from: number; end: number; determiner: string; isJoined: boolean; isDependent: boolean },
): VerbSubject {
  const { from, end, isJoined, isDependent } = rest;
  let determiner = rest.determiner;
  let words = line
    .slice(first, to + 1)
    .filter(({ kind, lower }) => kind !== 'determiner' && kind !== 'preposition' && lower !== 'that');
  // "notice given", "Party responsible": words after the noun.
  while (words.length > 1 && (words.at(-1)!.kind === 'participle' || AFTER_NOUN.test(words.at(-1)!.lower))) {
    words = words.slice(0, -1);
  }
  if (!words.length) {
    // "All shall", "Each shall".
    words = line.slice(first, to + 1);
    determiner = '';
  }
  const noun = words.map(({ text }) => text).join(' ');
  const isPronoun = words.at(-1)!.kind === 'pronoun' || words.at(-1)!.kind === 'determiner' || RELATIVE.has(noun);
  return {
    start: line[from]!.start,
    end: line[end - 1]!.end,
    noun,
    nounEnd: words.at(-1)!.end,
    determiner,
    isPronoun,
    isPlural: isJoined || /^(?:they|these|those|all|both)$/i.test(noun) || (!isPronoun && isPlural(noun)),
    isJoined,
    isDependent,
  };
}
