import type { Location } from 'vscode-languageserver';

/** A defined term in a list. */
export interface TermEntry {
  readonly term: string;
  /** Where its meaning stands: "Section C2.1", "this modification". */
  readonly where: string;
  /** The first words of its meaning, or an outline's gloss. */
  readonly words: string;
  /** Uses in the text, or in the Code; not set for an outline, whose words say nothing about it. */
  readonly uses?: number;
  readonly location?: Location;
}

/** The answer to `sec/terms`. */
export interface TermsResult {
  /** In alphabetical order, at most 500. */
  readonly terms: readonly TermEntry[];
  /** How many there are. */
  readonly total: number;
}
