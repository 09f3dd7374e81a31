/**
 * What a page of a PDF shows, free of any library. Lengths are points (1/72 inch), x from the left edge, y from the top edge
 * of the page as a reader turns it.
 */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Upright words in the order of the file. */
  readonly items: readonly TextItem[];
  /** Words set at an angle to the page's other words: stamps, text up the margin. */
  readonly tilted: readonly string[];
  readonly rulings: readonly Ruling[];
  readonly pictures: readonly Box[];
  /** Drawn shapes that are no rulings: curves and slanted lines. */
  readonly shapes: number;
  /** Remarks fastened to the page and words typed into forms: not part of the page's text. */
  readonly notes: readonly PageNote[];
}

/** A stretch of words in one font; `text` may be a single blank that stands for a gap. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Font size as shown. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A straight line along one axis: `x0 === x1` or `y0 === y1`, the smaller coordinate first. */
export interface Ruling {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PageNote {
  readonly kind: 'comment' | 'field';
  readonly text: string;
}

/** An entry of the file's bookmarks, level 1 the outermost. */
export interface Bookmark {
  readonly title: string;
  readonly level: number;
}
