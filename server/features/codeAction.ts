import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver';
import type { Finding } from '../lint/rule';
import type { TextView } from '../workspace/workspace';
import { diagnosticOf, findingsOf } from './diagnostics';
import { offsetAt, rangeOf } from './positions';

/** `textDocument/codeAction`: the quick fixes of every finding that touches the range. */
export function codeActions(view: TextView, range: Range, asked: readonly Diagnostic[]): CodeAction[] {
  const { document } = view;
  const [start, end] = [offsetAt(document, range.start), offsetAt(document, range.end)];
  return findingsOf(view)
    .filter((finding) => finding.span.start <= end && finding.span.end >= start)
    .flatMap((finding) => actionsOf(view, finding, asked));
}

function actionsOf(view: TextView, finding: Finding, asked: readonly Diagnostic[]): CodeAction[] {
  const { document } = view;
  const own = diagnosticOf(view, finding);
  const same = asked.find(
    ({ code, range }) =>
      code === own.code &&
      range.start.line === own.range.start.line &&
      range.start.character === own.range.start.character,
  );
  return finding.fixes.map((fix, i) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [same ?? own],
    ...(i === 0 && finding.fixes.length === 1 && { isPreferred: true }),
    edit: {
      changes: { [document.uri]: fix.edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText })) },
    },
  }));
}
