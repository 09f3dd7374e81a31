import type { Passage } from '../passage';
import type { PassageRule } from '../rule';
import { sentence } from '../wording';

interface Standard {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** "all reasonable steps", in one spelling. */
  readonly name: string;
}

const STANDARD =
  /\b(?:(?:all|every)\s{1,20})?(?:best|(?:commercially\s{1,20})?reasonable(?:\s{1,20}(?:commercial|and\s{1,20}practicable|but\s{1,20}commercially\s{1,20}prudent))?|reasonably\s{1,20}practicable)\s{1,20}(?:endeavou?rs?|efforts?|steps?|measures?)\b/gi;
/** "Such reasonable steps", "those reasonable steps", "the reasonable steps": named before, or said what they are. */
const REFERRING = /\b(?:the|such|those|these|what|which|any|no)\s{1,20}$/i;

/** L05: two standards of effort in one clause. */
export const effortStandardsMixed: PassageRule = {
  name: 'effort-standards-mixed',
  id: 'L05',
  summary: 'One clause asks for two standards of effort, such as “reasonable steps” and “best endeavours”.',
  severity: 'information',
  scope: 'changed',
  source:
    'Kenneth A. Adams, A Manual of Style for Contract Drafting, on “efforts” provisions; English cases on endeavours.',
  explanation: `English courts hold that “best endeavours”, “all reasonable endeavours” and “reasonable endeavours” ask for different efforts. Where one clause uses two such phrases, a reader will take it that two efforts are meant, also where the drafter only wished to vary the words.

Use one standard throughout, or say in what they differ and why.`,
  bad: 'L3.30 The DCC shall take all reasonable steps to test each Device and shall use best endeavours to repair each Communications Hub.',
  good: 'L3.30 The DCC shall take all reasonable steps to test each Device and shall take all reasonable steps to repair each Communications Hub.',
  triggers: ['endeavours', 'endeavour', 'endeavors', 'efforts', 'effort', 'steps', 'step', 'measures', 'measure'],
  *inspect(passage, at, trigger) {
    const standards = standardsOf(passage.clause);
    const here = standards.get(passage)?.find(({ end }) => end === at + trigger.length);
    if (!here) return;
    const [first] = standards.values().next().value ?? [];
    if (!first || first.name === here.name || isRepeated(standards, here)) return;
    yield {
      start: here.start,
      end: here.end,
      message: `“${sentence(here.name)}” and “${first.name}” in one clause will be read as two different efforts. Use one of them throughout, or say in what they differ.`,
      related: [{ passage: first.passage, start: first.start, end: first.end, message: `“${first.name}” is here.` }],
    };
  },
};

type Standards = ReadonlyMap<Passage, readonly Standard[]>;
const made = new WeakMap<readonly Passage[], Standards>();

/** The first place of each standard in the clause, by passage, in order. */
function standardsOf(clause: readonly Passage[]): Standards {
  const known = made.get(clause);
  if (known) return known;
  const standards = new Map<Passage, Standard[]>();
  const names = new Set<string>();
  for (const passage of clause) {
    if (passage.kind === 'heading') continue;
    const { masked } = passage;
    for (const match of masked.matchAll(STANDARD)) {
      const name = nameOf(match[0]);
      if (names.has(name) || REFERRING.test(masked.slice(Math.max(0, match.index - 30), match.index))) continue;
      names.add(name);
      const found = { passage, start: match.index, end: match.index + match[0].length, name };
      standards.set(passage, [...(standards.get(passage) ?? []), found]);
    }
  }
  made.set(clause, standards);
  return standards;
}

const isRepeated = (standards: Standards, here: Standard) => !standards.get(here.passage)?.includes(here);

const nameOf = (words: string) =>
  words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^every /, 'all ')
    .replace('endeavor', 'endeavour')
    .replace(/(endeavour|effort|step|measure)$/, '$1s');
