import { countsDays, durationAt } from '../language/durations';
import { afterEvent } from '../language/eventDay';
import { after, before } from '../language/near';
import type { PassageRule } from '../rule';
import { sentence } from '../wording';

const JOIN = /^(\s{1,20})(of|from)(\s{1,20})/i;
const PERIOD =
  /^\s{1,20}(?:(?:a|the)\s{1,20}(?:further\s{1,20})?period\s{1,20}of\s{1,20}|(?:no|not)\s{1,20}more\s{1,20}than\s{1,20}|the\s{1,20}(?=\d))?/i;
/** "Is within 6 months of expiry": how near something is, not by when it must be done. */
const NEARNESS = /\b(?:is|are|was|were|been|being|falls?|fallen|comes?)\s{1,20}(?:not\s{1,20})?$/i;
/** "Within 5 Working Days of each month": a part of the month. */
const PART =
  /^(?:each|every|any|a|the|that)\s{1,20}(?:calendar\s{1,20}|relevant\s{1,20})?(?:week|month|quarter|year)\b/i;

/** T01: "within 5 Working Days of receipt". */
export const withinOf: PassageRule = {
  name: 'within-of',
  id: 'T01',
  summary: '“Within N days of (or from)” an event does not say whether the day of the event counts.',
  severity: 'warning',
  scope: 'changed',
  source: 'Office of the Parliamentary Counsel, Drafting Guidance, on periods of time; Adams, on “within”.',
  explanation: `“Within 5 Working Days of receipt” leaves two questions open: whether the day of receipt is the first of the five, and whether the time before the event is within it too. English courts usually leave the day of the event out, and have decided otherwise where the words pointed that way; the two readings end a day apart.

Write “within 5 Working Days after the day of receipt”, or, to count the day itself, “within the period of 5 Working Days beginning with the day of receipt”. Periods in hours are counted from the moment and left alone, and so is nearness ("is within 6 months of expiry").`,
  bad: 'L3.30 The DCC shall, within 5 Working Days of receipt, publish each Modification Report.',
  good: 'L3.30 The DCC shall, within 5 Working Days after the day of receipt, publish each Modification Report.',
  triggers: ['within'],
  *inspect({ masked }, at) {
    const period = PERIOD.exec(after(masked, at + 6, 100))![0];
    const duration = period ? durationAt(masked, at + 6 + period.length) : undefined;
    if (!duration || duration.possessive || !countsDays(duration)) return;
    const join = JOIN.exec(after(masked, duration.end, 50));
    if (!join) return;
    const end = duration.end + join[0].trimEnd().length;
    const event = after(masked, duration.end + join[0].length);
    if (PART.test(event) || NEARNESS.test(before(masked, at, 40))) return;
    const long = duration.unit === 'month' || duration.unit === 'year';
    const words = masked.slice(at, end).replace(/\s+/g, ' ');
    const start = duration.end + join[1]!.length;
    const write = afterEvent(event);
    const counted = write === 'after the day of' ? 'beginning with the day of' : 'beginning with';
    yield {
      start: at,
      end,
      ...(long && { severity: 'information' as const }),
      message: `“${sentence(words)}” does not say whether the day of the event counts, nor that the time runs only afterwards; the readings end a day apart. Write “after the day of” or, to count that day, “beginning with the day of”.`,
      fixes: write
        ? [
            {
              title: `Write “${write}” (the day of the event does not count)`,
              edits: [{ start, end, newText: write }],
            },
            ...(/^\s{1,20}$/.test(period)
              ? [
                  {
                    title: `Write “${counted}” (the day of the event counts)`,
                    edits: [
                      { start: at + 6, end: at + 6, newText: ' the period of' },
                      { start, end, newText: counted },
                    ],
                  },
                ]
              : []),
          ]
        : [],
    };
  },
};
