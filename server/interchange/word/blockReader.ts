import { chosen } from './drawings';
import { change, tracked } from './revisions';
import {
  type Block,
  BOTH,
  type Piece,
  type SourceCell,
  type SourceParagraph,
  type SourceRow,
  type SourceTable,
} from './source';
import { statedParagraph } from './styles';
import { child, numberIn, type Reduced, switchOf, valueIn, type XmlElement, type XmlNode } from './xml';

/** Columns of a table: Word allows 63. */
const MOST_COLUMNS = 64;

/**
 * The blocks among the children of a body, cell, note or text box. Paragraphs that were reduced while the XML was read are
 * taken as they are; `read` makes the others.
 */
export function readBlocks(parent: XmlElement, read: (paragraph: XmlElement) => SourceParagraph): readonly Block[] {
  const reader = new BlockReader(read);
  reader.walk(parent.children, false);
  return reader.finish();
}

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #read: (paragraph: XmlElement) => SourceParagraph;
  /** Pieces between paragraphs, bookmarks above all: they belong to the next one. */
  #pending: Piece[] = [];

  constructor(read: (paragraph: XmlElement) => SourceParagraph) {
    this.#read = read;
  }

  walk(nodes: readonly XmlNode[], inContents: boolean): void {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if ('reduced' in node) {
        const reduced = node.reduced as SourceParagraph | SourceRow;
        if (reduced.kind === 'paragraph') this.#add(reduced, inContents);
        else this.#blocks.push({ kind: 'table', rows: [reduced] });
      } else this.#element(node, inContents);
    }
  }

  finish(): readonly Block[] {
    if (this.#pending.length > 0) this.#blocks.push(holding(this.#pending));
    return this.#blocks;
  }

  #element(element: XmlElement, inContents: boolean): void {
    switch (element.name) {
      case 'w:p':
        this.#add(this.#read(element), inContents);
        return;
      case 'w:tbl':
        this.#blocks.push(this.#table(element));
        return;
      case 'w:sdt': {
        const gallery = valueIn(child(child(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
        this.walk(child(element, 'w:sdtContent')?.children ?? [], inContents || gallery === 'Table of Contents');
        return;
      }
      case 'w:customXml':
      case 'w:smartTag':
        this.walk(element.children, inContents);
        return;
      case 'mc:AlternateContent':
        this.walk(chosen(element).children, inContents);
        return;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom': {
        const { presence, revision } = change(element);
        const blocks = readBlocks(element, this.#read);
        if (blocks.length > 0) this.#blocks.push({ kind: 'group', presence, revisions: [revision], blocks });
        return;
      }
      case 'w:bookmarkStart': {
        const name = element.attributes['w:name'];
        if (name !== undefined) this.#pending.push({ kind: 'bookmark', name });
        return;
      }
      case 'w:altChunk':
      case 'w:subDoc':
        this.#pending.push({
          kind: 'loss',
          loss: 'embedded',
          about: 'Another document that is put in here is left out: import it by itself.',
          presence: BOTH,
          revisions: [],
        });
        return;
      default:
        return;
    }
  }

  #add(paragraph: SourceParagraph, inContents: boolean): void {
    if (this.#pending.length === 0 && (!inContents || paragraph.inContents)) {
      this.#blocks.push(paragraph);
      return;
    }
    const pieces = [...this.#pending, ...paragraph.pieces];
    this.#pending = [];
    this.#blocks.push({ ...paragraph, pieces, inContents: inContents || paragraph.inContents });
  }

  #table(element: XmlElement): SourceTable {
    const rows: SourceRow[] = [];
    for (const row of within(element, 'w:tr'))
      rows.push('reduced' in row ? (row.reduced as SourceRow) : readRow(row, this.#read));
    return { kind: 'table', rows };
  }
}

/** Reads a `w:tr`. Paragraphs that were reduced are taken as they are; `read` makes the others. */
export function readRow(element: XmlElement, read: (paragraph: XmlElement) => SourceParagraph): SourceRow {
  const properties = child(element, 'w:trPr');
  const cells: SourceCell[] = [];
  for (const cell of within(element, 'w:tc')) if (!('reduced' in cell)) cells.push(readCell(cell, read));
  return {
    kind: 'row',
    ...tracked(properties),
    header: switchOf(properties, 'w:tblHeader') ?? false,
    skippedBefore: columns(numberIn(properties, 'w:gridBefore') ?? 0),
    skippedAfter: columns(numberIn(properties, 'w:gridAfter') ?? 0),
    cells,
  };
}

function readCell(element: XmlElement, read: (paragraph: XmlElement) => SourceParagraph): SourceCell {
  const properties = child(element, 'w:tcPr');
  return {
    ...tracked(properties),
    span: Math.max(1, columns(numberIn(properties, 'w:gridSpan') ?? 1)),
    blocks: readBlocks(element, read),
  };
}

/** Rows of a table or cells of a row, through the controls and marks that Word may put around them. */
function* within(parent: XmlElement, name: string): Generator<XmlElement | Reduced, void, undefined> {
  for (const node of parent.children) {
    if (typeof node === 'string') continue;
    if ('reduced' in node) {
      if ((node.reduced as SourceParagraph | SourceRow).kind === 'row') yield node;
    } else if (node.name === name) yield node;
    else if (/^(?:w:sdt|w:sdtContent|w:customXml|w:ins|w:del|w:moveFrom|w:moveTo)$/.test(node.name)) {
      yield* within(node, name);
    } else if (node.name === 'mc:AlternateContent') yield* within(chosen(node), name);
  }
}

const columns = (count: number): number => Math.max(0, Math.min(MOST_COLUMNS, count));

/** A paragraph that is no more than what it holds: it is not shown. */
function holding(pieces: readonly Piece[]): SourceParagraph {
  const nothing = statedParagraph(undefined);
  const mark = { presence: BOTH, revisions: [] };
  return { kind: 'paragraph', after: nothing, before: nothing, mark, markHidden: false, pieces, inContents: false };
}
