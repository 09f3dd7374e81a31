import { groupStartingAt, headWord, type NounGroup, numberOf } from '../language/nounGroups';
import { singular } from '../language/plurals';
import { type Word, wordAt, wordsOf } from '../language/words';
import { MASK, type Passage } from '../passage';
import type { PassageRule, Remark, RemarkFix } from '../rule';
import { oneOf } from '../wording';

/** L07: "such notice" after two notices. */
export const suchUnclear: PassageRule = {
  name: 'such-unclear',
  id: 'L07',
  summary: '“Such notice” follows two different notices, and may mean either.',
  severity: 'information',
  scope: 'changed',
  source: 'Berry, Kamsties and Krieger (2003); Adams, A Manual of Style for Contract Drafting.',
  explanation: `"Such" points back at something without saying what. Where the clause has mentioned two notices, "such notice" may be the one or the other, and a time limit or a duty hangs on which.

Name the one that is meant: "the notice of withdrawal", "the notice given under paragraph (a)". The quick fixes write out each reading.

The rule looks back through the sentence, the two before it, the opening words of the list and the paragraphs before. It is silent about "such … as" and "any such notice".`,
  bad: 'L3.30 The DCC shall keep each notice of withdrawal and each notice of suspension, and such notice is confidential.',
  good: 'L3.30 The DCC shall keep each notice of withdrawal and each notice of suspension, and the notice of withdrawal is confidential.',
  triggers: ['such'],
  inspect(passage, at) {
    const found = wordAt(passage, at);
    if (!found) return undefined;
    const { words, index, sentence } = found;
    const group = groupStartingAt(words, index);
    if (!group || group.start !== index || !pointsBack(words, index, group)) return undefined;
    const kind = headOf(group);
    if (GENERAL.has(kind)) return undefined;
    const readings = differing([
      ...earlierPassages(passage).flatMap((each) => mentionsOf(each, sentencesAt(each), kind)),
      ...mentionsOf(passage, wordsOf(passage).slice(Math.max(0, sentence - 2), sentence), kind),
      ...mentionsOf(passage, [words], kind, index),
    ]).filter((reading) => numberOf(reading.group) === numberOf(group));
    if (readings.length < 2) return undefined;
    return [remark(passage, words, group, readings.slice(-3))];
  },
};

/** Nouns so general that "such" in front of them points at no one thing. */
const GENERAL = new Set(
  'case way manner circumstance extent purpose event time respect thing matter other date period step action measure'.split(
    ' ',
  ),
);
const headOf = (group: NounGroup) =>
  group.head.kind === 'name' ? singular(group.head.lower) : singular(headWord(group));

/** False for "such steps as are needed", "any such notice", "such a notice", "such that". */
function pointsBack(words: readonly Word[], index: number, group: NounGroup): boolean {
  const next = words[index + 1];
  if (!next || /^(?:as|that|an?|other|further)$/.test(next.lower)) return false;
  if (/^(?:any|no|each|every|all|other|of|is|are|be)$/.test(words[index - 1]?.lower ?? ''))
    return words[index - 1]!.lower === 'of';
  for (let i = group.end; i < group.end + 8 && words[i]; i++) {
    if (words[i]!.lower === 'as') return false;
    if (words[i]!.kind === 'stop' || words[i]!.kind === 'modal') break;
  }
  return true;
}

/** A notice that the clause has mentioned. */
interface Reading {
  readonly passage: Passage;
  readonly group: NounGroup;
  /** "of withdrawal": the words after the noun that say which one it is. */
  readonly after: string;
  readonly end: number;
}

/** Most paragraphs before this one that are looked at. */
const PARAGRAPHS = 12;

/** The opening words of the lists that hold the passage, and the paragraphs before it. */
function earlierPassages(passage: Passage): Passage[] {
  const { clause, place } = passage;
  return clause.slice(Math.max(0, place - PARAGRAPHS), place);
}

/** First and last sentences of a long paragraph, all of a short one. */
function sentencesAt(passage: Passage): readonly (readonly Word[])[] {
  const all = wordsOf(passage);
  return all.length > 6 ? [...all.slice(0, 3), ...all.slice(-3)] : all;
}

const BACK = new Set(['such', 'that', 'this', 'these', 'those', 'its', 'their', 'no']);

/** Most things of one name in one sentence that are told apart. */
const THINGS = 12;

function mentionsOf(passage: Passage, sentences: readonly (readonly Word[])[], kind: string, to = Infinity): Reading[] {
  const found: Reading[] = [];
  for (const words of sentences) {
    const groups = (groupsOf(words).get(kind) ?? []).filter(({ end }) => end <= to).slice(-THINGS);
    for (const group of groups) {
      if (BACK.has(group.determiner?.lower ?? '')) continue;
      const { text, end } = complement(passage, words, group);
      // "the notice", with nothing to say which: it points back itself.
      if (group.determiner?.lower === 'the' && !text && !group.modifiers.length) continue;
      found.push({ passage, group, after: text, end });
    }
  }
  return found;
}

