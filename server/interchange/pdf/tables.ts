import type { ImportedTable } from '../official/imported.js';
import type { FlowEntry, FlowLine } from './flow.js';
import { toLines } from './lines.js';
import { nest, nested } from './nesting.js';
import { type Paragraph, type Typesetting, toParagraphs } from './paragraphs.js';
import type { RawCell, RawTable } from './rawTable.js';
import { toImported } from './runs.js';

/** A table over one page or several; a row that a page cuts is one row. */
export interface WholeTable {
  readonly page: number;
  readonly rows: readonly WholeRow[];
  /** Its first row came back on another page. */
  readonly repeatsHead: boolean;
}

/** Per column what stands in it, page by page. */
type WholeRow = readonly (readonly CellPiece[])[];

interface CellPiece {
  readonly page: number;
  readonly cell: RawCell;
}

export type JoinedEntry =
  | { readonly kind: 'line'; readonly line: FlowLine }
  | { readonly kind: 'table'; readonly table: WholeTable };

/** Joins the parts of a table that goes on over pages: nothing stands between them and their columns are the same. */
export function joinTables(entries: readonly FlowEntry[]): JoinedEntry[] {
  const joined: JoinedEntry[] = [];
  let last: { raw: RawTable; rows: WholeRow[]; repeatsHead: boolean; place: number } | undefined;
  for (const entry of entries) {
    if (entry.kind === 'line') {
      joined.push(entry);
      last = undefined;
      continue;
    }
    const { table } = entry;
    const rows = table.rows.map((row): WholeRow => row.map((cell) => [{ page: table.page, cell }]));
    if (last && table.page === last.raw.page + 1 && sameColumns(last.raw, table)) {
      const head = rows.length > 0 && rowText(rows[0]!) === rowText(last.rows[0]!);
      const more = head ? rows.slice(1) : rows;
      const cut = more[0] && cutByPage(last.rows.at(-1)!, more[0]);
      if (cut) last.rows[last.rows.length - 1] = last.rows.at(-1)!.map((pieces, at) => [...pieces, ...more[0]![at]!]);
      last.rows.push(...(cut ? more.slice(1) : more));
      last = { ...last, raw: table, repeatsHead: last.repeatsHead || head };
    } else last = { raw: table, rows, repeatsHead: false, place: joined.push(entry as never) - 1 };
    const { rows: all, repeatsHead, place } = last;
    const page = all[0]?.[0]?.[0]?.page ?? table.page;
    joined[place] = { kind: 'table', table: { page, rows: all, repeatsHead } };
  }
  return joined;
}

function sameColumns(a: RawTable, b: RawTable): boolean {
  if (a.edges.length !== b.edges.length || a.ruled !== b.ruled) return false;
  // Pages bound like a book move the whole table.
  const shift = b.edges[0]! - a.edges[0]!;
  return a.edges.every(
    (edge, at) => at === a.edges.length - 1 || Math.abs(edge + shift - b.edges[at]!) < (a.ruled ? 8 : 40),
  );
}

const piecesText = (pieces: readonly CellPiece[]) =>
  pieces
    .flatMap(({ cell }) => cell.items.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
const rowText = (row: WholeRow) => row.map(piecesText).join('\u0000');

/** A row without words in its first column goes on with the last row of the page before, unless that had ended. */
function cutByPage(above: WholeRow, below: WholeRow): boolean {
  if (below.length !== above.length || piecesText(below[0]!) !== '') return false;
  if (below.length === 2) return true;
  return below.some((pieces, at) => {
    const text = piecesText(pieces);
    return text !== '' && (/^\p{Ll}/u.test(text) || !/[.;:]$/.test(piecesText(above[at]!)));
  });
}

/** The table with its cells as paragraphs. */
export function toImportedTable({ page, rows, repeatsHead }: WholeTable, setting: Typesetting): ImportedTable {
  const cells = rows.map((row) => row.map((pieces) => cellParagraphs(pieces, setting)));
  const bold = cells.map((row) => {
    const spans = row.flatMap((paragraphs) => paragraphs.flatMap((one) => one.spans.filter(({ text }) => text.trim())));
    return spans.length > 0 && spans.every((span) => span.bold);
  });
  return {
    kind: 'table',
    rows: cells.map((row) => row.map((paragraphs) => toCell(paragraphs))),
    headed: rows.length > 1 && (repeatsHead || (bold[0] === true && !bold.every((one) => one))),
    page,
  };
}

function cellParagraphs(pieces: readonly CellPiece[], setting: Typesetting): Paragraph[] {
  const lines = pieces.flatMap(({ page, cell }) => {
    const held = toLines(cell.items);
    const start = held.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
    const padding = Math.min(12, Math.max(0, start - cell.left));
    return held.map(
      (line): FlowLine => ({
        ...line,
        page,
        columnLeft: start,
        edge: Math.max(line.right, cell.right - padding),
        opens: false,
        justified: false,
      }),
    );
  });
  return toParagraphs(lines, setting).map(withoutLoneLabel);
}

/** A number alone in a cell is what the cell says, not the number of something. */
function withoutLoneLabel(paragraph: Paragraph): Paragraph {
  const { label, spans } = paragraph;
  if (!label || spans.some(({ text }) => text.trim() !== '')) return paragraph;
  return { ...paragraph, label: undefined, spans: [{ text: label.text, bold: false, italic: false, raised: false }] };
}

function toCell(paragraphs: readonly Paragraph[]) {
  const depths = nest(paragraphs.map((one) => nested(one, false)));
  return paragraphs.map((paragraph, at) => toImported(paragraph, { role: 'text', level: 0 }, depths[at]!, new Set()));
}
