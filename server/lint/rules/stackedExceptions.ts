import { sentenceBefore } from '../language/around';
import type { PassageRule } from '../rule';

const SAVE = /^save\s{1,20}(?:that|where|for|as|in|to|when|if|with|only)\b/i;
/** The exception before it in the sentence, and what stands between. */
const EARLIER =
  /\b(except(?:\s{1,20}(?:that|where|for|as|in|to|when|if|with))?|save\s{1,20}(?:that|where|for|as|in|to|when|if|with|only)|unless)\b/gi;

/** S11: an exception to an exception. */
export const stackedExceptions: PassageRule = {
  name: 'stacked-exceptions',
  id: 'S11',
  summary: 'A sentence holds two exceptions, and it is open whether the second limits the rule or the first exception.',
  severity: 'warning',
  scope: 'changed',
  source: 'Office of the Parliamentary Counsel, Drafting Guidance, 3.8.',
  explanation: `"The DCC shall notify the Panel except where the User agrees, unless the failure is urgent": the second exception can bring the duty back where the first took it away, or be one more case without a duty. The two readings are opposites.

Give each exception a sentence or a list item of its own, and say for the second whether the duty applies.`,
  bad: 'L3.30 The DCC shall delete the record, except where the User objects, unless the record is out of date.',
  good: 'L3.30 The DCC shall delete the record. This Section L3.30 does not apply where the User objects and the record is up to date.',
  triggers: ['except', 'unless', 'save'],
  inspect(passage, at, trigger) {
    const { masked } = passage;
    if (trigger === 'save' && !SAVE.test(masked.slice(at, at + 40))) return;
    const before = sentenceBefore(passage, at);
    const scope = before.slice(before.search(/[^;:]*$/));
    const earlier = [...scope.matchAll(EARLIER)];
    if (earlier.length !== 1 || /\b(?:or|and)\s{1,20}$/i.test(scope)) return;
    const start = at - scope.length + earlier[0]!.index;
    const first = earlier[0]![0].replace(/\s+/g, ' ').toLowerCase();
    return [
      {
        start: at,
        end: at + trigger.length,
        message: `“${trigger.charAt(0).toUpperCase()}${trigger.slice(1)}” follows “${first}” in one sentence: it can limit the rule, or limit the first exception and so bring the rule back, which is the opposite. Give each its own sentence or list item.`,
        related: [{ passage, start, end: start + earlier[0]![0].length, message: 'This is the first exception.' }],
      },
    ];
  },
};
