import type { Block } from '../../corpus/blocks';
import type { Span } from '../../corpus/span';
import type { TermUse } from '../../terms/termUse';
import { type ClauseRange, clauseRanges, opensClause } from '../clauses';
import { KeptFacts, type Parts, type PlacedFacts } from '../keptFacts';
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

interface KeptClause {
  readonly blocks: readonly Block[];
  readonly terms: readonly (readonly TermUse[])[];
  readonly frame: string;
  readonly facts: readonly PlacedFact[];
}

const CLAUSES: Parts = { begins: opensClause, from: clauseRanges };
const NONE: readonly never[] = [];

interface Known {
  /** By the first block of a clause. */
  readonly clauses: WeakMap<Block, KeptClause>;
  readonly facts: KeptFacts<PlacedFact>;
}
const made = new WeakMap<ClauseReader<PlacedFact>, Known>();

/**
 * The facts that `reader` finds in the clauses of a document, block by block where each clause begins; `place` counts blocks
 * from there, spans count from the fact's block. What was found in a clause is kept for as long as its words, terms and
 * place stay the same, so that an edit costs no more than its own clause.
 */
export function clauseFacts<Fact extends PlacedFact>(
  context: RuleContext,
  reader: ClauseReader<Fact>,
): readonly PlacedFacts<Fact>[] {
  const { document, terms } = context;
  const { facts, clauses } = knownTo(reader);
  const found = facts.of(document, [document.owners, terms.finder], (range) => read(context, range, reader, clauses));
  return found as readonly PlacedFacts<Fact>[];
}

/** Reads the same in steps, of a text of which nothing is kept. */
export function clauseFactsInSteps<Fact extends PlacedFact>(
  context: RuleContext,
  reader: ClauseReader<Fact>,
): Iterable<void> {
  const { document, terms } = context;
  const { facts, clauses } = knownTo(reader);
  return facts.inSteps(document, [document.owners, terms.finder], (range) => read(context, range, reader, clauses));
}

function knownTo(reader: ClauseReader<PlacedFact>): Known {
  let known = made.get(reader);
  if (!known) {
    known = { clauses: new WeakMap(), facts: new KeptFacts(CLAUSES) };
    made.set(reader, known);
  }
  return known;
}

/** The same for new text only, each fact with its span in the document. */
export function factsInChanges<Fact extends PlacedFact>(
  context: RuleContext,
  reader: ClauseReader<Fact>,
): readonly { readonly fact: Fact; readonly span: Span }[] {
  const { document, isChanged } = context;
  const found: { fact: Fact; span: Span }[] = [];
  for (const { block: from, facts } of clauseFacts(context, reader)) {
    for (const fact of facts) {
      const block = from + fact.place;
      if (!isChanged(block)) continue;
      const start = document.starts[block]!;
      found.push({ fact, span: { start: start + fact.start, end: start + fact.end } });
    }
  }
  return found;
}

/** The facts of a clause, whose `place` counts blocks. */
function read(
  { document, passages }: RuleContext,
  { from, to }: ClauseRange,
  reader: ClauseReader<PlacedFact>,
  kept: WeakMap<Block, KeptClause>,
): readonly PlacedFact[] {
  const { text, starts, blocks } = document;
  const first = blocks[from]!;
  if (first.kind === 'blank' || !reader.words.test(text.slice(starts[from]!, starts[to] ?? text.length))) return NONE;
  const clause = passages({ from, to });
  const frame = clause.map(({ label, depth, isLegal }) => `${label ?? ''} ${depth} ${isLegal}`).join('|');
  const known = kept.get(first);
  if (
    known?.frame === frame &&
    known.blocks.length === to - from &&
    known.blocks.every((block, i) => block === blocks[from + i]) &&
    clause.every(({ terms }, i) => terms === known.terms[i])
  )
    return known.facts;
  const facts = reader
    .read(clause)
    .map((fact) => ({ ...fact, place: blocks.indexOf(clause[fact.place]!.block, from) - from }));
  kept.set(first, {
    blocks: blocks.slice(from, to),
    terms: clause.map(({ terms }) => terms),
    frame,
    facts: facts.length ? facts : NONE,
  });
  return facts;
}
