import { after, before, isMention } from '../language/near';
import type { PassageRule } from '../rule';

/** L10: a promise without exceptions. */
export const absoluteWord: PassageRule = {
  name: 'absolute-word',
  id: 'L10',
  summary: '“Always”, “never” or “100%” in a duty adds nothing, or promises what nobody can keep.',
  severity: 'hint',
  scope: 'changed',
  source: 'INCOSE Guide for Writing Requirements, rule R26 (avoid absolutes).',
  explanation: `“Shall” is a duty without exceptions already, so “shall always” and “shall never” say no more than “shall” and “shall not”; worse, they make a reader ask whether a bare “shall” elsewhere has exceptions. A service that must be available “100%” of the time is in breach at its first restart.

Leave the word out, or write the measure that can be kept ("in at least 99.9% of each month"). “At all times”, which means something in duties about security, is left alone.`,
  bad: 'L3.30 The DCC shall always test each Device.',
  good: 'L3.30 The DCC shall test each Device.',
  kinds: ['provision', 'prose'],
  triggers: ['always', 'never', '100%'],
  *inspect({ masked }, at, trigger) {
    const end = at + trigger.length;
    if (isMention(masked, at, end)) return;
    if (trigger === '100%') {
      if (
        !/^\s{1,20}(?:of\s{1,20}the\s{1,20}time|availab|uptime|accura|reliab|complian|secur)/i.test(
          after(masked, end, 60),
        )
      )
        return;
      yield {
        start: at,
        end,
        message:
          '“100%” is missed by the first fault, and then the duty is broken. Write the measure that can be kept, for example “at least 99.9% in each month”.',
      };
      return;
    }
    const modal = /\b(?:shall|must|will)(?:\s{1,20}be)?\s{1,20}$/i.exec(before(masked, at, 40))?.[0];
    if (!modal || /^\s{1,20}(?:provided|subject|excepting|however)\b/i.test(after(masked, end, 30))) return;
    const gap = /^\s{1,20}/.exec(after(masked, end, 20))?.[0].length ?? 0;
    const never = trigger === 'never';
    const fix = never
      ? { title: 'Write “not”', edits: [{ start: at, end, newText: 'not' }] }
      : { title: 'Leave out “always”', edits: [{ start: at, end: end + gap, newText: '' }] };
    yield {
      start: at,
      end,
      message: never
        ? '“Shall never” forbids no more than “shall not”, and makes a reader ask what “shall not” permits elsewhere. Write “shall not”.'
        : '“Always” adds nothing to a duty, which has no exceptions already, and makes a reader ask whether other duties have some. Leave it out, or say at which times.',
      ...(/be\s{1,20}$/.test(modal) && never ? {} : { fixes: [fix] }),
    };
  },
};
