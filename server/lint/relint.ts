import type { BlockRange, DocumentCitations } from '../citations/documentCitations';
import { wholeTarget } from '../citations/instructed';
import { blockAt, type LegalDocument } from '../corpus/document';
import { type SameSkeleton, sameSkeleton } from '../corpus/skeleton';
import type { Span } from '../corpus/span';
import { clauseAround } from './clauses';
import { DEFAULT_LINT, rulesFor } from './lintSettings';
import type { DocumentRule, Finding, Reach, Rule } from './rule';
import { Asking, type LintOptions, mergeFindings } from './run';
import type { Subject } from './subject';
import { MARK } from './suppressions';

/** A text, what was read of it, and what the rules said. */
export interface Linted extends Subject {
  readonly findings: readonly Finding[];
}

/**
 * The findings after an edit that changed nothing but words: those of other blocks are kept, moved, and only the changed
 * blocks and their clause are asked about again; rules that look further are asked about the whole text. Equal to `lint`.
 * Undefined when the edit changed more, a term is defined or no longer, or the Code is another.
 */
export function relint(
  before: Linted,
  subject: Subject,
  rules: readonly Rule[] = rulesFor(DEFAULT_LINT),
  options: LintOptions = {},
): Finding[] | undefined {
  const { document, citations } = subject;
  const skeleton = before.terms.hasSameTerms(subject.terms) ? sameSkeleton(before.document, document) : undefined;
  if (!skeleton || mentionsSuppression(before.document, skeleton) || mentionsSuppression(document, skeleton))
    return undefined;
  if (!sameTargets(before.document, document, skeleton)) return undefined;
  const changed = changedRange(before.citations, citations, skeleton);
  if (!changed) return undefined;
  const clauses = changed.from < changed.to ? around(document, changed) : changed;
  const asking = new Asking(subject, rules, options);
  const found: Finding[] = [];
  /** For each rule the blocks whose old findings go. */
  const gone = new Map<string, BlockRange>();
  const touching = rulesTouching(before, changed);
  for (const rule of asking.documentRules) {
    const asked = askedAgain(rule, before, subject, changed);
    const all = asked === 'all' || touching.has(rule.name, asked !== undefined);
    if (!all && !asked) continue;
    const range = all || !asked ? undefined : asked;
    gone.set(rule.name, range ?? { from: 0, to: document.blocks.length });
    for (const finding of asking.ofDocument(rule, range)) found.push(finding);
  }
  for (const finding of asking.onWording(clauses)) found.push(finding);
  const ofDocuments = new Set(asking.documentRules.map(({ name }) => name));
  const move = mover(before.document, skeleton);
  const kept: Finding[] = [];
  for (const finding of before.findings) {
    const range = gone.get(finding.rule) ?? (ofDocuments.has(finding.rule) ? undefined : clauses);
    if (range) {
      const block = blockAt(before.document, finding.span.start);
      if (block >= range.from && block < range.to) continue;
    }
    const now = move(finding);
    if (!now) return undefined;
    kept.push(now);
  }
  return mergeFindings(kept, found, rules);
}

/**
 * Which rules have a finding that speaks of the changed blocks, so that it cannot be kept. With `elsewhere` only those count
 * that stand in other blocks: findings in the changed ones are looked for again.
 */
function rulesTouching({ document, findings }: Linted, { from, to }: BlockRange) {
  const first = document.starts[from] ?? document.text.length;
  const last = document.starts[to] ?? document.text.length;
  const touches = ({ start, end }: Span) => (end > first || start >= first) && start < last;
  const inside = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { rule, span, fixes, related } of findings) {
    const own = touches(span);
    if (own) inside.add(rule);
    const isElsewhere =
      (own && span.start < first) ||
      (!own &&
        (fixes.some(({ edits }) => edits.some((edit) => touches(edit.span))) ||
          related?.some((each) => each.uri === document.uri && touches(each.span))));
    if (isElsewhere) elsewhere.add(rule);
  }
  return { has: (rule: string, onlyElsewhere: boolean) => elsewhere.has(rule) || (!onlyElsewhere && inside.has(rule)) };
}

