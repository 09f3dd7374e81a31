import { blockAt } from '../corpus/document';
import { type Span, shifted, touches } from '../corpus/span';
import type { Definition } from '../terms/definition';
import type { CitedText, TermView } from '../workspace/openView';
import { citationAt } from './target';
import { holding, widened } from './termSource';
import { titleUses } from './termTitles';

/** A defined term under the caret, where it is used or where it is set. */
export interface TermTarget {
  /** As its definition writes it. */
  readonly term: string;
  readonly block: number;
  /** The words of the text, as offsets of it. */
  readonly span: Span;
  /** The definitions that hold here, nearest first; at least one. */
  readonly definitions: readonly Definition[];
}

/** False where {@link termAt} finds nothing whatever the terms are: on a citation, outside its bracketed title. */
export function mayHoldTerm(text: CitedText, offset: number): boolean {
  const cited = citationAt(text, offset);
  if (!cited) return true;
  return text.citations.of(cited.block).some(({ piece, base }) => {
    return piece?.title !== undefined && touches(shifted(piece.title, base), offset);
  });
}

/** The term at an offset, in a citation's title too; undefined on a citation, which goes first, and elsewhere. */
export function termAt(view: TermView, offset: number): TermTarget | undefined {
  const { document, terms, citations } = view;
  const block = blockAt(document, offset);
  if (block < 0) return undefined;
  const start = document.starts[block]!;
  const here = (each: Span) => touches(each, offset - start);
  const cited = citationAt(view, offset);
  const use = cited ? titleUses(citations, terms.terms, block).find(here) : terms.of(block).find(here);
  if (use) {
    const definitions = holding(view, use.term, block);
    // What the modification deletes no longer holds, and is still what the words are about.
    const known = definitions.length ? definitions : terms.terms.everywhere(use.term);
    if (known.length) return { term: use.term, block, span: shifted(use, start), definitions: known };
  }
  if (cited) return undefined;
  const set = terms.definitions.find((each) => each.block === block && here(each.termSpan));
  return set && { term: set.term, block, span: shifted(set.termSpan, start), definitions: [widened(terms.terms, set)] };
}
