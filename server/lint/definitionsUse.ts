import type { DocumentId } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { Definition } from '../terms/definition';
import type { TermIndex } from '../terms/termIndex';
import type { TextTerms } from '../terms/textTerms';
import { usageOf, usesIn } from '../terms/usage';
import { termKey } from '../terms/variants';

/** Fewest uses that are taken for uses elsewhere without looking where they stand. */
const FEW = 3;

/** True when a document of the Code, other than `except`, uses a term outside the meaning of its own definition. */
export function isUsedInCode(terms: TermIndex, definition: Definition, except?: DocumentId): boolean {
  const { term, key, scope } = definition;
  const documents = usageOf(terms, term).documents.filter(({ id }) => id !== except);
  const several = terms.everywhere(term).length > 1;
  const times = documents.reduce((sum, each) => sum + each.times, 0);
  if (times >= FEW && !(several && scope !== undefined)) return true;
  for (const { id } of documents) {
    const document = terms.index.code.documents.get(id)?.document;
    if (!document) continue;
    for (const { block, use } of usesIn(terms, document, term)) {
      if (isWithin(definition, document, block, use.start)) continue;
      if (!several || scope === undefined) return true;
      const where = { document: document.id, address: document.owners[block]?.address };
      if (terms.lookup(term, where).some((each) => each.key === key && each.scope === scope)) return true;
    }
  }
  return false;
}

/** The keys of the terms that a text uses outside their own definitions in it. Linear in the text. */
export function usedKeys(terms: TextTerms, among: ReadonlySet<string>): Set<string> {
  const { document, definitions } = terms;
  const used = new Set<string>();
  const own = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const list = own.get(definition.key);
    if (!list) own.set(definition.key, [definition]);
    else if (list.length < MOST_OWN) list.push(definition);
  }
  const keys = new Map<string, string>();
  for (let block = 0; block < document.blocks.length; block++) {
    for (const use of terms.of(block)) {
      let key = keys.get(use.term);
      if (key === undefined) {
        key = termKey(use.term);
        keys.set(use.term, key);
      }
      if (!among.has(key) || used.has(key)) continue;
      if (!own.get(key)?.some((definition) => isWithin(definition, document, block, use.start))) used.add(key);
    }
  }
  return used;
}

/** Most definitions of one term in one text that are looked at. */
const MOST_OWN = 10;

/** True for a place in the definition itself: its term and its meaning. */
export function isWithin(
  { uri, block, termSpan, meaning, kind }: Definition,
  document: LegalDocument,
  at: number,
  start: number,
): boolean {
  if (document.uri !== uri || at < block || at > block + meaning.blocks) return false;
  if (at === block && start === termSpan.start) return true;
  // The clause in which a term is set inline is its text, and may use it.
  if (kind === 'inline') return false;
  if (at === block && start < meaning.start) return false;
  return at < block + meaning.blocks || start < meaning.end;
}

const said = new WeakMap<LegalDocument, Map<string, boolean>>();
const MOST = 2_000;

/** True when the text of the Code, outside the document `except`, has the words of a term, whether or not it holds there. */
export function saysWords(terms: TermIndex, term: string, except?: DocumentId): boolean {
  const words = term.replace(/\s+/g, ' ');
  for (const { document } of terms.index.documents()) {
    if (except !== undefined && document.id === except) continue;
    let known = said.get(document);
    if (!known) {
      known = new Map();
      said.set(document, known);
    }
    let says = known.get(words);
    if (says === undefined) {
      says = document.text.includes(words);
      if (known.size < MOST) known.set(words, says);
    }
    if (says) return true;
  }
  return false;
}
