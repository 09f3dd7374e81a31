import { after, before, isMention, quoted } from '../language/near';
import type { PassageRule } from '../rule';

const WAY =
  '(?:appropriate|possible|practicable|practical|feasible|necessary|needed|convenient|desirable|expedient|achievable)';
const IT_IS = '(?:(?:it\\s{1,20}|this\\s{1,20}|they\\s{1,20})?(?:is|are)\\s{1,20})?';
const AFTER: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries({
    where: `\\s{1,20}${IT_IS}${WAY}`,
    wherever: `\\s{1,20}${IT_IS}${WAY}`,
    when: `\\s{1,20}${IT_IS}${WAY}`,
    whenever: `\\s{1,20}${IT_IS}${WAY}`,
    if: `\\s{1,20}${IT_IS}${WAY}`,
    unless: `\\s{1,20}${IT_IS}(?:impracticable|impossible|inappropriate|unnecessary|inconvenient)`,
    far: `\\s{1,20}as\\s{1,20}${IT_IS}(?!reasonably\\s{1,20}practicable)(?:reasonably\\s{1,20})?${WAY}`,
    extent: `\\s{1,20}(?:that\\s{1,20})?${IT_IS}(?:reasonably\\s{1,20})?${WAY}`,
    best: '\\s{1,20}of\\s{1,20}(?:its|their|his|her|the)\\s{1,20}abilit(?:y|ies)',
  }).map(([word, rest]) => [word, new RegExp(`^${rest}\\b`, 'i')]),
);
/** "Where necessary to meet G3.9", "where possible under": there is a test. */
const HAS_TEST =
  /^\s{1,20}(?:to|for|in\s{1,20}order|under|that|having\s{1,20}regard|in\s{1,20}accordance|within\s{1,20}the\s{1,20}meaning)\b/i;
/** What follows when the words stand alone; otherwise they belong to a noun ("where appropriate evidence is given"). */
const ALONE =
  /^\s{0,20}(?:$|[,.;:)¤–-]|[A-Z]|(?:and|or|but|shall|must|will|may|the|an?|each|any|all|every|its|their|this|that|these|those|by|in|with|from|at|on|of|as|which|who|it|they|not|no|so)\b)/;
const MODAL_BEFORE = /\b(?:shall|must|will|may|should|to|is|are|be|and|or)\s{0,20},?\s{0,20}$/;
const FRONT: Readonly<Record<string, RegExp>> = {
  far: /\b(?:as|so|in\s{1,20}so|insofar)\s{1,20}$/i,
  extent: /\bto\s{1,20}the\s{1,20}$/i,
  best: /\bto\s{1,20}the\s{1,20}$/i,
};

/** L04: words by which whoever has the duty may decide that it does not apply. */
export const escapeClause: PassageRule = {
  name: 'escape-clause',
  id: 'L04',
  summary: 'Words such as “where appropriate” let whoever has the duty decide whether to do it.',
  severity: 'information',
  scope: 'changed',
  source: 'INCOSE Guide for Writing Requirements, rule R8 (avoid escape clauses).',
  explanation: `A duty that is owed “where appropriate”, “if necessary” or “so far as possible” is owed only when somebody finds that it is, and the words do not say who. The Party that has the duty will say that it judges.

Say in which cases the duty applies, or who decides ("where the Panel so requires"). “So far as is reasonably practicable”, which the courts have explained, is left alone, and so are words that go on to give the test ("where necessary to protect the DCC Systems").`,
  bad: 'L3.30 The DCC shall, where appropriate, test each Device.',
  good: 'L3.30 The DCC shall, where the Panel so requires, test each Device.',
  triggers: Object.keys(AFTER),
  *inspect({ masked }, at, trigger) {
    const match = AFTER[trigger]!.exec(after(masked, at + trigger.length));
    if (!match) return;
    const front = FRONT[trigger]?.exec(masked.slice(Math.max(0, at - 40), at));
    if (FRONT[trigger] && !front) return;
    const start = at - (front?.[0].length ?? 0);
    const end = at + trigger.length + match[0].length;
    if (!ALONE.test(after(masked, end, 40)) && !MODAL_BEFORE.test(before(masked, start, 40))) return;
    if (HAS_TEST.test(after(masked, end, 60)) || isMention(masked, start, end)) return;
    yield {
      start,
      end,
      message: `${quoted(masked.slice(start, end))} does not say who decides, so whoever has the duty will say that it does. Say in which cases the duty applies, or who decides (“where the Panel so requires”).`,
    };
  },
};
