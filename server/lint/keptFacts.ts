import type { BlockRange } from '../citations/documentCitations';
import type { Block } from '../corpus/blocks';
import type { LegalDocument } from '../corpus/document';

/** What was read of some blocks of a document, and where they begin. */
export interface PlacedFacts<Fact> {
  /** Index of the first block. */
  readonly block: number;
  readonly facts: readonly Fact[];
}

interface Kept<Fact> {
  readonly blocks: readonly Block[];
  /** What else the facts rest on. */
  readonly basis: readonly unknown[];
  readonly found: readonly PlacedFacts<Fact>[];
}

/** Parts of a document that are read by themselves. */
export interface Parts {
  /** True for a block with which a part begins in every document. */
  begins(block: Block): boolean;
  /** The parts from the one that begins with `from` on. */
  from(document: LegalDocument, from: number): Iterable<BlockRange>;
}

/** Every block by itself. */
export const SINGLE_BLOCKS: Parts = {
  begins: () => true,
  *from({ blocks }, from) {
    for (let at = from; at < blocks.length; at++) yield { from: at, to: at + 1 };
  },
};

/**
 * Facts that are read part by part, kept from one edit of a text to the next: only parts that the edit touched are read
 * again, and only those that have facts are gone through by whoever asks. What is read of a part must rest on its blocks
 * and on the basis alone.
 */
export class KeptFacts<Fact> {
  // By the first block of a text, which an edit anywhere else leaves alone.
  private readonly kept = new WeakMap<Block, Kept<Fact>>();

  constructor(private readonly parts: Parts = SINGLE_BLOCKS) {}

  /** The parts of a document that have facts, in order. Takes time linear in what changed, and a pointer a block. */
  of(
    document: LegalDocument,
    basis: readonly unknown[],
    read: (range: BlockRange) => readonly Fact[],
  ): readonly PlacedFacts<Fact>[] {
    const { blocks } = document;
    const first = blocks[0];
    if (!first) return [];
    const before = this.kept.get(first);
    const same = before && sameBasis(before.basis, basis) ? before : undefined;
    if (same?.blocks === blocks) return same.found;
    const found = same ? this.again(document, same, read) : [...this.fresh(document, 0, read)];
    this.kept.set(first, { blocks, basis, found });
    return found;
  }

  /** Reads what {@link of} will be asked for of a text of which nothing is kept, in steps of some blocks. */
  *inSteps(
    document: LegalDocument,
    basis: readonly unknown[],
    read: (range: BlockRange) => readonly Fact[],
  ): Generator<void> {
    const { blocks } = document;
    const first = blocks[0];
    const before = first && this.kept.get(first);
    if (!first || (before && sameBasis(before.basis, basis))) return;
    const found: PlacedFacts<Fact>[] = [];
    let next = STEP;
    for (const range of this.parts.from(document, 0)) {
      const facts = read(range);
      if (facts.length) found.push({ block: range.from, facts });
      if (range.to < next) continue;
      next = range.to + STEP;
      yield;
    }
    this.kept.set(first, { blocks, basis, found });
  }

  private *fresh(document: LegalDocument, from: number, read: (range: BlockRange) => readonly Fact[]) {
    for (const range of this.parts.from(document, from)) {
      const facts = read(range);
      if (facts.length) yield { block: range.from, facts };
    }
  }

  private again(
    document: LegalDocument,
    before: Kept<Fact>,
    read: (range: BlockRange) => readonly Fact[],
  ): readonly PlacedFacts<Fact>[] {
    const [old, now] = [before.blocks, document.blocks];
    const by = now.length - old.length;
    let from = 0;
    while (from < now.length && old[from] === now[from]) from++;
    let to = now.length;
    while (to > from && to - by > from && old[to - by - 1] === now[to - 1]) to--;
    // The block before the change may begin a part that the change lengthens or cuts short.
    if (from > 0) from--;
    while (from > 0 && !this.parts.begins(now[from]!)) from--;
    const found = before.found.slice(0, placeOf(before.found, from));
    let end = now.length;
    for (const range of this.parts.from(document, from)) {
      if (range.from >= to && this.parts.begins(now[range.from]!)) {
        end = range.from;
        break;
      }
      const facts = read(range);
      if (facts.length) found.push({ block: range.from, facts });
    }
    for (let i = placeOf(before.found, end - by); i < before.found.length; i++) {
      const { block, facts } = before.found[i]!;
      found.push(by ? { block: block + by, facts } : before.found[i]!);
    }
    return found;
  }
}

/** Blocks that are read at a stretch. */
const STEP = 25;

function sameBasis(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** Place of the first part at or behind a block. */
function placeOf(found: readonly PlacedFacts<unknown>[], block: number): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}
