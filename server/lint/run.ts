import type { Citation } from '../citations/citation';
import type { CodeIndex, DocumentCitations } from '../citations/codeIndex';
import { type Standing, standingOfCitation } from '../citations/status';
import { blockAt, type LegalDocument } from '../corpus/document';
import type { TermUse } from '../terms/termUse';
import { changedBlocks } from './changed';
import type { BlockReaders } from './clauses';
import { passageRulesFor } from './passageRules';
import type { DocumentRule, Finding, PassageRule, Rule, RuleAbout, RuleContext } from './rule';
import { allRules } from './rules';
import { silenced } from './suppressions';

export interface LintOptions {
  /** The day of the check, `2026-11-20`; today unless given. */
  readonly today?: string;
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
  { everythingChanged = false, today = new Date().toISOString().slice(0, 10) }: LintOptions = {},
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
  const context: RuleContext = { document, citations, index, ruleNames: silenceable(), isChanged, target };
  const keep = (rule: RuleAbout, found: Iterable<Finding>) => {
    const kept: Finding[] = [];
    for (const each of found) {
      const block = blockAt(document, each.span.start);
      if (rule.scope === 'changed' && !isChanged(block)) continue;
      if (rule.always || !isSilenced(rule.name, block)) kept.push(each);
    }
    return kept;
  };
  const { onDocuments, onWording } = partsOf(rules, document.id !== undefined && !everythingChanged);
  for (const rule of onDocuments) yield keep(rule, rule.check(context));
  const about = new Map(onWording.map((rule) => [rule.name, rule]));
  const readers: BlockReaders = { expressions: index.expressions, terms: () => NO_TERMS };
  const wording = passageRulesFor(onWording, { staleNames: index.code.staleNames, today });
  for (const found of wording.findings(document, readers)) yield keep(about.get(found.rule)!, [found]);
}

let names: ReadonlySet<string> | undefined;

/** Names of the rules that a comment can silence. */
function silenceable(): ReadonlySet<string> {
  names ??= new Set(allRules.filter(({ always }) => !always).map(({ name }) => name));
  return names;
}

const NO_TERMS: readonly TermUse[] = [];

interface Parts {
  readonly onDocuments: readonly DocumentRule[];
  readonly onWording: readonly PassageRule[];
}

// The same lists for the same rules, so that what was found with them is known again.
const parted = new WeakMap<readonly Rule[], { all: Parts; everywhere: Parts }>();

/** The rules by kind; `untouched`: only those that look at text which nothing changes. */
function partsOf(rules: readonly Rule[], untouched: boolean): Parts {
  let known = parted.get(rules);
  if (!known) {
    const part = (from: readonly Rule[]): Parts => ({
      onDocuments: from.filter((rule) => 'check' in rule),
      onWording: from.filter((rule) => 'inspect' in rule),
    });
    known = { all: part(rules), everywhere: part(rules.filter(({ scope }) => scope === 'all')) };
    parted.set(rules, known);
  }
  return untouched ? known.everywhere : known.all;
}

/** Findings in order of the text; those at one place in the order given. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
