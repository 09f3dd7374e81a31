import { type Made, makeCode } from '../../test/support/code';
import { CodeIndex } from '../citations/codeIndex';
import type { Code } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import { readDocument } from '../corpus/read';
import type { Definition } from './definition';
import { definitionsIn } from './readDefinitions';
import { TermIndex } from './termIndex';
import { TextTerms } from './textTerms';

/** The index of a Code of a few documents and its terms. */
export function termsOf(documents: readonly Made[], rest: Partial<Code> = {}): { index: CodeIndex; terms: TermIndex } {
  const index = CodeIndex.of(makeCode(documents, rest));
  return { index, terms: TermIndex.of(index) };
}

/** A definition as one line: `Term [kind] scope → where it points`, and what else it says. */
export function line(definition: Definition): string {
  const { term, kind, scope, pointsTo, outside, derivedFrom, expansion, acronym, change, partial } = definition;
  return [
    `${term} [${kind}]`,
    scope ?? 'Code',
    ...(pointsTo ? [`→ ${pointsTo}`] : []),
    ...(outside ? [`→ ${outside} (outside)`] : []),
    ...(derivedFrom ? [`from ${derivedFrom}`] : []),
    ...(expansion !== undefined ? [`= ${expansion}`] : []),
    ...(acronym ? [`(${acronym})`] : []),
    ...(change ? [partial ? `${change} in part` : change] : []),
  ].join(' ');
}

/** The definitions of one document of a Code, or of a modification when `id` is undefined. */
export function read(
  text: string,
  id: string | undefined = 'Section A',
): { document: LegalDocument; definitions: readonly Definition[] } {
  const { index } = termsOf([
    { id: 'Section A', text: '## A1 Definitions\n' },
    { id: 'Section G', text: '## G3 Duties\n\nG3.17 Words:\n(a) words.\n' },
  ]);
  const document = readDocument('file:///text.sec', text, 'sec', id);
  return { document, definitions: definitionsIn(document, index.read(document)) };
}

/** The words that a definition gives as the meaning of its term, on one line. */
export function meaningOf(document: LegalDocument, { block, meaning }: Definition): string {
  const { text, starts } = document;
  const words = text.slice(starts[block]! + meaning.start, starts[block + meaning.blocks]! + meaning.end);
  return words.replace(/\s+/g, ' ').trim();
}

/** The terms of a text read against a Code. */
export function textTerms(
  text: string,
  { index, terms }: { index: CodeIndex; terms: TermIndex },
  id?: string,
): TextTerms {
  const document = readDocument('file:///draft.sec', text, 'sec', id);
  return TextTerms.of(document, index.read(document), index, terms);
}

/** The text with each use of a defined term in ⟦ ⟧, followed by its term where that is written otherwise. */
export function marked(found: TextTerms): string {
  const { text, starts } = found.document;
  let shown = '';
  let at = 0;
  for (const { block, use } of found.all()) {
    const [start, end] = [starts[block]! + use.start, starts[block]! + use.end];
    const words = text.slice(start, end);
    shown += `${text.slice(at, start)}⟦${words}${words === use.term ? '' : `=${use.term}`}⟧`;
    at = end;
  }
  return shown + text.slice(at);
}
