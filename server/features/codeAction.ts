import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Finding } from '../lint/rule';
import type { TextView } from '../workspace/textView';
import { diagnosticOf, findingsOf } from './diagnostics';
import { dismissals } from './dismissAction';
import { editsOf } from './edits';
import { fixAll, fixAllHere } from './fixAllAction';
import { offsetAt } from './positions';

/** The kinds of action that the server offers. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.sec`];

export interface CodeActionAbilities {
  /** The client lets the drafter type into an edit: the reason of a dismissal is selected. */
  readonly snippets: boolean;
}

/**
 * `textDocument/codeAction`: for every finding that touches the range its corrections, then the ways to silence it; and,
 * where it is asked for by its kind, all mechanical corrections of the text at once.
 */
export function codeActions(
  view: TextView,
  range: Range,
  { diagnostics: asked, only }: CodeActionContext,
  abilities: CodeActionAbilities,
): CodeAction[] {
  const wants = (kind: string) => !only || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const { document } = view;
    const [start, end] = [offsetAt(document, range.start), offsetAt(document, range.end)];
    const findings = findingsOf(view).filter(({ span }) => span.start <= end && span.end >= start);
    const abouts = findings.map((finding) => ({ finding, diagnostic: diagnosticAsked(view, finding, asked) }));
    actions.push(
      ...abouts.flatMap(({ finding, diagnostic }) => corrections(view, finding, diagnostic)),
      ...fixAllHere(view, findings),
      ...dismissals(view, abouts, abilities.snippets),
    );
  }
  if (only && wants(`${CodeActionKind.SourceFixAll}.sec`)) actions.push(...fixAll(view));
  return actions;
}

/** The diagnostic that the client asked about, as it sent it; else the finding's. */
function diagnosticAsked(view: TextView, finding: Finding, asked: readonly Diagnostic[]): Diagnostic {
  const own = diagnosticOf(view, finding);
  const same = ({ code, range: { start } }: Diagnostic) =>
    code === own.code && start.line === own.range.start.line && start.character === own.range.start.character;
  return asked.find(same) ?? own;
}

function corrections(view: TextView, { fixes }: Finding, diagnostic: Diagnostic): CodeAction[] {
  return fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    // What an editor may do without asking which: the only correction, when it changes no meaning.
    ...(fixes.length === 1 && fix.mechanical && { isPreferred: true }),
    edit: { changes: { [view.document.uri]: editsOf(view, fix.edits) } },
  }));
}
