import { dutyAt } from '../language/duties';
import { singular } from '../language/plurals';
import { presentTense } from '../language/presentTense';
import type { PassageRule, RemarkFix } from '../rule';

/** Parts of a text, and what a text makes: nothing that can act. */
const TEXT =
  /^(?:section|clause|paragraph|sub-paragraph|part|schedule|appendix|annex|code|agreement|document|provision|period|definition|term|expression|word|reference|meaning|rule|right|obligation|duty|liability|requirement|condition|exception|exclusion|limit|heading|table|date|deadline|decision|notice|nothing|¤+)$/i;
const DECLARES =
  /^(?:apply|have|mean|include|be|begin|commence|start|end|continue|cease|come|take|prevail|operate|survive|extend|lapse|expire|constitute|form|remain|bind|affect|prejudice|limit|relate|refer|consist|comprise)$/;

/** M02: "This Section shall apply": no one has to do anything. */
export const shallWithoutActor: PassageRule = {
  name: 'shall-without-actor',
  id: 'M02',
  summary: '"Shall" states a rule, not a duty: nobody has to do anything.',
  severity: 'hint',
  scope: 'changed',
  // The SEC itself writes "this Section shall apply": a drafter who follows it would be asked at every turn.
  off: true,
  source: 'Adams, A Manual of Style for Contract Drafting, on language of policy and of obligation.',
  explanation: `A clause, a period or a definition cannot owe a duty. "This Section shall apply" only states that it applies, and where "shall" is used for statements a reader must find out each time whether anyone is in breach.

Write the present tense: "This Section applies", "the period begins". Keep "shall" for what somebody must do.`,
  bad: 'L3.30 The period for the reply shall begin on 1 April in each year.',
  good: 'L3.30 The period for the reply begins on 1 April in each year.',
  triggers: ['shall'],
  inspect(passage, at) {
    const duty = dutyAt(passage, at);
    if (!duty?.subject || !duty.verb || duty.isPassive || duty.introduced) return;
    const { subject, verb, word, isNegated } = duty;
    const head = subject.noun.slice(subject.noun.search(/\S+$/));
    if (subject.isDependent || !TEXT.test(singular(head)) || !DECLARES.test(verb.lower)) return;
    const present = presentTense(verb.lower, subject.isPlural);
    const between = passage.masked.slice(word.end, verb.start);
    const plain = isNegated ? /^\s{1,20}not\s{1,20}$/.test(between) : /^\s{1,20}$/.test(between);
    const newText = !isNegated
      ? present
      : verb.lower === 'be'
        ? `${present} not`
        : `${subject.isPlural ? 'do' : 'does'} not ${verb.lower}`;
    const fixes: RemarkFix[] =
      newText && plain ? [{ title: `Write “${newText}”`, edits: [{ start: word.start, end: verb.end, newText }] }] : [];
    return [
      {
        start: word.start,
        end: word.end,
        message: `“Shall” lays a duty on nobody here: it states a rule. Where it is used for both, readers must ask each time who is in breach. Write ${newText ? `“${newText}”` : 'the present tense'}.`,
        fixes,
      },
    ];
  },
};
