import { sentenceAfter } from '../language/around';
import { type Word, wordAt } from '../language/words';
import type { PassageRule, RemarkFix } from '../rule';

const HELPERS = new Set(['shall', 'may', 'must', 'will', 'can', 'should']);
/** With a condition in the sentence readers take "only" for "only if". */
const CONDITION =
  /\b(?:if|where|when|whenever|unless|after|before|once|until|while|during|following|to\s{1,20}the\s{1,20}extent|in\s{1,20}accordance|pursuant|for\s{1,20}(?:the|that|those|these|a|any)\s{1,20}(?:\w{1,20}\s{1,20}){0,2}purposes?|with\s{1,20}(?:the\s{1,20})?(?:prior\s{1,20})?(?:written\s{1,20})?(?:consent|approval|agreement|permission)|in\s{1,20}(?:the|such|those|any)\s{1,20}(?:\w{1,20}\s{1,20}){0,2}(?:circumstances?|cases?|events?)|in\s{1,20}order|so\s{1,20}far|as\s{1,20}(?:a|the|set|required|permitted|necessary)|by\s{1,20}means|upon)\b/i;
const BREAK = new Set(['opener', 'modal', 'conjunction', 'verb', 'be']);

/** S06: "only" before the verb where it can belong to either of two things behind it. */
export const floatingOnly: PassageRule = {
  name: 'floating-only',
  id: 'S06',
  summary: '"Only" before the verb can limit any one of several things after it.',
  severity: 'warning',
  scope: 'changed',
  source: 'Berry, Kamsties and Krieger, From Contract Drafting to Software Specification.',
  explanation: `"The DCC shall only consult Users on costs" can mean that it consults nobody but Users, that it consults them on nothing but costs, or that it does no more than consult. Each reading forbids something else.

Put "only" directly before the words that it limits: "shall consult only Users on costs", "shall consult Users on costs only".`,
  bad: 'L3.30 The DCC shall only consult Users on the cost of the change.',
  good: 'L3.30 The DCC shall consult only Users on the cost of the change.',
  triggers: ['only'],
  inspect(passage, at) {
    const found = wordAt(passage, at);
    if (!found) return;
    const { words, index } = found;
    const only = words[index]!;
    if (only.start !== at || !HELPERS.has(words[index - 1]?.lower ?? '')) return;
    if (CONDITION.test(sentenceAfter(passage, only.end))) return;
    const parts = partsAfter(words, index + 1);
    if (!parts) return;
    const { object, preposition, end } = parts;
    const first = passage.text.slice(object.start, preposition.start).trim();
    const second = passage.text.slice(preposition.start, end.end);
    return [
      {
        start: words[index - 1]!.start,
        end: words[index + 1]!.end,
        message: `“Only” can limit “${short(first)}” or “${short(second)}”, and each reading forbids something else. Put “only” directly before the words that it limits.`,
        fixes: [
          move(only, object.start, `Write “only ${short(first)}”`),
          {
            title: `Write “${short(second)} only”`,
            edits: [
              { start: only.start, end: only.end + 1, newText: '' },
              { start: end.end, end: end.end, newText: ' only' },
            ],
          },
        ],
      },
    ];
  },
};

const short = (words: string) => {
  const even = words.replace(/\s+/g, ' ');
  return even.length > 50 ? `${even.slice(0, even.lastIndexOf(' ', 48))} …` : even;
};

function move(only: Word, to: number, title: string): RemarkFix {
  return {
    title,
    edits: [
      { start: only.start, end: only.end + 1, newText: '' },
      { start: to, end: to, newText: 'only ' },
    ],
  };
}

/** The object and the first adjunct behind the verb: "consult [Users] [on costs]". */
function partsAfter(words: readonly Word[], verb: number) {
  const object = words[verb + 1];
  if (words[verb]?.lower === 'be' || words[verb]?.kind === 'stop') return;
  if (!object || !['determiner', 'noun', 'name', 'adjective', 'number', 'pronoun'].includes(object.kind)) return;
  let at = verb + 1;
  while (
    at < words.length &&
    at - verb < 12 &&
    !(words[at]!.kind === 'preposition' && words[at]!.lower !== 'of') &&
    words[at]!.kind !== 'to'
  ) {
    if (words[at]!.kind === 'stop' || BREAK.has(words[at]!.kind)) return;
    at++;
  }
  const preposition = words[at];
  if (!preposition || (preposition.kind !== 'preposition' && preposition.kind !== 'to')) return;
  let last = at + 1;
  while (last < words.length && last - at < 12 && words[last]!.kind !== 'stop') {
    if (BREAK.has(words[last]!.kind) || words[last]!.kind === 'to') return;
    if (words[last]!.kind === 'preposition' && words[last]!.lower !== 'of') break;
    last++;
  }
  const end = words[last - 1];
  if (!end || last === at + 1 || words[at + 1]!.kind === 'verb') return;
  return { object, preposition, end };
}
