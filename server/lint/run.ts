import type { Citation } from '../citations/citation';
import type { CodeIndex, DocumentCitations } from '../citations/codeIndex';
import { type Standing, standingOfCitation } from '../citations/status';
import { blockAt, type LegalDocument } from '../corpus/document';
import { changedBlocks } from './changed';
import type { Finding, Rule, RuleContext } from './rule';
import { allRules } from './rules';
import { silenced } from './suppressions';

export interface LintOptions {
  /** Takes all text for changed, the Code's too. */
  readonly everythingChanged?: boolean;
}

/**
 * The findings of a document, in order of the text. `citations` are the document's, read against `index`; comments that
 * silence a rule are obeyed, and rules of scope `changed` report only where the text is new.
 */
export function lint(
  document: LegalDocument,
  citations: DocumentCitations,
  index: CodeIndex,
  rules: readonly Rule[] = allRules,
  options: LintOptions = {},
): Finding[] {
  return sortFindings([...lintSteps(document, citations, index, rules, options)].flat());
}

/** The findings rule by rule, so that a server can look up between two rules; {@link sortFindings} them at the end. */
export function* lintSteps(
  document: LegalDocument,
  citations: DocumentCitations,
  index: CodeIndex,
  rules: readonly Rule[] = allRules,
  { everythingChanged = false }: LintOptions = {},
): Generator<Finding[]> {
  const isChanged = changedBlocks(document, index.code, everythingChanged);
  const isSilenced = silenced(document);
  const standings = new Map<Citation, Standing | undefined>();
  const target = (citation: Citation) => {
    const known = standings.get(citation);
    if (known || standings.has(citation)) return known;
    const standing = standingOfCitation(citation, index.code, document);
    standings.set(citation, standing);
    return standing;
  };
  const context: RuleContext = { document, citations, index, isChanged, target };
  for (const rule of rules) {
    if (rule.scope === 'changed' && document.id && !everythingChanged) continue;
    const found: Finding[] = [];
    for (const each of rule.check(context)) {
      const block = blockAt(document, each.span.start);
      if (rule.scope === 'changed' && !isChanged(block)) continue;
      if (rule.always || !isSilenced(rule.name, block)) found.push(each);
    }
    yield found;
  }
}

/** Findings in order of the text; those at one place in the order given. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
