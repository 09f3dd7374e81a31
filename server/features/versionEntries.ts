import type { Address, DocumentId } from '../corpus/address';
import type { ChangeKind, DefinitionChange } from '../versions/comparison';

/** One version of the Code, for a list to choose from. */
export interface VersionEntry {
  readonly version: string;
  /** The folder that holds it, as a URI. */
  readonly uri: string;
  /** How many documents its `code.yaml` lists. */
  readonly documents: number;
  readonly outline: boolean;
  readonly source: string;
  readonly newest: boolean;
  /** Texts without a baseline are read against it. */
  readonly used: boolean;
}

/** The versions that a workspace folder can choose from. */
export interface VersionsResult {
  /** Name of the Code in a few letters: "SEC". */
  readonly code: string;
  /** Newest first; empty where there is no library. */
  readonly versions: readonly VersionEntry[];
}

/** A provision, or a document, on one side of a comparison. */
export interface SideEntry {
  readonly address: Address;
  readonly title: string;
  /** The first of its words, on one line. */
  readonly words: string;
}

export interface ChangeEntry {
  readonly before: SideEntry | null;
  readonly after: SideEntry | null;
  readonly kinds: readonly ChangeKind[];
  /** What happened in a few words: "renumbered from G3.18, reworded". */
  readonly summary: string;
}

export interface DocumentEntry {
  readonly id: DocumentId;
  readonly title: string;
  /** "3 reworded, 1 inserted". */
  readonly summary: string;
  /** Its file in either version, as a URI; null where the version does not have it. */
  readonly before: string | null;
  readonly after: string | null;
  readonly changes: readonly ChangeEntry[];
  readonly definitions: readonly DefinitionChange[];
}

/** What differs between two versions. */
export interface ComparisonResult {
  readonly before: string;
  readonly after: string;
  readonly documents: readonly DocumentEntry[];
}
