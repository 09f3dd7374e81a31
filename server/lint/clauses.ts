import type { ExpressionCache } from '../citations/scanDocument';
import type { Block } from '../corpus/blocks';
import type { LegalDocument } from '../corpus/document';
import { type ListFrame, placeLabel } from '../corpus/lists';
import { introduces, nextLabels } from '../corpus/structure';
import type { TermUse } from '../terms/termUse';
import { Passage, type PassageKind } from './passage';

/** Finds what other rooms know of a block. */
export interface BlockReaders {
  readonly expressions: ExpressionCache;
  /** Uses of defined terms in a block, offsets from its start. */
  terms(document: LegalDocument, block: number): readonly TermUse[];
}

/** Blocks that a rule on wording sees together: a clause with all that lies beneath it, or one paragraph without a number. */
export interface ClauseRange {
  readonly from: number;
  /** One behind the last block. */
  readonly to: number;
}

const KINDS: Partial<Record<Block['kind'], PassageKind>> = {
  provision: 'provision',
  prose: 'prose',
  row: 'row',
  heading: 'heading',
};

/** Most blocks seen together; a longer clause is seen in parts, so that one edit never asks about all of a text. */
const MOST = 200;

/** The clauses of a document, in order; together they hold every block from `from` to `to` once. */
export function* clauseRanges({ blocks }: LegalDocument, from = 0, to = blocks.length): Generator<ClauseRange> {
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && end - start < MOST && continuesClause(blocks[end]!, blocks[start]!)) end++;
    yield { from: start, to: end };
    start = end;
  }
}

/** The first block of the clause that holds `block`, and one behind its last. */
export function clauseAround(document: LegalDocument, block: number): ClauseRange {
  const { blocks } = document;
  let from = block;
  while (from > 0 && !opensClause(blocks[from]!)) from--;
  for (const range of clauseRanges(document, from)) if (range.to > block) return range;
  return { from: block, to: block + 1 };
}

/** True for what begins a clause wherever it stands: a clause's number, a heading, an instruction, front matter. */
export function opensClause({ kind, label }: Block): boolean {
  return kind === 'provision' ? label!.kind !== 'paragraph' : kind !== 'prose' && kind !== 'row' && kind !== 'comment';
}

function continuesClause(block: Block, first: Block): boolean {
  if (opensClause(block)) return false;
  // Paragraphs of a paper stand alone; so do rows, but for the items of a list in one.
  if (first.kind === 'provision') return block.kind !== 'row';
  return (
    block.kind === 'comment' || (block.kind === 'provision' && first.kind !== 'heading' && first.kind !== 'instruction')
  );
}

/** The passages of a clause; blocks of other kinds are left out. */
export function passagesOf(document: LegalDocument, { from, to }: ClauseRange, readers: BlockReaders): Passage[] {
  const clause: Passage[] = [];
  const first = document.owners[from];
  const bare = first ? undefined : depthsOf(document, { from, to });
  const depthOf = (block: number) => {
    if (bare) return bare[block - from]!;
    const owner = document.owners[block];
    return owner && owner.block === block ? Math.max(0, owner.level - first!.level) : 0;
  };
  for (let index = from; index < to; index++) {
    const block = document.blocks[index]!;
    const kind = KINDS[block.kind];
    if (!kind) continue;
    clause.push(
      new Passage(
        kind,
        block,
        labelOf(document, index),
        depthOf(index),
        clause,
        clause.length,
        isLegal(document, index),
        {
          words: () => wordsOf(document, index),
          citations: () => readers.expressions.of(document, index),
          terms: () => readers.terms(document, index),
        },
      ),
    );
  }
  return clause;
}

/** Depths of the paragraphs of a clause in a text that no document of the Code and no instruction gives a place. */
function depthsOf({ text, starts, blocks }: LegalDocument, { from, to }: ClauseRange): number[] {
  const depths: number[] = [];
  let lists: ListFrame<undefined>[] = [];
  for (let index = from; index < to; index++) {
    const { label, indent, kind } = blocks[index]!;
    if (kind !== 'provision' || label?.kind !== 'paragraph') {
      if (index > from && kind === 'prose') lists = lists.filter((list) => indent > list.indent);
      depths.push(0);
      continue;
    }
    for (const part of label.labels) {
      const introduced = () => index > from && introduces(text, starts[index - 1]!, blocks[index - 1]!);
      const placed = placeLabel(lists, part, label.form, indent, () => nextLabels(blocks, index), introduced);
      lists = lists.slice(0, placed.depth);
      lists.push({ ...placed, form: label.form, indent, label: part, sealed: false, item: undefined });
    }
    depths.push(index === from ? 0 : lists.length);
  }
  return depths;
}

function labelOf({ owners, blocks }: LegalDocument, index: number): string | undefined {
  const owner = owners[index];
  if (owner?.block === index) return owner.label;
  const label = blocks[index]!.label;
  return label && (label.number || label.labels.map((part) => `(${part})`).join(''));
}

function wordsOf({ text, starts, blocks }: LegalDocument, index: number): string {
  const start = starts[index]!;
  return text.slice(start, start + blocks[index]!.contentLength);
}

/**
 * True for legal text: the Code's, an amendment's, and all of a `.sec` file that says nothing of itself. Reasons and
 * problem statements of a modification are not; of a paper only what stands beneath a clause's number (`G3.17 …`).
 */
export function isLegal(document: LegalDocument, index: number): boolean {
  if (document.id || document.amendmentOf[index]) return document.blocks[index]!.kind !== 'instruction';
  if (document.language === 'sec' && !document.frontMatter && !document.amendments.length) return true;
  if (document.frontMatter) return false;
  for (let i = index; i >= 0 && i > index - MOST; i--) {
    const { kind, label } = document.blocks[i]!;
    if (kind === 'heading') return false;
    if (label && label.kind === 'clause') return true;
    if (label && label.kind === 'decimal') return false;
  }
  return false;
}
