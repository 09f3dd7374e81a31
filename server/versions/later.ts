import type { Address, DocumentId } from '../corpus/address';
import type { VersionChange } from './history';

/** The versions beside the one that a modification is read against, as far as a check needs them. */
export interface VersionsAtHand {
  /** All versions that are there, oldest first. */
  readonly present: readonly string[];
  /** The version that the text is read against. */
  readonly used: string;
  /** The newest that is there. */
  readonly newest: string;
  /** More will be known soon: documents are still being read. */
  readonly reading: boolean;
  /**
   * What happened to a provision after the version used, oldest first; undefined when that is not known: a version is
   * an outline, or its document cannot be read.
   */
  changesOf(address: Address): readonly VersionChange[] | undefined;
  /** The same of the definition of a term in a document. */
  definitionChangesOf(term: string, document: DocumentId): readonly VersionChange[] | undefined;
}
