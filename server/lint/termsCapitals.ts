import type { Span } from '../corpus/span';
import { MASK } from './passage';
import { isCommonAcronym, isOpener, isOrdinary } from './termsProperNames';

/** Words with capitals that stand together: "Approved Gateway Device", "Register of Lamps". Offsets of the text given. */
export interface CapitalRun extends Span {
  readonly words: readonly Span[];
  /** Indexes of the words that no term covers and that are no ordinary names. */
  readonly unknown: readonly number[];
  /** False when nothing but short names in capitals is unknown. */
  readonly isPhrase: boolean;
  readonly acronyms: readonly Span[];
}

/** Most letters of a word that are looked at. */
export const LONGEST_WORD = 41;
const WORD = `[A-Z\\u00c0-\\u00de][\\w\\u00c0-\\u024f’'-]{0,${LONGEST_WORD - 1}}`;
const RUN = new RegExp(`(?<![\\w’'@./\\\\#&$%${MASK}-])${WORD}(?:\\s{1,20}(?:(?:of|for)\\s{1,20})?${WORD}){0,11}`, 'g');
const EACH = new RegExp(WORD, 'g');
/** Two capitals or a digit: "DCC", "CoS", "SMETS1"; not "Sub-Committee". */
const ACRONYM = /^(?:[A-Z][a-z]?)?[A-Z][A-Z0-9]*(?:[a-z]?[A-Z0-9]+)*s?$/;

/**
 * The runs of capitalised words in `text` from `from` on that hold a word which none of `covered` (in order) covers. Openers of
 * sentences, list items and cells are left out, and so are numbers, names of parts and cells that are a label. `note` is told of
 * every word that is not covered, those left out too. Linear.
 */
export function* capitalRuns(
  text: string,
  from: number,
  covered: readonly Span[],
  isRow: boolean,
  note?: (word: Span) => void,
): Iterable<CapitalRun> {
  let next = 0;
  RUN.lastIndex = from;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const { index } = match;
    const resume = RUN.lastIndex;
    while (next < covered.length && covered[next]!.end <= index) next++;
    const run = readRun(text, index, match[0], covered, next, isRow, from, note);
    if (run) yield run;
    RUN.lastIndex = resume;
  }
}

function readRun(
  text: string,
  at: number,
  written: string,
  covered: readonly Span[],
  first: number,
  isRow: boolean,
  from: number,
  note: ((word: Span) => void) | undefined,
): CapitalRun | undefined {
  let words: { start: number; end: number; isCovered: boolean }[] = [];
  let next = first;
  for (const match of written.matchAll(EACH)) {
    const start = at + match.index;
    const end = start + match[0].replace(/(?:[’']s|[’'-])$/, '').length;
    while (next < covered.length && covered[next]!.end <= start) next++;
    const over = covered[next];
    const isCovered = over !== undefined && over.start < end && covers(text, over, end);
    const word = { start, end, isCovered };
    words.push(word);
    if (!isCovered) note?.(word);
  }
  if (words.every(({ isCovered }) => isCovered)) return undefined;
  const word = (i: number) => text.slice(words[i]!.start, words[i]!.end);
  const opens = opensSentence(text, at, from);
  if (opens && !words[0]!.isCovered) {
    const rest = words.slice(1);
    if (rest.every((each, i) => each.isCovered || !isUnknown(text, words[i + 1]!)))
      return acronymsOnly(text, words, opens);
    if (isOpener(word(0))) words = rest;
  }
  if (isRow && isWholeCell(text, at, at + written.length)) return undefined;
  words = trimmed(text, words);
  if (!words.length) return undefined;
  const unknown: number[] = [];
  const acronyms: Span[] = [];
  let isPhrase = false;
  for (const [i, each] of words.entries()) {
    if (each.isCovered || !isUnknown(text, each)) continue;
    const written = text.slice(each.start, each.end);
    if (ACRONYM.test(written)) acronyms.push({ start: each.start, end: each.end });
    else if (!/[a-z][A-Z]|_/.test(written)) isPhrase = true;
    unknown.push(i);
  }
  if (!unknown.length) return undefined;
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  if (isPhrase && isNumbered(text, span, words.length)) return undefined;
  return { ...span, words, unknown, isPhrase, acronyms: isPhrase ? [] : acronyms };
}

