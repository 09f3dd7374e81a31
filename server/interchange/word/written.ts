import type {
  ContentsEntry,
  ImportedDocument,
  ImportedParagraph,
  ImportedPart,
  ImportedRun,
  ImportedTable,
  Loss,
} from '../official/imported';
import { contentsEntry, endsWithPage } from './contents';
import { dense } from './depths';
import type { LaidBlock, LaidParagraph, LaidTable } from './laid';
import type { Definitions, Layout } from './layout';
import { type Line, type Role, rolesOf } from './roles';
import { AFTER, type Presence } from './source';
import { plain, runsOf, textOf } from './words';

/** The heading of the contents pages. */
const CONTENTS = /^(?:table of )?contents(?: page)?$/i;
/** Characters of the text before it by which a loss is found again. */
const WHERE = 60;

/** One of the two texts as the reader gives it, made from what was laid out; `layout` must be complete. */
export class Written {
  readonly #layout: Layout;
  readonly #definitions: Definitions;
  readonly #view: Presence;
  readonly #depth: (depth: number) => number;
  readonly #losses: Loss[] = [];
  readonly #contents: ContentsEntry[] = [];
  /** Last words written: a loss in a paragraph without words stood behind them. */
  #lastWords = '';

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#definitions = layout.definitions;
    this.#view = layout.view;
    this.#depth = dense(layout.depthsUsed);
  }

  /** The body's parts in order; gives way after each block through `step`. */
  async document(
    blocks: readonly LaidBlock[],
    around: Pick<ImportedDocument, 'furniture' | 'propertiesTitle'>,
    step: () => void | Promise<void>,
  ): Promise<ImportedDocument> {
    const kept: { readonly block: LaidBlock; readonly runs: readonly ImportedRun[] }[] = [];
    const lines: (Line | undefined)[] = [];
    for (const block of blocks) {
      await step();
      if (block.kind === 'paragraph' && this.#isContents(block)) {
        // The heading over the contents is often an ordinary paragraph.
        if (CONTENTS.test(lines.at(-1)?.text ?? '')) {
          kept.pop();
          lines.pop();
        }
        continue;
      }
      const runs = block.kind === 'paragraph' ? this.#runs(block) : [];
      kept.push({ block, runs });
      lines.push(block.kind === 'paragraph' ? this.#line(block, runs) : undefined);
    }
    const titles = new Set(this.#contents.map((entry) => entry.title.toLowerCase()));
    const roles = rolesOf(lines, titles);
    const parts: ImportedPart[] = [];
    let index = 0;
    for (const { block, runs } of kept) {
      await step();
      if (block.kind === 'table') this.#table(block, parts);
      else this.#paragraph(block, runs, roles[index]!, parts);
      index++;
    }
    return { parts, ...around, contents: this.#contents, losses: this.#losses };
  }

  /** Lines of a header or footer. */
  lines(blocks: readonly LaidBlock[]): readonly string[] {
    return blocks.flatMap((block): readonly string[] => {
      if (block.kind === 'table')
        return block.rows.map((row) =>
          row.cells
            .map((cell) => this.lines(cell).join(' '))
            .join(' ')
            .trim(),
        );
      const text = `${block.label} ${textOf(this.#runs(block))}`.trim();
      return [text, ...block.boxes.flatMap((box) => this.lines(box))];
    });
  }

  #runs(block: LaidParagraph): readonly ImportedRun[] {
    return runsOf(block.pieces, this.#view, ({ bookmark, note }) => {
      const found = this.#layout.bookmarks.get(bookmark);
      return note ? (found?.mark ?? found?.full) : found?.full;
    });
  }

  /** Takes a contents entry out of the text. A field for contents that was left open takes in nothing but entries. */
  #isContents(block: LaidParagraph): boolean {
    const [style] = this.#definitions.styles.paragraphChain(block.stated.style);
    const byStyle = style !== undefined && /^(?:toc \d|toc heading|table of (?:figures|authorities))$/.test(style.name);
    if (!byStyle && !block.inContents) return false;
    // Runs have their tabs as blanks; an entry is told apart by them.
    const raw = block.pieces
      .map((piece) => (piece.kind === 'text' ? piece.text : ''))
      .join('')
      .trim();
    const heading = CONTENTS.test(raw);
    if (!byStyle && !heading && raw !== '' && !endsWithPage(raw)) return false;
    const entry = contentsEntry(raw);
    if (entry && style?.name !== 'toc heading')
      this.#contents.push({ label: plain(entry.label), title: plain(entry.title) });
    return true;
  }

  #line(block: LaidParagraph, runs: readonly ImportedRun[]): Line {
    const chain = this.#definitions.styles.paragraphChain(block.stated.style);
    const looks = block.pieces.flatMap((piece) =>
      piece.kind === 'text' && /\S/.test(piece.text) ? [this.#view === AFTER ? piece.look : piece.lookBefore] : [],
    );
    const bold = looks.length > 0 && looks.every((look) => look.bold);
    return {
      text: textOf(runs),
      label: block.label,
      styles: chain.map((style) => style.name),
      outline: block.stated.outline ?? chain.find((style) => style.paragraph.outline !== undefined)?.paragraph.outline,
      bold,
      setOff:
        bold || (looks.length > 0 && (looks.every((look) => look.italic) || looks.every((look) => look.underlined))),
    };
  }

  #paragraph(block: LaidParagraph, runs: readonly ImportedRun[], role: Role, parts: ImportedPart[]): void {
    this.#note(block);
    if (runs.length > 0 || block.label !== '') parts.push(this.#made(block, runs, role));
    this.#behind(block, parts);
  }

  #made(block: LaidParagraph, runs: readonly ImportedRun[], { role, headingLevel }: Role): ImportedParagraph {
    const { label } = block;
    const depth = this.#depth(block.depth);
    return { kind: 'paragraph', role, headingLevel, label, labelFrom: label === '' ? 'none' : 'computed', depth, runs };
  }

  /** Text boxes and notes follow the paragraph that they hang on. */
  #behind(block: LaidParagraph, parts: ImportedPart[]): void {
    for (const box of block.boxes) this.#plainBlocks(box, parts);
    for (const { mark, blocks } of block.notes) {
      let label = `[${mark}]`;
      for (const each of this.#flat(blocks)) {
        const runs = this.#runs(each);
        this.#note(each);
        if (runs.length === 0 && each.label === '') continue;
        const text = each.label === '' || label === '' ? runs : [{ text: `${each.label} ` }, ...runs];
        const own = label !== '' ? label : each.label;
        parts.push({
          ...this.#made(each, text, { role: 'footnote', headingLevel: 0 }),
          label: own,
          labelFrom: own === '' ? 'none' : 'computed',
        });
        label = '';
      }
    }
  }

  #plainBlocks(blocks: readonly LaidBlock[], parts: ImportedPart[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.#table(block, parts);
      else this.#paragraph(block, this.#runs(block), { role: 'text', headingLevel: 0 }, parts);
    }
  }

  #table(table: LaidTable, parts: ImportedPart[]): void {
    const behind: ImportedPart[] = [];
    const rows = table.rows.map((row) => row.cells.map((cell) => this.#cell(cell, behind)));
    const filled = rows.some((row) => row.some((cell) => cell.length > 0));
    const first = rows[0]?.flat() ?? [];
    const boldFirst =
      rows.length > 1 &&
      first.length > 0 &&
      first.every((each) => each.runs.length > 0 && each.runs.every((run) => run.bold));
    const made: ImportedTable = { kind: 'table', rows, headed: (table.rows[0]?.header ?? false) || boldFirst };
    if (filled) parts.push(made);
    parts.push(...behind);
  }

  #cell(blocks: readonly LaidBlock[], behind: ImportedPart[]): readonly ImportedParagraph[] {
    if (blocks.length === 0) return NO_PARAGRAPHS;
    const cell: ImportedParagraph[] = [];
    for (const block of blocks) {
      if (block.kind === 'table') {
        const about = 'A table within a table was written as paragraphs of its cell.';
        this.#losses.push({ kind: 'unplaced', about, where: this.#lastWords });
      }
      for (const each of block.kind === 'table' ? this.#flat([block]) : [block]) {
        const runs = this.#runs(each);
        this.#note(each);
        if (runs.length > 0 || each.label !== '') cell.push(this.#made(each, runs, { role: 'text', headingLevel: 0 }));
        for (const box of each.boxes) for (const inBox of this.#flat(box)) cell.push(...this.#cell([inBox], behind));
        this.#behind({ ...each, boxes: [] }, behind);
      }
    }
    return cell;
  }

  /** Paragraphs of blocks, those in tables cell by cell. */
  *#flat(blocks: readonly LaidBlock[]): Generator<LaidParagraph, void, undefined> {
    for (const block of blocks) {
      if (block.kind === 'paragraph') yield block;
      else for (const row of block.rows) for (const cell of row.cells) yield* this.#flat(cell);
    }
  }

  /** Writes down what of a paragraph is not in the text, each with the words before it. */
  #note(block: LaidParagraph): void {
    let words = block.label === '' ? '' : `${block.label} `;
    let told = '';
    for (const piece of block.pieces) {
      if (piece.kind === 'text') {
        const { hidden } = this.#view === AFTER ? piece.look : piece.lookBefore;
        if (!hidden) words = tail(words + plain(piece.text));
        else if (told.length < MOST_TOLD) told += piece.text;
      }
      if (piece.kind !== 'loss') continue;
      this.#losses.push({ kind: piece.loss, about: piece.about, where: this.#where(words) });
    }
    const hidden = plain(told).trim();
    if (hidden !== '')
      this.#losses.push({
        kind: 'unplaced',
        about: `Hidden text: ${hidden.slice(0, MOST_TOLD)}`,
        where: this.#where(words),
      });
    if (words.trim() !== '') this.#lastWords = lastWords(words);
  }

  #where(words: string): string {
    return words.trim() === '' ? this.#lastWords : lastWords(words);
  }
}

/** Characters told of words that are left out. */
const MOST_TOLD = 500;

/** The end of a text, enough to find a place by. */
const tail = (text: string): string => (text.length > 8 * WHERE ? text.slice(-2 * WHERE) : text);

const NO_PARAGRAPHS: readonly ImportedParagraph[] = [];

function lastWords(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= WHERE) return trimmed;
  const cut = trimmed.slice(-WHERE);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}
