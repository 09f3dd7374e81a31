/**
 * A document as Word or PDF holds it, before it is written as `.sec`. The readers of `word/` and `pdf/` make it, `writeSec`
 * takes it. Nothing in it is escaped; text is as a reader of the page sees it.
 */
export interface ImportedDocument {
  /** In reading order. */
  readonly parts: readonly ImportedPart[];
  /** Lines of headers, footers and text around the body, each once: they name the document and its version. */
  readonly furniture: readonly string[];
  /** Title that the file's properties give; '' when none. */
  readonly propertiesTitle: string;
  /** Entries of the contents pages, in order: a check on what was found, no part of the text. */
  readonly contents: readonly ContentsEntry[];
  /** What the text cannot carry or the reader could not place; nothing is dropped in silence. */
  readonly losses: readonly Loss[];
}

export type ImportedPart = ImportedParagraph | ImportedTable;

export interface ImportedParagraph {
  readonly kind: 'paragraph';
  /**
   * `title`: the document's own; `heading`: a numbered or unnumbered heading, also a sub-heading over clauses; `text`: all
   * else, provisions and definitions among it; `footnote`: a note, its mark as label.
   */
  readonly role: 'title' | 'heading' | 'text' | 'footnote';
  /** Of a heading: 1 the outermost. 0 for all else. */
  readonly headingLevel: number;
  /** The number as printed: `L3.22`, `(a)`, `4.2.1.3`; '' when none, or when the words themselves begin with it. */
  readonly label: string;
  /** `computed` from list definitions, `typed` in the text and told apart by the reader, `none`. */
  readonly labelFrom: 'computed' | 'typed' | 'none';
  /** How deep it is nested in lists, by list level or indentation: 0 the outermost. */
  readonly depth: number;
  readonly runs: readonly ImportedRun[];
  /** Page in the file, from 1; undefined where the file has none (Word). */
  readonly page?: number;
}

/** Words of one look. Tabs and line breaks within a paragraph are blanks; footnote marks are runs `[1]`. */
export interface ImportedRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Address-like target of a REF field or internal link: the text of the number that it points at, as computed. */
  readonly refersTo?: string;
}

export interface ImportedTable {
  readonly kind: 'table';
  /** Rows of cells of paragraphs, as the table shows them; a cell that spans columns or rows stands once, the others empty. */
  readonly rows: readonly (readonly (readonly ImportedParagraph[])[])[];
  /** The first row is a heading row: marked so, or bold throughout. */
  readonly headed: boolean;
  readonly page?: number;
}

export interface ContentsEntry {
  readonly label: string;
  readonly title: string;
}

/** Something of the file that is not in the text: one per kind and place. */
export interface Loss {
  readonly kind: 'picture' | 'drawing' | 'formula' | 'chart' | 'comment' | 'embedded' | 'unplaced';
  /** One short sentence for the report; the words themselves for a line that could not be placed. */
  readonly about: string;
  /** After which words of the text, or on which page, it stood: to find it in the file. */
  readonly where: string;
}

/** A tracked change as the file records it. */
export interface TrackedChange {
  readonly kind: 'insertion' | 'deletion';
  readonly author: string;
  /** ISO date as recorded; '' when none. */
  readonly date: string;
  readonly text: string;
  /** Label of the paragraph, or its first words. */
  readonly where: string;
}

/** What a reader gives. `before` and `after` are the same value when the file has no tracked changes. */
export interface ReadOfficial {
  readonly before: ImportedDocument;
  readonly after: ImportedDocument;
  readonly changes: readonly TrackedChange[];
}

/** Why a file cannot be imported: one sentence that says what is wrong and what to do. Loses nothing. */
export class CannotImport extends Error {}

/** Called between pieces of work; may wait, and throws to stop. `done` of `total` pieces of this document. */
export type ReadingStep = (done: number, total: number) => void | Promise<void>;
