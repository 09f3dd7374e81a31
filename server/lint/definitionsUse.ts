import type { Address, DocumentId } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { Definition } from '../terms/definition';
import type { TermIndex } from '../terms/termIndex';
import type { TermUse } from '../terms/termUse';
import type { TextTerms } from '../terms/textTerms';
import { usageOf, usesIn } from '../terms/usage';
import { termKey } from '../terms/variants';

/** Fewest uses that are taken for uses elsewhere without looking where they stand. */
const FEW = 3;

const usedElsewhere = new WeakMap<TermIndex, Map<string, boolean>>();

/**
 * True when a document of the Code, other than `except` (the one that holds the definition), uses a term in the definition's
 * sense. Kept for each Code: a draft of a document asks the same at every key.
 */
export function isUsedInCode(terms: TermIndex, key: string, scope: Address | undefined, except?: DocumentId): boolean {
  let known = usedElsewhere.get(terms);
  if (!known) {
    known = new Map();
    usedElsewhere.set(terms, known);
  }
  const asked = `${key}\n${scope}\n${except}`;
  let used = known.get(asked);
  if (used === undefined) {
    used = findUse(terms, key, scope, except);
    known.set(asked, used);
  }
  return used;
}

function findUse(terms: TermIndex, key: string, scope: Address | undefined, except?: DocumentId): boolean {
  const documents = usageOf(terms, key).documents.filter(({ id }) => id !== except);
  const definitions = terms.everywhere(key);
  const several = definitions.length > 1;
  const times = documents.reduce((sum, each) => sum + each.times, 0);
  if (times >= FEW && !(several && scope !== undefined)) return true;
  const same = definitions.filter((each) => each.scope === scope);
  for (const { id } of documents) {
    const document = terms.index.code.documents.get(id)?.document;
    if (!document) continue;
    for (const { block, use } of usesIn(terms, document, key)) {
      if (same.some((definition) => isWithin(definition, document, block, use.start))) continue;
      if (!several || scope === undefined) return true;
      const where = { document: document.id, address: document.owners[block]?.address };
      if (terms.lookup(key, where).some((each) => each.scope === scope)) return true;
    }
  }
  return false;
}

/**
 * For each definition of a text the keys under which its term is used: its own, those of the names that share its meaning
 * ("X" or "Y"), of its short name and of the other forms that it brings in.
 */
export function namesOf(definitions: readonly Definition[]): (definition: Definition) => ReadonlySet<string> {
  const byBlock = new Map<number, Definition[]>();
  const forms = new Map<string, string[]>();
  const addForm = (term: string, key: string) => {
    const list = forms.get(termKey(term));
    if (list) list.push(key);
    else forms.set(termKey(term), [key]);
  };
  for (const each of definitions) {
    const { key, kind, block, derivedFrom, expansion, acronym, term } = each;
    if (kind === 'derived' && derivedFrom) addForm(derivedFrom, key);
    else if (kind === 'acronym' && expansion) addForm(expansion, key);
    else {
      if (acronym) addForm(term, termKey(acronym));
      const list = byBlock.get(block);
      if (list) list.push(each);
      else byBlock.set(block, [each]);
    }
  }
  return (definition) => {
    const names = new Set([definition.key]);
    const { block, meaning } = definition;
    for (const other of byBlock.get(block) ?? [])
      if (other.kind === definition.kind && other.meaning.start === meaning.start) names.add(other.key);
    for (const name of [...names]) for (const form of forms.get(name) ?? []) names.add(form);
    return names;
  };
}

/** The keys of the terms that a text uses outside their own definitions in it, in blocks that count. Linear in the text. */
export function usedKeys(
  terms: TextTerms,
  among: ReadonlySet<string>,
  counts: (block: number) => boolean = () => true,
): Set<string> {
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
    if (!counts(block)) continue;
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

/** True when some words use one of the terms. */
export function usesAny(uses: readonly TermUse[], keys: ReadonlySet<string>): boolean {
  return keys.size > 0 && uses.some(({ term }) => keys.has(termKey(term)));
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
