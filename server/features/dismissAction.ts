import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { blockAt } from '../corpus/document';
import { dismissHere, dismissInDocument } from '../lint/dismiss';
import type { Finding, TextEdit as LintEdit } from '../lint/rule';
import { allRules } from '../lint/rules';
import { PLACEHOLDER } from '../lint/suppressions';
import type { TextView } from '../workspace/textView';
import { rangeOf } from './positions';

interface About {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

const always = new Set(allRules.filter((rule) => rule.always).map(({ name }) => name));

/**
 * The ways to silence findings: once for each rule and paragraph, once for each rule in the document. The drafter gives
 * the reason: selected where the client can; until then the word that stands for it is reported, so nothing is silenced
 * in silence.
 */
export function dismissals(view: TextView, abouts: readonly About[], snippets: boolean): CodeAction[] {
  const { document } = view;
  const here = new Map<string, CodeAction>();
  const whole = new Map<string, CodeAction>();
  for (const { finding, diagnostic } of abouts) {
    const { rule, span } = finding;
    if (always.has(rule)) continue;
    const add = (to: Map<string, CodeAction>, key: string, title: string, edit: LintEdit | undefined) => {
      if (!edit || to.has(key)) return;
      const action = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
      to.set(key, { ...action, edit: commentEdit(view, edit, snippets) });
    };
    add(
      here,
      `${rule} ${blockAt(document, span.start)}`,
      `Dismiss here: “${rule}”`,
      dismissHere(document, finding, PLACEHOLDER),
    );
    add(whole, rule, `Dismiss “${rule}” in this document`, dismissInDocument(document, rule, PLACEHOLDER));
  }
  return [...here.values(), ...whole.values()];
}

function commentEdit({ document }: TextView, { span, newText }: LintEdit, snippets: boolean): WorkspaceEdit {
  const range = rangeOf(document, span);
  const edit: TextEdit | SnippetTextEdit = snippets
    ? { range, snippet: { kind: 'snippet', value: asSnippet(newText) } }
    : { range, newText };
  if (!snippets) return { changes: { [document.uri]: [edit as TextEdit] } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: null }, edits: [edit] }] };
}

/** The text with the placeholder to type over. */
function asSnippet(text: string): string {
  const at = text.lastIndexOf(PLACEHOLDER);
  const plain = (part: string) => part.replace(/[\\$}]/g, '\\$&');
  return `${plain(text.slice(0, at))}\${1:${PLACEHOLDER}}${plain(text.slice(at + PLACEHOLDER.length))}`;
}
