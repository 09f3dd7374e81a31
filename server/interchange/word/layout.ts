import { CannotImport } from '../official/imported';
import { Counters } from './counters';
import { Depths } from './depths';
import type { LaidBlock, LaidNote, LaidParagraph, LaidPiece, LaidRow, LaidTable } from './laid';
import { formatNumber, type NumberFormat } from './numberFormat';
import type { ListPlace, Numbering } from './numbering';
import type { Block, Piece, Presence, SourceParagraph, SourceTable } from './source';
import { AFTER } from './source';
import type { StatedParagraph, Styles } from './styles';
import { hasWords } from './words';

/** What a document is laid out by. */
export interface Definitions {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, readonly Block[]>>>;
  readonly noteNumbers: Readonly<
    Record<'footnote' | 'endnote', { readonly format: NumberFormat; readonly start: number }>
  >;
}

/** Where a bookmark stands. */
export interface Bookmarked {
  /** Number of its paragraph in full context; '' when it has none. */
  readonly full: string;
  /** Mark of the first note behind it in its paragraph. */
  readonly mark: string | undefined;
}

/** Cells of all tables together, those that only fill spans among them. */
const MOST_CELLS = 2_000_000;
const NO_BLOCKS: readonly LaidBlock[] = [];

/**
 * Lays out one of the two texts of a document: joins paragraphs whose end is not in it, leaves out what is not, and counts
 * numbers and notes as Word does when it shows that text alone. Used once, in document order.
 */
export class Layout {
  readonly bookmarks = new Map<string, Bookmarked>();
  /** Depths of numbered paragraphs in it. */
  readonly depthsUsed = new Set<number>();
  /** The number of every paragraph of the file, for the list of tracked changes. */
  readonly numbers = new Map<SourceParagraph, string>();
  readonly #marks = new Map<string, string>();
  readonly #counts = { footnote: 0, endnote: 0 };
  #noteCounters = new Counters();
  #cells = 0;

  constructor(
    readonly definitions: Definitions,
    readonly view: Presence,
  ) {}

  /**
   * Lays out blocks one after the other; gives each as soon as it is complete, and undefined after each row of a table, where
   * other work may come in between.
   */
  *lay(
    blocks: readonly Block[],
    counters = new Counters(),
    depths = new Depths(this.depthsUsed),
  ): Generator<LaidBlock | undefined, void, undefined> {
    let joined: SourceParagraph[] = [];
    const complete = () => {
      const paragraphs = joined;
      joined = [];
      return this.#paragraph(paragraphs, counters, depths);
    };
    for (const block of this.#inView(blocks)) {
      if (block.kind === 'paragraph') {
        joined.push(block);
        if (!this.#runsOn(block)) {
          const laid = complete();
          if (laid) yield laid;
        }
        continue;
      }
      const open = joined.length > 0 ? complete() : undefined;
      if (open) yield open;
      const table = yield* this.#table(block, counters, depths);
      if (table.rows.length > 0) yield table;
    }
    const rest = joined.length > 0 ? complete() : undefined;
    if (rest) yield rest;
  }

  /** Lays out blocks at once: a cell, a note, a text box, a header. One that is no part of a longer text counts by itself. */
  layAll(blocks: readonly Block[], counters?: Counters, depths?: Depths): readonly LaidBlock[] {
    const laid: LaidBlock[] = [];
    for (const block of this.lay(blocks, counters, depths)) if (block) laid.push(block);
    return laid;
  }

