import { type Address, compareNumbers, type DocumentId, parseAddress } from '../corpus/address';
import type { Code, CodeDocument } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import type { Citation } from './citation';
import { documentNames } from './names';
import { resolveCitations } from './resolve';
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

/** So many documents of a Code edited, and who cites what is gathered anew. */
const MANY_EDITED = 8;

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
    /** Which documents cite an address, gathered when first asked. */
    private citers?: ReadonlyMap<Address, readonly DocumentId[]>,
    /** Documents that are newer than `citers`: they are asked whatever it says. */
    private readonly edited: readonly DocumentId[] = [],
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

  /** The citations of any text, read against this Code. */
  read(document: LegalDocument): DocumentCitations {
    return citationsOf(document, this.expressions, this.code);
  }

  /** This index with documents' citations added; what is not given stays as it is. */
  add(read: Iterable<readonly [DocumentId, DocumentCitations]>): CodeIndex {
    return new CodeIndex(this.code, this.expressions, new Map([...this.perDocument, ...read]));
  }

  /** The index of the Code with `entry` in place of the document of that id. Titles and names must be as before. */
  with(entry: CodeDocument): CodeIndex {
    const code = { ...this.code, documents: new Map(this.code.documents).set(entry.id, entry) };
    const citations = citationsOf(entry.document, this.expressions, code);
    const edited = this.edited.includes(entry.id) ? this.edited : [...this.edited, entry.id];
    const perDocument = new Map(this.perDocument).set(entry.id, citations);
    if (edited.length > MANY_EDITED) return new CodeIndex(code, this.expressions, perDocument);
    return new CodeIndex(code, this.expressions, perDocument, this.gathered(), edited);
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
    for (const { document, byTarget } of this.citersOf(address)) {
      for (const citation of byTarget.get(address) ?? []) found.push({ document, citation });
    }
    return found;
  }

  /** Documents that may cite the address, in the order of the Code. */
  private citersOf(address: Address): DocumentCitations[] {
    let ids = this.gathered().get(address) ?? [];
    if (this.edited.length) {
      const asked = new Set([...ids, ...this.edited]);
      ids = [...this.code.documents.keys()].filter((id) => asked.has(id));
    }
    return ids.map((id) => this.perDocument.get(id)!);
  }

  private gathered(): ReadonlyMap<Address, readonly DocumentId[]> {
    if (this.citers) return this.citers;
    const citers = new Map<Address, DocumentId[]>();
    for (const id of this.code.documents.keys()) {
      for (const address of this.perDocument.get(id)?.byTarget.keys() ?? []) {
        const ids = citers.get(address);
        if (ids) ids.push(id);
        else citers.set(address, [id]);
      }
    }
    this.citers = citers;
    return citers;
  }

  /** Citations to the address or anything beneath it: what relies on the provision as a whole. */
  relyingOn(address: Address): Inbound[] {
    const found: Inbound[] = [];
    for (const target of this.beneath(address)) found.push(...this.citing(target));
    return found;
  }

  /** True when something cites the address or anything beneath it. */
  isReliedOn(address: Address): boolean {
    for (const target of this.beneath(address)) {
      for (const { byTarget } of this.citersOf(target)) if (byTarget.has(target)) return true;
    }
    return false;
  }

  /** The address and every address that the Code holds beneath it. */
  beneath(address: Address): Address[] {
    const parts = parseAddress(address);
    const provision = parts && this.code.documents.get(parts.document)?.document.byAddress.get(address);
    if (!provision) return [address];
    const addresses: Address[] = [];
    const stack = [provision];
    for (let at = stack.pop(); at; at = stack.pop()) {
      addresses.push(at.address);
      stack.push(...at.children);
    }
    return addresses;
  }
}

/** The citations of a document, resolved, and indexed by target. */
export function citationsOf(
  document: LegalDocument,
  expressions: ExpressionCache,
  code: Code | undefined,
): DocumentCitations {
  const all = resolveCitations(document, expressions, code);
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
