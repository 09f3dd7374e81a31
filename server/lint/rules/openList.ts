import { after, before, isQuoted, quoted } from '../language/near';
import type { PassageRule } from '../rule';

const END = String.raw`(?=\s{0,20}(?:$|[.,;:)¤]|(?:and|or|shall|must|will|may|is|are|that|which|in|to|by|for)\b))`;
const REST: Readonly<Record<string, RegExp>> = {
  etc: /^\.?/,
  cetera: /^/,
  so: /^\s{1,20}(?:on(?=\s{0,20}(?:$|[.,;:)]|(?:until|up)\b))|forth\b)/i,
  like: new RegExp(`^${END}`, 'i'),
  suchlike: /^/,
};
const FRONT: Readonly<Record<string, RegExp>> = {
  etc: /(?:,\s{0,20})?$/,
  cetera: /(?:,\s{0,20})?\bet\s{1,20}$/i,
  so: /(?:,\s{0,20})?\band\s{1,20}$/i,
  like: /(?:,\s{0,20})?\b(?:and|or)\s{1,20}the\s{1,20}$/i,
  suchlike: /(?:,\s{0,20})?(?:\b(?:and|or)\s{1,20})?$/i,
};

/** L03: a list whose end is left to the reader. */
export const openList: PassageRule = {
  name: 'open-list',
  id: 'L03',
  summary: 'A list ends in “etc.”, “and so on” or “and the like”.',
  severity: 'warning',
  scope: 'changed',
  source: 'INCOSE Guide for Writing Requirements, rule R9 (avoid open-ended clauses).',
  explanation: `“Etc.” asks the reader to finish the list. What belongs to it is then a matter of opinion, and a duty with an uncertain object is hard to keep and to enforce.

Finish the list, or name the class of things and give examples: "equipment on the premises, including Communications Hubs and meters".`,
  bad: 'L3.30 The DCC shall test hubs, meters, etc.',
  good: 'L3.30 The DCC shall test hubs, meters and displays.',
  triggers: Object.keys(REST),
  *inspect({ masked }, at, trigger) {
    const rest = REST[trigger]!.exec(after(masked, at + trigger.length));
    const front = FRONT[trigger]!.exec(before(masked, at, 40));
    if (!rest || !front) return;
    const start = at - front[0].length + /^,?\s*/.exec(front[0])![0].length;
    // A full stop that also ends the sentence stays outside.
    const end = at + trigger.length;
    if (isQuoted(masked, start, end)) return;
    yield {
      start,
      end: end + (trigger === 'so' ? rest[0].length : 0),
      message: `${quoted(masked.slice(start, end + (trigger === 'so' ? rest[0].length : 0)))} leaves it to the reader what else belongs to the list. Finish the list, or name the class of things and give examples (“equipment, including …”).`,
    };
  },
};
