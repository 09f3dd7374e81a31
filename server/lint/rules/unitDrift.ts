import type { Block } from '../../corpus/blocks';
import type { LegalDocument } from '../../corpus/document';
import { blockSpan } from '../../corpus/spans';
import { isLegal } from '../clauses';
import { KeptFacts } from '../keptFacts';
import { type DocumentRule, finding } from '../rule';

/** L18: one quantity that is given in two units. */
export const unitDrift: DocumentRule = {
  name: 'unit-drift',
  id: 'L18',
  summary: 'The same quantity is given in one unit here and in another there.',
  severity: 'information',
  scope: 'changed',
  reach: ({ document }, block) => (quantitiesOf(document, block).length ? 'text' : 'nothing'),
  source: 'SECMP0023 had to correct a unit that two documents of the SEC gave differently.',
  explanation: `A notice period of 30 days in one clause and of 20 Working Days in another is one period only by chance: over Christmas they end a week apart. A limit in kWh here and in MWh there is wrong by a thousand in one of the places. Both happen when clauses are drafted at different times, and whoever has to comply will rely on the milder one.

Give the quantity one unit throughout, or say in words that two different things are meant. Only quantities with a name of two words or more ("notice period", "flow rate threshold") and the same act within a time ("respond to the notice within …") are compared.`,
  bad: `L3.30 The energy limit of 5 kWh applies to each Device.

L3.31 A User that has asked for an energy limit of 5 MWh shall keep a record of that request.`,
  good: `L3.30 The energy limit of 5 kWh applies to each Device.

L3.31 A User that has asked for an energy limit of 5 kWh shall keep a record of that request.`,
  *check({ document, isChanged }) {
    if (document.id === undefined && !document.amendments.length && document.frontMatter) return;
    const first = new Map<string, Quantity>();
    for (const quantity of quantitiesIn(document, isChanged)) {
      const key = `${quantity.of} ${quantity.family}`;
      const before = first.get(key);
      if (!before) first.set(key, quantity);
      else if (before.unit !== quantity.unit) {
        yield finding(unitDrift, {
          span: quantity,
          message: `“${quantity.of}” is “${quantity.words}” here and “${before.words}” elsewhere in this text, so the two may come apart. Give it one unit throughout, or say that two different things are meant.`,
          related: [{ uri: document.uri, span: before, message: `Here it is “${before.words}”.` }],
        });
      }
    }
  },
};

interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Number and unit as written. */
  readonly words: string;
  readonly unit: string;
  readonly family: string;
  /** What it is a quantity of: "notice period", "respond notice". */
  readonly of: string;
}

/** Units that stand for one another by mistake. Hours and Working Days do not: they grade urgency. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ['days', '(?:working|business|calendar|clear|consecutive)\\s{1,3}days?|days?'],
  ['energy', '[kMG]?Wh'],
  ['power', '[kM]?W'],
  ['size', '(?:[kMG]i?B|bytes)'],
  ['flow', 'm3/h|m³/h|l/min|litres per (?:hour|minute)'],
];
const UNITS = FAMILIES.map(([, units]) => `(${units})`).join('|');
/** "30 days", "5 kWh". */
const AMOUNT = new RegExp(
  `(?<![\\w.,])(\\d[\\d,.]{0,10}|one|two|three|five|ten|twenty|thirty)\\s{0,3}(?:${UNITS})(?![\\w/])`,
  'gi',
);
const LIMIT = '(?:(?:not|no) (?:more|less|later) than |at least |up to |a maximum of )?';
/** "the notice period of not more than " before an amount. */
const NAMED = new RegExp(`([a-z][\\w’-]{1,30} [a-z][\\w’-]{1,30}) (?:of|is|exceeds|shall be) ${LIMIT}$`, 'i');
/** "answer the request within the " before an amount. */
const ACT =
  /\b([a-z]{3,20}) ((?:(?:to|the|a|an|each|any|its|that|such) ){1,2}(?:[A-Za-z’-]{2,30} ){1,4})within (?:the )?$/i;
/** How many UTF-16 units before an amount are looked at. */
const REACH = 120;

const inTexts = new KeptFacts<Quantity>();

function* quantitiesIn(document: LegalDocument, isChanged: (block: number) => boolean): Generator<Quantity> {
  for (const { block, facts } of inTexts.of(document, [], ({ from }) => quantitiesOf(document, from))) {
    if (!isChanged(block) || !isLegal(document, block)) continue;
    const start = document.starts[block]!;
    for (const each of facts) yield { ...each, start: each.start + start, end: each.end + start };
  }
}

// An edit leaves all blocks but one as they are.
const known = new WeakMap<Block, readonly Quantity[]>();
const NONE: readonly Quantity[] = [];

function quantitiesOf(document: LegalDocument, index: number): readonly Quantity[] {
  const block = document.blocks[index]!;
  if (block.kind !== 'provision' && block.kind !== 'prose' && block.kind !== 'row') return NONE;
  let found = known.get(block);
  if (!found) {
    const { start, end } = blockSpan(document, index);
    found = read(document.text.slice(start, end), block.bodyStart);
    known.set(block, found);
  }
  return found;
}

/** The quantities of a block; offsets from its start. */
function read(words: string, from: number): readonly Quantity[] {
  if (!/\d|\bdays?\b/i.test(words)) return NONE;
  const found: Quantity[] = [];
  for (const match of words.matchAll(AMOUNT)) {
    if (match.index < from) continue;
    const before = words.slice(Math.max(from, match.index - REACH), match.index).replace(/\s+/g, ' ');
    const act = ACT.exec(before);
    const of = act ? actOf(act[1]!, act[2]!) : nameOf(NAMED.exec(before)?.[1] ?? '');
    const family = FAMILIES.findIndex((_, i) => match[2 + i] !== undefined);
    if (!of || family < 0) continue;
    const unit = match[2 + family]!;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      words: match[0].replace(/\s+/g, ' '),
      unit: family === 0 ? plainDays(unit) : unit,
      family: FAMILIES[family]![0],
      of,
    });
  }
  return found.length ? found : NONE;
}

/** "Working Days" → "working day"; calendar and consecutive days are days. */
function plainDays(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/s$/, '')
    .replace(/^(?:calendar|consecutive) /, '');
}

const LITTLE =
  /^(?:the|a|an|each|any|every|that|this|such|its|of|is|to|for|in|and|or|not|be|shall|by|with|within|further|additional|minimum|maximum|least|total|period|time|limit)$/;

/** "the relevant notice period" → "notice period"; '' for a bare "period", which may be any. */
function nameOf(words: string): string {
  const parts = words.toLowerCase().split(' ');
  const last = parts.at(-1)!;
  const before = parts.at(-2);
  if (!before || LITTLE.test(before) || (LITTLE.test(last) && !/^(?:period|time|limit)$/.test(last))) return '';
  return `${before} ${last}`;
}

/** "answer", "the request" → "answer request". */
function actOf(verb: string, object: string): string {
  const nouns = object
    .trim()
    .split(' ')
    .filter((word) => !LITTLE.test(word.toLowerCase()));
  if (LITTLE.test(verb.toLowerCase()) || nouns.length < 1 || nouns.length > 3) return '';
  return `${verb.toLowerCase()} ${nouns.join(' ').toLowerCase()}`;
}
