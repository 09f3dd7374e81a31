import { sentenceBefore } from '../language/around';
import { dutyAt } from '../language/duties';
import type { PassageRule } from '../rule';

const WHO = String.raw`((?:(?:the|that|such)\s{1,20})?(?:it|they|he|she|\p{Lu}[\p{L}-]{1,30}(?:\s{1,20}\p{Lu}[\p{L}-]{1,30}){0,4}|[\p{Ll}-]{2,30}))\s{1,20}`;
const EXCEPT = String.raw`[Uu]nless|(?:[Ee]xcept|[Ss]ave)\s{1,20}(?:where|if|when|to\s{1,20}the\s{1,20}extent(?:\s{1,20}that)?)`;
/** "unless it decides", before "otherwise". */
const OTHERWISE = new RegExp(
  String.raw`\b(?:${EXCEPT})\s{1,20}${WHO}(?:(?:in\s{1,20}its\s{1,20}(?:\w{1,20}\s{1,20})?discretion|\p{Ll}{2,20}ly)\s{1,20})?(?:decides?|determines?|considers?|elects?|chooses?|thinks?|wish(?:es)?|prefers?|resolves?)\s{1,20}$`,
  'u',
);
/** "if it so chooses", "where it sees fit". */
const AT_WILL = new RegExp(
  String.raw`\b(?:${EXCEPT}|[Ii]f|[Ww]here|[Ww]hen|whenever|to\s{1,20}the\s{1,20}extent(?:\s{1,20}that)?)\s{1,20}${WHO}(?:so\s{1,20})?(?:chooses?|wish(?:es)?|(?:sees?|thinks?|considers?)\s{1,20}(?:it\s{1,20})?fit)$`,
  'u',
);
const DUTY = /\b(?:shall|must)\b/gi;
const PRONOUN = /^(?:it|they|he|she)$/i;

/** M07: a duty that its bearer can lift. */
export const illusoryDuty: PassageRule = {
  name: 'illusory-duty',
  id: 'M07',
  summary: 'A duty holds only for as long as the one who owes it does not decide otherwise.',
  severity: 'information',
  scope: 'changed',
  source: 'Adams, A Manual of Style for Contract Drafting, on illusory promises.',
  explanation: `"The DCC shall send the report unless it decides otherwise" obliges the DCC to nothing: it cannot be in breach. Those who rely on the report read "shall" and plan for it.

Write "may" where there is a choice. Where there is a duty, give the exception a test that others can check ("unless the report holds confidential data").`,
  bad: 'L3.30 The Panel shall review the list each year unless it decides otherwise.',
  good: 'L3.30 The Panel shall review the list each year.',
  triggers: ['otherwise', 'chooses', 'choose', 'wishes', 'wish', 'fit'],
  inspect(passage, at, trigger) {
    const before = sentenceBefore(passage, at);
    const isOtherwise = trigger === 'otherwise';
    const match = isOtherwise
      ? OTHERWISE.exec(before.slice(-200))
      : AT_WILL.exec(before.slice(-200) + passage.masked.slice(at, at + trigger.length));
    if (!match) return;
    const end = at + trigger.length;
    const start = (isOtherwise ? at : end) - match[0].length;
    const duty = [...before.matchAll(DUTY)]
      .map(({ index }) => dutyAt(passage, at - before.length + index))
      .findLast((each) => each?.subject && each.word.start < start);
    if (!duty?.subject || duty.isNegated) return;
    const who = match[1]!.replace(/^(?:the|that|such)\s+/i, '').replace(/\s+/g, ' ');
    if (!PRONOUN.test(who) && who.toLowerCase() !== duty.subject.noun.replace(/\s+/g, ' ').toLowerCase()) return;
    return [
      {
        start,
        end,
        message: `The one who owes this duty can lift it by deciding so, and can never be in breach, while others read “${duty.word.lower}” and rely on it. Write “may”, or name a test for the exception that others can check.`,
      },
    ];
  },
};
