import type { Span } from '../corpus/span';

/** A defined term where a text uses it. Offsets count from the block; a possessive’s ending is left out. */
export interface TermUse extends Span {
  /** The term as its definition writes it: "Party" where the text has "Parties". */
  readonly term: string;
}

/** A use and the block that it stands in. */
export interface PlacedUse {
  readonly block: number;
  readonly use: TermUse;
}
