import { dateAt } from '../language/dates';
import { durationBefore } from '../language/durations';
import { after, quoted } from '../language/near';
import type { PassageRule } from '../rule';

const JOIN =
  /^\s{1,20}(?:after|from|following|of|before|prior\s{1,20}to|beginning\s{1,20}(?:with|on)|commencing\s{1,20}on)\s{1,20}/i;
const LAST_DAY =
  /^the\s{1,20}(?:end|last\s{1,20}(?:day|Working\s{1,20}Day))\s{1,20}of\s{1,20}(?:(?:a|an|the|each|that|any|every)\s{1,20}(?:\w{1,20}\s{1,20})?(?:month|quarter)|February|April|June|September|November)\b/;
const SHORT = new Set([2, 4, 6, 9, 11]);

/** T06: "one month after 31 January". */
export const monthEnd: PassageRule = {
  name: 'month-end',
  id: 'T06',
  summary: 'Months are counted from the end of a month, where the corresponding date may not exist.',
  severity: 'information',
  scope: 'changed',
  source: 'The rule of the corresponding date, Dodds v Walker [1981] 1 WLR 1027.',
  explanation: `A month after a date ends, in English law, on the same number of the next month, or on its last day when it has no such number. One month after 31 January is the last day of February, and one month after 28 February is 28 March, not 31 March. A drafter who counts from the end of a month usually means the end of a month.

Write the date on which the period ends, or “the end of the second month after the month in which …”. Months from any other day are counted without trouble and are left alone.`,
  bad: 'L3.30 The DCC shall test each Device one month after 31 January 2027.',
  good: 'L3.30 The DCC shall test each Device on 28 February 2027.',
  triggers: ['month', 'months'],
  *inspect({ masked }, at, trigger) {
    const end = at + trigger.length;
    const join = JOIN.exec(after(masked, end, 60));
    const duration = join ? durationBefore(masked, end) : undefined;
    if (!join || !duration || duration.unit !== 'month' || duration.end !== end || !duration.count) return;
    const place = end + join[0].length;
    const date = dateAt(masked, place);
    const last = date ? undefined : LAST_DAY.exec(after(masked, place));
    const whole = duration.count % 12 === 0;
    if (date?.day) {
      const leap = date.month === 2 && date.day >= 28;
      if (whole ? !leap : !(date.day > 28 || leap || (date.day === 30 && SHORT.has(date.month)))) return;
    } else if (!last || whole) {
      return;
    }
    const stop = date ? date.end : place + last![0].length;
    yield {
      start: duration.start,
      end: stop,
      message: `${quoted(masked.slice(duration.start, stop))}: months have different lengths, so the last day of the period may be the same number, the last day of the month, or neither. Write the date on which the period ends.`,
    };
  },
};
