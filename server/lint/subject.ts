import type { CodeIndex } from '../citations/codeIndex';
import type { DocumentCitations } from '../citations/documentCitations';
import type { LegalDocument } from '../corpus/document';
import type { TermIndex } from '../terms/termIndex';
import { TextTerms } from '../terms/textTerms';
import type { VersionsAtHand } from '../versions/later';

/** A text with what was read of it: all that the rules are asked with. */
export interface Subject {
  readonly document: LegalDocument;
  /** The document's citations, read against `index`. */
  readonly citations: DocumentCitations;
  readonly index: CodeIndex;
  /** Defined terms, those of `index` and the document's own. */
  readonly terms: TextTerms;
  /** Other versions of the Code, where there are several; for modifications that name their baseline. */
  readonly versions?: VersionsAtHand | undefined;
}

/** Reads a text against a Code; `before` is what was read of it before an edit. */
export function subjectOf(document: LegalDocument, terms: TermIndex, before?: Subject): Subject {
  const { index } = terms;
  const own = document.id ? index.citationsIn(document.id) : undefined;
  const citations = own?.document === document ? own : index.read(document, before?.citations);
  return { document, citations, index, terms: TextTerms.of(document, citations, index, terms, before?.terms) };
}
