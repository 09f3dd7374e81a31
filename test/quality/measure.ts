import type { Span } from '../../server/corpus/span';
import { type Passage, passageOf } from '../../server/lint/passage';
import type { PassageRule } from '../../server/lint/rule';
import { type Triggers, triggersOf } from '../../server/lint/triggers';
import type { Judged } from './labelled';

/** How a rule did on judged sentences. */
export interface Score {
  /** Judged places. */
  readonly items: number;
  /** Share that readers found ambiguous: the precision of a rule that reports every place. */
  readonly base: number;
  /** Places that the rule reported. */
  readonly hits: number;
  /** Reported places that readers found ambiguous. */
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  /** 95 % confidence interval of the precision. */
  readonly interval: readonly [number, number];
}

/** What a rule reports in a sentence, asked as the product asks. */
export function reportsOf(rule: PassageRule, sentence: string): Span[] {
  const passage = passageOf(sentence);
  return [...ask(rule, passage)];
}

function* ask(rule: PassageRule, passage: Passage): Generator<Span> {
  const about = { staleNames: [], today: '2026-01-01' };
  const { pattern } = known(rule);
  if (!pattern) {
    yield* rule.inspect(passage, passage.bodyStart, '', about) ?? [];
    return;
  }
  for (const match of passage.masked.matchAll(pattern)) {
    yield* rule.inspect(passage, match.index, match[0].toLowerCase(), about) ?? [];
  }
}

const triggers = new WeakMap<PassageRule, Triggers>();

function known(rule: PassageRule): Triggers {
  const made = triggers.get(rule) ?? triggersOf([rule]);
  triggers.set(rule, made);
  return made;
}

/** True when some rule reports words that overlap those that were judged. */
export function isReported(rules: readonly PassageRule[], { sentence, at }: Judged): boolean {
  return rules.some((rule) => reportsOf(rule, sentence).some(({ start, end }) => start < at.end && at.start < end));
}

/** Measures rules, taken together, on judged places. */
export function scoreOf(rules: readonly PassageRule[], judged: readonly Judged[]): Score {
  const reported = judged.filter((item) => isReported(rules, item));
  const right = reported.filter(({ ambiguous }) => ambiguous).length;
  const positive = judged.filter(({ ambiguous }) => ambiguous).length;
  return {
    items: judged.length,
    base: positive / judged.length,
    hits: reported.length,
    right,
    precision: reported.length ? right / reported.length : Number.NaN,
    recall: right / positive,
    interval: wilson(right, reported.length),
  };
}

/** Wilson's score interval at 95 % for `right` of `all`: it holds for few hits too. */
export function wilson(right: number, all: number): [number, number] {
  if (!all) return [0, 1];
  const z = 1.96;
  const share = right / all;
  const width = 1 + (z * z) / all;
  const middle = (share + (z * z) / (2 * all)) / width;
  const half = (z / width) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return [middle - half, middle + half];
}
