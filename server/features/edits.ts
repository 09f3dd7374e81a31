import type { TextEdit } from 'vscode-languageserver';
import type { TextEdit as LintEdit } from '../lint/rule';
import type { TextView } from '../workspace/textView';
import { rangeOf } from './positions';

/** Edits as the protocol writes them. */
export function editsOf({ document }: TextView, edits: readonly LintEdit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
}