  *#inView(blocks: readonly Block[]): Generator<SourceParagraph | SourceTable, void, undefined> {
    for (const block of blocks) {
      if (block.kind !== 'group') yield block;
      else if (block.presence & this.view) yield* this.#inView(block.blocks);
    }
  }

  /** Its end is not in this text, or hidden, as in Word's "style separator": the next paragraph continues its line. */
  #runsOn(paragraph: SourceParagraph): boolean {
    return (paragraph.mark.presence & this.view) === 0 || (paragraph.markHidden && this.#visible(paragraph));
  }

  #visible(paragraph: SourceParagraph): boolean {
    return paragraph.pieces.some(
      (piece) => this.#shown(piece) && piece.kind === 'text' && !this.#look(piece).hidden && hasWords(piece.text),
    );
  }

  #shown(piece: Piece): boolean {
    return piece.kind === 'bookmark' || (piece.presence & this.view) !== 0;
  }

  #look(piece: Piece & { kind: 'text' }) {
    return this.view === AFTER ? piece.look : piece.lookBefore;
  }

  /**
   * One paragraph of the text out of one or several of the file. What survives is the last one's end, which holds the
   * properties (ECMA-376 17.13.5.15); where an end is only hidden the first one gives the number.
   */
  #paragraph(joined: readonly SourceParagraph[], counters: Counters, depths: Depths): LaidParagraph | undefined {
    const last = joined.at(-1)!;
    const { styles, numbering } = this.definitions;
    const pieces = joined.flatMap((paragraph) => paragraph.pieces.filter((piece) => this.#shown(piece)));
    const words = joined.some((paragraph) => this.#visible(paragraph));
    const survives = (last.mark.presence & this.view) !== 0;
    // What is hidden with its end, or removed with it, is not counted.
    const gone = !words && (!survives || last.markHidden);
    const from = joined.find((paragraph) => (paragraph.mark.presence & this.view) !== 0) ?? last;
    const stated = this.view === AFTER ? from.after : from.before;
    const place = gone || stated.shownAs !== undefined ? undefined : numbering.place(stated);
    const { label, full } = place
      ? counters.next(place.list, place.level)
      : { label: stated.shownAs ?? '', full: stated.shownAs ?? '' };
    for (const paragraph of joined) this.numbers.set(paragraph, full);
    const depth = words || label !== '' ? depths.next(place, this.#left(stated, place, styles)) : 0;
    const laid: LaidPiece[] = [];
    const boxes: (readonly LaidBlock[])[] = [];
    const notes: LaidNote[] = [];
    pieces.forEach((piece, index) => {
      if (piece.kind === 'bookmark') {
        if (!this.bookmarks.has(piece.name))
          this.bookmarks.set(piece.name, { full, mark: this.#markAfter(pieces, index) });
      } else if (piece.kind === 'box') {
        boxes.push(this.layAll(piece.blocks));
      } else if (piece.kind === 'note') {
        const known = this.#marks.has(key(piece));
        const mark = this.#mark(piece, pieces[index + 1]);
        if (!piece.custom) laid.push({ kind: 'mark', mark });
        const blocks = known ? undefined : this.definitions.notes[piece.notes].get(piece.id);
        if (blocks) notes.push({ mark, blocks: this.layAll(blocks, this.#noteCounters) });
      } else laid.push(piece);
    });
    if (gone && laid.length === 0 && boxes.length === 0) return undefined;
    return { kind: 'paragraph', stated, label, full, depth, pieces: laid, inContents: last.inContents, boxes, notes };
  }

  /** Paragraph, then list level, then style; but a level that the style names gives way to the style's own indent. */
  #left(stated: StatedParagraph, place: ListPlace | undefined, styles: Styles): number {
    const byLevel = place?.list.levels[place.level]?.left;
    const byStyle = styles.paragraphChain(stated.style).find((style) => style.paragraph.left !== undefined)
      ?.paragraph.left;
    return stated.left ?? (place?.direct ? (byLevel ?? byStyle) : (byStyle ?? byLevel)) ?? 0;
  }

  #mark(piece: Piece & { kind: 'note' }, next: Piece | undefined): string {
    const known = this.#marks.get(key(piece));
    if (known !== undefined) return known;
    const { format, start } = this.definitions.noteNumbers[piece.notes];
    const mark = piece.custom
      ? next?.kind === 'text'
        ? next.text.trim().slice(0, 10)
        : ''
      : formatNumber(start + this.#counts[piece.notes]++, format);
    this.#marks.set(key(piece), mark);
    return mark;
  }

  #markAfter(pieces: readonly Piece[], index: number): string | undefined {
    for (let at = index + 1; at < Math.min(pieces.length, index + 10); at++) {
      const piece = pieces[at]!;
      if (piece.kind === 'note') return this.#mark(piece, pieces[at + 1]);
    }
    return undefined;
  }

  *#table(table: SourceTable, counters: Counters, depths: Depths): Generator<undefined, LaidTable, undefined> {
    const rows: LaidRow[] = [];
    for (const row of table.rows) {
      if ((row.presence & this.view) === 0) continue;
      const cells: (readonly LaidBlock[])[] = new Array(row.skippedBefore).fill(NO_BLOCKS);
      for (const cell of row.cells) {
        if ((cell.presence & this.view) === 0) continue;
        cells.push(this.layAll(cell.blocks, counters, depths));
        for (let column = 1; column < cell.span; column++) cells.push(NO_BLOCKS);
      }
      for (let column = 0; column < row.skippedAfter; column++) cells.push(NO_BLOCKS);
      this.#cells += cells.length;
      if (this.#cells > MOST_CELLS)
        throw new CannotImport('The tables of the file have too many cells to read: split it in Word.');
      rows.push({ header: row.header, cells });
      yield undefined;
    }
    return { kind: 'table', rows };
  }
}

const key = (piece: Piece & { kind: 'note' }): string => `${piece.notes} ${piece.id}`;
