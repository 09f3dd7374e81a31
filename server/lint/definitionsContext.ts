import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import type { Definition } from '../terms/definition';
import { isBeneath } from '../terms/scopes';
import type { TextTerms } from '../terms/textTerms';
import type { Related, RuleContext } from './rule';
import { citeWords, sentence } from './wording';
import { isDealtWith } from './writtenAnew';

/** True for a definition that says by itself what its term means or where that is said. */
export function isPlain({ kind, change, partial }: Definition): boolean {
  return (kind === 'entry' || kind === 'row' || kind === 'inline') && change !== 'deleted' && !partial;
}

/** The term where a definition in `document` sets it, absolute. */
export function termSpanIn(document: LegalDocument, { block, termSpan }: Definition): Span {
  const start = document.starts[block]!;
  return { start: start + termSpan.start, end: start + termSpan.end };
}

/** The words of a definition's meaning in `document`, absolute. */
export function meaningSpanIn(document: LegalDocument, { block, meaning }: Definition): Span {
  const { starts } = document;
  return { start: starts[block]! + meaning.start, end: starts[block + meaning.blocks]! + meaning.end };
}

/** The text that holds a definition of the text at hand or of the Code; undefined for an entry of a list. */
export function holderOf(
  { document, index }: RuleContext,
  { uri, document: id, block }: Definition,
): LegalDocument | undefined {
  if (block < 0) return undefined;
  const inCode = id === undefined ? undefined : index.code.documents.get(id)?.document;
  if (document.uri === uri) return document;
  return inCode?.uri === uri ? inCode : undefined;
}

/** True when a definition stands in a document that is only an outline. */
export function isOutlined({ index }: RuleContext, { document: id }: Definition): boolean {
  return index.code.outline || (id !== undefined && index.code.documents.get(id)?.outline === true);
}

/** Shows another definition beside a finding; nothing where its text is not at hand. */
export function relatedDefinitions(context: RuleContext, definitions: readonly Definition[]): Related[] {
  return definitions.flatMap((definition) => {
    const holder = holderOf(context, definition);
    if (!holder) return [];
    const message = `“${definition.term}” is defined in ${placeOf(definition)}.`;
    return [{ uri: holder.uri, span: termSpanIn(holder, definition), message }];
  });
}

/** Where a definition stands, in a sentence: "Section A1.1", "this text". */
export function placeOf({ owner, document }: Definition): string {
  return owner ? citeWords(owner) : (document ?? 'this text');
}

/** As {@link placeOf}, at the start of a sentence. */
export const placeAtStart = (definition: Definition) => sentence(placeOf(definition));

/** True when one of two definitions only says that the other holds the meaning. */
export function pointsAt(a: Definition, b: Definition): boolean {
  return a.pointsTo !== undefined && b.owner !== undefined && isBeneath(b.owner, a.pointsTo);
}

const byKey = new WeakMap<TextTerms, ReadonlyMap<string, readonly Definition[]>>();
/** Most definitions of one term that are compared with another. */
const MOST = 12;

/** A text's own definitions of a term, what a modification deletes among them: the first of each scope and change. */
export function ownDefinitions(terms: TextTerms, key: string): readonly Definition[] {
  let known = byKey.get(terms);
  if (!known) {
    const made = new Map<string, Definition[]>();
    for (const each of terms.definitions) {
      const list = made.get(each.key);
      if (!list) made.set(each.key, [each]);
      else if (
        list.length < MOST &&
        !list.some((other) => other.scope === each.scope && other.change === each.change && other.kind === each.kind)
      )
        list.push(each);
    }
    known = made;
    byKey.set(terms, known);
  }
  return known.get(key) ?? [];
}

/**
 * The definitions of a term that the Code will still have: those of other documents than the text, without what a modification
 * deletes, writes anew or amends.
 */
export function remainingInCode({ document, terms }: RuleContext, key: string): Definition[] {
  const instructed = ownDefinitions(terms, key).filter(({ change }) => change === 'deleted' || change === 'amended');
  return terms.terms.everywhere(key).filter((theirs) => {
    if (theirs.key !== key || !isPlain(theirs)) return false;
    if (document.id !== undefined) return theirs.document !== document.id;
    if (theirs.owner !== undefined && isDealtWith(document, theirs.owner)) return false;
    return !instructed.some((mine) => mine.document === undefined || mine.document === theirs.document);
  });
}