/** The blocks whose words changed, or whose citations may mean something else. */
function changedRange(
  before: DocumentCitations,
  after: DocumentCitations,
  { from, to }: SameSkeleton,
): BlockRange | undefined {
  const resolved = after.changedSince?.(before);
  return resolved && { from: Math.min(from, resolved.from), to: Math.max(to, resolved.to) };
}

/** The clauses that hold some blocks. */
function around(document: LegalDocument, { from, to }: BlockRange): BlockRange {
  return { from: clauseAround(document, from).from, to: clauseAround(document, to - 1).to };
}

/** The blocks about which a rule is asked again, all of them, or none. */
function askedAgain(
  { reach }: DocumentRule,
  before: Subject,
  after: Subject,
  changed: BlockRange,
): BlockRange | 'all' | undefined {
  if (reach === 'block') return changed.from < changed.to ? changed : undefined;
  if (reach === 'frame') return undefined;
  if (typeof reach !== 'function') return 'all';
  let own = false;
  for (let block = changed.from; block < changed.to; block++) {
    const [was, is] = [reach(before, block), reach(after, block)];
    if (was === 'text' || is === 'text' || saysElse(was, is)) return 'all';
    own ||= was === 'block' || is === 'block';
  }
  return own ? changed : undefined;
}

function saysElse(was: Reach, is: Reach): boolean {
  if (typeof was === 'string') return typeof is !== 'string';
  return typeof is === 'string' || was.says !== is.says;
}

/** True when instructions in the changed blocks still delete and insert the same provisions as a whole. */
function sameTargets(before: LegalDocument, after: LegalDocument, { from, to }: SameSkeleton): boolean {
  return after.amendments.every(
    (amendment) =>
      amendment.block < from ||
      amendment.block >= to ||
      wholeTarget(before, amendment) === wholeTarget(after, amendment),
  );
}

function mentionsSuppression({ text, starts, blocks }: LegalDocument, { from, to }: SameSkeleton): boolean {
  if (from >= to) return false;
  return text.slice(starts[from]!, starts[to - 1]! + blocks[to - 1]!.length).includes(MARK);
}

/** Gives a finding with every span where its words are now; undefined when one lies in the changed words. */
function mover(before: LegalDocument, { from, to, shift }: SameSkeleton): (finding: Finding) => Finding | undefined {
  const first = before.starts[from] ?? before.text.length;
  const last = before.starts[to] ?? before.text.length;
  const { uri } = before;
  const isBefore = ({ start, end }: Span) => end <= first && start < first;
  const move = (span: Span): Span => (isBefore(span) ? span : { start: span.start + shift, end: span.end + shift });
  return (finding) => {
    const { span, fixes, related } = finding;
    if (!fixes.length && !related) {
      if (isBefore(span)) return finding;
      if (span.start < last) return undefined;
      return shift ? { ...finding, span: { start: span.start + shift, end: span.end + shift } } : finding;
    }
    let still = true;
    for (const each of spansOf(finding, uri)) {
      if (isBefore(each)) continue;
      if (each.start < last) return undefined;
      still = false;
    }
    if (still || !shift) return finding;
    return {
      ...finding,
      span: move(span),
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ span: move(edit.span), newText: edit.newText })),
      })),
      ...(related && {
        related: related.map((each) => (each.uri === uri ? { ...each, span: move(each.span) } : each)),
      }),
    };
  };
}

/** Every span of a finding in its own text. */
function spansOf({ span, fixes, related }: Finding, uri: string): Span[] {
  const spans = [span];
  for (const { edits } of fixes) for (const edit of edits) spans.push(edit.span);
  if (related) for (const each of related) if (each.uri === uri) spans.push(each.span);
  return spans;
}
