import { after, before } from '../language/near';
import type { PassageRule } from '../rule';

const BEHIND = /\bfrom\s{1,20}$/i;
const AHEAD = /^\s{1,20}to\s{1,20}time\b/i;
const MODAL = /\b(shall|must|may|can|will)\s{0,20},?\s{0,20}(?:be\s{1,20})?$/i;

/** T10: "may from time to time". */
export const fromTimeToTime: PassageRule = {
  name: 'from-time-to-time',
  id: 'T10',
  summary: '“From time to time” adds nothing to a power, and leaves open how often a duty is to be done.',
  severity: 'hint',
  scope: 'changed',
  source: 'mscd, a list of phrases after Adams, A Manual of Style for Contract Drafting.',
  explanation: `A power can be used as often as there is occasion, unless the words say otherwise, so “may from time to time” says no more than “may”. A duty that is owed “from time to time” has no time at all: nobody can say when it was missed.

Leave the words out of a power. In a duty say how often, or on what event. “As amended from time to time” and “in force from time to time” do work of their own and are left alone.`,
  bad: 'L3.30 The Panel may from time to time publish a Modification Report.',
  good: 'L3.30 The Panel may publish a Modification Report.',
  triggers: ['time'],
  *inspect({ masked }, at) {
    const ahead = AHEAD.exec(after(masked, at + 4, 60));
    const behind = ahead && BEHIND.exec(before(masked, at, 30));
    if (!ahead || !behind) return;
    const start = at - behind[0].length;
    const end = at + 4 + ahead[0].length;
    const modal = MODAL.exec(before(masked, start, 40))?.[1]?.toLowerCase();
    if (!modal) return;
    const power = modal === 'may' || modal === 'can';
    // Commas on both sides go with the words.
    const comma = /,\s{0,20}$/.exec(before(masked, start, 24));
    const closed = comma ? /^\s{0,20},/.exec(after(masked, end, 24)) : null;
    const from = comma && closed ? start - comma[0].length : start;
    const to =
      comma && closed ? end + closed[0].length : end + (/^\s{1,20}/.exec(after(masked, end, 20))?.[0].length ?? 0);
    yield {
      start,
      end,
      ...(power ? {} : { severity: 'information' as const }),
      message: power
        ? '“From time to time” adds nothing here: a power can be used as often as there is occasion. Leave it out.'
        : '“From time to time” does not say how often the duty is to be done, so nobody can say when it was missed. Write how often, or on what event.',
      ...(power && {
        fixes: [{ title: 'Leave out “from time to time”', edits: [{ start: from, end: to, newText: '' }] }],
      }),
    };
  },
};
