import { sentenceAround } from '../language/near';
import type { Passage } from '../passage';
import type { PassageRule } from '../rule';

// A thing that can be counted without parsing: a name in capitals, a number with its unit, a citation, a letter in brackets.
const NAME = String.raw`(?:(?:the|a|an|each|any)\s{1,20})?[A-Z][\w’'-]{0,40}(?:\s{1,20}[A-Z][\w’'-]{0,40}){0,4}`;
const FIGURE = String.raw`[£$€]?\d[\d.,]{0,15}(?<![.,])\s{0,5}(?:%|[A-Za-z]+\s{1,20}(?:Days?|Hours?)\b|(?:days?|hours?|months?|years?|per\s{1,20}cent|minutes?|seconds?|weeks?)\b)?`;
const ITEM = String.raw`(?:${NAME}|${FIGURE}|\([a-z]{1,4}\))`;
const LIST = new RegExp(String.raw`(?<![\w’'-])${ITEM}(?:,\s{1,20}${ITEM}){0,12},?\s{1,20}and\s{1,20}${ITEM}`, 'g');
const ITEMS = new RegExp(ITEM, 'g');
/** A list may go on, or an item be more than its name: then nothing is counted. */
const BEGAN = /(?:,|\b(?:and|or)|\b(?:each|both|all|any)\s{1,20}of)\s{0,20}$/i;
const GOES_ON = /^\s{0,20}(?:,\s{0,20}(?:and|or)\b|,\s{0,20}(?:the\s{1,20})?[A-Z]|\s{1,20}(?:and|or|of|for)\s)/;

interface List {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** L13: "respectively" with lists of different lengths. */
export const respectivelyUnequal: PassageRule = {
  name: 'respectively-unequal',
  id: 'L13',
  summary: '“Respectively” joins two lists that do not have the same number of items.',
  severity: 'warning',
  scope: 'changed',
  source: 'D. M. Berry, E. Kamsties and M. Krieger, From Contract Drafting to Software Specification (2003).',
  explanation: `“Respectively” pairs the first with the first, the second with the second. Where one list is longer, something is left without its pair, and which one is anybody's guess.

Make the lists equal, or write each pair out.`,
  bad: 'L3.30 The Panel, the DCC and the Authority shall hold 40% and 60% respectively.',
  good: 'L3.30 The Panel and the DCC shall hold 40% and 60% respectively.',
  triggers: ['respectively'],
  *inspect(passage, at) {
    const end = at + 'respectively'.length;
    const around = sentenceAround(passage, { start: at, end });
    const from = at - around.before.length;
    const lists = listsIn(passage, from, end + around.after.length);
    if (lists.length !== 2) return;
    const [first, second] = lists;
    if (first!.count === second!.count) return;
    yield {
      start: at,
      end,
      message: `“Respectively” joins a list of ${first!.count} with a list of ${second!.count}, so it does not say what goes with what. Make the lists equal, or write each pair out.`,
      related: [first!, second!].map(({ start, end, count }) => ({
        passage,
        start,
        end,
        message: `This list has ${count} items.`,
      })),
    };
  },
};

function listsIn(passage: Passage, from: number, to: number): readonly List[] {
  const words = passage.masked.slice(from, to);
  const lists: List[] = [];
  for (const match of words.matchAll(LIST)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (BEGAN.test(passage.masked.slice(Math.max(from, start - 30), start))) return [];
    if (GOES_ON.test(passage.masked.slice(end, Math.min(to, end + 60)))) return [];
    lists.push({ start, end, count: [...match[0].matchAll(ITEMS)].length });
  }
  const { citations } = passage;
  for (let i = firstFrom(citations, from); i < citations.length && citations[i]!.end <= to; i++) {
    const { start, end, pieces } = citations[i]!;
    if (pieces.some(({ through }) => through !== undefined)) return [];
    if (pieces.length > 1) lists.push({ start, end, count: pieces.length });
  }
  return lists;
}

/** Place of the first citation that starts at `from` or later. */
function firstFrom(citations: Passage['citations'], from: number): number {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
