import { isHappening } from '../language/happenings';
import { groupEndingAt, groupStartingAt, headWord, type NounGroup } from '../language/nounGroups';
import { type Word, wordAt } from '../language/words';
import type { Passage } from '../passage';
import type { PassageRule, Remark } from '../rule';

const TIMES = ['within', 'during', 'before', 'after', 'until', 'throughout'];
const OTHERS = ['from', 'on', 'between', 'with'];

/** S05: words of time or place that may belong to the act or to the thing. */
export const attachmentUnclear: PassageRule = {
  name: 'attachment-unclear',
  id: 'S05',
  summary: 'Words such as “during the Working Day” may belong to the act or to the happening named before them.',
  severity: 'hint',
  off: true,
  scope: 'changed',
  source: 'MAANA; Berry, Kamsties and Krieger, From Contract Drafting to Software Specification (2003).',
  explanation: `"The DCC shall notify the Panel of any failure during the Working Day": is the notice due within the day, or are only the failures of that day to be notified? The words may belong to "notify" or to "failure", because a failure can be dated as well as a notice.

Put the words of time where they can belong to one only: straight after "shall", or at the head of the sentence. Or say "any failure that happens during …".

The rule speaks only where the noun before such words is itself a happening (a failure, a suspension, a test). It is silent where the verb asks for the words ("obtain approval from", "comply with") and about a time limit that says from when it runs ("within 5 Working Days after the day on which …"), because only a duty has one.

It is off unless sec-lint.yaml turns it on. In judged sentences that it was not developed on it reported only 4 places, 3 of them unclear to readers: too few to say that it beats the .70 of the simplest rule. On those that it was developed on it was right in 14 of 15. docs/quality.md has the figures.`,
  bad: 'L3.30 The DCC shall notify the Panel of any failure during the Working Day.',
  good: 'L3.30 The DCC shall notify the Panel, during the Working Day, of any failure.',
  triggers: [...TIMES, ...OTHERS],
  inspect(passage, at, trigger) {
    const found = wordAt(passage, at);
    if (!found) return undefined;
    const { words, index } = found;
    const complement = groupStartingAt(words, index + 1);
    const reading = readingAt(words, index);
    if (!complement || !reading) return undefined;
    const { head } = reading.object;
    // "Service Request": a term of several words is a thing with a meaning of its own.
    if (head.kind === 'name' && /\s/.test(head.text)) return undefined;
    if (!isHappening(headWord(reading.object).toLowerCase())) return undefined;
    // "within 5 Working Days after the day on which …": a time limit, which only a duty has.
    if (trigger === 'within' && COUNTED.has(words[complement.end]?.lower ?? '')) return undefined;
    const isTime = TIMES.includes(trigger) || isTimeWord(complement);
    if (!isTime && verbTakes(reading.verb, trigger)) return undefined;
    return [remark(passage, words[index]!, complement, reading, isTime)];
  },
};

const COUNTED = new Set(['after', 'of', 'from', 'beginning', 'following', 'before', 'starting']);

interface Reading {
  readonly verb: Word;
  /** The noun just before the phrase. */
  readonly object: NounGroup;
}

const LINKS = new Set(['of', 'to', 'by', 'for', 'and', 'or']);

/** The verb and the last noun of "notify the Panel of any failure" before the words at `index`. */
function readingAt(words: readonly Word[], index: number): Reading | undefined {
  const object = groupEndingAt(words, index - 1);
  if (!object) return undefined;
  let first = object;
  for (let i = 0; i < 4; i++) {
    const before = words[first.start - 1];
    if (!before) return undefined;
    if (before.kind === 'verb' || before.kind === 'gerund' || before.kind === 'participle')
      return { verb: before, object };
    const link = LINKS.has(before.lower) ? first.start - 2 : first.start - 1;
    const word = words[link];
    if (word?.kind === 'verb' || word?.kind === 'gerund' || word?.kind === 'participle') return { verb: word, object };
    const group = groupEndingAt(words, link);
    if (!group) return undefined;
    first = group;
  }
  return undefined;
}

const TAKES: Readonly<Record<string, RegExp>> = {
  from: /^(?:supply|request|obtain|receiv|remov|restrict|requir|prevent|delet|withdraw|exclud|transfer|download|recover|releas|disconnect|prohibit|protect|exempt|separat|select|seek|procur|purchas|buy|collect|tak|invit|accept|refus)/,
  on: /^(?:rel|depend|plac|impos|publish|bas|consult|advis|decid|agre)/,
  with: /^(?:compl|provid|furnish|suppl|equip|agre|consult|deal|discuss|arrang|hold|shar|rais|coordinat|replac|associat|combin|connect|cooperat|co-operat|interfer|fil|lodg|regist|reconcil|liais|enter|have|mak|answer)/,
  between: /^(?:choos|switch|distinguish|differentiat|shar)/,
};

function verbTakes({ lower }: Word, preposition: string): boolean {
  return TAKES[preposition]?.test(lower) ?? false;
}

const TIME_WORD = /\b(?:days?|hours?|months?|quarters?|years?|weeks?|dates?|periods?)$/i;

/** True for "each Working Day", "the next month". */
const isTimeWord = ({ head }: NounGroup) => TIME_WORD.test(head.text);

function remark(
  { masked }: Passage,
  preposition: Word,
  complement: NounGroup,
  reading: Reading,
  isTime: boolean,
): Remark {
  const { verb, object } = reading;
  const { start } = preposition;
  const { end } = complement.head;
  const phrase = masked.slice(start, end).replace(/\s+/g, ' ');
  const noun = headWord(object);
  return {
    start,
    end,
    message: isTime
      ? `“${phrase}” may say when to ${doing(verb)} or which “${noun}” is meant, so the time may be counted for the wrong one. Put the words of time first, or write “${noun} that happens …”.`
      : `“${phrase}” may belong to “${verb.text}” or to “${noun}”, so readers may differ on what is meant. Put it beside the word that it belongs to, or say it in a sentence of its own.`,
  };
}

const doing = ({ kind, text }: Word) => (kind === 'verb' ? `“${text}”` : `do what “${text}” says`);
