import type { DocumentId } from '../corpus/address';
import type { Span } from '../corpus/span';

/** The word that says what kind of thing is cited. */
export type Unit =
  | 'section'
  | 'clause'
  | 'paragraph'
  | 'part'
  | 'appendix'
  | 'schedule'
  | 'condition'
  | 'article'
  | 'regulation';

/** Something outside the Code that words point at. */
export interface Instrument {
  readonly name: string;
  /** Where it can be read; only addresses that the product itself knows. */
  readonly url?: string;
}

/** What one clickable piece says, before its place in the text gives it an address. Offsets count from the block. */
export interface Piece extends Span {
  readonly kind: 'clause' | 'document' | 'decimal' | 'labels' | 'modification';
  /** `G3.17`, `4.2.1.3`, `DP073`, or the canonical document. '' for labels. */
  readonly number: string;
  readonly labels: readonly string[];
  /** The other end of a range whose first end this piece is: index in `pieces`. */
  readonly through?: number;
  /** The bracketed title that follows it. */
  readonly title?: Span;
}

/** What a citation says about where its numbers count. */
export type Qualifier =
  /** `inner`: "of Appendix A to Appendix M", an Appendix's own appendix. */
  | { readonly kind: 'document'; readonly document: DocumentId; readonly inner?: string }
  /** Decimal numbers or labels of a provision named after them: "paragraph (a) of Section L3.22". */
  | {
      readonly kind: 'provision';
      readonly number: string;
      readonly labels: readonly string[];
      /** "(d) of section 2.3 of Appendix L": the document in which a decimal number counts, when it is named. */
      readonly document?: DocumentId;
    }
  /** "of this document", "of this Appendix". */
  | { readonly kind: 'this' }
  /** "of the Code": an Appendix of the Code, not of the Appendix in which the words stand. */
  | { readonly kind: 'code' };

/** One citation as written: unit word, pieces, qualifier. "Sections G3.17 & (G3.18)" is one expression, two pieces. */
export interface Expression extends Span {
  readonly unit?: Unit | undefined;
  /** The unit word as it stands in the text; undefined for a bare "L11.5". */
  readonly unitSpan?: Span | undefined;
  readonly plural: boolean;
  readonly pieces: readonly Piece[];
  readonly qualifier?: Qualifier | undefined;
  /** Set when it leads out of the Code; then the expression is one piece. */
  readonly instrument?: Instrument | undefined;
  /** "above" or "below". */
  readonly direction?: 'above' | 'below' | undefined;
  readonly inclusive: boolean;
  /** "this Section", "this document": `self` is the word after "this". */
  readonly self?: 'section' | 'clause' | 'paragraph' | 'document' | undefined;
  /** "SEC Section …": the words say themselves that the Code is meant. */
  readonly ofCode: boolean;
  /** "Appendix A: draft problem statement" at the start of a line: the text's own attachment is set, not cited. */
  readonly declares: boolean;
}
