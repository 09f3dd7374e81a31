import { countsDays, durationAt } from '../language/durations';
import { after, before, quoted, sentenceAround } from '../language/near';
import type { Passage } from '../passage';
import type { PassageRule } from '../rule';

const TIED =
  /^[’']?\s{0,20}(?:of|from|after|following|beginning|starting|commencing|before|prior|thereafter|ending|in\s{1,20}(?:any|each|every)|per|since|immediately)\b/i;
/** Words that name an event or a condition from which time can run, anywhere near. */
const EVENT =
  /\b(?:after|following|beginning|starting|commencing|before|prior|since|upon|once|if|where|when|whenever|whereupon|unless|until|ending|receiving|received|receives|receipt|having|thereafter|preceding|then|twice|times|occasions?|once|has|have|had|following|in\s{1,20}the\s{1,20}event|in\s{1,20}response|on\s{1,20}(?:the\s{1,20}|its\s{1,20}|any\s{1,20}|each\s{1,20})?(?:expiry|receipt|occurrence|request|termination|appointment|application|which)|that\s{1,20}period|at\s{1,20}the\s{1,20}request|from\s{1,20}the\s{1,20}da(?:te|y)|rolling|any\s{1,20}(?:period|\d))\b/i;

/** T08: "within 5 Working Days, the DCC shall". */
export const deadlineWithoutTrigger: PassageRule = {
  name: 'deadline-without-trigger',
  id: 'T08',
  summary: 'A time limit (“within 5 Working Days”) does not say from which event it runs.',
  severity: 'warning',
  scope: 'changed',
  source: 'EARS, the easy approach to requirements syntax (A. Mavin and others, 2009); DCUSA change DCP 005A.',
  explanation: `A time limit without a beginning has no end. If neither the sentence nor the words that introduce it name an event, a Party cannot say when it was late, and the duty cannot be enforced.

Say from when the time runs: “within 5 Working Days after the day on which it receives the report”. The rule is silent where the sentence, or the words that introduce the list, name any event or condition.`,
  bad: 'L3.30 The DCC shall, within 5 Working Days, publish the Modification Report.',
  good: 'L3.30 The DCC shall, within 5 Working Days after the day of receipt, publish the Modification Report.',
  kinds: ['provision', 'prose'],
  triggers: ['within'],
  *inspect(passage, at) {
    const { masked } = passage;
    const period =
      /^\s{1,20}(?:(?:a|the)\s{1,20}(?:further\s{1,20})?period\s{1,20}of\s{1,20}|(?:no|not)\s{1,20}more\s{1,20}than\s{1,20})?/i.exec(
        after(masked, at + 6, 60),
      );
    const duration = period ? durationAt(masked, at + 6 + period[0].length) : undefined;
    if (!duration || !countsDays(duration) || duration.possessive || TIED.test(after(masked, duration.end, 40))) return;
    const span = { start: at, end: duration.end };
    const around = sentenceAround(passage, span);
    if (EVENT.test(around.before) || EVENT.test(around.after) || isNamedAbove(passage) || isNamedBelow(passage)) return;
    if (!/\b(?:shall|must|will|may|should|required|to)\b/i.test(around.before + around.after + wordsAbove(passage)))
      return;
    yield {
      ...span,
      message: `${quoted(masked.slice(at, duration.end))} does not say from when the time runs, so nobody can tell when it is up. Name the event: “within … after the day on which …”.`,
    };
  },
};

function wordsAbove({ introduction }: Passage): string {
  return introduction ? before(introduction.masked, introduction.masked.length, 600) : '';
}

/** True when the words that introduce the list, at any depth, name an event. */
function isNamedAbove(passage: Passage): boolean {
  for (let above = passage.introduction; above; above = above.introduction) {
    if (EVENT.test(before(above.masked, above.masked.length, 600))) return true;
  }
  return false;
}

/** True when the list that the words introduce, or the words behind a list, name an event. */
function isNamedBelow({ clause, place, depth }: Passage): boolean {
  return clause
    .slice(place + 1, place + 13)
    .some((next) => (next.depth > depth || !next.label) && EVENT.test(next.masked.slice(0, 400)));
}
