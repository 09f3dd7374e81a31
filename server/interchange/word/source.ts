import type { Loss } from '../official/imported';
import type { Look, StatedParagraph } from './styles';

/** In which of the two texts something stands: a set of bits. */
export type Presence = number;
export const BEFORE = 1;
export const AFTER = 2;
export const BOTH = BEFORE | AFTER;

/** A tracked change as it was marked. One object per mark in the file, so that what it covers is told apart. */
export interface Revision {
  readonly kind: 'insertion' | 'deletion';
  readonly author: string;
  readonly date: string;
}

interface Tracked {
  readonly presence: Presence;
  /** Changes that it is part of, outermost first. */
  readonly revisions: readonly Revision[];
}

/** What a field or link points at. */
export interface Target {
  readonly bookmark: string;
  /** The mark of a note within the bookmark is meant (NOTEREF), not the number of its paragraph. */
  readonly note: boolean;
}

/** A piece of a paragraph, in reading order. */
export type Piece =
  | ({
      readonly kind: 'text';
      readonly text: string;
      readonly look: Look;
      readonly lookBefore: Look;
      readonly target: Target | undefined;
    } & Tracked)
  | ({
      readonly kind: 'note';
      readonly notes: 'footnote' | 'endnote';
      readonly id: string;
      readonly custom: boolean;
    } & Tracked)
  | ({ readonly kind: 'box'; readonly blocks: readonly Block[] } & Tracked)
  | ({ readonly kind: 'loss'; readonly loss: Loss['kind']; readonly about: string } & Tracked)
  | { readonly kind: 'bookmark'; readonly name: string };

/** A paragraph as the file holds it, both its texts. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly after: StatedParagraph;
  readonly before: StatedParagraph;
  /** Where its end stands: in a text without it, it runs on into the next paragraph. */
  readonly mark: Tracked;
  readonly markHidden: boolean;
  readonly pieces: readonly Piece[];
  /** Stands in a table of contents, or in the control that Word puts around one. */
  readonly inContents: boolean;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
}

export interface SourceRow extends Tracked {
  readonly kind: 'row';
  readonly header: boolean;
  /** Columns left free before the first cell and after the last. */
  readonly skippedBefore: number;
  readonly skippedAfter: number;
  readonly cells: readonly SourceCell[];
}

export interface SourceCell extends Tracked {
  /** Columns that it takes. One that continues the cell above is like any other: what Word hides in it is not lost. */
  readonly span: number;
  readonly blocks: readonly Block[];
}

/** Blocks that stand in one of the texts only. */
export interface SourceGroup extends Tracked {
  readonly kind: 'group';
  readonly blocks: readonly Block[];
}

export type Block = SourceParagraph | SourceTable | SourceGroup;
