import type { DocumentId } from '../../corpus/address';
import type { DocumentReport } from './report';
import type { Sources } from './sources';

/** A file that cannot be imported as things stand. */
export interface FileProblem {
  readonly path: string;
  readonly problem: string;
  readonly needs?: 'document' | 'side';
  readonly candidates: readonly DocumentId[];
}

export interface DocumentImported {
  readonly path: string;
  readonly report: DocumentReport;
}

/** What became of an import. `written` is false when problems stopped it: then nothing was changed. */
export interface ImportResult {
  readonly written: boolean;
  readonly documents: readonly DocumentImported[];
  readonly problems: readonly FileProblem[];
  readonly passedOver: Sources['passedOver'];
  /** Files whose reading was kept from an import that stopped. */
  readonly resumed: number;
}
