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

/** A document of a Code in an index: read, and its citations with it, when somebody asks. Shared by indexes of one Code. */
class Indexed {
  private made: DocumentCitations | undefined;

  constructor(
    private readonly entry: CodeDocument,
    private readonly expressions: ExpressionCache,
    private readonly code: Code,
    /** What was read of the document before an edit. */
    private before?: DocumentCitations,
  ) {}

  get citations(): DocumentCitations {
    if (!this.made) {
      this.made = ResolvedCitations.read(this.entry.document, this.expressions, this.code, this.before);
      this.before = undefined;
    }
    return this.made;
  }

  /** What was read of the document last. */
  get latest(): DocumentCitations | undefined {
    return this.made ?? this.before;
  }
}

/** What can be asked about a Code of which nothing but the asked-for documents has been read. */
export interface OpenIndex {
  readonly code: Code;
  citationsIn(id: DocumentId): DocumentCitations | undefined;
}

/**
 * A Code with its citations, both ways. Immutable for all who use it: documents are read when they are first asked for, and
 * whatever the order, the answers are the same. {@link CodeIndex.with} gives the index of the Code with one document changed
 * and reads nothing but that document. Where nothing may wait, {@link CodeIndex.readDocuments} and
 * {@link CodeIndex.readCitations} are gone through first, step by step.
 */
export class CodeIndex implements OpenIndex {
  private constructor(
    readonly code: Code,
    /** Finds citations under the names of this Code; shared by every text that is read against it. */
    readonly expressions: ExpressionCache,
    private readonly perDocument: ReadonlyMap<DocumentId, Indexed>,
  ) {}

  /** The index of a Code; reads nothing yet. */
  static of(code: Code): CodeIndex {
    const expressions = new ExpressionCache(citationScanner(documentNames(code)));
    const perDocument = new Map<DocumentId, Indexed>();
    for (const entry of code.documents.values()) perDocument.set(entry.id, new Indexed(entry, expressions, code));
    return new CodeIndex(code, expressions, perDocument);
  }

  /** Reads every document that was not read yet, one with each step. */
  *readDocuments(): Generator<DocumentId> {
    for (const { id, document } of this.code.documents.values()) if (document) yield id;
  }

  /** Reads the citations that were not read yet, those of one document with each step, and what they point at. */
  *readCitations(): Generator<DocumentId> {
    for (const [id, { citations }] of this.perDocument) {
      void citations.byTarget;
      yield id;
    }
  }

  /**
   * The citations of any text, read against this Code. `before` is what this index read of the text before an edit: then
   * only what the edit touched is resolved again.
   */
  read(document: LegalDocument, before?: DocumentCitations): DocumentCitations {
    return ResolvedCitations.read(document, this.expressions, this.code, before);
  }

  /** The index of the Code with `entry` in place of the document of that id. Titles and names must be as before. */
  with(entry: CodeDocument): CodeIndex {
    const code = { ...this.code, documents: new Map(this.code.documents).set(entry.id, entry) };
    const indexed = new Indexed(entry, this.expressions, code, this.perDocument.get(entry.id)?.latest);
    return new CodeIndex(code, this.expressions, new Map(this.perDocument).set(entry.id, indexed));
  }

  citationsIn(id: DocumentId): DocumentCitations | undefined {
    return this.perDocument.get(id)?.citations;
  }

  /** The citations of every document, in the order of the Code. */
  *documents(): Iterable<DocumentCitations> {
    for (const id of this.code.documents.keys()) {
      const indexed = this.perDocument.get(id);
      if (indexed) yield indexed.citations;
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
