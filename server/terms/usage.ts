import type { DocumentId } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { TermFinder } from './finder';
import type { TermIndex } from './termIndex';
import type { PlacedUse } from './termUse';

/** How often a Code uses a term. */
export interface Usage {
  readonly times: number;
  /** Documents that use it, in the order of the Code. */
  readonly documents: readonly { readonly id: DocumentId; readonly times: number }[];
}

/** Uses per number of a term in one document. The term where its own definition sets it does not count. */
interface Counts {
  readonly times: Uint32Array;
  /** Numbers, in {@link DocumentUses}, of the uses that do not count. */
  readonly setting: ReadonlySet<number>;
}

const kept = new WeakMap<TermFinder, WeakMap<LegalDocument, Counts>>();

/**
 * How often the Code uses a term: "214 times in 31 documents". The term where its own definition sets it does not count. What
 * was not counted yet is counted now: call {@link countUses} first, step by step, where nothing may wait.
 */
export function usageOf(terms: TermIndex, term: string): Usage {
  const key = terms.everywhere(term)[0]?.key;
  const documents: { id: DocumentId; times: number }[] = [];
  let times = 0;
  const id = key === undefined ? -1 : terms.dictionary.idOf(key);
  if (id < 0) return { times, documents };
  for (const { document } of terms.index.documents()) {
    const count = countsOf(terms, document).times[id]!;
    if (!count || document.id === undefined) continue;
    times += count;
    documents.push({ id: document.id, times: count });
  }
  return { times, documents };
}

/** Counts every term in the documents of the Code, one with each step. */
export function* countUses(terms: TermIndex): Generator<DocumentId> {
  for (const { document } of terms.index.documents()) {
    countsOf(terms, document);
    if (document.id !== undefined) yield document.id;
  }
}

/** The uses of a term in one document of the Code, in order, its own definition's included. */
export function* usesIn(terms: TermIndex, document: LegalDocument, term: string): Generator<PlacedUse> {
  const key = terms.everywhere(term)[0]?.key;
  const id = key === undefined ? -1 : terms.dictionary.idOf(key);
  if (id < 0) return;
  const { ids, first, starts, ends } = terms.finder.whole(document);
  const name = terms.dictionary.term(id);
  let block = 0;
  for (let i = ids.indexOf(id); i >= 0; i = ids.indexOf(id, i + 1)) {
    while (first[block + 1]! <= i) block++;
    yield { block, use: { start: starts[i]!, end: ends[i]!, term: name } };
  }
}

/**
 * The blocks of a document of the Code that use a term of a key, in order; the term where its own definition sets it does not
 * count.
 */
export function* blocksUsing(terms: TermIndex, document: LegalDocument, key: string): Generator<number> {
  const id = terms.dictionary.idOf(key);
  const { times, setting } = countsOf(terms, document);
  if (id < 0 || !times[id]) return;
  const { ids, first } = terms.finder.whole(document);
  let block = 0;
  let last = -1;
  for (let i = ids.indexOf(id); i >= 0; i = ids.indexOf(id, i + 1)) {
    while (first[block + 1]! <= i) block++;
    if (block === last || setting.has(i)) continue;
    last = block;
    yield block;
  }
}

function countsOf(terms: TermIndex, document: LegalDocument): Counts {
  const { finder } = terms;
  let perDocument = kept.get(finder);
  if (!perDocument) {
    perDocument = new WeakMap();
    kept.set(finder, perDocument);
  }
  let counts = perDocument.get(document);
  if (!counts) {
    counts = count(terms, document);
    perDocument.set(document, counts);
  }
  return counts;
}

function count(terms: TermIndex, document: LegalDocument): Counts {
  const { ids, first, starts } = terms.finder.whole(document);
  const times = new Uint32Array(terms.dictionary.size);
  for (const id of ids) times[id]!++;
  const setting = new Set<number>();
  for (const { block, termSpan } of document.id === undefined ? [] : terms.definitionsOf(document.id)) {
    for (let i = first[block]!; i < first[block + 1]!; i++) {
      if (starts[i] !== termSpan.start || setting.has(i)) continue;
      setting.add(i);
      times[ids[i]!]!--;
    }
  }
  return { times, setting };
}
