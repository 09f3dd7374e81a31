import { type Address, type DocumentId, documentOf, parseAddress } from '../corpus/address';
import type { Block } from '../corpus/blocks';
import type { Code } from '../corpus/code';
import type { LegalDocument, Provision } from '../corpus/document';
import type { SameSkeleton } from '../corpus/skeleton';
import type { Citation } from './citation';
import { documentsNamed, type Named, type Place, Resolver } from './resolver';
import type { ExpressionCache } from './scanDocument';

/** The citations of a document by block; a block without any may be left out. */
export interface Resolution {
  readonly inBlock: readonly (readonly Citation[] | undefined)[];
  readonly attachments: Attachments;
}

/**
 * Gives the citations of a document their addresses, as far as somebody asks for them. `code` lends the register of documents;
 * a citation's status is asked separately, so a change in another document never makes this one's citations stale. Linear in
 * the document, and for a single block in what stands around it up to the next headings or instructions.
 */
export class Resolving {
  private readonly inBlock: (readonly Citation[] | undefined)[];
  /** 1 for a block that is resolved; undefined when all are. */
  private done: Uint8Array | undefined;
  private readonly attachments: Attachments;

  constructor(
    private readonly document: LegalDocument,
    private readonly expressions: ExpressionCache,
    private readonly code: Code | undefined,
  ) {
    this.inBlock = new Array(document.blocks.length).fill(undefined);
    this.done = new Uint8Array(document.blocks.length);
    this.attachments = new Attachments(document, expressions);
  }

  /** The citations of one block, in order. */
  of(block: number): readonly Citation[] | undefined {
    if (this.done && !this.done[block]) this.resolve(block);
    return this.inBlock[block];
  }

  /** The citations of all blocks. */
  whole(): Resolution {
    const { done, inBlock, attachments } = this;
    if (done) {
      const { document, expressions, code } = this;
      resolveBlocks(document, { from: 0, to: done.length }, new Set(), attachments, expressions, code, inBlock);
      this.done = undefined;
    }
    return { inBlock, attachments };
  }

  /** What was named in words before a heading or an instruction is not meant behind it: between two of them blocks go together. */
  private resolve(block: number): void {
    const { document, expressions, code, attachments, inBlock, done } = this;
    const { blocks } = document;
    let from = block;
    let to = block + 1;
    // Only a number without a letter may count in a document that was named in an earlier block.
    if (countsInOthers(document, from, to, expressions)) {
      while (from > 0 && !beginsAnew(blocks[from]!)) from--;
      while (to < blocks.length && !beginsAnew(blocks[to]!)) to++;
    }
    resolveBlocks(document, { from, to }, new Set(), attachments, expressions, code, inBlock);
    done?.fill(1, from, to);
  }
}

/** Letters of a paper's own attachments ("Appendix A: draft problem statement"), looked for when one is asked about. */
export class Attachments {
  private letters: ReadonlySet<string> | undefined;

  constructor(
    private readonly document: LegalDocument,
    private readonly expressions: ExpressionCache,
  ) {}

  has(letter: string): boolean {
    this.letters ??= this.document.id ? NO_LETTERS : ownAttachments(this.document, this.expressions);
    return this.letters.has(letter);
  }
}

const NO_LETTERS: ReadonlySet<string> = new Set();

/** What is read again after an edit, and the blocks that it is in. */
interface Again {
  readonly resolution: Resolution;
  readonly changed: { readonly from: number; readonly to: number };
}

/**
 * The same after an edit that left the skeleton as it was: the changed blocks are resolved again, the others keep their
 * citations, with the places that they had; where the changed words name other documents than before, what follows up to
 * the next heading or instruction is resolved too. Undefined when a text's own attachments change. `before` must have been resolved
 * against the same register.
 */
