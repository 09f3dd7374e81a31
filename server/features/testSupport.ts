import type { Position } from 'vscode-languageserver';
import { type Made, makeCode } from '../../test/support/code';
import { CodeIndex } from '../citations/codeIndex';
import type { Code } from '../corpus/code';
import { readDocument } from '../corpus/read';
import { subjectOf } from '../lint/subject';
import { TermIndex } from '../terms/termIndex';
import type { OpenView } from '../workspace/openView';
import { DEFAULT_SETTINGS } from '../workspace/settings';
import type { TextView } from '../workspace/textView';
import { positionAt } from './positions';

/** A text of which everything is read. */
export type ReadyView = TextView & OpenView;

/** The terms of a Code of a few documents. */
export function codeTerms(documents: readonly Made[], rest: Partial<Code> = {}): TermIndex {
  return TermIndex.of(CodeIndex.of(makeCode(documents, rest)));
}

/** A text as a feature sees it; the text of one of the Code's own documents, when `uri` is that document's. */
export function viewOf(text: string, terms: TermIndex, uri = 'file:///draft.sec'): ReadyView {
  const own = [...terms.index.code.documents.values()].find(({ document }) => document.uri === uri);
  const document = own?.document ?? readDocument(uri, text, 'sec');
  const view: TextView = { ...subjectOf(document, terms), settings: DEFAULT_SETTINGS };
  const { size } = terms.index.code.documents;
  return { ...view, whole: view, read: { documents: size, of: size }, withTerms: async () => view };
}

/** A text with the caret at `|`, as a feature sees it. */
export function caretIn(
  marked: string,
  terms: TermIndex,
  uri?: string,
): { view: ReadyView; position: Position; offset: number } {
  const offset = marked.indexOf('|');
  const view = viewOf(marked.replace('|', ''), terms, uri);
  return { view, offset, position: positionAt(view.document, offset) };
}

/** A document of the Code with the caret in the first place where it has `words`, one unit behind their start. */
export function caretAt(terms: TermIndex, id: string, words: string): { view: ReadyView; position: Position } {
  const { document } = terms.index.code.documents.get(id)!;
  const view = viewOf('', terms, document.uri);
  const at = document.text.indexOf(words);
  if (at < 0) throw new Error(`${id} has no “${words}”.`);
  return { view, position: positionAt(document, at + 1) };
}
