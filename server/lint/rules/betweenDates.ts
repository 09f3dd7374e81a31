import { dateAt } from '../language/dates';
import { after, quoted } from '../language/near';
import type { PassageRule } from '../rule';

const TERM = /^(?:the\s{1,20})?(?:[A-Z][\w-]{0,40}\s{1,20}){1,4}(?:Date|Day)\b/;

/** T04: "between 1 April and 30 June". */
export const betweenDates: PassageRule = {
  name: 'between-dates',
  id: 'T04',
  summary: '“Between” two dates does not say whether the first and the last day count.',
  severity: 'information',
  scope: 'changed',
  source: 'Office of the Parliamentary Counsel, Drafting Guidance, on periods of time.',
  explanation: `What happens “between 1 April and 30 June” may happen on those two days or not. Read strictly, the days themselves are outside.

Write “on or after 1 April and on or before 30 June”, or “in the period beginning with 1 April and ending with 30 June”.`,
  bad: 'L3.30 The DCC shall test each Device between 1 April 2027 and 30 June 2027.',
  good: 'L3.30 The DCC shall test each Device on or after 1 April 2027 and on or before 30 June 2027.',
  triggers: ['between'],
  *inspect({ masked }, at) {
    const gap = /^\s{1,20}/.exec(after(masked, at + 7, 20))?.[0].length;
    if (!gap) return;
    const first = dateEnd(masked, at + 7 + gap);
    const join = first && /^\s{1,20}and\s{1,20}/i.exec(after(masked, first, 50))?.[0];
    const end = join ? dateEnd(masked, first + join.length) : undefined;
    if (
      !first ||
      !join ||
      !end ||
      /^,?\s{0,20}\(?(?:both\s{1,20}(?:dates\s{1,20})?)?inclusive/i.test(after(masked, end, 60))
    )
      return;
    const bareDay = /^\s{1,20}(?:the\s{1,20})?\d{1,2}(?:st|nd|rd|th)?\s{1,20}[A-Z]|^\s{1,20}\d{4}-/;
    const exact = bareDay.test(after(masked, at + 7, 60)) && bareDay.test(` ${after(masked, first + join.length, 60)}`);
    yield {
      start: at,
      end,
      message: `${quoted(masked.slice(at, end))} does not say whether the first and the last day count. Write “on or after … and on or before …”.`,
      fixes: exact
        ? [
            {
              title: 'Write “on or after … and on or before …”',
              edits: [
                { start: at, end: at + 7, newText: 'on or after' },
                { start: first, end: first + join.length, newText: ' and on or before ' },
              ],
            },
          ]
        : [],
    };
  },
};

/** Where a date, a date without a month ("1" in "1 and 30 April") left out, or a term such as "the Effective Date" ends. */
function dateEnd(text: string, at: number): number | undefined {
  const date = dateAt(text, at);
  if (date) return date.end;
  const term = TERM.exec(after(text, at));
  return term ? at + term[0].length : undefined;
}
