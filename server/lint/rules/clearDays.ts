import { AMOUNT, type Duration, durationAt, durationBefore } from '../language/durations';
import { after, before, quoted } from '../language/near';
import type { PassageRule } from '../rule';

const BEFORE_EVENT =
  /^\s{1,20}(?:before|prior\s{1,20}to|in\s{1,20}advance\s{1,20}of|ahead\s{1,20}of|in\s{1,20}advance)\b/i;
const COUNT = new RegExp(`^${AMOUNT}\\s{1,20}`, 'i');
const NOTICE = /\s{1,20}(?:(?:prior|written|advance|previous|reasonable|further)\s{1,20}){0,3}$/i;

/** T07: "30 days’ notice", "at least 5 Working Days before". */
export const clearDays: PassageRule = {
  name: 'clear-days',
  id: 'T07',
  summary: '“N days’ notice” and “at least N days before” do not say whether the first and last day count.',
  severity: 'information',
  scope: 'changed',
  source: 'English company law, which counts notice of meetings in “clear days” (Companies Act 2006, section 360).',
  explanation: `A notice of “5 Working Days” given on Monday may run out on Friday, on the next Monday or on the Tuesday after, as the day of the notice and the day of the event are counted or not. “At least” is often read as leaving both out, but not always.

Write “5 clear Working Days”, which leaves both out, or say on which day the notice must be given.`,
  bad: 'L3.30 The DCC shall publish each Modification Report at least 5 Working Days before the meeting.',
  good: 'L3.30 The DCC shall publish each Modification Report at least 5 clear Working Days before the meeting.',
  triggers: ['least', 'less', 'fewer', 'notice'],
  *inspect({ masked }, at, trigger) {
    const found = trigger === 'notice' ? noticeAt(masked, at) : beforeEvent(masked, at, trigger);
    if (!found) return;
    const { duration, start, end } = found;
    if (duration.unit !== 'day' || /\bclear\b/i.test(duration.qualifier) || duration.count === undefined) return;
    const words = masked.slice(duration.start, duration.end);
    const place = duration.start + (COUNT.exec(words)?.[0].length ?? 0);
    yield {
      start,
      end,
      message: `${quoted(masked.slice(start, end))} does not say whether the first and the last day count. Write “clear” before the days to leave both out, or say on which day the notice must be given.`,
      fixes:
        place > duration.start
          ? [{ title: 'Write “clear” before the days', edits: [{ start: place, end: place, newText: 'clear ' }] }]
          : [],
    };
  },
};

interface Found {
  readonly duration: Duration;
  readonly start: number;
  readonly end: number;
}

function noticeAt(text: string, at: number): Found | undefined {
  const gap = NOTICE.exec(before(text, at, 70))?.[0].length;
  if (!gap || /^\s{1,20}(?:period|board)\b/i.test(after(text, at + 6, 30))) return undefined;
  const duration = durationBefore(text, at - gap);
  if (!duration || duration.end !== at - gap) return undefined;
  return { duration, start: duration.start, end: at + 6 };
}

function beforeEvent(text: string, at: number, trigger: string): Found | undefined {
  const words = trigger === 'least' ? /\bat\s{1,20}$/i : /\b(?:not|no)\s{1,20}$/i;
  const front = words.exec(before(text, at, 30))?.[0].length;
  const gap = (trigger === 'least' ? /^\s{1,20}/ : /^\s{1,20}than\s{1,20}/i).exec(after(text, at + trigger.length, 50));
  if (!front || !gap) return undefined;
  const duration = durationAt(text, at + trigger.length + gap[0].length);
  const event = duration && !duration.possessive ? BEFORE_EVENT.exec(after(text, duration.end, 60)) : null;
  if (!duration || !event) return undefined;
  return { duration, start: at - front, end: duration.end + event[0].length };
}
