import type { Span } from '../corpus/span';

/** A defined term where a text uses it. Offsets count from the block. */
export interface TermUse extends Span {
  /** The term as its definition writes it: "Party" where the text has "Parties". */
  readonly term: string;
}
