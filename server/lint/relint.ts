import type { Citation } from '../citations/citation';
import type { CodeIndex, DocumentCitations } from '../citations/codeIndex';
import { blockAt, type LegalDocument } from '../corpus/document';
import { type SameSkeleton, sameSkeleton } from '../corpus/skeleton';
import type { Span } from '../corpus/span';
import type { Finding } from './rule';
import { allRules } from './rules';
import { lintSteps } from './run';
import { MARK } from './suppressions';

/** A text, what was read of it, and what the rules said. */
export interface Linted {
  readonly document: LegalDocument;
  readonly citations: DocumentCitations;
  readonly index: CodeIndex;
  readonly findings: readonly Finding[];
}

const wide = allRules.filter((rule) => 'inspect' in rule || rule.wide);
const narrow = allRules.filter((rule) => 'check' in rule && !rule.wide);
const isNarrow = new Set(narrow.map(({ name }) => name));
const order = new Map(allRules.map(({ name }, i) => [name, i]));

/**
 * The findings after an edit that changed nothing but words: those of other blocks are kept, moved, and only the changed
 * blocks are checked again; rules that look further are asked about the whole text. Equal to `lint`. Undefined when the
 * edit changed more, or the Code is another.
 */
export function relint(
  before: Linted,
  document: LegalDocument,
  citations: DocumentCitations,
  index: CodeIndex,
): Finding[] | undefined {
  const skeleton = before.index === index ? sameSkeleton(before.document, document) : undefined;
  if (!skeleton || mentionsSuppression(before.document, skeleton) || mentionsSuppression(document, skeleton))
    return undefined;
  const { from, to } = skeleton;
  if (!sameOutside(before.citations, citations, skeleton)) return undefined;
  const inside = { ...citations, all: citations.all.filter(({ block }) => block >= from && block < to) };
  const found: Finding[] = [...lintSteps(document, citations, index, wide)].flat();
  for (const finding of [...lintSteps(document, inside, index, narrow)].flat()) {
    const block = blockAt(document, finding.span.start);
    if (block >= from && block < to) found.push(finding);
  }
  for (const finding of before.findings) {
    if (!isNarrow.has(finding.rule)) continue;
    const block = blockAt(before.document, finding.span.start);
    if (block >= from && block < to) continue;
    const kept = moved(before.document, finding, skeleton);
    if (!kept) return undefined;
    found.push(kept);
  }
  return found.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || order.get(a.rule)! - order.get(b.rule)!,
  );
}

/** True when the citations of the other blocks mean what they meant: a document named in the changed words reaches further. */
function sameOutside(before: DocumentCitations, after: DocumentCitations, { from, to }: SameSkeleton): boolean {
  const outside = ({ block }: Citation) => block < from || block >= to;
  const [old, now] = [before.all.filter(outside), after.all.filter(outside)];
  const means = ({ address, readings = [] }: Citation) => address ?? readings.map(({ words }) => words).join('|');
  return (
    old.length === now.length &&
    now.every((citation, i) => citation.expression === old[i]!.expression && means(citation) === means(old[i]!))
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
  const move = (span: Span): Span => {
    if (span.end <= first && span.start < first) return span;
    if (span.start < last) lost = true;
    return { start: span.start + shift, end: span.end + shift };
  };
  const result: Finding = {
    ...finding,
    span: move(finding.span),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })),
    })),
    ...(finding.related && {
      related: finding.related.map((each) => (each.uri === before.uri ? { ...each, span: move(each.span) } : each)),
    }),
  };
  return lost ? undefined : result;
}
