import type { Location } from 'vscode-languageserver';
import type { Address } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import type { Definition } from '../terms/definition';
import type { TermIndex } from '../terms/termIndex';
import type { TermUse } from '../terms/termUse';
import type { TextTerms } from '../terms/textTerms';
import type { TermView } from '../workspace/openView';
import { rangeOf } from './positions';

/** Where a feature looks terms up: the Code's and, when it answers about a text, that text's own. */
export interface TermSource {
  readonly terms: TermIndex;
  readonly own?: TextTerms | undefined;
}

/** The terms of a text and of its Code. */
export const sourceOf = ({ terms }: TermView): TermSource => ({ terms: terms.terms, own: terms });

/** The text that a definition stands in; undefined for those of an outline's lists. */
export function holderOf({ terms, own }: TermSource, { uri, document, block }: Definition): LegalDocument | undefined {
  if (block < 0) return undefined;
  if (own?.document.uri === uri) return own.document;
  const held = document === undefined ? undefined : terms.index.code.documents.get(document)?.document;
  return held?.uri === uri ? held : undefined;
}

/** Uses of terms in a block of a text that holds a definition. */
export function usesIn({ terms, own }: TermSource, document: LegalDocument, block: number): readonly TermUse[] {
  return own?.document === document ? own.of(block) : terms.uses(document, block);
}

/** Where a pointer, an acronym or another form leads; itself for a definition with its own meaning. */
export function meant({ terms, own }: TermSource, definition: Definition): Definition | undefined {
  return (own ?? terms).follow(definition);
}

/** The span of the term in the text that defines it, as offsets of that text. */
export function termSpanIn(document: LegalDocument, { block, termSpan }: Definition): Span {
  const start = document.starts[block]!;
  return { start: start + termSpan.start, end: start + termSpan.end };
}

/** Where a definition can be read: the term in its text, or its line in the outline's list; undefined when nowhere. */
export function locationOf(source: TermSource, definition: Definition): Location | undefined {
  const document = holderOf(source, definition);
  if (document) return { uri: document.uri, range: rangeOf(document, termSpanIn(document, definition)) };
  const { uri, line } = definition;
  if (!uri || line === undefined) return undefined;
  return { uri, range: { start: { line, character: 0 }, end: { line, character: 0 } } };
}

/** "Section C2.1", "Appendix M 2.3": an address as a sentence names it. */
export const addressWords = (address: Address) => (/^[A-Z]\d/.test(address) ? `Section ${address}` : address);

/** Where a definition stands, in words: "Section A1.1"; "the list of terms" for one of an outline's lists. */
export function whereWords({ owner, document, block }: Definition): string {
  const address = owner ?? document;
  if (address !== undefined) return addressWords(address);
  return block < 0 ? 'the list of terms' : 'this text';
}

/** The same for a list, where each word counts. */
export function whereInShort(definition: Definition): string {
  const { owner, document, block, change } = definition;
  if (change) return 'this modification';
  return block < 0 && (owner ?? document) === undefined ? 'outline' : whereWords(definition);
}

/** Where a definition holds, in words. */
export const scopeWords = ({ scope }: Definition) => (scope === undefined ? 'the whole Code' : addressWords(scope));

/** True for one definition, whatever was worked out about it. */
export function isSame(a: Definition, b: Definition | undefined): boolean {
  return (
    b !== undefined &&
    a.uri === b.uri &&
    a.block === b.block &&
    a.termSpan.start === b.termSpan.start &&
    a.line === b.line &&
    a.term === b.term
  );
}

/**
 * The definitions of a term that hold in a block of a text, nearest first. What a clause sets inline holds as far as the
 * pointer of Section A1 carries it, also where a modification sets that clause out again.
 */
export function holding({ terms }: TermView, term: string, block: number): readonly Definition[] {
  return terms.lookup(term, block).map((definition) => widened(terms.terms, definition));
}

/** See {@link holding}. */
export function widened(terms: TermIndex, definition: Definition): Definition {
  const { kind, scope, scopeStated, change, term, document } = definition;
  if (kind !== 'inline' || scope === undefined || scopeStated || !change) return definition;
  const inForce = terms.everywhere(term).find((each) => each.ownScope === scope && each.document === document);
  return inForce ? { ...definition, scope: inForce.scope, ownScope: scope } : definition;
}
