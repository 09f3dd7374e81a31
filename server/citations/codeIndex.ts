import { type Address, type DocumentId, lineage } from '../corpus/address';
import type { Code, CodeDocument } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import type { Citation } from './citation';
import { type DocumentCitations, ResolvedCitations } from './documentCitations';
import { documentNames } from './names';
import { citationScanner } from './scan';
import { ExpressionCache } from './scanDocument';

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
    return ResolvedCitations.read(document, this.expressions, this.code, before);
  }

  /** This index with documents' citations added; what is not given stays as it is. */
  add(read: Iterable<readonly [DocumentId, DocumentCitations]>): CodeIndex {
    return new CodeIndex(this.code, this.expressions, new Map([...this.perDocument, ...read]));
  }

  /** The index of the Code with `entry` in place of the document of that id. Titles and names must be as before. */
  with(entry: CodeDocument): CodeIndex {
    const code = { ...this.code, documents: new Map(this.code.documents).set(entry.id, entry) };
    const citations = ResolvedCitations.read(entry.document, this.expressions, code, this.perDocument.get(entry.id));
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
