import { dateAt } from '../language/dates';
import { after, before } from '../language/near';
import type { PassageRule } from '../rule';
import { sentence } from '../wording';

const TERM = /^(?:the|its|that|such)\s{1,20}(?:[A-Z][\w-]{0,40}\s{1,20}){1,4}(?:Date|Day)\b(?!\s{1,20}[A-Z])/;
const PERIOD =
  /(?<!\b(?:effect|effective|on\s{1,20}and)\s{1,20})\bfrom\s{1,20}(?:the\s{1,20})?\d{1,2}(?:st|nd|rd|th)?\s{1,20}[A-Z][a-z]{2,8}(?:\s{1,20}\d{4})?\s{1,20}$/i;
/** A clock time, or words that say that the day is in or out. */
const SETTLED =
  /^\s{0,20}[,(]?\s{0,20}(?:\(?inclusive|at\s{1,20}(?:\d|midnight|noon)|before\s{1,20}\d|\d{1,2}[:.]\d{2}|\(?and\s{1,20}including)/i;

/** T03: "until 30 June", "by 30 June". */
export const untilDate: PassageRule = {
  name: 'until-date',
  id: 'T03',
  summary: '“Until” (or “by”) a date does not say whether that day still counts.',
  severity: 'information',
  scope: 'changed',
  source: 'English cases on “until” and “by” a date, which have gone both ways.',
  explanation: `A right that lasts “until 30 June” may end when that day begins or when it ends. “By 30 June” is usually read to include the day; a contract that says elsewhere “by the end of” invites doubt.

Write “until the end of 30 June”, “by the end of 30 June” or a time of day. “Before 30 June”, “no later than 30 June” and dates with a time of day are left alone.`,
  bad: 'L3.30 The DCC shall keep each record until 30 June 2027.',
  good: 'L3.30 The DCC shall keep each record until the end of 30 June 2027.',
  triggers: ['until', 'till', 'by'],
  *inspect({ masked }, at, trigger) {
    const gap = /^\s{1,20}/.exec(after(masked, at + trigger.length, 20));
    if (!gap) return;
    const place = at + trigger.length + gap[0].length;
    const by = trigger === 'by';
    const date = dateAt(masked, place);
    const term = date || by ? undefined : TERM.exec(after(masked, place));
    if (!date && !term) return;
    // The rule on “from” mends both ends of a period.
    if (PERIOD.test(before(masked, at, 60))) return;
    const end = date ? date.end : place + term![0].length;
    if (SETTLED.test(after(masked, end, 40)) || /["“‘']\s{0,3}$/.test(before(masked, at, 4))) return;
    const shown = masked.slice(at, end).replace(/\s+/g, ' ');
    const whole = date && !date.day ? 'month' : 'day';
    const until = by ? 'before' : 'until';
    yield {
      start: at,
      end,
      ...(by && { severity: 'hint' as const }),
      message: `“${sentence(shown)}” can mean ${until} that ${whole} begins or ${until} it ends. Write “${trigger} the end of” or a time of day.`,
      fixes: [
        { title: `Write “${trigger} the end of …”`, edits: [{ start: place, end: place, newText: 'the end of ' }] },
      ],
    };
  },
};
