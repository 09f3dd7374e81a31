import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { withoutKnown } from '../lint/baseline';
import { rulesFor } from '../lint/lintSettings';
import { relint } from '../lint/relint';
import type { Finding, Severity } from '../lint/rule';
import { lint, lintSteps, sortFindings } from '../lint/run';
import type { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/textView';
import { rangeOf } from './positions';
import { countTerms } from './termCounts';

export const SOURCE = 'SEC';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

// All findings, those of the baseline too: what is known of a text before an edit must be whole.
const kept = new WeakMap<TextView, readonly Finding[]>();

/** What the rules say of a text, without what its baseline holds; kept for as long as text, Code and settings stay the same. */
export function findingsOf(view: TextView): readonly Finding[] {
  return withoutKnown(view.document, allFindingsOf(view), view.settings.baseline);
}

function allFindingsOf(view: TextView): readonly Finding[] {
  let findings = kept.get(view);
  if (!findings) {
    const { before, settings } = view;
    const rules = rulesFor(settings.lint);
    const known = before && kept.get(before);
    findings = (known && relint({ ...subjectIn(before), findings: known }, view, rules)) ?? lint(view, rules);
    kept.set(view, findings);
    view.before = undefined;
  }
  return findings;
}

// A view makes its terms when it is asked for them, which a spread does not do.
const subjectIn = ({ document, citations, index, terms }: TextView) => ({ document, citations, index, terms });

/** The same, giving way between two steps: for texts that nobody waits for. */
export async function findingsInTime(view: TextView, pace: Pace): Promise<readonly Finding[]> {
  if (!kept.has(view) && !(view.before && kept.has(view.before))) {
    const found: Finding[] = [];
    const rules = rulesFor(view.settings.lint);
    // What an amendment leaves without use is told by how often the Code uses each term; that takes long to count.
    if (view.document.amendments.length) await countTerms(view.terms.terms);
    for (const part of lintSteps(view, rules)) {
      for (const each of part) found.push(each);
      await pace.step();
    }
    kept.set(view, sortFindings(found, rules));
  }
  return findingsOf(view);
}

/** `textDocument/diagnostic`: the findings as diagnostics. */
export function diagnostics(view: TextView): Diagnostic[] {
  return findingsOf(view).map((finding) => diagnosticOf(view, finding));
}

/** One finding as a diagnostic. */
export function diagnosticOf(view: TextView, finding: Finding): Diagnostic {
  const related = (finding.related ?? []).flatMap(({ uri, span, message }) => {
    const document = uri === view.document.uri ? view.document : documentAt(view, uri);
    return document ? [{ location: { uri, range: rangeOf(document, span) }, message }] : [];
  });
  return {
    range: rangeOf(view.document, finding.span),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: finding.message,
    ...(related.length && { relatedInformation: related }),
  };
}

function documentAt(view: TextView, uri: string) {
  for (const { document } of view.index.code.documents.values()) if (document.uri === uri) return document;
  return undefined;
}
