import { isSame, joined, type Mention, mentionsIn } from '../language/mentions';
import { headWord } from '../language/nounGroups';
import { canAct } from '../language/roles';
import { isVerb, isVerbInS } from '../language/wordLists';
import { type Word, wordAt, wordsOf } from '../language/words';
import type { Passage } from '../passage';
import type { PassageRule } from '../rule';
import { oneOf } from '../wording';

const PLURAL = new Set(['they', 'them', 'their']);
const POSSESSIVE = new Set(['its', 'their']);

/** S07: "it" or "they" after two things that it fits. */
export const pronounUnclear: PassageRule = {
  name: 'pronoun-unclear',
  id: 'S07',
  summary: '“It”, “its”, “they”, “them” or “their” may stand for either of two things or persons.',
  severity: 'hint',
  off: true,
  scope: 'changed',
  source: 'Berry, Kamsties and Krieger, From Contract Drafting to Software Specification (2003); ReqEval.',
  explanation: `"If the DCC notifies the Panel, it shall publish the notice": who has the duty? Each may say that it is the other's.

Say the name again. It costs one word and cannot be misread.

The rule counts those before the pronoun that agree with it in number and are of the right kind: only somebody can have a duty, and a thing is what gets published. It is off unless sec-lint.yaml turns it on: in judged sentences that it was not developed on, 20 of the 28 places that it reported were unclear to readers (a share of .71; 95 % interval .53 to .85), which does not beat the .63 to .77 of the simplest rule, and it speaks often. On those that it was developed on it was right in 17 of 21. docs/quality.md has the figures.`,
  bad: 'L3.30 Where the DCC advises the Panel, it shall keep a record.',
  good: 'L3.30 Where the DCC advises the Panel, the Panel shall keep a record.',
  kinds: ['provision', 'prose'],
  triggers: ['it', 'its', 'they', 'them', 'their'],
  inspect(passage, at) {
    const found = wordAt(passage, at);
    if (!found) return undefined;
    const { words, index, sentence } = found;
    const pronoun = words[index]!;
    if (passage.isDefinition || isEmpty(words, index)) return undefined;
    const fitting = candidates(words, index, wordsBefore(passage, sentence, index));
    if (fitting.length < 2) return undefined;
    const names = fitting.slice(-3).map((mention) => `“${nameOf(mention)}”`);
    return [
      {
        start: pronoun.start,
        end: pronoun.end,
        message: `“${pronoun.text}” may stand for ${oneOf(names)}, so two readers may come to different duties. Say the name again.`,
        fixes: fixes(pronoun, fitting),
      },
    ];
  },
};

/** Words that a pronoun at the head of a sentence looks back to: the list's opening words, or the sentence before. */
function wordsBefore(passage: Passage, sentence: number, index: number): readonly Word[] {
  if (sentence === 0) return passage.introduction ? (wordsOf(passage.introduction).at(-1) ?? []) : [];
  return index < 2 ? wordsOf(passage)[sentence - 1]! : [];
}

/** Words that a reader looks back. */
const REACH = 60;

/** What the pronoun can stand for, in order, each thing once. */
function candidates(words: readonly Word[], index: number, earlier: readonly Word[]): Mention[] {
  const pronoun = words[index]!;
  const plural = PLURAL.has(pronoun.lower);
  const here = joined(mentionsIn(words, Math.max(0, index - REACH), index), words, plural);
  const all = [
    ...joined(mentionsIn(earlier, Math.max(0, earlier.length - REACH), earlier.length), earlier, plural).map(asEarlier),
    ...here,
  ];
  const agreeing = all.filter(({ number }) => number === undefined || (number === 'plural') === plural);
  const fitting = ofRightKind(
    agreeing.filter((mention) => !isBarred(mention, words, index, here)),
    words,
    index,
  );
  return fitting.filter((mention, i) => !fitting.slice(i + 1).some((later) => isSame(mention, later)));
}

/** Places in another sentence mean nothing in this one. */
const asEarlier = (mention: Mention): Mention => ({ ...mention, start: -1, end: -1, isSubject: false });

