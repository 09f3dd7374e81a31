import type { DocumentCitations } from '../citations/documentCitations';
import type { Block } from '../corpus/blocks';
import type { LegalDocument } from '../corpus/document';
import { type BlockDefinitions, blockDefinitions, introducedScope, NOTHING } from './blockDefinitions';
import type { Definition } from './definition';
import { DefinitionReader } from './definitionReader';

/** The definitions of one text, and what each of its blocks says of definitions by itself. */
interface Kept {
  readonly citations: DocumentCitations;
  readonly definitions: readonly Definition[];
  readonly said: readonly BlockDefinitions[];
}

const kept = new WeakMap<LegalDocument, Kept>();

/**
 * The definitions of a text, in its order, those that a modification adds, changes or deletes among them; prose in which a
 * modification gives its reasons defines nothing. `citations` are the text's: they say where pointers lead. `before`: the
 * text before an edit, if its definitions were read; then only the touched blocks are read again. Linear.
 */
export function definitionsIn(
  document: LegalDocument,
  citations: DocumentCitations,
  before?: LegalDocument,
): readonly Definition[] {
  const known = kept.get(document);
  if (known && known.citations === citations) return known.definitions;
  const old = before && kept.get(before);
  const said = known?.said ?? readBlocks(document, before, old?.said);
  const definitions =
    before && old && leavesDefinitions(before, old, document, citations, said)
      ? old.definitions
      : new DefinitionReader(document, citations, said).read();
  kept.set(document, { citations, definitions, said });
  return definitions;
}

/** Blocks that are read between two steps. */
const STEP = 100;

/** Reads the definitions of a text as {@link definitionsIn} does, which then has nothing left to do, a hundred blocks with each step. */
export function* definitionSteps(document: LegalDocument, citations: DocumentCitations): Generator<void> {
  if (kept.get(document)?.citations === citations) return;
  const { blocks } = document;
  const said: BlockDefinitions[] = new Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    said[i] = saidBy(document, i);
    if (i % STEP === STEP - 1) yield;
  }
  const definitions = yield* new DefinitionReader(document, citations, said).steps(STEP);
  // Somebody may have asked for all of them meanwhile: what was given once stays.
  if (!kept.has(document)) kept.set(document, { citations, definitions, said });
}

/**
 * The definitions of a text by its words alone, for one that is not read against a Code: where pointers lead is left open.
 * Nothing is kept.
 */
export function definitionsByWords(document: LegalDocument): readonly Definition[] {
  const said = kept.get(document)?.said ?? readBlocks(document, undefined, undefined);
  return new DefinitionReader(document, { document, all: [], of: () => [], byTarget: new Map() }, said).read();
}

/**
 * True for an edit of words that define nothing, change no introduction of definitions and stand neither in a meaning nor next to one. As
 * definitions hold no offsets from the start of the text, the old ones are the new ones then.
 */
function leavesDefinitions(
  before: LegalDocument,
  old: Kept,
  document: LegalDocument,
  citations: DocumentCitations,
  said: readonly BlockDefinitions[],
): boolean {
  if (before.owners !== document.owners) return false;
  const changed = citations.changedSince?.(old.citations);
  if (!changed) return false;
  const { from, to } = changed;
  for (let block = from; block < to; block++) {
    if (old.said[block] !== NOTHING || said[block] !== NOTHING || document.blocks[block]!.kind === 'instruction')
      return false;
    if (document.amendmentOf[block]?.verb === 'amendDefinition') return false;
    if (introduction(before, block) !== introduction(document, block)) return false;
  }
  return !old.definitions.some(({ block, meaning }) => block <= to && block + meaning.blocks >= from - 1);
}

/** What a block states of the scope of definitions behind it, as one string: most that begin like an introduction state nothing. */
function introduction(document: LegalDocument, block: number): string {
  const [entries, inline] = [false, true].map((each) => introducedScope(document, block, each));
  return entries || inline ? `${entries?.kind} ${entries?.number} ${inline?.kind} ${inline?.number}` : '';
}

/** Reads each block, or takes what was read of it before: an edit leaves the blocks around it the same objects. */
function readBlocks(
  document: LegalDocument,
  before: LegalDocument | undefined,
  old: readonly BlockDefinitions[] | undefined,
): readonly BlockDefinitions[] {
  const { blocks } = document;
  const said: BlockDefinitions[] = new Array(blocks.length);
  let from = 0;
  let to = blocks.length;
  if (before && old) {
    const shift = before.blocks.length - blocks.length;
    while (from < to && blocks[from] === before.blocks[from]) from++;
    while (to > from && blocks[to - 1] === before.blocks[to - 1 + shift]) to--;
    for (let i = 0; i < from; i++) said[i] = old[i]!;
    for (let i = to; i < blocks.length; i++) said[i] = old[i + shift]!;
  }
  for (let i = from; i < to; i++) said[i] = saidBy(document, i);
  return said;
}

const saidBy = (document: LegalDocument, index: number) =>
  saysAnything(document.blocks[index]!) ? blockDefinitions(document, index) : NOTHING;

function saysAnything({ kind }: Block): boolean {
  return kind === 'provision' || kind === 'prose' || kind === 'row' || kind === 'instruction';
}
