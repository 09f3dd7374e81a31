import type { Citation } from '../citations/citation';
import { type BlockRange, citationsIn } from '../citations/documentCitations';
import { type Standing, standingOfCitation } from '../citations/status';
import { blockAt, type LegalDocument } from '../corpus/document';
import { changedBlocks } from './changed';
import { type BlockReaders, type ClauseRange, clauseRanges, passagesOf } from './clauses';
import { DEFAULT_LINT, rulesFor } from './lintSettings';
import type { Passage } from './passage';
import { passageRulesFor } from './passageRules';
import type { DocumentRule, Finding, PassageRule, Rule, RuleAbout, RuleContext } from './rule';
import { allRules } from './rules';
import type { Subject } from './subject';
import { silenced } from './suppressions';

export interface LintOptions {
  /** The day of the check, `2026-11-20`; today unless given. */
  readonly today?: string;
  /** Takes all text for changed, the Code's too. */
  readonly everythingChanged?: boolean;
}

/**
 * The findings of a document, in order of the text. Comments that silence a rule are obeyed, and rules of scope `changed`
 * report only where the text is new.
 */
export function lint(
  subject: Subject,
  rules: readonly Rule[] = rulesFor(DEFAULT_LINT),
  options: LintOptions = {},
): Finding[] {
  const asking = askingOf(subject, rules, options);
  const found = asking.documentRules.flatMap((rule) => [...asking.ofDocument(rule)]);
  for (const finding of asking.onWording({ from: 0, to: subject.document.blocks.length })) found.push(finding);
  return sortFindings(found, rules);
}

/** The same findings in steps, so that a server can look up between two; {@link sortFindings} them at the end. */
export function* lintSteps(
  subject: Subject,
  rules: readonly Rule[] = rulesFor(DEFAULT_LINT),
  options: LintOptions = {},
): Generator<Finding[]> {
  const asking = askingOf(subject, rules, options);
  const { length } = subject.document.blocks;
  for (const rule of asking.documentRules) yield* asking.inSteps(rule, length);
  let from = 0;
  for (const { to } of clauseRanges(subject.document)) {
    if (to - from < STEP && to < length) continue;
    yield [...asking.onWording({ from, to })];
    from = to;
  }
}

function askingOf(subject: Subject, rules: readonly Rule[], options: LintOptions): Asking {
  // All blocks will be asked about.
  if (subject.document.id !== undefined) subject.terms.findAll();
  return new Asking(subject, rules, options);
}

/** Blocks that are asked about at a stretch: by all rules on wording, or by one rule that looks at single blocks. */
const STEP = 50;
const STEP_OF_ONE = 400;

/** The rules as they are asked about one text. */
export class Asking {
  readonly documentRules: readonly DocumentRule[];
  private readonly context: RuleContext;
  private readonly wording: ReadonlyMap<string, PassageRule>;
  private readonly passageRules: readonly PassageRule[];
  private readonly isSilenced: (rule: string, block: number) => boolean;
  private readonly today: string;

  constructor(subject: Subject, rules: readonly Rule[], options: LintOptions = {}) {
    const { document, citations, index, terms, versions } = subject;
    const { everythingChanged = false, today = new Date().toISOString().slice(0, 10) } = options;
    const { onDocuments, onWording, byName } = partsOf(rules, document.id !== undefined && !everythingChanged);
    this.documentRules = onDocuments;
    this.passageRules = onWording;
    this.wording = byName;
    this.today = today;
    this.isSilenced = silenced(document);
    const readers: BlockReaders = { expressions: index.expressions, terms: (_, block) => terms.of(block) };
    // One by one: a view makes its terms when it is asked for them, which a spread does not do.
    this.context = {
      document,
      citations,
      index,
      terms,
      versions,
      range: { from: 0, to: document.blocks.length },
      ruleNames: silenceable(),
      passages: passagesBy(document, readers),
      isChanged: changedBlocks(document, index.code, everythingChanged),
      target: standings(subject),
    };
  }

  /** What a rule finds in the document, which has `length` blocks, in steps. */
  *inSteps(rule: DocumentRule, length: number): Generator<Finding[]> {
    for (const _ of rule.prepare?.(this.context) ?? []) yield [];
    if (rule.reach !== 'block' || length <= STEP_OF_ONE) {
      yield [...this.ofDocument(rule)];
      return;
    }
    for (let from = 0; from < length; from += STEP_OF_ONE)
      yield [...this.ofDocument(rule, { from, to: Math.min(length, from + STEP_OF_ONE) })];
  }

