import { after, before, isMention, quoted, sentenceAround } from '../language/near';
import type { PassageRule } from '../rule';

const PRACTICABLE =
  /^\s{1,20}as\s{1,20}(?:is\s{1,20}|it\s{1,20}is\s{1,20})?(?:soon\s{1,20}as\s{1,20})?(?:(?:is|it\s{1,20}is)\s{1,20})?(?:reasonably\s{1,20}|commercially\s{1,20})?(?:practicable|practical|possible|feasible|convenient|it\s{1,20}can)\b/i;
/** Words of no measured time; for some, what must follow them. */
const WORDS: Readonly<Record<string, RegExp | undefined>> = {
  promptly: undefined,
  prompt: /^\s{1,20}(?:notice|notification|action|response|payment|report|delivery|access|attention)\b/i,
  // "Immediately before" tells where one thing ends and the next begins.
  immediately:
    /^(?!\s{1,20}(?:before|after|prior|preceding|following|above|below|adjacent|beneath|preceded|followed|precedes?|succeeding)\b)/i,
  forthwith: undefined,
  timely: /^(?:\s{1,20}(?:manner|fashion|basis|way))?/i,
  expeditiously: undefined,
  swiftly: undefined,
  speedily: undefined,
  quickly: undefined,
  shortly: /^(?=\s{1,20}(?:after|before|following|thereafter))/i,
  soon: PRACTICABLE,
  soonest: undefined,
  earliest: /^\s{1,20}(?:possible|practicable)?\s{0,20}(?:opportunity|date|time|moment|convenience)\b/i,
  without: /^\s{1,20}(?:(?:undue|unreasonable|unnecessary)\s{1,20})?delay\b/i,
  in: /^\s{1,20}due\s{1,20}course\b/i,
  within: /^\s{1,20}an?\s{1,20}reasonable\s{1,20}(?:time|period)\b/i,
  regularly: undefined,
  periodically: undefined,
  frequently: undefined,
};

/** A limit in the same sentence settles how late is too late. */
const LIMITED =
  /\b(?:in\s{1,20}any\s{1,20}(?:event|case)|(?:no|not)\s{1,20}later\s{1,20}than|at\s{1,20}the\s{1,20}latest|(?:and|but)\s{1,20}(?:in\s{1,20}all\s{1,20}cases\s{1,20})?within)\b/i;
/** A power to act at once leaves no time uncertain. */
const POWER = /\b(?:may|right\s{1,20}to|entitled\s{1,20}to|can)\s{1,20}$/i;
const RARELY = /\b(?:not|more|less|most|least|as|so|too|how)\s{1,20}$/i;

/** L02: a time that nobody can measure. */
export const vagueTime: PassageRule = {
  name: 'vague-time',
  id: 'L02',
  summary: 'A word such as “promptly” or “as soon as practicable” says when, but not by when.',
  severity: 'information',
  scope: 'changed',
  source: 'INCOSE Guide for Writing Requirements, rule R35 (define temporal dependencies).',
  explanation: `“Promptly”, “forthwith”, “without undue delay”, “as soon as reasonably practicable”, “regularly”: nobody knows before a dispute when the time was up, and a Party cannot show that it kept the duty. Courts have read each of them differently.

Write the time: "within 2 Working Days after the day on which …". Where speed must depend on the case, keep the words and add a limit: "as soon as reasonably practicable, and in any event within 2 Working Days after …". With a limit in the same sentence the rule is silent.`,
  bad: 'L3.30 The DCC shall promptly publish each Modification Report.',
  good: 'L3.30 The DCC shall, within 2 Working Days after the day of receipt, publish each Modification Report.',
  triggers: Object.keys(WORDS),
  *inspect(passage, at, trigger) {
    const { masked } = passage;
    const rest = after(masked, at + trigger.length);
    const needed = WORDS[trigger];
    const match = needed?.exec(rest);
    if (needed && !match) return;
    let start = at;
    if (trigger === 'soon') start -= /as\s{1,20}$/i.exec(before(masked, at, 24))?.[0].length ?? 0;
    if (trigger === 'timely') start -= /in\s{1,20}an?\s{1,20}$/i.exec(before(masked, at, 44))?.[0].length ?? 0;
    if (trigger !== 'soon' && RARELY.test(before(masked, at, 24))) return;
    if (trigger === 'immediately' && POWER.test(before(masked, at, 40))) return;
    const end = at + trigger.length + (match?.[0].length ?? 0);
    if (isMention(masked, start, end)) return;
    if (LIMITED.test(sentenceAround(passage, { start, end }).after)) return;
    yield {
      start,
      end,
      message: `${quoted(masked.slice(start, end))} does not say by when, so nobody can tell before a dispute whether it was too late. Write the time (“within 2 Working Days after the day on which …”), or add a limit (“and in any event within …”).`,
    };
  },
};
