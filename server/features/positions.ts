import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';

// Line tables are made on demand and live as long as the text that they count.
const tables = new WeakMap<LegalDocument, TextDocument>();

function table(document: LegalDocument): TextDocument {
  let lines = tables.get(document);
  if (!lines) {
    lines = TextDocument.create(document.uri, document.language, 0, document.text);
    tables.set(document, lines);
  }
  return lines;
}

/** Line and character (UTF-16, from 0) of an offset. */
export function positionAt(document: LegalDocument, offset: number): Position {
  return table(document).positionAt(offset);
}

/** The LSP range of a span. */
export function rangeOf(document: LegalDocument, span: Span): Range {
  const lines = table(document);
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** Offset of a position; a position outside the text gives the nearest one inside. */
export function offsetAt(document: LegalDocument, position: Position): number {
  return table(document).offsetAt(position);
}
