import { after, before, isMention, quoted } from '../language/near';
import type { PassageRule } from '../rule';

const THINGS =
  '(?:arrangements?|practices?|position|regime|rules?|requirements?|process(?:es)?|procedures?|law|legislation|state|situation|contracts?|systems?|suppliers?|users?|parties|customers?|obligations?|charges|levels?|terms|format)';
const REST: Readonly<Record<string, RegExp | undefined>> = {
  now: /^(?!\s{1,20}(?:known|called|named|formerly|replaced)\b)/i,
  currently: /^(?!\s{1,20}in\s{1,20}(?:force|effect)\b)/i,
  presently: undefined,
  recently: undefined,
  nowadays: undefined,
  today: /^(?![’'])/,
  present: /^(?=\s{0,20}(?:$|[.,;:)]|\w))/,
  moment: /^(?=\s{0,20}(?:$|[.,;:)]))/,
  existing: new RegExp(`^\\s{1,20}${THINGS}\\b`, 'i'),
  current: new RegExp(`^\\s{1,20}${THINGS}\\b`, 'i'),
};
const FRONT: Readonly<Record<string, RegExp>> = {
  present: /\bat\s{1,20}$/i,
  moment: /\bat\s{1,20}the\s{1,20}$/i,
};
/** "Most recently published" is a superlative. */
const SETTLED = /\b(?:most|more|less|then|so|how|until|by|not)[\s-]{0,20}$/i;
/** "The then current rules" have a date; "an existing arrangement" is any that exists; "direct current" is electrical. */
const SETTLED_NOUN = /\b(?:then|any|pre|each|every|no|not|alternating|direct|electrical|an|its|their)[\s-]{0,20}$/i;
const SETTLED_AFTER =
  /^(?:\s{1,20}\w{1,30}){0,3}\s{1,20}(?:at|on|in\s{1,20}force|immediately|prior|before|as\s{1,20}at|from\s{1,20}time)\b/i;

/** T09: "currently", "at present". */
export const undatedNow: PassageRule = {
  name: 'undated-now',
  id: 'T09',
  summary: 'Words such as “now”, “currently” or “recently” depend on when they are read.',
  severity: 'information',
  scope: 'changed',
  source:
    'Pennsylvania Code & Bulletin Style Manual, on words that date; Office of the Parliamentary Counsel, Drafting Guidance.',
  explanation: `A code is read for decades and speaks anew on every day. “The current arrangements”, “currently” and “recently” then mean those of the day of drafting, of the day on which the words took effect, or of the day of reading.

Give the date (“the arrangements in force on 1 April 2027”), or say that the meaning moves (“in force at the time of the request”).`,
  bad: 'L3.30 The DCC shall test each Device that the Panel currently lists.',
  good: 'L3.30 The DCC shall test each Device that the Panel lists on 1 April 2027.',
  triggers: Object.keys(REST),
  *inspect({ masked }, at, trigger) {
    const rest = REST[trigger]?.exec(after(masked, at + trigger.length));
    if (REST[trigger] && !rest) return;
    const front = before(masked, at, 40);
    const needed = FRONT[trigger]?.exec(front);
    if (FRONT[trigger] && !needed) return;
    if (!needed && (trigger === 'existing' || trigger === 'current' ? SETTLED_NOUN : SETTLED).test(front)) return;
    const start = at - (needed?.[0].length ?? 0);
    const end = at + trigger.length + (rest?.[0].length ?? 0);
    if (isMention(masked, start, end) || SETTLED_AFTER.test(after(masked, end, 100))) return;
    yield {
      start,
      end,
      message: `${quoted(masked.slice(start, end))} can mean the day of drafting, the day on which the words take effect, or the day of reading. Give the date, or write “at the time of …”.`,
    };
  },
};
