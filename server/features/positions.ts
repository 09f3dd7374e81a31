import type { Position, Range } from 'vscode-languageserver';
import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import { type LineTable, lineTableOf } from './lineTable';

// Line tables are made on demand and live as long as the text that they count.
const tables = new WeakMap<LegalDocument, LineTable>();

function table(document: LegalDocument): LineTable {
  let lines = tables.get(document);
  if (!lines) {
    lines = lineTableOf(document);
    tables.set(document, lines);
  }
  return lines;
}

/** Line and character (UTF-16, from 0) of an offset; never inside the break at the end of a line. */
export function positionAt(document: LegalDocument, offset: number): Position {
  const { text } = document;
  const inside = Math.min(Math.max(offset, 0), text.length);
  const { line, start } = table(document).lineOf(inside);
  return { line, character: beforeBreak(text, start, inside) - start };
}

/** The LSP range of a span. */
export function rangeOf(document: LegalDocument, span: Span): Range {
  return { start: positionAt(document, span.start), end: positionAt(document, span.end) };
}

/** Offset of a position; a position outside the text, or behind the end of its line, gives the nearest one inside. */
export function offsetAt(document: LegalDocument, { line, character }: Position): number {
  const { text } = document;
  if (line < 0) return 0;
  const lines = table(document);
  const start = lines.startOf(line);
  const end = lines.startOf(line + 1);
  return beforeBreak(text, start, Math.min(start + Math.max(character, 0), end));
}

/** The offset, or the end of the line's words where it lies behind them. */
function beforeBreak(text: string, start: number, offset: number): number {
  let at = offset;
  while (at > start && isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

const isBreak = (code: number) => code === 10 || code === 13;