/** A run whose only unknown word opens the sentence: nothing but a short name can be told there. */
function acronymsOnly(text: string, [first]: readonly Span[], opens: boolean): CapitalRun | undefined {
  const written = text.slice(first!.start, first!.end);
  if (!opens || !ACRONYM.test(written) || isOpener(written) || written.length < 2) return undefined;
  const span = { start: first!.start, end: first!.end };
  return { ...span, words: [span], unknown: [0], isPhrase: false, acronyms: [span] };
}

/** True when a use reaches the end of a word, or the hyphen behind which the word goes on in small letters. */
function covers(text: string, use: Span, end: number): boolean {
  return use.end >= end || /^(?:s?[’']s?|-[a-z])/.test(text.slice(use.end, use.end + 3));
}

/** Leaves out a term that "of" or "for" parts from what is unknown. */
function trimmed<W extends { start: number; end: number; isCovered: boolean }>(text: string, words: readonly W[]): W[] {
  let from = 0;
  for (let i = 1; i < words.length; i++) {
    if (!/\s(?:of|for)\s/.test(text.slice(words[i - 1]!.end, words[i]!.start))) continue;
    if (words.slice(from, i).every((each) => each.isCovered || !isUnknown(text, each))) from = i;
  }
  return words.slice(from);
}

const isUnknown = (text: string, { start, end }: Span) => isUnknownWord(text.slice(start, end));

/** True for a word with a capital that is neither ordinary nor a number: what no term covers is questioned. */
export function isUnknownWord(word: string): boolean {
  if (word.length < 2 || isOrdinary(word) || isCommonAcronym(word) || /\d./.test(word)) return false;
  return !/^[IVX]+$/.test(word);
}

/** True for a short name in capitals that is questioned even where it opens a sentence. */
export function isShortName(word: string): boolean {
  return /[A-Z].*[A-Z]/.test(word) && ACRONYM.test(word) && !isOpener(word) && !isCommonAcronym(word);
}

/** "Category A", "Option 2", "Table 4": a name that a number follows; names of people and addresses. */
function isNumbered(text: string, { start, end }: Span, count: number): boolean {
  if (count === 2 && /\s[A-Z]$/.test(text.slice(Math.max(start, end - 2), end))) return true;
  const after = text.slice(end, end + 8);
  if (count === 1 && /^\s{1,3}(?:\(?\d|[A-Z](?![\w’'])|¤)/.test(after)) return true;
  return /^(?:[@/\\_=]|\.\w|\s{1,3}(?:19|20)\d\d\b)/.test(after);
}

/** Longest label that opens a paragraph. */
const LABEL = 40;

/** True when a word may have its capital from its place: at the start, behind a stop, a bracket, a bullet, a cell's edge. */
function opensSentence(text: string, at: number, from: number): boolean {
  let i = at - 1;
  while (i >= from && /[\s"“‘'*]/.test(text[i]!)) i--;
  if (i < from) return true;
  const before = text[i]!;
  if (before === MASK) return i - from < LABEL && text.slice(from, i + 1).search(/[^¤\s]/) < 0;
  return /[.:;!?|(•·●>[\]—–]/.test(before) || (before === '-' && /\s/.test(text[i - 1] ?? ' '));
}

/** True for a cell that holds nothing else: a label. */
function isWholeCell(text: string, start: number, end: number): boolean {
  return (
    /\|[\s*]{0,20}$/.test(text.slice(Math.max(0, start - 24), start)) &&
    /^[\s*.]{0,20}(?:\||$)/.test(text.slice(end, end + 24))
  );
}
