import type { Address, DocumentId } from '../corpus/address';
import type { Provision } from '../corpus/document';

/**
 * What happened to a provision between two versions. `reworded`: its own words changed; `followed`: only its citations, and
 * these only follow new numbers; `notUsed`: its number stays and nothing is left of it; `usedAgain`: the other way round;
 * `retitled`: its heading or sub-heading changed.
 */
export type ChangeKind =
  | 'inserted'
  | 'deleted'
  | 'reworded'
  | 'followed'
  | 'renumbered'
  | 'notUsed'
  | 'usedAgain'
  | 'retitled';

/** A provision, or a document, in one of the versions. */
export interface Side {
  readonly address: Address;
  readonly document: DocumentId;
  /** Title of its heading or sub-heading; '' when it has none. */
  readonly title: string;
  /** Its own words, plain, without what lies beneath. */
  readonly words: string;
}

/** A provision that is not the same in both versions. */
export interface ProvisionChange {
  /** Undefined when it was inserted. */
  readonly before: Side | undefined;
  /** Undefined when it was deleted. */
  readonly after: Side | undefined;
  readonly kinds: readonly ChangeKind[];
  /** The change of what it lies under says this too: a paragraph of an inserted clause. */
  readonly folded: boolean;
}

/** A definition that is not the same in both versions. */
export interface DefinitionChange {
  readonly term: string;
  readonly kind: 'added' | 'changed' | 'deleted';
  /** Where it stands. */
  readonly document: DocumentId;
  readonly address: Address;
  /** What it said; '' when it was added, or stands among the words of a provision. */
  readonly before: string;
  readonly after: string;
}

/** What changed in one document, in its order. */
export interface DocumentComparison {
  readonly id: DocumentId;
  /** Title in the later version that has it. */
  readonly title: string;
  /** What happened to the document itself; empty when it only holds changes. */
  readonly kinds: readonly ChangeKind[];
  readonly changes: readonly ProvisionChange[];
  readonly definitions: readonly DefinitionChange[];
}

/** Two provisions that are one, or one that the other version does not have. */
export interface ProvisionPair {
  readonly before: Provision | undefined;
  readonly after: Provision | undefined;
}

/** All that differs between two versions of a Code. */
export interface CodeComparison {
  readonly before: { readonly name: string; readonly version: string };
  readonly after: { readonly name: string; readonly version: string };
  /** The documents with changes, in the order of the Code. */
  readonly documents: readonly DocumentComparison[];
  /**
   * Every provision of both versions exactly once, changed or not. Paragraphs of a definition are not among them: the
   * definition accounts for them.
   */
  readonly pairs: readonly ProvisionPair[];
}
