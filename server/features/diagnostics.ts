import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { relint } from '../lint/relint';
import type { Finding, Severity } from '../lint/rule';
import { lint, lintSteps, sortFindings } from '../lint/run';
import type { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/workspace';
import { rangeOf } from './positions';

export const SOURCE = 'SEC';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const kept = new WeakMap<TextView, readonly Finding[]>();

/** What the rules say of a text; kept for as long as text, Code and settings stay the same. */
export function findingsOf(view: TextView): readonly Finding[] {
  let findings = kept.get(view);
  if (!findings) {
    const { document, citations, index, before } = view;
    const known = before && kept.get(before);
    findings = (known && relint({ ...before, findings: known }, view)) ?? lint(document, citations, index);
    kept.set(view, findings);
    view.before = undefined;
  }
  return findings;
}

/** The same, giving way between two rules: for texts that nobody waits for. */
export async function findingsInTime(view: TextView, pace: Pace): Promise<readonly Finding[]> {
  if (kept.has(view) || (view.before && kept.has(view.before))) return findingsOf(view);
  const found: Finding[] = [];
  for (const part of lintSteps(view)) {
    found.push(...part);
    await pace.step();
  }
  const findings = sortFindings(found);
  kept.set(view, findings);
  return findings;
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
