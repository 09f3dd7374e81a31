import { durationBefore } from '../language/durations';
import { after, before } from '../language/near';
import type { PassageRule } from '../rule';
import { sentence } from '../wording';

/** "7 days a week", "365 days in a year", "30 days’ notice" (which has a rule), "days (whether or not Working Days)". */
const SETTLED =
  /^(?:[’']|\s{1,20}(?:(?:prior|written|advance|previous)\s{1,20}){0,3}notice\b(?!\s{1,20}period)|\s{0,20}(?:a|per|in\s{1,20}(?:a|any|each|every|the|that)|of\s{1,20}(?:the|each|any|every|a))\s{1,20}(?:calendar\s{1,20}|leap\s{1,20})?(?:week|month|quarter|year)\b|,?\s{0,20}(?:\([^()]{0,60}|which\s{1,20}[^.;]{0,30}|(?:excluding|including|other\s{1,20}than)\s{1,20}[^.;]{0,30})(?:Working|working|consecutive|calendar|weekend|holiday))/;

/** T05: "10 days". */
export const bareDays: PassageRule = {
  name: 'bare-days',
  id: 'T05',
  summary: 'A number of “days” does not say whether they are Working Days; “close of business” does not say whose.',
  severity: 'information',
  scope: 'changed',
  source: 'Usage of the SEC, which counts most time limits in Working Days.',
  explanation: `Bare “days” are all days, weekends and holidays among them. In a code that counts most time in Working Days a reader cannot tell whether that was meant or “Working” was forgotten, and 10 days and 10 Working Days end four days apart or more. “Close of business” differs from one business to the next.

Write “10 Working Days” or “10 consecutive days”; for the close of business write a time of day.`,
  bad: 'L3.30 The DCC shall keep each record for 30 days.',
  good: 'L3.30 The DCC shall keep each record for 30 consecutive days.',
  triggers: ['day', 'days', 'business'],
  *inspect({ masked }, at, trigger) {
    if (trigger === 'business') {
      const close = /\b(?:close|end|cessation)\s{1,20}of\s{1,20}$/i.exec(before(masked, at, 40));
      if (!close) return;
      const start = at - close[0].length;
      yield {
        start,
        end: at + 8,
        message: '“Close of business” differs from one business to the next. Write a time of day, for example “17:00”.',
      };
      return;
    }
    const end = at + trigger.length;
    const rest = after(masked, end, 100);
    if (SETTLED.test(rest)) return;
    const duration = durationBefore(masked, end);
    if (!duration || duration.end !== end || duration.qualifier || duration.count === undefined) return;
    const amount = masked.slice(duration.start, at);
    // "A day", "one day": any day, a certain day.
    if (/^an?\s/i.test(amount) || (trigger === 'day' && !/-\s{0,3}$|\d\s{1,20}$/.test(amount))) return;
    const shown = masked.slice(duration.start, end).replace(/\s+/g, ' ');
    const hyphen = /-\s{0,3}$/.test(amount);
    yield {
      start: duration.start,
      end,
      message: `“${sentence(shown)}” counts weekends and holidays too, if that is meant; a reader of a code that counts in Working Days cannot tell. Write “Working Days” or “consecutive days”.`,
      fixes: hyphen
        ? []
        : [
            {
              title: 'Write “Working Days”',
              edits: [{ start: at, end, newText: trigger === 'day' ? 'Working Day' : 'Working Days' }],
            },
            { title: 'Write “consecutive days”', edits: [{ start: at, end: at, newText: 'consecutive ' }] },
          ],
    };
  },
};