  /** What a rule finds in the document, or in the blocks of `range`. */
  *ofDocument(rule: DocumentRule, range?: BlockRange): Generator<Finding> {
    const context = range
      ? { ...this.context, citations: citationsIn(this.context.citations, range), range }
      : this.context;
    for (const finding of rule.check(context)) {
      const block = blockAt(this.context.document, finding.span.start);
      if (range && (block < range.from || block >= range.to)) continue;
      if (this.counts(rule, block)) yield finding;
    }
  }

  /** What the rules on wording find in the blocks of `range`, which holds whole clauses. */
  *onWording({ from, to }: BlockRange): Generator<Finding> {
    const { document, index } = this.context;
    const about = { staleNames: index.code.staleNames, today: this.today };
    const rules = passageRulesFor(this.passageRules, about);
    for (const finding of rules.findings(document, this.context.passages, from, to)) {
      if (this.counts(this.wording.get(finding.rule)!, blockAt(document, finding.span.start))) yield finding;
    }
  }

  private counts(rule: RuleAbout, block: number): boolean {
    if (rule.scope === 'changed' && !this.context.isChanged(block)) return false;
    return rule.always === true || !this.isSilenced(rule.name, block);
  }
}

/** Finds what is known of a citation's target, once for each. */
function standings({ document, index }: Subject): (citation: Citation) => Standing | undefined {
  const known = new Map<Citation, Standing | undefined>();
  return (citation) => {
    if (known.has(citation)) return known.get(citation);
    const standing = standingOfCitation(citation, index.code, document);
    known.set(citation, standing);
    return standing;
  };
}

/** Makes the passages of a clause once. */
function passagesBy(document: LegalDocument, readers: BlockReaders): (range: ClauseRange) => readonly Passage[] {
  const known = new Map<number, { to: number; passages: readonly Passage[] }>();
  return (range) => {
    const made = known.get(range.from);
    if (made?.to === range.to) return made.passages;
    const passages = passagesOf(document, range, readers);
    known.set(range.from, { to: range.to, passages });
    return passages;
  };
}

let names: ReadonlySet<string> | undefined;

/** Names of the rules that a comment can silence. */
function silenceable(): ReadonlySet<string> {
  names ??= new Set(allRules.filter(({ always }) => !always).map(({ name }) => name));
  return names;
}

interface Parts {
  readonly onDocuments: readonly DocumentRule[];
  readonly onWording: readonly PassageRule[];
  readonly byName: ReadonlyMap<string, PassageRule>;
}

// The same lists for the same rules, so that what was found with them is known again.
const parted = new WeakMap<readonly Rule[], { all: Parts; everywhere: Parts }>();

/** The rules by kind; `untouched`: only those that look at text which nothing changes. */
function partsOf(rules: readonly Rule[], untouched: boolean): Parts {
  let known = parted.get(rules);
  if (!known) {
    const part = (from: readonly Rule[]): Parts => {
      const onWording = from.filter((rule) => 'inspect' in rule);
      const byName = new Map(onWording.map((rule) => [rule.name, rule]));
      return { onDocuments: from.filter((rule) => 'check' in rule), onWording, byName };
    };
    known = { all: part(rules), everywhere: part(rules.filter(({ scope }) => scope === 'all')) };
    parted.set(rules, known);
  }
  return untouched ? known.everywhere : known.all;
}

const places = new WeakMap<readonly Rule[], ReadonlyMap<string, number>>();

function orderOf(rules: readonly Rule[]): (a: Finding, b: Finding) => number {
  let known = places.get(rules);
  if (!known) {
    known = new Map(rules.map(({ name }, i) => [name, i]));
    places.set(rules, known);
  }
  const place = known;
  return (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || place.get(a.rule)! - place.get(b.rule)!;
}

/** Findings in order of the text; those at one place in the order of the rules. */
export function sortFindings(findings: readonly Finding[], rules: readonly Rule[] = rulesFor(DEFAULT_LINT)): Finding[] {
  return [...findings].sort(orderOf(rules));
}

/** The same of findings that are in order already, and of some that are not. */
export function mergeFindings(
  sorted: readonly Finding[],
  others: readonly Finding[],
  rules: readonly Rule[],
): Finding[] {
  const order = orderOf(rules);
  const merged: Finding[] = [];
  let at = 0;
  for (const other of [...others].sort(order)) {
    while (at < sorted.length && order(sorted[at]!, other) <= 0) merged.push(sorted[at++]!);
    merged.push(other);
  }
  while (at < sorted.length) merged.push(sorted[at++]!);
  return merged;
}
