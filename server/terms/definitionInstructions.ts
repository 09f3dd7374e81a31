import type { Amendment, LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import type { Definition } from './definition';
import { readMarks } from './marks';

/** What an amendment does to the definitions in its text. */
export function changeOf({ verb }: Amendment): NonNullable<Definition['change']> {
  return verb === 'insert' || verb === 'addDefinition' ? 'added' : 'amended';
}

/** A term that an instruction names without setting it out. */
export interface InstructedTerm {
  readonly term: string;
  /** Offsets from the start of the instruction's block. */
  readonly span: Span;
  readonly change: 'deleted' | 'amended';
}

/**
 * The terms whose definitions an instruction deletes (`Delete the definitions of "X" and "Y".`) or changes in some words only
 * (`In the definition of "X" in Section A1, for "a" substitute "b".`).
 */
export function instructedTerms(document: LegalDocument, amendment: Amendment): InstructedTerm[] {
  const { verb, takesText, block, term } = amendment;
  const deletes = verb === 'deleteDefinition';
  if (!deletes && (takesText || !term)) return [];
  const start = document.starts[block]!;
  const words = document.text.slice(start, start + document.blocks[block]!.contentLength);
  const marks = readMarks(words, 0).map((mark) => mark.term);
  const change = deletes ? 'deleted' : 'amended';
  return (deletes ? marks : marks.slice(0, 1)).map((span) => ({
    term: words.slice(span.start, span.end).replace(/\s+/g, ' '),
    span,
    change,
  }));
}
