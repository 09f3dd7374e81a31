import type { ImportedDocument, ImportedPart } from '../official/imported.js';
import { withoutContents } from './contents.js';
import { type FlowLine, leadingOf } from './flow.js';
import { type Footnote, withoutFootnotes, withoutMark } from './footnotes.js';
import { withoutFurniture } from './furniture.js';
import { partGlued } from './gluedLabels.js';
import { rolesOf } from './headings.js';
import { type Hyphens, learnHyphens } from './hyphens.js';
import { type Line, lineText, toLines } from './lines.js';
import { outsideText } from './losses.js';
import { nest, nested } from './nesting.js';
import type { Bookmark, PageContent } from './page.js';
import { toFlow } from './pageFlow.js';
import { type Paragraph, type Typesetting, toParagraphs } from './paragraphs.js';
import type { RawTable } from './rawTable.js';
import { ruledTables } from './ruledTables.js';
import { toImported } from './runs.js';
import { joinTables, toImportedTable, type WholeTable } from './tables.js';

export interface FileFacts {
  readonly title: string;
  readonly bookmarks: readonly Bookmark[];
}

/** The pages of a PDF as one document. */
export function assemble(pages: readonly PageContent[], { title, bookmarks }: FileFacts): ImportedDocument {
  const cut = pages.map((page) => {
    const { tables, rest } = ruledTables(page);
    return { page, tables, lines: toLines(rest) };
  });
  const stripped = withoutFurniture(
    cut.map(({ page, lines }) => ({ number: page.number, height: page.height, lines })),
  );
  const contents = withoutContents(stripped.bodies);
  const bodySize = mainSize(
    contents.bodies.flat(),
    cut.flatMap(({ tables }) => tables),
  );
  const { bodies, notes } = withoutFootnotes(
    contents.bodies,
    pages.map(({ number }) => number),
    bodySize,
  );
  const numbered = cut.map(({ page, tables }, at) => ({
    number: page.number,
    width: page.width,
    lines: bodies[at]!,
    tables,
  }));
  const entries = toFlow(numbered, bodySize * 1.2);
  const lines = entries.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []));
  const hyphens = learnHyphens([
    ...lines.map(lineText),
    ...cut.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => toLines(cell.items).map(lineText)))),
    ),
  ]);
  const setting: Typesetting = { leading: leadingOf(lines), hyphens };

  const pieces: (Paragraph | WholeTable)[] = [];
  let open: FlowLine[] = [];
  const flush = () => {
    for (const paragraph of partGlued(toParagraphs(open, setting))) pieces.push(paragraph);
    open = [];
  };
  for (const entry of joinTables(entries)) {
    if (entry.kind === 'line') open.push(entry.line);
    else {
      flush();
      pieces.push(entry.table);
    }
  }
  flush();
  const outside = outsideText(pages);
  return {
    parts: withNotes(toParts(pieces, setting, { bodySize, bookmarks, propertiesTitle: title }, notes), notes, hyphens),
    furniture: [...stripped.furniture, ...contents.headings, ...outside.furniture],
    propertiesTitle: title,
    contents: contents.entries,
    losses: outside.losses,
  };
}

type Look = Parameters<typeof rolesOf>[1];

function toParts(
  pieces: readonly (Paragraph | WholeTable)[],
  setting: Typesetting,
  look: Look,
  notes: readonly Footnote[],
): ImportedPart[] {
  const isTable = (piece: Paragraph | WholeTable): piece is WholeTable => 'rows' in piece;
  const roles = rolesOf(
    pieces.map((piece) => (isTable(piece) ? undefined : piece)),
    look,
  );
  const paragraphs = pieces.flatMap((piece, at) => (isTable(piece) ? [] : [nested(piece, roles[at]!.role !== 'text')]));
  const depths = nest(paragraphs);
  const marks = new Set(notes.map(({ mark }) => mark));
  let paragraph = 0;
  return pieces.map((piece, at) => {
    if (isTable(piece)) return toImportedTable(piece, setting);
    paragraph += 1;
    return toImported(piece, roles[at]!, depths[paragraph - 1]!, marks);
  });
}

/** Puts the notes of a page after the last part that begins on it. */
function withNotes(parts: readonly ImportedPart[], notes: readonly Footnote[], hyphens: Hyphens): ImportedPart[] {
  const placed: ImportedPart[] = [];
  let next = 0;
  const upTo = (page: number) => {
    while (next < notes.length && notes[next]!.page < page) placed.push(toNote(notes[next++]!, hyphens));
  };
  for (const part of parts) {
    upTo(part.page ?? 0);
    placed.push(part);
  }
  upTo(Number.POSITIVE_INFINITY);
  return placed;
}

function toNote({ page, mark, lines }: Footnote, hyphens: Hyphens): ImportedPart {
  const flow = lines.map((line, at): FlowLine => {
    const own = at === 0 ? withoutMark(line) : line;
    return { ...own, x: 0, y: at, page, columnLeft: 0, edge: line.right, opens: false, justified: false };
  });
  const [paragraph, ...more] = flow.map((line) => toParagraphs([line], { leading: () => 1, hyphens })[0]!);
  const spans = [paragraph!, ...more].flatMap(({ label, spans: own }, at) => [
    ...(label ? [{ text: `${at > 0 ? ' ' : ''}${label.text} `, bold: false, italic: false, raised: false }] : []),
    ...own.map((span, index) => (at > 0 && index === 0 && !label ? { ...span, text: ` ${span.text}` } : span)),
  ]);
  const note = toImported({ ...paragraph!, label: undefined, spans }, { role: 'text', level: 0 }, 0, new Set());
  return { ...note, role: 'footnote', label: mark, labelFrom: 'typed' };
}

/** The size in which most letters are set, in points. */
function mainSize(lines: readonly Line[], tables: readonly RawTable[]): number {
  const letters = new Map<number, number>();
  const add = (size: number, count: number) => letters.set(size, (letters.get(size) ?? 0) + count);
  for (const line of lines) add(Math.round(line.size * 2) / 2, lineText(line).length);
  if (lines.length === 0)
    for (const { rows } of tables)
      for (const row of rows)
        for (const { items } of row) for (const { size, text } of items) add(Math.round(size * 2) / 2, text.length);
  let best = 10;
  let most = 0;
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}
