import type { Span } from '../../corpus/span';
import { MASK, type Passage } from '../passage';
import { pieceEnd, pieceStart } from './pieces';
import { classify, isClosed, type Piece, type Word } from './wordKinds';
import { isAdjective, isGerund, isParticiple, isVerb } from './wordLists';

export type { Word, WordKind } from './wordKinds';

const made = new WeakMap<Passage, readonly (readonly Word[])[]>();

/** The words of a passage, sentence by sentence, each with what it does. Linear in the passage; kept with it. */
export function wordsOf(passage: Passage): readonly (readonly Word[])[] {
  let known = made.get(passage);
  if (!known) {
    known = readSentences(passage);
    made.set(passage, known);
  }
  return known;
}

/** The word that stands at `at`, with the words of its sentence; undefined when none does. */
export function wordAt(
  passage: Passage,
  at: number,
): { readonly words: readonly Word[]; readonly index: number; readonly sentence: number } | undefined {
  const sentences = wordsOf(passage);
  const sentence = lastBefore(sentences, at, (words) => words[0]?.start ?? 0);
  const words = sentences[sentence];
  if (!words) return undefined;
  const index = lastBefore(words, at, ({ start }) => start);
  const word = words[index];
  return word && at < word.end ? { words, index, sentence } : undefined;
}

/** Place of the last item that starts at or before `at`; -1 when none does. */
function lastBefore<T>(items: readonly T[], at: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle]!) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function readSentences(passage: Passage): (readonly Word[])[] {
  const { masked, terms } = passage;
  let term = 0;
  const found: (readonly Word[])[] = [];
  const afterModal = isAfterModal(passage);
  for (const { start, end } of wholeSentences(passage)) {
    const pieces: Piece[] = [];
    for (let at = pieceStart(masked, start, end); at < end; ) {
      while (term < terms.length && terms[term]!.end <= at) term++;
      const use = terms[term];
      let to: number;
      if (use && use.start <= at && use.end <= end && !masked.slice(use.start, use.end).includes(MASK)) {
        to = use.end;
        pieces.push(pieceOf(masked.slice(use.start, to), use.start, true));
      } else {
        to = pieceEnd(masked, at);
        pieces.push(pieceOf(masked.slice(at, to), at, false));
      }
      at = pieceStart(masked, to, end);
    }
    const words = classify(joinNames(pieces, masked), afterModal && !found.length);
    if (words.length) found.push(words);
  }
  return found;
}

/** The passage's sentences; a line that ends without a full stop goes on in the next one. */
function wholeSentences({ sentences, masked }: Passage): Span[] {
  const whole: Span[] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    const goesOn =
      last && last.end - last.start < LONGEST && !/[.!?:;]["”’)\]]?$/.test(masked.slice(last.end - 2, last.end));
    if (goesOn) whole[whole.length - 1] = { start: last.start, end: sentence.end };
    else whole.push(sentence);
  }
  return whole;
}
const LONGEST = 4000;

/** True for the items of "The DCC shall:": each opens with a verb. */
function isAfterModal({ introduction }: Passage): boolean {
  if (!introduction) return false;
  return /\b(?:shall|must|may|will|should|can|to)(?:\s{1,5}not)?[\s:—–-]{0,10}$/i.test(introduction.masked.slice(-40));
}

function pieceOf(text: string, start: number, term: boolean): Piece {
  return { start, end: start + text.length, text, lower: text.toLowerCase(), name: false, term, kind: 'stop' };
}

const ACRONYM = /^\p{Lu}{3,}$/u;
const CAPITAL = /^\p{Lu}/u;

/** True for a capital letter first; most words begin with a plain letter. */
function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text);
}

/** Joins words in capitals that stand side by side; a capital at the head of a sentence shows nothing by itself. */
function joinNames(pieces: readonly Piece[], text: string): Piece[] {
  const joined: Piece[] = [];
  let before: Piece | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const { term, lower } = piece;
    piece.name = term || (isCapital(piece.text) && (!isClosed(lower) || ACRONYM.test(piece.text)));
    if (piece.name && !term && before?.name && !before.term && /^\s{1,20}$/.test(text.slice(before.end, piece.start))) {
      before.end = piece.end;
      before.text = text.slice(before.start, piece.end);
      before.lower = before.text.toLowerCase();
      continue;
    }
    if (i === 0 && piece.name && !term) {
      const next = pieces[1];
      const alone = !/\p{Lu}.*\p{Lu}/u.test(piece.text) && !(next && isCapital(next.text));
      if (alone && (isVerb(lower) || isParticiple(lower) || isGerund(lower) || isAdjective(lower))) piece.name = false;
    }
    joined.push(piece);
    before = piece;
  }
  return joined;
}
