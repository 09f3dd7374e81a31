import { type Address, compareNumbers, type DocumentId, lineage, parseAddress } from '../corpus/address';
import type { Code, CodeDocument } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import { sameSkeleton } from '../corpus/skeleton';
import type { Citation } from './citation';
import { documentNames } from './names';
import { resolveAgain, resolveCitations } from './resolve';
import { citationScanner } from './scan';
import { ExpressionCache } from './scanDocument';

/** The citations of one document, in order of the text, and the same by what they point at. */
export interface DocumentCitations {
  readonly document: LegalDocument;
  readonly all: readonly Citation[];
  readonly byTarget: ReadonlyMap<Address, readonly Citation[]>;
}

/** A place that cites something: the citation and the document it stands in. */
export interface Inbound {
  readonly document: LegalDocument;
  readonly citation: Citation;
}

// What lies beneath an address is asked for by hovers and lenses only, so it is gathered when first asked, per document.
const gathered = new WeakMap<DocumentCitations, ReadonlyMap<Address, readonly Address[]>>();

/** The addresses that a document cites which are `address` or lie beneath it, whether or not the Code lists them. */
export function citedWithin(citations: DocumentCitations, address: Address): readonly Address[] {
  let within = gathered.get(citations);
  if (!within) {
    within = gather(citations.byTarget.keys());
    gathered.set(citations, within);
  }
  return within.get(address) ?? [];
}

function gather(targets: Iterable<Address>): ReadonlyMap<Address, readonly Address[]> {
  const within = new Map<Address, Address[]>();
  for (const target of targets) {
    for (const above of lineage(target)) {
      const list = within.get(above);
      if (list) list.push(target);
      else within.set(above, [target]);
    }
  }
  return within;
}

/**
 * A Code with its citations, both ways. Immutable; {@link CodeIndex.with} gives the index of the Code with one document
 * changed and reads nothing but that document.
 */
export class CodeIndex {
  private constructor(
    readonly code: Code,
    /** Finds citations under the names of this Code; shared by every text that is read against it. */
    readonly expressions: ExpressionCache,
    private readonly perDocument: ReadonlyMap<DocumentId, DocumentCitations>,
  ) {}

  /** An index without citations yet; {@link add} them document by document. */
  static empty(code: Code): CodeIndex {
    return new CodeIndex(code, new ExpressionCache(citationScanner(documentNames(code))), new Map());
  }

  /** The whole index at once. */
  static of(code: Code): CodeIndex {
    const index = CodeIndex.empty(code);
    const perDocument = new Map<DocumentId, DocumentCitations>();
    for (const entry of code.documents.values()) perDocument.set(entry.id, index.read(entry.document));
    return new CodeIndex(code, index.expressions, perDocument);
  }

  /**
   * The citations of any text, read against this Code. `before` is what this index read of the text before an edit: then
   * only what the edit touched is resolved again.
   */
  read(document: LegalDocument, before?: DocumentCitations): DocumentCitations {
    return citationsOf(document, this.expressions, this.code, before);
  }

  /** This index with documents' citations added; what is not given stays as it is. */
  add(read: Iterable<readonly [DocumentId, DocumentCitations]>): CodeIndex {
    return new CodeIndex(this.code, this.expressions, new Map([...this.perDocument, ...read]));
  }

  /** The index of the Code with `entry` in place of the document of that id. Titles and names must be as before. */
  with(entry: CodeDocument): CodeIndex {
    const code = { ...this.code, documents: new Map(this.code.documents).set(entry.id, entry) };
    const citations = citationsOf(entry.document, this.expressions, code, this.perDocument.get(entry.id));
    return new CodeIndex(code, this.expressions, new Map(this.perDocument).set(entry.id, citations));
  }

  citationsIn(id: DocumentId): DocumentCitations | undefined {
    return this.perDocument.get(id);
  }

  /** Documents whose citations are known, in the order of the Code. */
  *documents(): Iterable<DocumentCitations> {
    for (const id of this.code.documents.keys()) {
      const citations = this.perDocument.get(id);
      if (citations) yield citations;
    }
  }

  /** Every citation in the Code to the address itself; ranges count for each number that they span. */
  citing(address: Address): Inbound[] {
    const found: Inbound[] = [];
    for (const { document, byTarget } of this.documents()) {
      for (const citation of byTarget.get(address) ?? []) found.push({ document, citation });
    }
    return found;
  }

  /** Citations to the address or anything beneath it: what relies on the provision as a whole. Each counts once. */
  relyingOn(address: Address): Inbound[] {
    const found: Inbound[] = [];
    for (const citations of this.documents()) {
      for (const citation of citationsWithin(citations, address))
        found.push({ document: citations.document, citation });
    }
    return found;
  }

  /** True when something cites the address or anything beneath it. */
  isReliedOn(address: Address): boolean {
    for (const citations of this.documents()) if (citedWithin(citations, address).length) return true;
    return false;
  }
}

/** A document's citations to an address or anything beneath it, in order of the text. */
export function citationsWithin(citations: DocumentCitations, address: Address): Citation[] {
  const found = new Set<Citation>();
  for (const target of citedWithin(citations, address)) {
    for (const citation of citations.byTarget.get(target) ?? []) found.add(citation);
  }
  return [...found].sort((a, b) => a.start - b.start);
}

/** The citations of a document, resolved, and indexed by target; `before` as for {@link CodeIndex.read}. */
function citationsOf(
  document: LegalDocument,
  expressions: ExpressionCache,
  code: Code | undefined,
  before?: DocumentCitations,
): DocumentCitations {
  const skeleton = before && sameSkeleton(before.document, document);
  const all =
    (skeleton && resolveAgain(before, document, skeleton, expressions, code)) ??
    resolveCitations(document, expressions, code);
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
  return { document, all, byTarget };
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
