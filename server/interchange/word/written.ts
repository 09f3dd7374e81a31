import type {
  ContentsEntry,
  ImportedDocument,
  ImportedParagraph,
  ImportedPart,
  ImportedRun,
  ImportedTable,
} from '../official/imported';
import { contentsEntry, endsWithPage } from './contents';
import { dense } from './depths';
import type { LaidBlock, LaidParagraph, LaidTable } from './laid';
import type { Definitions, Layout } from './layout';
import { Losses } from './losses';
import { type Line, type Role, rolesOf } from './roles';
import { AFTER, type Presence } from './source';
import { plain, runsOf, textOf } from './words';

/** The heading of the contents pages. */
const CONTENTS = /^(?:table of )?contents(?: page)?$/i;

/** One of the two texts as the reader gives it, made from what was laid out; `layout` must be complete. */
export class Written {
  readonly #layout: Layout;
  readonly #definitions: Definitions;
  readonly #view: Presence;
  readonly #depth: (depth: number) => number;
  readonly #losses: Losses;
  readonly #contents: ContentsEntry[] = [];

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#definitions = layout.definitions;
    this.#view = layout.view;
    this.#losses = new Losses(layout.view);
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
        this.#losses.in(block);
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
      if (block.kind === 'paragraph') this.#paragraph(block, runs, roles[index]!, parts);
      else for (const _ of this.#table(block, parts)) await step();
      index++;
    }
    return { parts, ...around, contents: this.#contents, losses: this.#losses.list };
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
    this.#losses.in(block);
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
        this.#losses.in(each);
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
      if (block.kind === 'table') Array.from(this.#table(block, parts));
      else this.#paragraph(block, this.#runs(block), { role: 'text', headingLevel: 0 }, parts);
    }
  }

  /** Writes a table; stops after each row, where other work may come in between. */
  *#table(table: LaidTable, parts: ImportedPart[]): Generator<void, void, undefined> {
    const behind: ImportedPart[] = [];
    const rows: (readonly ImportedParagraph[])[][] = [];
    for (const row of table.rows) {
      rows.push(row.cells.map((cell) => this.#cell(cell, behind)));
      yield;
    }
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
        this.#losses.add('unplaced', about);
      }
      for (const each of block.kind === 'table' ? this.#flat([block]) : [block]) {
        const runs = this.#runs(each);
        this.#losses.in(each);
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
}

const NO_PARAGRAPHS: readonly ImportedParagraph[] = [];
