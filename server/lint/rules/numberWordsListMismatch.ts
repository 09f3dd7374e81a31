import { isDead } from '../language/listEnds';
import { COUNT_PATTERN, countOf, countWords } from '../language/numberWords';
import { inspectLists, type PassageList, type PlacedRemark } from '../passageLists';
import type { PassageRule } from '../rule';

/** N11: "the following three conditions:" followed by four. */
export const numberWordsListMismatch: PassageRule = {
  name: 'number-words-list-mismatch',
  id: 'N11',
  summary: 'An introduction announces a number of items, and the list has another number of them.',
  severity: 'warning',
  scope: 'all',
  source: 'The count of the items themselves.',
  explanation: `The introduction says how many items follow, and the list does not have so many. Either an item was added or taken out without a look at the introduction, or one has been lost. A reader cannot tell whether the words or the list are right, and may argue that the item too many was never meant to count.

Write the number that the list has, or leave the number out: "the following conditions:" never goes stale.`,
  bad: `L3.30 The DCC may refuse a request that fails one of the following three tests:
  (a) the Device is known to it;
  (b) the User is authorised; or
  (c) the request is signed; or
  (d) the request is complete.`,
  good: `L3.30 The DCC may refuse a request that fails one of the following four tests:
  (a) the Device is known to it;
  (b) the User is authorised; or
  (c) the request is signed; or
  (d) the request is complete.`,
  mayFind,
  inspect: inspectLists(checkList),
};

const UNITS =
  '(?:working|business|calendar|clear|consecutive)?\\s?(?:days?|weeks?|months?|quarters?|years?|hours?|minutes?)';
/** "the following three tests", "these 4 steps"; "all three of the following"; "both of the following". */
const ANNOUNCED = new RegExp(
  `\\b(?:(?:following|these|those)\\s{1,5}(${COUNT_PATTERN})\\s{1,5}(?!${UNITS}\\b)\\w|all\\s{1,5}(${COUNT_PATTERN})\\s{1,5}of\\s{1,5}the(?:se)?\\b|(both|either|neither)\\s{1,5}of\\s{1,5}the\\s{1,5}following)`,
  'gi',
);
/** How many UTF-16 units at the end of the introduction are looked at. */
const TAIL = 160;

const LIKELY = /\b(?:following|these|those|all|both|n?either)\b/i;

/** What may introduce a list, at the end of a line. */
const OPEN_END = /[:—–-]\s*\n/g;

/** True when a clause has words that announce a number of items where a list may follow. */
function mayFind(clause: string): boolean {
  OPEN_END.lastIndex = 0;
  for (let end = OPEN_END.exec(clause); end; end = OPEN_END.exec(clause))
    if (LIKELY.test(clause.slice(Math.max(0, end.index - TAIL), end.index))) return true;
  return false;
}

function* checkList(list: PassageList): Generator<PlacedRemark> {
  const { introduction, items } = list;
  // Few introductions have such words, and looking is cheaper than masking.
  if (!introduction || !LIKELY.test(introduction.text.slice(-TAIL))) return;
  const said = announced(introduction.masked);
  if (!said || !list.complete) return;
  const live = items.filter((item) => !isDead(item)).length;
  if (said.count === items.length || said.count === live) return;
  const { word, start } = said;
  const end = start + word.length;
  const numeral = /^(?:both|either|neither)$/i.test(word) ? undefined : countWords(live, word);
  yield {
    passage: introduction,
    remark: {
      start,
      end,
      message: `The introduction speaks of ${said.count} items (“${word}”), and the list has ${live}, so it is open whether the words or the list are right. Write the number that the list has, or leave the number out.`,
      fixes: numeral ? [{ title: `Write “${numeral}”`, edits: [{ start, end, newText: numeral }] }] : [],
    },
  };
}

/** The number of items that an introduction announces just before its colon. */
function announced(masked: string): { word: string; start: number; count: number } | undefined {
  const end = masked.trimEnd().length;
  if (!/[:—–-]/.test(masked[end - 1] ?? '')) return undefined;
  const from = Math.max(0, end - TAIL);
  const tail = masked.slice(from, end);
  const sentence = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf(';'), tail.lastIndexOf(':', tail.length - 2));
  const match = [...tail.matchAll(ANNOUNCED)].at(-1);
  if (!match || match.index < sentence) return undefined;
  const word = match[1] ?? match[2] ?? match[3]!;
  const count = match[3] ? 2 : countOf(word);
  if (count === undefined) return undefined;
  return { word, start: from + match.index + match[0].indexOf(word), count };
}
