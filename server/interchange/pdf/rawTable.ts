import type { TextItem } from './page.js';

/** A table as it lies on one page: its cells hold the words that stand in them, not yet lines. */
export interface RawTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the columns begin, and where the last one ends. */
  readonly edges: readonly number[];
  /** Lines around its cells part it; else the room between them. */
  readonly ruled: boolean;
  readonly rows: readonly (readonly RawCell[])[];
}

export interface RawCell {
  readonly left: number;
  readonly right: number;
  readonly items: readonly TextItem[];
}
