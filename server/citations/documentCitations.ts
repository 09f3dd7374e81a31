import { type Address, compareNumbers, parseAddress } from '../corpus/address';
import type { Code } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import { sameSkeleton } from '../corpus/skeleton';
import type { Citation } from './citation';
import { type Resolution, Resolving, resolveAgain } from './resolve';
import type { ExpressionCache } from './scanDocument';

/** Blocks from `from` up to `to`. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** The citations of one document: block by block, in order of the text, and by what they point at. */
export interface DocumentCitations {
  readonly document: LegalDocument;
  /** Those of a block, in order. */
  of(block: number): readonly Citation[];
  readonly all: readonly Citation[];
  /** A range counts for each number that it spans. */
  readonly byTarget: ReadonlyMap<Address, readonly Citation[]>;
  /** The blocks whose citations may mean something else than in `before`; undefined when nothing is known of that. */
  changedSince?(before: DocumentCitations): BlockRange | undefined;
}

const NONE: readonly Citation[] = [];

/**
 * The citations of a document, resolved when somebody first asks for one. Immutable. After an edit of words the blocks behind
 * it lend their citations, and these get their new places when somebody asks for them.
 */
export class ResolvedCitations implements DocumentCitations {
  private madeAll: readonly Citation[] | undefined;
  private madeByTarget: ReadonlyMap<Address, readonly Citation[]> | undefined;
  /** Stands for this value without keeping it alive. */
  private readonly self = {};
  private lineage: { readonly of: object; readonly changed: BlockRange } | undefined;

  private constructor(
    readonly document: LegalDocument,
    private readonly code: Code | undefined,
    private resolution: Resolution | Resolving,
  ) {}

  private get whole(): Resolution {
    if (this.resolution instanceof Resolving) this.resolution = this.resolution.whole();
    return this.resolution;
  }

  /** True when no citation is left to be resolved. */
  private get isWhole(): boolean {
    return !(this.resolution instanceof Resolving);
  }

  private inBlock(block: number): readonly Citation[] {
    const { resolution } = this;
    return (resolution instanceof Resolving ? resolution.of(block) : resolution.inBlock[block]) ?? NONE;
  }

  /**
   * Reads the citations of `document`. `before`: what was read, against the same register of documents, before an edit;
   * then only what the edit touched is resolved again.
   */
  static read(
    document: LegalDocument,
    expressions: ExpressionCache,
    code: Code | undefined,
    before?: DocumentCitations,
  ): ResolvedCitations {
    const known = before instanceof ResolvedCitations && before.isWhole ? before : undefined;
    const skeleton = known && sameSkeleton(known.document, document);
    if (skeleton) {
      const again = resolveAgain(known.document, known.whole, document, skeleton, expressions, code);
      if (again) {
        const citations = new ResolvedCitations(document, code, again.resolution);
        citations.lineage = { of: known.self, changed: again.changed };
        return citations;
      }
    }
    return new ResolvedCitations(document, code, new Resolving(document, expressions, code));
  }

  of(block: number): readonly Citation[] {
    const found = this.inBlock(block);
    const shift = found.length ? this.document.starts[block]! - found[0]!.base : 0;
    return shift ? found.map((citation) => movedCitation(citation, shift)) : found;
  }

  get all(): readonly Citation[] {
    if (!this.madeAll) {
      const all: Citation[] = [];
      const { inBlock } = this.whole;
      for (let block = 0; block < inBlock.length; block++) {
        if (inBlock[block]) for (const citation of this.of(block)) all.push(citation);
      }
      this.madeAll = all;
    }
    return this.madeAll;
  }

  get byTarget(): ReadonlyMap<Address, readonly Citation[]> {
    this.madeByTarget ??= targetsOf(this.all, this.code);
    return this.madeByTarget;
  }

  changedSince(before: DocumentCitations): BlockRange | undefined {
    return before instanceof ResolvedCitations && this.lineage?.of === before.self ? this.lineage.changed : undefined;
  }
}

const movedCitation = (citation: Citation, by: number): Citation => ({
  ...citation,
  start: citation.start + by,
  end: citation.end + by,
  base: citation.base + by,
});

/** The citations in some blocks of a document, as if it held no others. */
export function citationsIn(citations: DocumentCitations, { from, to }: BlockRange): DocumentCitations {
  const all: Citation[] = [];
  for (let block = from; block < to; block++) for (const citation of citations.of(block)) all.push(citation);
  return {
    document: citations.document,
    all,
    of: (block) => (block >= from && block < to ? citations.of(block) : NONE),
    get byTarget() {
      return citations.byTarget;
    },
  };
}

function targetsOf(all: readonly Citation[], code: Code | undefined): ReadonlyMap<Address, readonly Citation[]> {
  const byTarget = new Map<Address, Citation[]>();
  const add = (address: Address, citation: Citation) => {
    const list = byTarget.get(address);
    if (!list) byTarget.set(address, [citation]);
    else if (list.at(-1) !== citation) list.push(citation);
  };
  for (const citation of all) {
    if (citation.address === null) continue;
    add(citation.address, citation);
    if (citation.through)
      for (const address of spanned(citation.address, citation.through, code)) add(address, citation);
  }
  return byTarget;
}

/** The addresses strictly between the ends of a range, as the Code lists them; modifications by their numbers. */
function spanned(from: Address, through: Address, code: Code | undefined): Address[] {
  const [a, b] = [parseAddress(from), parseAddress(through)];
  if (!a || !b || a.document !== b.document) return [];
  const document = code?.documents.get(a.document)?.document;
  const first = document?.byAddress.get(from);
  const last = document?.byAddress.get(through);
  if (!document || !first || !last || first.level !== last.level) return [];
  const siblings = first.parent === last.parent && first.parent ? first.parent.children : document.provisions;
  const between: Address[] = [];
  let inside = false;
  for (const provision of siblings) {
    if (provision === last) break;
    if (inside && provision.level === first.level) between.push(provision.address);
    if (provision === first) inside = true;
  }
  return compareNumbers(a.number, b.number) <= 0 ? between : [];
}
