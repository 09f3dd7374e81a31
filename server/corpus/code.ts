import { type Address, type DocumentId, documentOf, lineage } from './address';
import type { LegalDocument, Provision } from './document';
import { readDocument } from './read';

/** One document of a Code with what `code.yaml` says about it. */
export interface CodeDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly unverified: boolean;
  readonly version: string;
  /** Short names that it is cited by: "SMKI RAPP". */
  readonly names: readonly string[];
  /** Only an outline in the project's own words: a number that it does not list may exist all the same. */
  readonly outline: boolean;
  /** A technical specification with its own numbering; "Section 12 of the GBCS" leads out of the Code. */
  readonly external: boolean;
  /** The file that holds it. */
  readonly uri: string;
  /** Its text, read. A Code that comes from files reads it when it is first asked for, and gives the same value ever after. */
  readonly document: LegalDocument;
}

/** What `code.yaml` says of a document. */
export type ListedFacts = Omit<CodeDocument, 'document'>;

/** A document of a Code whose text is at hand and is read when somebody asks for it. Immutable for all who use it. */
export class ListedDocument implements CodeDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly unverified: boolean;
  readonly version: string;
  readonly names: readonly string[];
  readonly outline: boolean;
  readonly external: boolean;
  readonly uri: string;
  private made: LegalDocument | undefined;

  constructor(
    facts: ListedFacts,
    private readonly text: string,
  ) {
    this.id = facts.id;
    this.title = facts.title;
    this.unverified = facts.unverified;
    this.version = facts.version;
    this.names = facts.names;
    this.outline = facts.outline;
    this.external = facts.external;
    this.uri = facts.uri;
  }

  get document(): LegalDocument {
    this.made ??= readDocument(this.uri, this.text, 'sec', this.id);
    return this.made;
  }
}

/** The same document of a Code with another text: an editor's. */
export function withText(
  { id, title, unverified, version, names, outline, external }: CodeDocument,
  document: LegalDocument,
): CodeDocument {
  return { id, title, unverified, version, names, outline, external, uri: document.uri, document };
}

/** A modification as the register tells. */
export interface RegisteredModification {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly implemented: string;
  readonly documents: readonly DocumentId[];
  readonly provisions: readonly Address[];
  readonly summary: string;
  readonly source: string;
  readonly unverified: boolean;
  /** Where the register's file holds it. */
  readonly at?: { readonly uri: string; readonly line: number };
}

/** A published reading of an unclear provision. */
export interface AgreedInterpretation {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly documents: readonly DocumentId[];
  readonly provisions: readonly Address[];
  readonly modification: string;
  readonly source: string;
}

/** A name of a body, code or document that the Code has done away with. Data of the corpus: `stale-names.yaml`. */
export interface StaleName {
  /** The name as texts have it: "MRA", "Master Registration Agreement". Capitals count. */
  readonly name: string;
  /** What stands in its place; '' where nothing does. */
  readonly now: string;
  /** What happened to it, in a few words: "closed on 1 September 2021". */
  readonly since: string;
  readonly source: string;
}

/** A term of an outline, which has no definitions, explained in the project's own words. Data of the corpus: `terms.yaml`. */
export interface GlossaryTerm {
  readonly term: string;
  readonly gloss: string;
  /** Where the Code deals with it; '' when that is not known. */
  readonly reference: Address;
  /** Its short name; '' when it has none. */
  readonly acronym: string;
  /** Not seen in a source. */
  readonly unverified: boolean;
  /** Where the list holds it. */
  readonly at?: { readonly uri: string; readonly line: number };
}

/** A short name and what it stands for. Data of the corpus: `acronyms.yaml`. */
export interface Acronym {
  readonly acronym: string;
  /** '' when it is not known. */
  readonly expansion: string;
  readonly unverified: boolean;
  /** Where the list holds it. */
  readonly at?: { readonly uri: string; readonly line: number };
}

/** One version of the whole Code. Immutable: a Code with one document changed is another value that shares the rest. */
export interface Code {
  readonly name: string;
  readonly version: string;
  readonly outline: boolean;
  /** Every document that `code.yaml` lists could be read; a Code with gaps never proves that a document is missing. */
  readonly complete: boolean;
  readonly source: string;
  /** Where it was read from, as a URI; '' when it was made in memory. */
  readonly uri: string;
  /** In the order of `code.yaml`. */
  readonly documents: ReadonlyMap<DocumentId, CodeDocument>;
  readonly modifications: readonly RegisteredModification[];
  readonly interpretations: readonly AgreedInterpretation[];
  readonly staleNames: readonly StaleName[];
  readonly terms: readonly GlossaryTerm[];
  readonly acronyms: readonly Acronym[];
}

/** A provision and the document of the Code that holds it. `provision` is undefined for the document itself. */
export interface Found {
  readonly address: Address;
  readonly holder: CodeDocument;
  readonly provision: Provision | undefined;
}

/** Finds what an address names; undefined when the Code does not hold it. */
export function findAddress(code: Code, address: Address): Found | undefined {
  const id = documentOf(address);
  const holder = id === undefined ? undefined : code.documents.get(id);
  if (!holder) return undefined;
  if (address === id) return { address, holder, provision: undefined };
  const provision = holder.document.byAddress.get(address);
  return provision && { address, holder, provision };
}

/** The address itself or its nearest ancestor that the Code holds. */
export function nearestKnown(code: Code, address: Address): Found | undefined {
  for (const candidate of lineage(address)) {
    const found = findAddress(code, candidate);
    if (found) return found;
  }
  return undefined;
}

/** "SEC 45.0" or "SEC outline": how the Code is named in a few characters. */
export function shortCodeName(code: Code): string {
  const initials = code.name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('');
  return `${initials.length > 1 ? initials : code.name} ${code.outline ? 'outline' : code.version}`;
}

/** The digits by which DP073 and MP073 are one item: prefix families DP/MP and SECMP share one running number. */
export function modificationNumber(id: string): string {
  const match = /^(?:SECMP|DP|MP)0*(\d+)([A-Z]?)$/.exec(id);
  return match ? match[1]! + match[2]! : id;
}

/** The register's entry for an id, whatever stage prefix either carries. */
export function findModification(code: Code, id: string): RegisteredModification | undefined {
  const number = modificationNumber(id);
  return code.modifications.find((entry) => modificationNumber(entry.id) === number);
}

/** Modifications and Agreed Interpretations that touch a provision, anything beneath it, or an ancestor clause of it. */
export function touching(
  code: Code,
  address: Address,
): { modifications: RegisteredModification[]; interpretations: AgreedInterpretation[] } {
  const above = new Set(lineage(address));
  const touches = (entry: { provisions: readonly Address[]; documents: readonly DocumentId[] }) =>
    entry.provisions.some(
      (at) => (above.has(at) && at.includes('.')) || at === address || lineage(at).includes(address),
    ) || entry.documents.includes(address);
  return {
    modifications: code.modifications.filter(touches),
    interpretations: code.interpretations.filter(touches),
  };
}
