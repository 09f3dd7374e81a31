import type { BlockRange, DocumentCitations } from '../citations/documentCitations';
import { ResolvedCitations } from '../citations/documentCitations';
import { wholeTarget } from '../citations/instructed';
import { blockAt, type LegalDocument } from '../corpus/document';
import { type SameSkeleton, sameSkeleton } from '../corpus/skeleton';
import type { Span } from '../corpus/span';
import { clauseAround } from './clauses';
import { DEFAULT_LINT, rulesFor } from './lintSettings';
import type { DocumentRule, Finding, Rule } from './rule';
import { Asking, type LintOptions, sortFindings } from './run';
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
  for (const rule of asking.documentRules) {
    if (rule.reach === 'frame') continue;
    const range = reachesFurther(rule, before.citations, citations, changed) ? undefined : changed;
    gone.set(rule.name, range ?? { from: 0, to: document.blocks.length });
    if (!range || range.from < range.to) for (const finding of asking.ofDocument(rule, range)) found.push(finding);
  }
  for (const finding of asking.onWording(clauses)) found.push(finding);
  const ofDocuments = new Set(asking.documentRules.map(({ name }) => name));
  for (const finding of before.findings) {
    const range = gone.get(finding.rule) ?? (ofDocuments.has(finding.rule) ? undefined : clauses);
    if (range) {
      const block = blockAt(before.document, finding.span.start);
      if (block >= range.from && block < range.to) continue;
    }
    const kept = moved(before.document, finding, skeleton);
    if (!kept) return undefined;
    found.push(kept);
  }
  return sortFindings(found, rules);
}

/** The blocks whose words changed, or whose citations may mean something else. */
function changedRange(
  before: DocumentCitations,
  after: DocumentCitations,
  { from, to }: SameSkeleton,
): BlockRange | undefined {
  const resolved = after instanceof ResolvedCitations ? after.changedSince(before) : undefined;
  return resolved && { from: Math.min(from, resolved.from), to: Math.max(to, resolved.to) };
}

/** The clauses that hold some blocks. */
function around(document: LegalDocument, { from, to }: BlockRange): BlockRange {
  return { from: clauseAround(document, from).from, to: clauseAround(document, to - 1).to };
}

/** True when a finding of the rule outside the changed blocks may depend on their words. */
function reachesFurther(
  { reach }: DocumentRule,
  before: DocumentCitations,
  after: DocumentCitations,
  { from, to }: BlockRange,
): boolean {
  if (typeof reach !== 'function') return reach !== 'block';
  for (let block = from; block < to; block++) if (reach(before, block) || reach(after, block)) return true;
  return false;
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

/** A finding with every span where its words are now; undefined when one lies in the changed words. */
function moved(before: LegalDocument, finding: Finding, { from, to, shift }: SameSkeleton): Finding | undefined {
  const first = before.starts[from] ?? before.text.length;
  const last = before.starts[to] ?? before.text.length;
  let lost = false;
  let still = true;
  const move = (span: Span): Span => {
    if (span.end <= first && span.start < first) return span;
    if (span.start < last) lost = true;
    still = false;
    return { start: span.start + shift, end: span.end + shift };
  };
  const { uri } = before;
  const result: Finding = {
    ...finding,
    span: move(finding.span),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })),
    })),
    ...(finding.related && {
      related: finding.related.map((each) => (each.uri === uri ? { ...each, span: move(each.span) } : each)),
    }),
  };
  if (lost) return undefined;
  return still || !shift ? finding : result;
}
