import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import type { LegalDocument } from '../corpus/document';
import { shifted } from '../corpus/span';
import type { Definition } from '../terms/definition';
import { placeOf } from '../terms/finder';
import type { TermIndex } from '../terms/termIndex';
import type { PlacedUse } from '../terms/termUse';
import { usesIn } from '../terms/usage';
import type { TermView } from '../workspace/openView';
import type { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/textView';
import { rangeOf } from './positions';
import { holding, locationOf, sourceOf, widened } from './termSource';
import type { TermTarget } from './termTarget';

/**
 * Every use of a term, in the Code and in the workspace's texts outside it (`texts`), where it has the same meaning: a term
 * that a Section defines for itself is another one there.
 */
export async function termReferences(
  view: TextView,
  { term, definitions }: Pick<TermTarget, 'term' | 'definitions'>,
  withDeclaration: boolean,
  texts: Iterable<TextView>,
  pace: Pace,
): Promise<Location[]> {
  const main = definitions[0]!;
  const source = sourceOf(view);
  const set = new Set<string>();
  const found: Location[] = [];
  const own = view.terms.definitions.map((each) => widened(source.terms, each));
  const all = [...own, ...source.terms.everywhere(term)];
  for (const definition of all) {
    if (definition.key !== main.key || definition.scope !== main.scope) continue;
    const at = locationOf(source, definition);
    if (!at || set.has(keyOf(at))) continue;
    set.add(keyOf(at));
    if (withDeclaration) found.push(at);
  }
  const add = (document: LegalDocument, uses: Iterable<PlacedUse>) => {
    for (const placed of uses) {
      const at = locate(document, placed);
      if (!set.has(keyOf(at))) found.push(at);
    }
  };
  for (const document of documentsOf(source.terms)) {
    add(document, usesInDocument(source.terms, document, main));
    await pace.step();
  }
  for (const text of texts) {
    await pace.step();
    if (text.index.code.uri === view.index.code.uri && !isInCode(text)) add(text.document, usesInText(text, main));
  }
  // A text that the workspace does not list is the one that was asked about.
  const listed = found.some(({ uri }) => uri === view.document.uri);
  if (!listed && !isInCode(view)) add(view.document, usesInText(view, main));
  return found;
}

/** The documents of a Code. */
export function* documentsOf(terms: TermIndex): Generator<LegalDocument> {
  for (const { document } of terms.index.documents()) yield document;
}

/** Uses in a document of the Code where the term has the meaning of `main`. */
export function* usesInDocument(terms: TermIndex, document: LegalDocument, main: Definition): Generator<PlacedUse> {
  const scoped = terms.everywhere(main.term).some(({ scope }) => scope !== main.scope);
  for (const placed of usesIn(terms, document, main.term)) {
    const meant = scoped ? terms.lookup(main.term, placeOf(document, placed.block))[0] : main;
    if (meant?.scope === main.scope) yield placed;
  }
}

/** Uses in a text outside the Code where the term has the meaning of `main`. */
export function* usesInText(view: TermView, main: Definition): Generator<PlacedUse> {
  for (const placed of view.terms.usesOf(main.term)) {
    const [meant] = holding(view, placed.use.term, placed.block);
    if (!meant || meant.scope === main.scope) yield placed;
  }
}

/** `textDocument/documentHighlight` on a term: its uses in this text, and where it is set. */
export function termHighlights(view: TermView, { definitions }: TermTarget): DocumentHighlight[] {
  const main = definitions[0]!;
  const { document, terms } = view;
  const set = new Set(terms.definitions.filter(({ key }) => key === main.key).map(placeKey));
  const found: DocumentHighlight[] = [];
  for (const placed of usesInText(view, main)) {
    const written = set.has(placeKey({ block: placed.block, termSpan: placed.use }));
    const range = locate(document, placed).range;
    found.push({ range, kind: written ? DocumentHighlightKind.Write : DocumentHighlightKind.Read });
  }
  return found;
}

const placeKey = ({ block, termSpan }: { block: number; termSpan: { start: number } }) => `${block} ${termSpan.start}`;

const keyOf = ({ uri, range: { start } }: Location) => `${uri} ${start.line} ${start.character}`;

/** Where a use stands. */
export function locate(document: LegalDocument, { block, use }: PlacedUse): Location {
  return { uri: document.uri, range: rangeOf(document, shifted(use, document.starts[block]!)) };
}

/** True for a text that the Code's own index holds. */
export function isInCode({ document, index }: TermView): boolean {
  return document.id !== undefined && index.code.documents.get(document.id)?.document === document;
}
