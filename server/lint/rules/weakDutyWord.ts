import { dutyAt, hasActor } from '../language/duties';
import { canAct } from '../language/roles';
import { subjectOfVerb } from '../language/subjects';
import { wordAt } from '../language/words';
import type { PassageRule } from '../rule';

/** What happens to somebody rather than what somebody does. */
const HAPPENS =
  /^(?:be|have|receive|become|know|need|lose|incur|continue|remain|fall|benefit|obtain|gain|like|want|cease|see|find|suffer|experience|depend|require|happen|prefer|also)$/;

/** M04: "will", "should" or "is to" for a duty. */
export const weakDutyWord: PassageRule = {
  name: 'weak-duty-word',
  id: 'M04',
  summary: '"Will", "should" or "is to" stands where a duty is meant.',
  severity: 'information',
  scope: 'changed',
  source: 'ISO/IEC/IEEE 29148, which keeps "shall" for what binds; the SEC writes "shall".',
  explanation: `"The DCC will provide the report" can be a duty or a statement of what is expected; "should" is mostly read as advice; "is to" as a plan. In a Code that says "shall" for duties, another word is a reason to argue that nobody is bound.

Write "shall". Where no duty is meant, say so: "may", "it is expected that", or put it into guidance.`,
  bad: 'L3.30 The DCC will keep a list of all Devices.',
  good: 'L3.30 The DCC shall keep a list of all Devices.',
  triggers: ['will', 'should', 'is', 'are'],
  inspect(passage, at, trigger) {
    const found = /^(?:is|are)$/.test(trigger) ? isTo(passage, at) : modal(passage, at);
    if (!found) return;
    const { end, shown } = found;
    const strength =
      trigger === 'will'
        ? 'a statement of what is expected'
        : trigger === 'should'
          ? 'advice'
          : 'a statement of what is planned';
    return [
      {
        start: at,
        end,
        message: `“${shown}” can be read as ${strength}, so it can be argued that nobody is bound. The Code’s word for a duty is “shall”; where none is meant, write “may” or leave it out.`,
        fixes: [{ title: 'Write “shall”', edits: [{ start: at, end, newText: 'shall' }] }],
      },
    ];
  },
};

function modal(passage: Parameters<PassageRule['inspect']>[0], at: number) {
  const duty = dutyAt(passage, at);
  if (!duty?.subject || duty.subject.isDependent || duty.isPassive || !hasActor(duty, passage)) return;
  if (duty.word.kind !== 'modal' || (duty.verb && (HAPPENS.test(duty.verb.lower) || duty.verb.kind === 'stop'))) return;
  return { end: duty.word.end, shown: duty.word.lower === 'will' ? 'Will' : 'Should' };
}

function isTo(passage: Parameters<PassageRule['inspect']>[0], at: number) {
  if (!/^\w{2,3}\s{1,20}(?:not\s{1,20})?to\s/i.test(passage.masked.slice(at, at + 50))) return;
  const found = wordAt(passage, at);
  if (!found) return;
  const { words, index } = found;
  const to = words[index + 1];
  if (to?.kind !== 'to' || words[index + 2]?.kind !== 'verb' || HAPPENS.test(words[index + 2]!.lower)) return;
  const subject = subjectOfVerb(words, index);
  if (!subject || subject.isDependent || subject.isPronoun || !canAct(subject.noun)) return;
  return { end: to.end, shown: words[index]!.lower === 'is' ? 'Is to' : 'Are to' };
}
