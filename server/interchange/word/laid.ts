import type { Piece } from './source';
import type { StatedParagraph } from './styles';

/** A paragraph of one of the two texts, numbered. */
export interface LaidParagraph {
  readonly kind: 'paragraph';
  readonly stated: StatedParagraph;
  readonly label: string;
  /** Its number as a cross-reference in full context gives it; '' when it has none. */
  readonly full: string;
  readonly depth: number;
  /** Those of the text that is laid out, marks of notes with their label. */
  readonly pieces: readonly LaidPiece[];
  readonly inContents: boolean;
  /** Text boxes that hang on it, and notes that it refers to for the first time. */
  readonly boxes: readonly (readonly LaidBlock[])[];
  readonly notes: readonly LaidNote[];
}

/** `mark`: of a note, as printed (`1`, `iv`, `*`). */
export type LaidPiece =
  | Exclude<Piece, { kind: 'box' | 'note' | 'bookmark' }>
  | { readonly kind: 'mark'; readonly mark: string };

export interface LaidNote {
  readonly mark: string;
  readonly blocks: readonly LaidBlock[];
}

export interface LaidTable {
  readonly kind: 'table';
  readonly rows: readonly LaidRow[];
}

export interface LaidRow {
  readonly header: boolean;
  /** One for every column: a cell that spans several stands in the first of them. */
  readonly cells: readonly (readonly LaidBlock[])[];
}

export type LaidBlock = LaidParagraph | LaidTable;