const grouped = new WeakMap<readonly Word[], ReadonlyMap<string, readonly NounGroup[]>>();

/** The noun groups of a sentence, by their nouns; kept with the sentence. */
function groupsOf(words: readonly Word[]): ReadonlyMap<string, readonly NounGroup[]> {
  const known = grouped.get(words);
  if (known) return known;
  const groups = new Map<string, NounGroup[]>();
  for (let i = 0; i < words.length; ) {
    const group = groupStartingAt(words, i);
    i = Math.max(i + 1, group?.end ?? 0);
    if (!group) continue;
    const same = groups.get(headOf(group));
    if (same) same.push(group);
    else groups.set(headOf(group), [group]);
  }
  grouped.set(words, groups);
  return groups;
}

const COMPLEMENTS = new Set(['of', 'under', 'from', 'to', 'about', 'for', 'by', 'given']);
const MOST = 5;

/** "of withdrawal", "given by the User": what follows a noun and says which one it is. */
function complement(passage: Passage, words: readonly Word[], { end }: NounGroup): { text: string; end: number } {
  const last = words[end - 1]!.end;
  const next = words[end];
  if (!next || !(COMPLEMENTS.has(next.lower) || next.kind === 'participle')) return { text: '', end: last };
  let to = end + 1;
  if (words[to]?.kind === 'preposition') to++;
  const noun = groupStartingAt(words, to);
  if (noun && noun.end - end <= MOST) to = noun.end;
  else if (words[to]?.kind === 'gerund' || words[to]?.kind === 'citation') to++;
  else return { text: '', end: last };
  const stop = words[to - 1]!.end;
  return { text: passage.text.slice(next.start, stop).replace(/\s+/g, ' '), end: stop };
}

const describing = ({ group, after }: Reading) =>
  `${group.modifiers.map(({ lower }) => lower).join(' ')}|${after.toLowerCase()}`;

/** One reading for each thing: the same words in one paragraph are one thing. */
function differing(readings: readonly Reading[]): Reading[] {
  return readings.filter(
    (reading, i) =>
      !readings.slice(0, i).some((before) => {
        if (describing(before) !== describing(reading)) return false;
        return (
          before.passage === reading.passage || reading.group.determiner?.lower === 'the' || !isItem(reading.passage)
        );
      }),
  );
}

const isItem = ({ depth, label }: Passage) => depth > 0 && label !== undefined;

/** `(a)(i)`: the labels of a list item from the outermost in. */
function labelsOf(passage: Passage): string {
  const outer = passage.introduction;
  return `${outer && isItem(outer) ? labelsOf(outer) : ''}${passage.label ?? ''}`;
}

const GIVEN = /^(?:notice|notification|consent|approval|direction|instruction|information|permission|reason)$/;
const MADE =
  /^(?:request|application|report|decision|determination|proposal|appeal|claim|payment|recommendation|statement|change|modification)$/;

function remark(passage: Passage, words: readonly Word[], group: NounGroup, readings: readonly Reading[]): Remark {
  const start = words[group.start]!.start;
  const end = group.head.end;
  const noun = passage.text.slice(words[group.start + 1]!.start, end);
  const elsewhere = (reading: Reading) => reading.passage !== passage && isItem(reading.passage);
  const inWords = (reading: Reading) => {
    if (elsewhere(reading)) return `the ${noun} in ${labelsOf(reading.passage)}`;
    const { passage: its, group: of } = reading;
    const first = of.modifiers[0] ?? of.head;
    return `the ${its.text.slice(first.start, reading.end).replace(/\s+/g, ' ')}`;
  };
  const names = readings.map(inWords);
  const fixes = readings.flatMap((reading, i): RemarkFix[] => {
    const head = headWord(reading.group).toLowerCase();
    const verb = GIVEN.test(singular(head)) ? 'given under' : MADE.test(singular(head)) ? 'made under' : 'mentioned in';
    const name = elsewhere(reading) ? `the ${noun} ${verb} paragraph ${labelsOf(reading.passage)}` : names[i]!;
    if (!elsewhere(reading) && describing(reading) === '|') return [];
    const newText = /^S/.test(passage.text[start] ?? '') ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    return name.includes(MASK) ? [] : [{ title: `Write “${newText}”`, edits: [{ start, end, newText }] }];
  });
  return {
    start,
    end,
    message: `“${passage.text.slice(start, end).replace(/\s+/g, ' ')}” may mean ${oneOf(names)}. Name the one that is meant, or a duty may be tied to the wrong one.`,
    fixes,
    related: readings.map(({ passage: its, group: of, end: to }) => ({
      passage: its,
      start: (of.determiner ?? of.modifiers[0] ?? of.head).start,
      end: to,
      message: 'One reading.',
    })),
  };
}
