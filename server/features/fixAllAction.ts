import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { mechanicalFixes } from '../lint/fixAll';
import type { Finding } from '../lint/rule';
import type { TextView } from '../workspace/textView';
import { findingsOf } from './diagnostics';
import { editsOf } from './edits';
import { counted } from './markdown';

/** All mechanical corrections of a text as one action, for `source.fixAll` and for saving. */
export function fixAll(view: TextView): CodeAction[] {
  return actionOf(view, `${CodeActionKind.SourceFixAll}.sec`, 1);
}

/** The same as a quick fix, where one of the findings has a mechanical correction and the text has others. */
export function fixAllHere(view: TextView, findings: readonly Finding[]): CodeAction[] {
  const isOne = findings.some(({ fixes }) => fixes.some(({ mechanical }) => mechanical));
  return isOne ? actionOf(view, CodeActionKind.QuickFix, 2) : [];
}

function actionOf(view: TextView, kind: string, atLeast: number): CodeAction[] {
  const { edits, findings } = mechanicalFixes(findingsOf(view));
  if (findings < atLeast) return [];
  const title = `Make all mechanical corrections in this document (${counted(findings, 'finding')})`;
  return [{ title, kind, edit: { changes: { [view.document.uri]: editsOf(view, edits) } } }];
}
