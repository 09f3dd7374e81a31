import { dateAt } from '../language/dates';
import { countsDays, durationBefore } from '../language/durations';
import { afterEvent } from '../language/eventDay';
import { after, before } from '../language/near';
import type { PassageRule, RemarkFix } from '../rule';
import { sentence } from '../wording';

/** "With effect from", "on and from": settled. */
const SETTLED =
  /\b(?:with\s{1,20}effect|effective|effect|on\s{1,20}and|as|and|on\s{1,20}or|dating|dated|different|derived|received|calculated)\s{1,20}$/i;
const WITHIN =
  /\bwithin\s{1,20}(?:(?:a|the)\s{1,20}(?:further\s{1,20})?period\s{1,20}of\s{1,20}|(?:no|not)\s{1,20}more\s{1,20}than\s{1,20})?$/i;
const END = /^\s{1,20}(?:up\s{1,20})?(?:to|until|till)\s{1,20}/i;

/** T02: "from 1 April", "5 Working Days from receipt". */
export const fromDate: PassageRule = {
  name: 'from-date',
  id: 'T02',
  summary: '“From” a date or event does not say whether that day is the first day.',
  severity: 'information',
  scope: 'changed',
  source: 'Office of the Parliamentary Counsel, Drafting Guidance, on periods of time.',
  explanation: `In English law a period “from” a date usually leaves that date out, but where a right or rate applies “from 1 April” most readers count it in. The readings differ by a day.

Write “beginning with 1 April” for a period and “on and after 1 April” for a rule; write “10 Working Days after the day of receipt” for a time that is counted from an event. “With effect from” and “on and from” are left alone.`,
  bad: 'L3.30 The DCC shall keep each record for the period from 1 April 2027 to 30 June 2027.',
  good: 'L3.30 The DCC shall keep each record for the period beginning with 1 April 2027 and ending with 30 June 2027.',
  triggers: ['from'],
  *inspect({ masked }, at) {
    const gap = /^\s{1,20}(?!and\s{1,20}including\b)(?=[\w“"])/i.exec(after(masked, at + 4, 40));
    if (!gap) return;
    const front = before(masked, at, 60);
    if (SETTLED.test(front)) return;
    const place = at + 4 + gap[0].length;
    const date = dateAt(masked, place);
    if (date?.day) {
      if (
        /^,?\s{0,20}\(?(?:both\s{1,20}(?:dates\s{1,20})?)?inclusive/i.test(
          after(masked, periodEnd(masked, date.end) ?? date.end, 60),
        )
      )
        return;
      const shown = masked.slice(at, date.end).replace(/\s+/g, ' ');
      yield {
        start: at,
        end: date.end,
        message: `“${sentence(shown)}” does not say whether that day is the first. Write “beginning with” for a period, “on and after” for a rule.`,
        fixes: fixesOf(masked, at, date.end, /\b(?:period|term|time|days|months|years)\s{1,20}$/i.test(front)),
      };
      return;
    }
    const duration = durationBefore(masked, at);
    if (!duration || duration.possessive || !countsDays(duration) || WITHIN.test(before(masked, duration.start, 50)))
      return;
    if (masked.slice(duration.end, at).trim()) return;
    // "A day from the beginning of which": a certain day, no length of time.
    if (duration.unit === 'day' && /^an?\s/i.test(masked.slice(duration.start, duration.end))) return;
    const write = afterEvent(after(masked, place));
    const shown = masked.slice(duration.start, at + 4).replace(/\s+/g, ' ');
    yield {
      start: duration.start,
      end: at + 4,
      message: `“${sentence(shown)}” does not say whether the day of the event is the first day. Write “after the day of” or, to count that day, “beginning with the day of”.`,
      fixes: write
        ? [
            {
              title: `Write “${write}” (the day of the event does not count)`,
              edits: [{ start: at, end: at + 4, newText: write }],
            },
          ]
        : [],
    };
  },
};

function fixesOf(text: string, at: number, dateEnd: number, isPeriod: boolean): RemarkFix[] {
  const until = END.exec(after(text, dateEnd, 50));
  const edit = (newText: string) => ({ start: at, end: at + 4, newText });
  if (until && periodEnd(text, dateEnd)) {
    const ending = { start: dateEnd, end: dateEnd + until[0].length, newText: ' and ending with ' };
    return [{ title: 'Write “beginning with … and ending with …”', edits: [edit('beginning with'), ending] }];
  }
  const write = isPeriod ? 'beginning with' : text[at] === 'F' ? 'On and after' : 'on and after';
  return [{ title: `Write “${write}”`, edits: [edit(write)] }];
}

/** Where the date after "to" or "until" ends. */
function periodEnd(text: string, dateEnd: number): number | undefined {
  const until = END.exec(after(text, dateEnd, 50));
  return until ? dateAt(text, dateEnd + until[0].length)?.end : undefined;
}
