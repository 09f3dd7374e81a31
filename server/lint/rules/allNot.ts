import { singular } from '../language/plurals';
import { subjectOfVerb } from '../language/subjects';
import { type Word, wordAt } from '../language/words';
import type { Passage } from '../passage';
import type { PassageRule, Remark, RemarkFix } from '../rule';

const HELPER = /^(?:shall|must|may|will|can|should|are|is|were|was|do|does|have|has)$/;
const TOTAL = /^(?:all|every|both)\b/;

/** S09: "All Parties shall not", "shall not delete all records". */
export const allNot: PassageRule = {
  name: 'all-not',
  id: 'S09',
  summary: '"All … not" and "not … all" can mean none, or not every one.',
  severity: 'warning',
  scope: 'changed',
  source: 'Berry and Kamsties, Syntactically Dangerous All and Plural in Specifications.',
  explanation: `"All Parties shall not disclose it" can forbid it to each Party, or say only that it is not for all of them to disclose it. "The DCC shall not delete all records" forbids the deletion of any record, or only of the whole lot.

Write "No Party shall …" and "shall not … any …", or "not every Party is required to …" where that is meant.`,
  bad: 'L3.30 All Users shall not copy the data.',
  good: 'L3.30 No User shall copy the data.',
  triggers: ['not'],
  inspect(passage, at) {
    const found = wordAt(passage, at);
    if (!found) return;
    const { words, index } = found;
    const helper = words[index - 1];
    if (!helper || !HELPER.test(helper.lower)) return;
    return totalSubject(passage, words, index) ?? totalObject(words, index);
  },
};

function totalSubject(passage: Passage, words: readonly Word[], not: number): Remark[] | undefined {
  const subject = subjectOfVerb(words, not - 1);
  if (!subject || !TOTAL.test(subject.determiner) || subject.isDependent || subject.isJoined) return;
  const total = TOTAL.exec(subject.determiner)![0];
  const none = total === 'both' ? 'neither' : 'no';
  const one = singular(subject.noun);
  const shown = `${none} ${one}`;
  return [
    {
      start: subject.start,
      end: words[not]!.end,
      message:
        `“${passage.text.slice(subject.start, words[not]!.end).replace(/\s+/g, ' ')}” can mean that none of them ${words[not - 1]!.lower}, or only that not every one ${words[not - 1]!.lower}. Write “${shown} ${singularVerb(words[not - 1]!.lower)}” or “not every ${one}”.`.replace(
          /^“./,
          (start) => start.toUpperCase(),
        ),
      fixes: noOne(subject.end === subject.nounEnd, passage.text[subject.start]!, shown, subject, words, not),
    },
  ];
}

const singularVerb = (verb: string) => ({ are: 'is', were: 'was', do: 'does', have: 'has' })[verb] ?? verb;

function noOne(
  plain: boolean,
  first: string,
  shown: string,
  subject: { start: number; end: number },
  words: readonly Word[],
  not: number,
): RemarkFix[] {
  const helper = words[not - 1]!;
  if (!plain || /^(?:do|does|have|has)$/.test(helper.lower)) return [];
  const newText = /\p{Lu}/u.test(first) ? shown.charAt(0).toUpperCase() + shown.slice(1) : shown;
  return [
    {
      title: `Write “${newText} ${singularVerb(helper.lower)}”`,
      edits: [
        { start: subject.start, end: subject.end, newText },
        { start: helper.start, end: words[not]!.end, newText: singularVerb(helper.lower) },
      ],
    },
  ];
}

function totalObject(words: readonly Word[], not: number): Remark[] | undefined {
  let verb = not + 1;
  while (words[verb]?.kind === 'adverb') verb++;
  if (words[verb]?.kind === 'stop') return;
  let object = words[verb + 1];
  if (object?.kind === 'preposition' || object?.kind === 'to') object = words[verb + 2];
  if (!object || !/^(?:all|every|both)$/.test(object.lower)) return;
  const next = words[words.indexOf(object, verb) + 1];
  if (!next || next.kind === 'stop' || /^(?:times?|respects?|reasonable)$/.test(next.lower)) return;
  const helper = words[not - 1]!;
  return [
    {
      start: helper.start,
      end: object.end,
      severity: 'information',
      message: `“Not … ${object.lower}” can rule out each of them, or only all of them taken together. Write “any” in place of “${object.lower}” to rule out each; otherwise say how many may be.`,
      fixes:
        object.lower === 'both'
          ? []
          : [{ title: 'Write “any”', edits: [{ start: object.start, end: object.end, newText: 'any' }] }],
    },
  ];
}
