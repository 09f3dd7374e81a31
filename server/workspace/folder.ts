import type { LegalDocument } from '../corpus/document';
import type { FolderCorpus } from './folderCorpus';
import type { Settings } from './settings';

/** A workspace folder that was gone through. */
export interface Folder extends FolderCorpus {
  readonly uri: string;
  settings: Settings;
  /** The corpora in it. */
  readonly corpora: readonly string[];
  /** The folder itself shows that it is about the SEC. */
  aboutSec: boolean;
  /** Closed and open texts outside any corpus. */
  readonly texts: Map<string, LegalDocument>;
}

/** A text of another language counts when its front matter or its folder shows that it is about the SEC. */
export function isAboutSec(document: LegalDocument, folder: Folder | undefined): boolean {
  if (document.language === 'sec' || document.modification || document.id) return true;
  return folder?.settings.languages.includes(document.language) === true && folder.aboutSec;
}
