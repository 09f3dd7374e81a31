import { type Library, type LibraryVersion, versionHolding } from '../interchange/library';
import type { Folder } from './folder';
import type { FolderCorpus } from './folderCorpus';
import { isInside } from './folderEvents';

/** How VS Code addresses a text that was never saved. */
const UNSAVED = 'untitled:';

/** True for a text that was never saved, of which nobody knows where it belongs. */
export const isUnsaved = (uri: string): boolean => uri.startsWith(UNSAVED);

/** The workspace folders that were gone through, by URI. */
export class Folders extends Map<string, Folder> {
  /** The folder (the innermost, when folders are nested) that a file lies in. */
  around(uri: string): Folder | undefined {
    let found: Folder | undefined;
    for (const folder of this.values()) {
      if (isInside(uri, folder.uri) && folder.uri.length > (found?.uri.length ?? 0)) found = folder;
    }
    return found;
  }

  /** The folder whose Code and settings hold for a text: for a draft that was never saved the first, where it will likely go. */
  homeOf(uri: string): Folder | undefined {
    return this.around(uri) ?? (isUnsaved(uri) ? [...this.values()][0] : undefined);
  }

  /** True for a URI inside a folder. */
  hold(uri: string): boolean {
    return this.around(uri) !== undefined;
  }

  /** The folders of versions that are in use. */
  libraries(): Library[] {
    return [...this.values()].flatMap(({ library }) => library ?? []);
  }

  /** The version of a library that a file lies in, whether or not it was read. */
  versionAt(uri: string): LibraryVersion | undefined {
    return versionHolding(this.libraries(), uri);
  }

  /** The library that a text's Code comes from, and the version that is used where no baseline says otherwise. */
  libraryFor(uri: string): FolderCorpus | undefined {
    const home = this.homeOf(uri) ?? [...this.values()].find(({ library }) => library);
    return home?.library && home;
  }
}
