import { isFixedPair, type Series, seriesAt } from '../language/coordination';
import { numberOf } from '../language/nounGroups';
import { type Word, wordAt } from '../language/words';
import type { Passage } from '../passage';
import type { PassageRule, Remark } from '../rule';

/** S03: a description that follows the last of several nouns. */
export const trailingModifierUnclear: PassageRule = {
  name: 'trailing-modifier-unclear',
  id: 'S03',
  summary: 'A description after the last of several nouns may belong to that one only or to all of them.',
  severity: 'hint',
  off: true,
  scope: 'changed',
  source: 'The rule of the last antecedent; Adams, A Manual of Style for Contract Drafting; MAANA.',
  explanation: `"Devices, Communications Hubs or certificates that are suspended": do the words "that are suspended" describe the certificates only, or the Devices too? Courts start from the reading that they describe the last noun only, which is often not what was meant, and money turns on it.

Say which: put the description first ("suspended Devices, …"), use a list whose opening words carry it ("any of the following that is suspended: …"), or repeat the noun.

The rule is silent where the drafter has parted the nouns (a comma before the description, the article repeated, "either" or "both" in front) and where the verb agrees with one of them only. 

It is off unless sec-lint.yaml turns it on: in judged sentences that it was not developed on, only 4 of the 12 places that it reported were unclear to readers (a share of .33; 95 % interval .14 to .61), fewer than the .57 of the simplest rule. On those that it was developed on it was right in 17 of 24. docs/quality.md has the figures.`,
  bad: 'L3.30 The DCC shall list the Users and Devices that the Panel has suspended.',
  good: 'L3.30 The DCC shall list the Devices that the Panel has suspended and the Users.',
  triggers: ['and', 'or'],
  inspect(passage, at) {
    const found = wordAt(passage, at);
    if (!found) return undefined;
    const { words, index } = found;
    const series = seriesAt(words, index);
    if (!series || series.marked || isFixedPair(series)) return undefined;
    const last = series.groups.at(-1)!;
    const before = series.groups.at(-2)!;
    if (last.determiner && last.determiner.lower !== 'any') return undefined;
    if (last.head.lower === before.head.lower) return undefined;
    const describing = words[last.end];
    if (!describing || !describes(words, last.end) || onlyOneAgrees(words, last.end, series)) return undefined;
    return [remark(passage, describing, words, last.end, series)];
  },
};

const RELATIVE = new Set(['that', 'which', 'who', 'whose', 'where']);

/** True when a description begins at `index`: "that are suspended", "held by the DCC", "relating to …". */
function describes(words: readonly Word[], index: number): boolean {
  const { kind, lower } = words[index]!;
  const next = words[index + 1];
  if (kind === 'opener') return RELATIVE.has(lower) && next !== undefined && next.kind !== 'stop';
  if (kind === 'participle') {
    // "the Panel and the DCC agreed": a verb of the sentence when an object follows.
    return !next || next.kind === 'preposition' || next.kind === 'to' || next.kind === 'stop' || next.kind === 'adverb';
  }
  return kind === 'gerund' && lower !== 'being';
}

const SINGULAR_VERBS = new Set(['is', 'was', 'has', 'does']);
const PLURAL_VERBS = new Set(['are', 'were', 'have', 'do']);

/** True when the verb after "that" fits the number of the last noun and of no other. */
function onlyOneAgrees(words: readonly Word[], index: number, { groups }: Series): boolean {
  const verb = words[index + 1]?.lower ?? '';
  const number = SINGULAR_VERBS.has(verb) ? 'singular' : PLURAL_VERBS.has(verb) ? 'plural' : undefined;
  if (!number) return false;
  const numbers = groups.map(numberOf);
  return (
    numbers.at(-1) === number &&
    numbers.slice(0, -1).every((each) => each !== undefined && each !== number) &&
    number === 'singular'
  );
}

/** Longest description that is quoted, in words. */
const QUOTED = 2;

function remark(
  passage: Passage,
  describing: Word,
  words: readonly Word[],
  from: number,
  { groups, conjunction }: Series,
): Remark {
  const text = passage.masked;
  const shown = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ');
  let to = from;
  while (
    to - from < QUOTED - 1 &&
    words[to + 1] &&
    words[to + 1]!.kind !== 'stop' &&
    words[to + 1]!.kind !== 'citation'
  )
    to++;
  const end = words[to]!.end;
  const last = groups.at(-1)!.head.text;
  const others = groups.slice(0, -1).map(({ head }) => `“${head.text}”`);
  const also = others.length > 2 ? 'the nouns before it' : others.join(' and ');
  return {
    start: (groups[0]!.modifiers[0] ?? groups[0]!.head).start,
    end,
    message: `“${shown(describing.start, end)} …” may describe only “${last}” or also ${also}, so readers may differ on what is caught. Repeat the description, put it first, or set the ${conjunction.lower === 'or' ? 'choices' : 'things'} out as a list.`,
  };
}
