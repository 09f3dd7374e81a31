import { sentenceAfter, sentenceBefore } from '../language/around';
import { dutyOver } from '../language/duties';
import type { Passage } from '../passage';
import type { PassageRule } from '../rule';

/** Acts that happen once for each occasion and are done too late when they are late. */
const TELLS = [
  'notify',
  'inform',
  'tell',
  'report',
  'publish',
  'submit',
  'respond',
  'reply',
  'send',
  'repay',
  'refund',
  'give',
  'provide',
  'issue',
  'return',
];
/** What of the more general acts counts: "give notice", "provide a copy". */
const GENERAL = /^(?:give|provide|issue|send|return)$/;
const PAPER =
  /^\s{1,20}(?:(?:the|a|an|any|each|every|that|such|its|their|written|prior|formal|all)\s{1,20}|[\p{L}-]{2,30}\s{1,20}(?=notice|notification|report|response|reply|copy|statement|explanation|reasons|refund|invoice)){0,6}(?:(?:the\s{1,20})?(?:Panel|DCC|Authority|User|Party|Secretariat|Code\s{1,20}Administrator)\s{1,20}(?:with\s{1,20})?(?:(?:a|an|the|written)\s{1,20}){0,2})?(?:notice|notification|report|response|reply|copy|statement|explanation|reasons|refund|invoice)s?\b/iu;
/** Any word about time will do: whether it is a good one is for other rules. */
const TIME =
  /\b(?:within|later\s{1,20}than|before|after|prior|following|upon|until|during|immediately|promptly|forthwith|straight\s?away|at\s{1,20}once|as\s{1,20}soon|soon|delay|(?:same|any|relevant|each)\s{1,20}time|times?|timescales?|timetable|daily|weekly|monthly|quarterly|annual(?:ly)?|annum|yearly|years?|months?|quarters?|weeks?|days?|hours?|\d+\s{1,20}minutes|dates?|deadlines?|period(?:s|ic|ically)?|regular(?:ly)?|on\s{1,20}(?:\d{1,2}(?:st|nd|rd|th)?\s{1,20}(?:January|February|March|April|May|June|July|August|September|October|November|December)|receipt|request|demand|becoming|receiving|each|every|the\s{1,20}first|completion)|at\s{1,20}the\s{1,20}(?:request|end|start|beginning|conclusion)|when(?:ever)?|while|once|each\s{1,20}(?:time|occasion)|in\s{1,20}advance|on\s{1,20}(?:or\s{1,20})?before|by\s{1,20}(?:\d|noon|midnight|close|no\s{1,20}later|¤)|in\s{1,20}response|at\s{1,20}least\s{1,20}\w{1,20}\s{1,20}(?:before|in)|simultaneously|concurrently|contemporaneously|real[\s-]time|instantly|timely|urgent(?:ly)?)\b/i;
/** Another provision may say when. */
const ELSEWHERE =
  /\b(?:under|by|as|with|in)\s{1,20}¤|¤\s{1,20}(?:requires?|provides?|applies|sets?|says?)\b|\baccordance\s{1,20}with\b|\bpursuant\s{1,20}to\b|\bas\s{1,20}(?:set\s{1,20}out|required|provided|specified|agreed|directed)\b/;
const TRIGGER = /\b(?:if|where|in\s{1,20}(?:the\s{1,20})?(?:event|case)|that\s{1,20}has|which\s{1,20}has)\b/i;
const UNDER_DUTY =
  /\b(?:shall|must)(?:,[^.;:]{1,160},)?\s{1,20}(?:(?:also|then|promptly|[a-z]{2,20}ly|in\s{1,20}writing)\s{1,20}|[a-z]{2,20}\s{1,20}(?:and|or)\s{1,20}){0,2}$/i;
const PROHIBITED = /(?:^|[,;:]\s{1,20}|\band\s{1,20})(?:no|neither|none|nothing)\s[^;:]{1,400}$/i;
const NEGATED = /\b(?:shall|must)\s{1,20}not\b[^.;:]{0,120}$/i;

/** M08: a duty to tell or to send without a time. */
export const dutyIncomplete: PassageRule = {
  name: 'duty-incomplete',
  id: 'M08',
  summary: 'A duty to notify, report, publish or the like says nothing about when.',
  severity: 'information',
  scope: 'changed',
  source:
    'DCUSA DCP005A, which gave such a duty its time limit; the SEC modification on DCC analysis in Section D; DP075.',
  explanation: `"The User shall notify the DCC" has no day on which it is broken. However late the notice comes, it can still be given, and nobody can enforce it. DCUSA had to be modified (DCP005A) because a duty to notify had no time limit.

Say when the duty arises and by when it must be done: "within 5 Working Days after the day on which …". Standing duties (to keep, to maintain, to comply, to ensure) need no time and are not meant. Where another provision has the time, cite it.`,
  bad: 'L3.30 Each User that finds a fault in a Device shall notify the DCC of the fault.',
  good: 'L3.30 Each User shall, within 5 Working Days after the day on which it finds a fault in a Device, notify the DCC of the fault.',
  triggers: TELLS,
  inspect(passage, at, trigger) {
    const { masked } = passage;
    if (passage.isDefinition) return;
    const end = at + trigger.length;
    if (GENERAL.test(trigger) && !PAPER.test(masked.slice(end, end + 160))) return;
    const before = sentenceBefore(passage, at);
    const opensItem = at - passage.bodyStart < 3 && /^[^\p{L}]*$/u.test(masked.slice(passage.bodyStart, at));
    if (opensItem ? !isOwed(passage) : !UNDER_DUTY.test(before) || NEGATED.test(before) || PROHIBITED.test(before))
      return;
    const around = before + trigger + sentenceAfter(passage, end);
    const words = around + introductions(passage);
    if (TIME.test(words) || ELSEWHERE.test(words)) return;
    // What ends a list can speak of all its items.
    if (passage.depth && TIME.test(closing(passage))) return;
    const missing = TRIGGER.test(words)
      ? 'Nothing says by when this must be done'
      : 'Nothing says when this must be done, or what calls for it';
    return [
      {
        start: at,
        end,
        message: `${missing}, so there is no day on which the duty to ${trigger} is broken. Write “within … Working Days after the day on which …”, or cite the provision that has the time.`,
      },
    ];
  },
};

function isOwed(passage: Passage): boolean {
  const duty = dutyOver(passage);
  return duty !== undefined && /^(?:shall|must)$/.test(duty.word.lower) && !duty.isNegated;
}

/** The words of all passages that introduce this one, the nearest 400 units of each. */
function introductions(passage: Passage): string {
  let words = '';
  for (let each = passage.introduction; each; each = each.introduction) words += ` ${each.masked.slice(-400)}`;
  return words;
}

/** The words that follow the list in the same clause without a number of their own. */
function closing(passage: Passage): string {
  const { clause, place } = passage;
  for (let i = place + 1; i < clause.length && i < place + 40; i++) {
    if (clause[i]!.label === undefined) return clause[i]!.masked.slice(0, 400);
  }
  return '';
}
