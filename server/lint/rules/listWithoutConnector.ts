import { endOf, isDead, type PassageEnd } from '../language/listEnds';
import type { Passage } from '../passage';
import { endOfItem, inspectLists, type PassageList, type PlacedRemark } from '../passageLists';
import type { PassageRule, RemarkFix } from '../rule';

/** N03: a list that says neither "and" nor "or", or says both. */
export const listWithoutConnector: PassageRule = {
  name: 'list-without-connector',
  id: 'N03',
  summary: 'A list has no “and” or “or” before its last item, or has “and” after one item and “or” after another.',
  severity: 'warning',
  scope: 'changed',
  source: 'House style of the SEC; Adams, A Manual of Style for Contract Drafting.',
  explanation: `The word before the last item says whether all of the items must be met or one is enough. Where it is missing, the Party on whom the duty falls will read "or" and the other side "and". Where one item ends with "and" and another with "or", nobody can tell which items belong together: "(a); or (b); and (c)" is either (a) alone or (b) with (c), or in every case (c).

Write "; and" or "; or" at the end of the last item but one. Where you need both, put the items that belong together beneath one item. A list that its introduction settles ("any of the following:", "each of:", "the following information:") needs no such word and is not reported; nor is one whose items are sentences of their own.`,
  bad: `L3.30 The DCC shall:
  (a) record each request;
  (b) confirm each request to the User; and
  (c) keep, for each request:
    (i) the date;
    (ii) the answer.`,
  good: `L3.30 The DCC shall:
  (a) record each request;
  (b) confirm each request to the User; and
  (c) keep, for each request:
    (i) the date; and
    (ii) the answer.`,
  inspect: inspectLists(checkList),
};

interface Placed {
  readonly passage: Passage;
  readonly end: PassageEnd;
}

function* checkList(list: PassageList): Generator<PlacedRemark> {
  const live = list.items.flatMap((item, i) => (isDead(item) ? [] : i));
  const last = live.at(-1);
  if (live.length < 2 || last === undefined) return;
  const ends: Placed[] = [];
  for (let i = live[0]!; i < last; i++) {
    const passage = endOfItem(list, i);
    ends.push({ passage, end: endOf(passage) });
  }
  const connected = ends.filter(({ end }) => end.connector === 'and' || end.connector === 'or');
  const first = connected[0]?.end.connector;
  const other = connected.find(({ end }) => end.connector !== first);
  if (first && other) {
    yield { passage: other.passage, remark: mixed(list, other, connected[0]!) };
    return;
  }
  const lastLive = live.at(-2)! - live[0]!;
  const missing = ends.at(-1)!;
  if (!list.complete || ends.slice(lastLive).some(({ end }) => end.connector)) return;
  if (!ends.every(({ end, passage }) => end.connector || SIGN.test(end.sign) || isDead(passage))) return;
  if (!SIGN.test(missing.end.sign) || goesOn(list)) return;
  if (isSettled(list) || areFormulas(list)) return;
  yield { passage: missing.passage, remark: lacking(list, missing, first) };
}

const SIGN = /^[;,]$/;

/** True when the text stops at "…;": more items follow that are not shown. */
function goesOn({ last }: PassageList): boolean {
  return last.place === last.clause.length - 1 && SIGN.test(endOf(last).sign);
}

/** How many UTF-16 units of the introduction are looked at. */
const TAIL = 120;
const QUANTITY =
  '(?:any|each|all|both|either|neither|none|one|some|more|two|three|four|first|last|(?:earl|lat|great|small|low|high|long|short)(?:i?er|e?st|iest)|less|lesser|least|most|aggregate|sum|total|product)';
const SETTLED = new RegExp(
  `\\b(?:follow(?:ing|s)(?: [^ ]{1,30}){0,4}|${QUANTITY} of(?: [^ ]{1,30}){0,4}|either|both|neither)\\s?[:—–-]\\s{0,5}$`,
  'i',
);

/** True when the introduction says whether one item or all are meant. */
function isSettled({ introduction }: PassageList): boolean {
  if (!introduction) return true;
  const words = introduction.masked.slice(-TAIL).replace(/\s+/g, ' ');
  return SETTLED.test(words);
}

/** "A = the number of Devices;": lines that say what the letters of a formula stand for. */
function areFormulas({ items }: PassageList): boolean {
  const formula = ({ masked, bodyStart }: Passage) =>
    /^\S{1,12} (?:=|means?\b|is the\b|denotes?\b|stands\b)/.test(masked.slice(bodyStart, bodyStart + 40));
  return items.filter(formula).length * 2 > items.length;
}

function lacking({ labels }: PassageList, { end, passage }: Placed, used: string | undefined) {
  const sign = { start: end.start, end: end.start + 1 };
  const words = used ? [used] : ['and', 'or'];
  const fixes: RemarkFix[] = words.map((word) => ({
    title: `End the item with “${end.sign} ${word}”`,
    edits: [{ start: sign.end, end: sign.end, newText: ` ${word}` }],
  }));
  return {
    ...lastWord(passage, sign.end),
    message: `Nothing says whether the items of this list apply together or one of them is enough: there is no “and” or “or” before (${labels.at(-1)}). Write “; and” or “; or” at the end of this item.`,
    fixes,
  };
}

function mixed({ labels, items }: PassageList, other: Placed, first: Placed) {
  const span = connectorSpan(other);
  const [one, two] = [first.end.connector, other.end.connector];
  const readings = items.length === 3 ? `: ${readingsOf(labels, one)}` : '';
  return {
    ...span,
    message: `This list says “${one}” after one item and “${two}” after another, so it can be read in two ways${readings}. Use one of the words throughout, or put the items that belong together beneath one item.`,
    related: [{ passage: first.passage, ...connectorSpan(first), message: `Here the list says “${one}”.` }],
  };
}

/** The two ways to read a list of three. */
function readingsOf([a, b, c]: readonly string[], first: string): string {
  return first === 'or'
    ? `“(${a}) alone, or (${b}) with (${c})”, and “(${a}) or (${b}), and in either case (${c})”`
    : `“(${a}) with (${b}), or (${c}) alone”, and “(${a}), and in either case (${b}) or (${c})”`;
}

function connectorSpan({ passage, end }: Placed) {
  const words = passage.masked.slice(end.start, end.end);
  const at = words.search(/\b(?:and|or)\b/i);
  return { start: end.start + at, end: end.start + at + end.connector.length };
}

/** The last word of the item with its sign: what a reader's eye is led to. */
function lastWord({ masked, bodyStart }: Passage, end: number) {
  const before = masked.slice(bodyStart, end);
  const word = /\S{1,40}$/.exec(before)?.[0].length ?? 1;
  return { start: end - word, end };
}