/** True when grammar keeps the pronoun from meaning it. */
function isBarred(mention: Mention, words: readonly Word[], index: number, here: readonly Mention[]): boolean {
  if (mention.end < 0) return false;
  const before = words[index - 1];
  // "the report that it supplies": not the report.
  if (before && ['that', 'which', 'whom'].includes(before.lower)) {
    if (mention.end === (words[index - 2]?.kind === 'preposition' ? index - 2 : index - 1)) return true;
  }
  const subject = here.findLast(({ isSubject }) => isSubject);
  if (POSSESSIVE.has(words[index]!.lower)) {
    // "changes in its systems": not the changes; and nothing before the subject of the clause.
    if (mention.end === index - 1 && !mention.isName && /^(?:of|in|on|to|about)$/.test(before?.lower ?? ''))
      return true;
    return subject !== undefined && mention.start < subject.start;
  }
  // "the DCC shall publish it": not the DCC.
  return subject !== undefined && isObject(words, index) && isSame(mention, subject);
}

/** True for a pronoun that is not the subject of its clause. */
function isObject(words: readonly Word[], index: number): boolean {
  const { lower } = words[index]!;
  if (lower === 'them') return true;
  if (lower !== 'it' || actsIn(words, index)) return false;
  const before = words[index - 1]?.kind;
  return (
    before === 'verb' || before === 'gerund' || before === 'preposition' || before === 'to' || before === 'participle'
  );
}

/** True when the pronoun is followed by a verb. */
function actsIn(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  return next !== undefined && ['modal', 'be', 'verb', 'adverb'].includes(next.kind);
}

const TELLING =
  /^(?:notif|tell|told|inform|ask|advis|consult|remind|warn|direct|instruct|requir|suspend|expel|invit|pay|paid|authoris|assist|help|oblig)/;

/** Those that can act where the pronoun acts or owns, things where something is done to it; all when none is of that kind. */
function ofRightKind(mentions: readonly Mention[], words: readonly Word[], index: number): readonly Mention[] {
  const actors = mentions.filter(({ groups }) => groups.every((group) => canAct(headWord(group))));
  const things = mentions.filter((mention) => !actors.includes(mention));
  const wanted = wantsActor(words, index) ? actors : things;
  return wanted.length ? wanted : mentions;
}

function wantsActor(words: readonly Word[], index: number): boolean {
  const { lower } = words[index]!;
  if (POSSESSIVE.has(lower)) return true;
  if (isObject(words, index)) {
    const before = words[index - 1]!;
    return before.lower === 'to' || TELLING.test(before.lower);
  }
  // "it is received" speaks of a thing; "it shall publish" and "it holds" of somebody.
  let i = index + 1;
  while (words[i] && ['modal', 'adverb'].includes(words[i]!.kind)) i++;
  const verb = words[i];
  return (
    verb !== undefined && verb.kind !== 'be' && (isVerb(verb.lower) || isVerbInS(verb.lower) || verb.kind === 'verb')
  );
}

const EMPTY = new Set(
  'possible necessary acceptable appropriate important reasonable practicable required clear likely apparent assumed expected agreed recommended considered deemed impossible desirable lawful unlawful'.split(
    ' ',
  ),
);

/** True for "it" that stands for nothing: "it shall be possible to". */
function isEmpty(words: readonly Word[], index: number): boolean {
  if (words[index]!.lower !== 'it') return false;
  for (let i = index + 1; i < index + 6 && words[i]; i++) {
    if (EMPTY.has(words[i]!.lower)) return true;
    if (!['modal', 'be', 'adverb'].includes(words[i]!.kind)) return false;
  }
  return false;
}

/** The words by which a thing is named: "the Panel", "Users and Network Parties". */
function nameOf({ groups }: Mention): string {
  return groups.map(({ modifiers, head }) => [...modifiers, head].map(({ text }) => text).join(' ')).join(' and ');
}

/** Writes each name for the pronoun. */
function fixes(pronoun: Word, fitting: readonly Mention[]) {
  if (fitting.length > 3) return [];
  return fitting.map((mention) => {
    const article = mention.groups[0]!.determiner || mention.number === 'singular' ? 'the ' : '';
    const name = `${article}${nameOf(mention)}`;
    const owned = POSSESSIVE.has(pronoun.lower) ? `${name}${name.endsWith('s') ? '’' : '’s'}` : name;
    const newText = /^\p{Lu}/u.test(pronoun.text) ? owned.charAt(0).toUpperCase() + owned.slice(1) : owned;
    return { title: `Write “${newText}”`, edits: [{ start: pronoun.start, end: pronoun.end, newText }] };
  });
}
