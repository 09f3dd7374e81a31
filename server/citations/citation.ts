import type { Address } from '../corpus/address';
import type { Span } from '../corpus/span';
import type { Expression, Instrument, Piece } from './expression';

/**
 * `resolved`, `missing` (no such provision), `spent` (Not Used), `ambiguous` (more than one reading), `external` (another
 * instrument), `unknown` (the document is only an outline and does not list it).
 */
export type CitationStatus = 'resolved' | 'missing' | 'spent' | 'ambiguous' | 'external' | 'unknown';

/** One clickable piece of a citation with the provision it means. Offsets are absolute in its document. */
export interface Citation extends Span {
  /** Null when it leads out of the Code or has several readings. */
  readonly address: Address | null;
  /** Last address of a range whose first end this piece is. */
  readonly through?: Address | undefined;
  /** What it may mean, when that is more than one thing or nothing certain. */
  readonly readings?: readonly Reading[] | undefined;
  readonly instrument?: Instrument | undefined;
  /** How it is written; its spans count from `base`. */
  readonly expression: Expression;
  readonly piece: Piece | undefined;
  /** Absolute start of the block it stands in. */
  readonly base: number;
  readonly block: number;
}

/** One reading of an ambiguous citation, in words and, when it lies in the Code, as an address. */
export interface Reading {
  readonly address: Address | null;
  readonly words: string;
}

/** The absolute span of a part of the expression. */
export function absolute(citation: Citation, span: Span): Span {
  return { start: citation.base + span.start, end: citation.base + span.end };
}

/** The span of the whole expression that a piece belongs to. */
export function expressionSpan(citation: Citation): Span {
  return absolute(citation, citation.expression);
}
