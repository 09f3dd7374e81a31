import type { OpenIndex } from '../citations/codeIndex';
import type { DocumentCitations } from '../citations/documentCitations';
import type { LegalDocument } from '../corpus/document';
import type { TextTerms } from '../terms/textTerms';
import type { ReadSoFar } from './corpora';
import type { Settings } from './settings';
import type { TextView } from './textView';

/**
 * A text and a Code that may still be being read. What can be asked of it right away needs the text, the register of documents
 * and single documents only; for more one waits, or says that more comes.
 */
export interface OpenView {
  readonly document: LegalDocument;
  readonly citations: DocumentCitations;
  readonly index: OpenIndex;
  readonly settings: Settings;
  /** What other versions tell of a document, once they are read. */
  readonly history?: TextView['history'];
  /** The same with defined terms: ends when every document of the Code is read and its definitions are known. */
  withTerms(): Promise<TermView>;
  /** The same with the citations of the whole Code; undefined while they are being read. */
  readonly whole: TextView | undefined;
  readonly read: ReadSoFar;
}

/** A text with its citations. */
export type CitedText = Pick<OpenView, 'document' | 'citations'>;

/** A text and the defined terms of its Code; the Code's citations may still be being read. */
export interface TermView {
  readonly document: LegalDocument;
  readonly citations: DocumentCitations;
  readonly index: OpenIndex;
  readonly settings: Settings;
  readonly terms: TextTerms;
}
