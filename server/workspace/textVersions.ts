import { type Address, type DocumentId, documentOf } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import { newestVersion } from '../corpus/versionOrder';
import type { FileSystem } from '../interchange/fileSystem';
import type { Library, LibraryVersion } from '../interchange/library';
import { definitionName } from '../versions/digest';
import { changesSince, type Edition } from '../versions/history';
import type { VersionsAtHand } from '../versions/later';
import { Editions } from './editions';
import { Pace } from './pace';

/** So many answers are kept; a key in a text asks for the same one again and again. */
const MOST_KEPT = 50;

/** A document of the Code in all versions of its library, oldest first. */
export interface History {
  readonly editions: readonly Edition[];
  /** The place of the version that the text is read against. */
  readonly used: number;
}

/** What texts may know of the versions beside the one that they are read against. Nothing here waits for a file. */
export class TextVersions {
  private readonly editions: Editions;
  private readonly kept = new Map<string, VersionsAtHand>();

  constructor(
    files: FileSystem,
    /** More is known than before: checks may find more. */
    private readonly changed: () => void,
  ) {
    this.editions = new Editions(files);
  }

  /**
   * The versions beside a modification's baseline; undefined for other texts and where there is no library. The same object
   * as long as nothing more is known, so that findings are kept from one key to the next. `corpus`: what the text is read against.
   */
  atHand(document: LegalDocument, corpus: string, library: Library | undefined): VersionsAtHand | undefined {
    const used = library?.versions.find(({ uri }) => uri === corpus);
    if (!library || !used || !document.modification || !document.frontMatter?.baseline) return undefined;
    const later = library.versions.slice(library.versions.indexOf(used));
    const ids = later.length > 1 ? touchedDocuments(document) : [];
    const known = new Map<DocumentId, readonly Edition[]>();
    for (const id of ids) {
      const editions = this.editions.now(later, id);
      if (editions) known.set(id, editions);
      else void this.read(later, id, true);
    }
    const names = library.versions.map(({ version }) => version);
    const key = JSON.stringify([library.uri, names, used.version, ids, [...known.keys()]]);
    let atHand = this.kept.get(key);
    if (!atHand) {
      if (this.kept.size >= MOST_KEPT) this.kept.clear();
      atHand = versionsAtHand(library.versions, used, known, known.size < ids.length);
      this.kept.set(key, atHand);
    }
    return atHand;
  }

  /** A document through the versions; undefined, and read for the next time, while that is not known. */
  history(corpus: string, library: Library | undefined, id: DocumentId): History | undefined {
    const used = library?.versions.findIndex(({ uri }) => uri === corpus) ?? -1;
    if (!library || used < 0 || library.versions.length < 2) return undefined;
    const editions = this.editions.now(library.versions, id);
    if (editions) return { editions, used };
    void this.read(library.versions, id, false);
    return undefined;
  }

  /** A file changed on disk: what was read of its version counts no longer. */
  fileChanged(uri: string): void {
    this.editions.forget((version) => uri.startsWith(`${version}/`));
    this.kept.clear();
  }

  /** Forgets all versions but those of some libraries. */
  keepOnly(libraries: readonly Library[]): void {
    const used = new Set(libraries.flatMap(({ versions }) => versions.map(({ uri }) => uri)));
    this.editions.forget((version) => !used.has(version));
    this.kept.clear();
  }

  private async read(versions: readonly LibraryVersion[], id: DocumentId, tell: boolean): Promise<void> {
    await this.editions.read(versions, id, new Pace());
    if (tell) this.changed();
  }
}

/** The facts for a check, from what is `known` of documents from the version used on. */
export function versionsAtHand(
  versions: readonly LibraryVersion[],
  used: LibraryVersion,
  known: ReadonlyMap<DocumentId, readonly Edition[]>,
  reading: boolean,
): VersionsAtHand {
  const changes = (id: DocumentId | undefined, name: string) => {
    const editions = known.get(id ?? '');
    if (!editions || editions.some(({ digest }) => digest === null)) return undefined;
    return changesSince(editions, name);
  };
  return {
    present: versions.map(({ version }) => version),
    used: used.version,
    newest: newestVersion(versions)!.version,
    reading,
    changesOf: (address: Address) => changes(documentOf(address), address),
    definitionChangesOf: (term, document) => changes(document, definitionName(term)),
  };
}

/** The documents that a modification's instructions are about; a definition without a place is one of Section A. */
export function touchedDocuments({ amendments }: LegalDocument): DocumentId[] {
  return [...new Set(amendments.flatMap(({ target, term }) => documentOf(target) ?? (term ? 'Section A' : [])))].sort();
}
