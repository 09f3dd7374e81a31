import { after, before, isMention, quoted, sentenceAround } from '../language/near';
import type { PassageRule } from '../rule';

const QUALITY =
  '(?:frequent(?:ly)?|detailed|accurate(?:ly)?|efficient(?:ly)?|effective(?:ly)?|secure(?:ly)?|reliabl[ey]|regular(?:ly)?|robust(?:ly)?|stringent(?:ly)?|quickly|rapid(?:ly)?|timely|thorough(?:ly)?|economical(?:ly)?|comprehensive(?:ly)?|transparent(?:ly)?|resilient|suitable|recent)';
const DEGREE =
  '(?:level|standard|degree|frequency|quality|rate|speed|accuracy|reliability|availability|capacity|resilience|assurance|protection|scrutiny|detail|care|security)s?';
const REST: Readonly<Record<string, RegExp>> = Object.fromEntries([
  ...['more', 'less'].map((word) => [word, new RegExp(`^\\s{1,20}${QUALITY}\\b`, 'i')] as const),
  ...'better higher lower greater stricter stronger faster quicker improved enhanced increased reduced'
    .split(' ')
    .map((word) => [word, new RegExp(`^\\s{1,20}${DEGREE}\\b`, 'i')] as const),
]);
const BASELINE =
  /\b(?:than|compared|relative\s{1,20}to|in\s{1,20}comparison|by\s{1,20}at\s{1,20}least|by\s{1,20}\d|baseline|of\s{1,20}the\s{1,20}two|from\s{1,20}\d)\b/i;
/** "The more frequent", "one or more detailed reports", "no less frequently", "quarterly, or more frequently if …". */
const MEASURED = /\b(?:the|or|and|no|not|any|one|two|three|\d{1,4}|such|each|much|once|twice)\s{1,20}$/i;

/** L09: "more frequent" than what? */
export const comparisonWithoutBaseline: PassageRule = {
  name: 'comparison-without-baseline',
  id: 'L09',
  summary: 'A comparison such as “more frequent” or “a higher standard” does not say than what.',
  severity: 'hint',
  scope: 'changed',
  source: 'Smella, a detector of smells in requirements (H. Femmer and others, 2017).',
  explanation: `“More frequent reporting”, “a higher level of security”: without the other side of the comparison nobody can tell whether the duty was kept, and what was usual when the words were written is soon forgotten.

Say than what ("more frequently than once in each month"), or write the measure itself ("once in each week").`,
  bad: 'L3.30 The DCC shall make more frequent reports to the Panel.',
  good: 'L3.30 The DCC shall make a report to the Panel once in each week.',
  triggers: Object.keys(REST),
  *inspect(passage, at, trigger) {
    const { masked } = passage;
    const match = REST[trigger]!.exec(after(masked, at + trigger.length));
    const end = at + trigger.length + (match?.[0].length ?? 0);
    if (!match || isMention(masked, at, end) || MEASURED.test(before(masked, at, 30))) return;
    if (BASELINE.test(sentenceAround(passage, { start: at, end }, 200).after)) return;
    yield {
      start: at,
      end,
      message: `${quoted(masked.slice(at, end))} does not say than what, so nobody can tell whether the duty was kept. Say than what, or write the measure itself (“once in each week”).`,
    };
  },
};
