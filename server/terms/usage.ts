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

/** Uses per number of a term in one document, and the first blocks that use it. */
interface Counts {
  readonly times: Uint32Array;
  readonly blocks: ReadonlyMap<number, readonly number[]>;
}

/** Most blocks of a document that are kept for one term. */
const MOST_BLOCKS = 8;

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
  const name = terms.dictionary.term(id);
  for (let block = 0; block < document.blocks.length; block++)
    for (const use of terms.uses(document, block)) if (use.term === name) yield { block, use };
}

/**
 * The blocks of a document of the Code that use a term of a key, in order; the term where its own definition sets it does not
 * count. Most are known from counting, and only behind the first few the document is read.
 */
export function* blocksUsing(terms: TermIndex, document: LegalDocument, key: string): Generator<number> {
  const id = terms.dictionary.idOf(key);
  const { times, blocks } = countsOf(terms, document);
  if (id < 0 || !times[id]) return;
  const first = blocks.get(id) ?? [];
  yield* first;
  if (first.length < MOST_BLOCKS) return;
  const name = terms.dictionary.term(id);
  for (let block = first.at(-1)! + 1; block < document.blocks.length; block++)
    if (terms.uses(document, block).some(({ term }) => term === name)) yield block;
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
  const times = new Uint32Array(terms.dictionary.size);
  const blocks = new Map<number, number[]>();
  const set = new Map<number, Set<number>>();
  for (const { block, termSpan } of document.id === undefined ? [] : terms.definitionsOf(document.id)) {
    const starts = set.get(block);
    if (starts) starts.add(termSpan.start);
    else set.set(block, new Set([termSpan.start]));
  }
  terms.finder.find(document, 0, document.blocks.length, (block, start, _, id) => {
    if (set.get(block)?.has(start)) return;
    times[id]!++;
    const known = blocks.get(id);
    if (!known) blocks.set(id, [block]);
    else if (known.length < MOST_BLOCKS && known.at(-1) !== block) known.push(block);
  });
  return { times, blocks };
}