export function resolveAgain(
  old: LegalDocument,
  before: Resolution,
  document: LegalDocument,
  { from, to: changedTo }: SameSkeleton,
  expressions: ExpressionCache,
  code: Code | undefined,
): Again | undefined {
  let to = changedTo;
  let namesOthers = false;
  for (let block = from; block < changedTo; block++) {
    const [was, now] = [expressions.of(old, block), expressions.of(document, block)];
    if ([...was, ...now].some(({ declares }) => declares)) return undefined;
    namesOthers ||= was.flatMap(documentsNamed).join() !== now.flatMap(documentsNamed).join();
  }
  if (namesOthers) while (to < document.blocks.length && !beginsAnew(document.blocks[to]!)) to++;
  const sinceHeading = new Set<string>();
  if (countsInOthers(document, from, to, expressions)) {
    let first = from;
    while (first > 0 && first < document.blocks.length && !beginsAnew(document.blocks[first]!)) first--;
    for (let block = first; block < from; block++) {
      for (const expression of expressions.of(document, block))
        for (const id of documentsNamed(expression)) sinceHeading.add(id);
    }
  }
  const inBlock = before.inBlock.slice();
  inBlock.fill(undefined, from, to);
  resolveBlocks(document, { from, to }, sinceHeading, before.attachments, expressions, code, inBlock);
  return { resolution: { inBlock, attachments: before.attachments }, changed: { from, to } };
}

/** A heading begins other matter, and so does an instruction: what was named before it is not meant behind it. */
const beginsAnew = ({ kind }: Block) => kind === 'heading' || kind === 'instruction';

/** True when some blocks hold a number without a letter, which may count in a document that was named before them. */
function countsInOthers(document: LegalDocument, from: number, to: number, expressions: ExpressionCache): boolean {
  for (let block = from; block < to; block++) {
    for (const { pieces } of expressions.of(document, block))
      if (pieces.some(({ kind }) => kind === 'decimal')) return true;
  }
  return false;
}

function resolveBlocks(
  document: LegalDocument,
  { from, to }: { from: number; to: number },
  sinceHeading: Set<string>,
  attachments: Attachments,
  expressions: ExpressionCache,
  code: Code | undefined,
  inBlock: (readonly Citation[] | undefined)[],
): void {
  const named: Named = { inBlock: [], sinceHeading };
  let place: Place | undefined;
  let last = -1;
  for (let block = from; block < to; block++) {
    if (beginsAnew(document.blocks[block]!)) sinceHeading.clear();
    const found = expressions.of(document, block);
    if (!found.length) continue;
    if (!place || !samePlace(document, last, block)) place = placeOf(document, block, code);
    last = block;
    named.inBlock.length = 0;
    const resolver = new Resolver(place, named, attachments, code, block);
    const citations: Citation[] = [];
    for (const expression of found) resolver.resolve(expression, citations);
    if (citations.length) inBlock[block] = citations.slice();
  }
}

function samePlace({ owners, amendmentOf }: LegalDocument, a: number, b: number): boolean {
  return owners[a] === owners[b] && amendmentOf[a] === amendmentOf[b];
}

/** What every address in an Appendix's own appendix has in it. */
const INNER = ' Appendix ';

function placeOf(document: LegalDocument, block: number, code: Code | undefined): Place {
  const owner = document.owners[block];
  const target = owner ? '' : (document.amendmentOf[block]?.target ?? '');
  return new BlockPlace(document, documentOf(owner?.address ?? target), owner, target, code);
}

/** An instruction's line stands in the provision that it is about; the Code is asked for that only when it decides something. */
class BlockPlace implements Place {
  readonly within: DocumentId | undefined;
  private found: Provision | undefined;
  private looked: boolean;

  constructor(
    readonly document: LegalDocument,
    about: DocumentId | undefined,
    owner: Provision | undefined,
    private readonly target: Address,
    private readonly code: Code | undefined,
  ) {
    this.within = document.id ?? about;
    this.found = owner;
    this.looked = owner !== undefined || !target || !code;
  }

  get owner(): Provision | undefined {
    if (!this.looked) {
      this.looked = true;
      this.found = this.code?.documents.get(this.within ?? '')?.document.byAddress.get(this.target);
    }
    return this.found;
  }

  get inner(): string {
    const at = this.looked || this.target.includes(INNER) ? this.owner?.address : undefined;
    return at?.includes(INNER) ? (parseAddress(at)?.inner ?? '') : '';
  }
}

function ownAttachments(document: LegalDocument, expressions: ExpressionCache): ReadonlySet<string> {
  const own = new Set<string>();
  for (let block = 0; block < document.blocks.length; block++) {
    for (const { declares, pieces } of expressions.of(document, block))
      if (declares) for (const { number } of pieces) own.add(number);
  }
  return own;
}
