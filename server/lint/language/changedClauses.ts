import type { Block } from '../../corpus/blocks';
import type { Span } from '../../corpus/span';
import { clauseRanges } from '../clauses';
import type { Passage } from '../passage';
import type { RuleContext } from '../rule';

/** Reads facts out of a clause; it must look at nothing else. */
export interface ClauseReader<Fact> {
  /** A clause without these words has none; tested on raw text. */
  readonly words: RegExp;
  read(passages: readonly Passage[]): readonly Fact[];
}

/** A fact is found at a span of one of the clause's passages. */
export interface PlacedFact extends Span {
  /** The passage's place in the clause. */
  readonly place: number;
}

interface Kept {
  readonly blocks: readonly Block[];
  readonly facts: readonly unknown[];
}

const NONE: readonly never[] = [];
const made = new WeakMap<ClauseReader<unknown>, WeakMap<Block, Kept>>();

/**
 * The facts that `reader` finds in the new legal text of a document, each with its span in the document. What was found
 * in a clause is kept for as long as its blocks stay the same, so that an edit costs no more than its own clause.
 */
export function* factsInChanges<Fact extends PlacedFact>(
  { document, passages, isChanged }: RuleContext,
  reader: ClauseReader<Fact>,
): Generator<{ readonly fact: Fact; readonly span: Span }> {
  const { text, starts, blocks } = document;
  let kept = made.get(reader);
  if (!kept) made.set(reader, (kept = new WeakMap()));
  for (const { from, to } of clauseRanges(document)) {
    const first = blocks[from]!;
    if (first.kind === 'blank') continue;
    let known = kept.get(first);
    if (!known || known.blocks.length !== to - from || known.blocks.some((block, i) => block !== blocks[from + i])) {
      let facts: readonly Fact[] = NONE;
      if (reader.words.test(text.slice(starts[from]!, starts[to] ?? text.length))) {
        const clause = passages({ from, to });
        facts = reader
          .read(clause)
          .map((fact) => ({ ...fact, place: blocks.indexOf(clause[fact.place]!.block, from) - from }));
      }
      known = { blocks: blocks.slice(from, to), facts };
      kept.set(first, known);
    }
    for (const fact of known.facts as readonly Fact[]) {
      const block = from + fact.place;
      if (!isChanged(block)) continue;
      const start = starts[block]!;
      yield { fact, span: { start: start + fact.start, end: start + fact.end } };
    }
  }
}
