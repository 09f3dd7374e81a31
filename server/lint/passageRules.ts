import type { Block } from '../corpus/blocks';
import type { StaleName } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import type { TermUse } from '../terms/termUse';
import { type ClauseRange, clauseRanges } from './clauses';
import type { Passage } from './passage';
import type { Finding, PassageRule, Remark, WordingContext } from './rule';
import { type Triggers, triggersOf } from './triggers';

/** Gives the passages of a clause. */
export type PassagesOf = (range: ClauseRange) => readonly Passage[];

/** A remark without the passages it was made of, so that keeping it keeps no text alive. */
interface Kept {
  readonly rule: PassageRule;
  /** Block that it stands in, counted from the clause's first. */
  readonly at: number;
  readonly remark: Remark;
  readonly related: readonly (Span & { readonly at: number; readonly message: string })[];
}

interface KeptClause {
  readonly blocks: readonly Block[];
  readonly terms: readonly (readonly TermUse[])[];
  /** Labels, depths and what kind of text it is. */
  readonly frame: string;
  readonly remarks: readonly Kept[];
}

/**
 * Asks the rules on wording about texts, clause by clause, and keeps the answers for as long as the clause, the terms in
 * it and the rules stay the same.
 */
export class PassageRules {
  private readonly kept = new WeakMap<Block, KeptClause>();
  private readonly triggers: Triggers;
  /** Tell whether a clause is worth taking apart; undefined when a rule looks at every clause. */
  private readonly tests: readonly ((clause: string) => boolean)[] | undefined;

  constructor(
    readonly rules: readonly PassageRule[],
    readonly about: WordingContext,
  ) {
    this.triggers = triggersOf(rules);
    const tests = rules.flatMap((rule) => (rule.mayFind ? [rule.mayFind] : []));
    this.tests = tests.length === rules.length ? tests : undefined;
  }

  /** Findings in the blocks from `from` up to `to`, in no order; `from` must open a clause. Linear in the text between. */
  *findings(document: LegalDocument, passages: PassagesOf, from?: number, to?: number): Generator<Finding> {
    for (const range of clauseRanges(document, from, to)) {
      if (!this.mayFind(document, range)) continue;
      for (const kept of this.remarks(document, range, passages(range))) yield findingOf(document, range, kept);
    }
  }

  private mayFind({ text, starts }: LegalDocument, { from, to }: ClauseRange): boolean {
    if (!this.tests) return true;
    const clause = text.slice(starts[from]!, starts[to]);
    return this.tests.some((test) => test(clause));
  }

  private remarks(document: LegalDocument, range: ClauseRange, passages: readonly Passage[]): readonly Kept[] {
    const first = document.blocks[range.from]!;
    if (!passages.length) return NONE;
    const frame = passages.map(({ label, depth, isLegal }) => `${label ?? ''} ${depth} ${isLegal}`).join('|');
    const known = this.kept.get(first);
    if (known?.frame === frame && sameWords(known, document, range, passages)) return known.remarks;
    const places = blocksOf(document, range, passages);
    const remarks: Kept[] = [];
    for (const passage of passages) {
      for (const [rule, remark] of this.ask(passage)) {
        const related = (remark.related ?? []).map((each) => ({
          ...each,
          at: places[each.passage.place]!,
          passage: undefined,
        }));
        remarks.push({ rule, at: places[passage.place]!, remark: { ...remark, related: [] }, related });
      }
    }
    this.kept.set(first, {
      blocks: document.blocks.slice(range.from, range.to),
      terms: passages.map((passage) => passage.terms),
      frame,
      remarks: remarks.length ? remarks : NONE,
    });
    return remarks;
  }

  private *ask(passage: Passage): Generator<[PassageRule, Remark]> {
    for (const rule of this.triggers.always) {
      if (!suits(rule, passage)) continue;
      for (const remark of rule.inspect(passage, passage.bodyStart, '', this.about) ?? NONE) yield [rule, remark];
    }
    const { pattern, rules } = this.triggers;
    if (!pattern) return;
    const { masked } = passage;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(masked); match; match = pattern.exec(masked)) {
      const { index } = match;
      const { lastIndex } = pattern;
      const trigger = match[0].toLowerCase();
      for (const rule of rules.get(trigger) ?? NONE) {
        if (!suits(rule, passage)) continue;
        for (const remark of rule.inspect(passage, index, trigger, this.about) ?? NONE) yield [rule, remark];
      }
      pattern.lastIndex = lastIndex;
    }
  }
}

const NONE: readonly never[] = [];

function suits({ kinds, anyText }: PassageRule, { kind, isLegal }: Passage): boolean {
  return (isLegal || anyText === true) && (kinds ? kinds.includes(kind) : kind !== 'heading');
}

function sameWords(
  known: KeptClause,
  { blocks }: LegalDocument,
  { from, to }: ClauseRange,
  passages: readonly Passage[],
) {
  if (known.blocks.length !== to - from) return false;
  for (let i = from; i < to; i++) if (known.blocks[i - from] !== blocks[i]) return false;
  return passages.every(({ terms }, i) => terms === known.terms[i]);
}

/** For each passage the place of its block in the range. */
function blocksOf({ blocks }: LegalDocument, { from }: ClauseRange, passages: readonly Passage[]): number[] {
  let at = from;
  return passages.map(({ block }) => {
    while (blocks[at] !== block) at++;
    return at++ - from;
  });
}

function findingOf(document: LegalDocument, { from }: ClauseRange, { rule, at, remark, related }: Kept): Finding {
  const start = document.starts[from + at]!;
  const moved = (span: Span, by = start): Span => ({ start: span.start + by, end: span.end + by });
  return {
    rule: rule.name,
    severity: remark.severity ?? rule.severity,
    message: remark.message,
    span: moved(remark),
    fixes: (remark.fixes ?? []).map(({ edits, ...fix }) => ({
      ...fix,
      edits: edits.map((edit) => ({ span: moved(edit), newText: edit.newText })),
    })),
    ...(related.length && {
      related: related.map((each) => ({
        uri: document.uri,
        span: moved(each, document.starts[from + each.at]!),
        message: each.message,
      })),
    }),
  };
}

const made = new WeakMap<readonly PassageRule[], WeakMap<readonly StaleName[], PassageRules>>();

/** The rules for a Code, with what they found kept between two questions. */
export function passageRulesFor(rules: readonly PassageRule[], about: WordingContext): PassageRules {
  let forRules = made.get(rules);
  if (!forRules) {
    forRules = new WeakMap();
    made.set(rules, forRules);
  }
  const known = forRules.get(about.staleNames);
  if (known?.about.today === about.today) return known;
  const fresh = new PassageRules(rules, about);
  forRules.set(about.staleNames, fresh);
  return fresh;
}
