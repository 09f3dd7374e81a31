import type { DocumentId } from '../corpus/address';
import type { FileSystem } from '../interchange/fileSystem';
import { type LibraryVersion, readVersionManifest, type VersionManifest } from '../interchange/library';
import { type DocumentDigest, digestOf } from '../versions/digest';
import type { Edition } from '../versions/history';
import type { Pace } from './pace';

interface HeldVersion {
  readonly manifest: Promise<VersionManifest | undefined>;
  /** By document; without a text, so that many versions take little memory. */
  readonly digests: Map<DocumentId, Promise<Edition['digest']>>;
  readonly ready: Map<DocumentId, Edition>;
}

/**
 * What is known of documents in the versions of libraries. Only documents that somebody asked about are read, one after
 * another, and only a digest of each is kept.
 */
export class Editions {
  private readonly held = new Map<string, HeldVersion>();

  constructor(private readonly files: FileSystem) {}

  /** A document in some versions, in their order, as far as it was read already; undefined while one is missing. */
  now(versions: readonly LibraryVersion[], id: DocumentId): readonly Edition[] | undefined {
    const found: Edition[] = [];
    for (const { uri } of versions) {
      const edition = this.held.get(uri)?.ready.get(id);
      if (!edition) return undefined;
      found.push(edition);
    }
    return found;
  }

  /** Reads a document in some versions, giving way to other work between two. */
  async read(versions: readonly LibraryVersion[], id: DocumentId, pace: Pace): Promise<readonly Edition[]> {
    const found: Edition[] = [];
    for (const version of versions) {
      found.push(await this.edition(version, id));
      await pace.step();
    }
    return found;
  }

  /** Forgets the versions for which `isGone` holds: their files changed, or nothing uses them. */
  forget(isGone: (uri: string) => boolean): void {
    for (const uri of this.held.keys()) if (isGone(uri)) this.held.delete(uri);
  }

  /** How many documents in all versions are known. */
  get size(): number {
    let size = 0;
    for (const { ready } of this.held.values()) size += ready.size;
    return size;
  }

  private async edition({ uri, version }: LibraryVersion, id: DocumentId): Promise<Edition> {
    let held = this.held.get(uri);
    if (!held) {
      held = { manifest: readVersionManifest(this.files, uri), digests: new Map(), ready: new Map() };
      this.held.set(uri, held);
    }
    let digest = held.digests.get(id);
    if (!digest) {
      digest = held.manifest.then((manifest) => digestIn(manifest, id));
      held.digests.set(id, digest);
    }
    const edition = { version, digest: await digest, register: (await held.manifest)?.register ?? [] };
    held.ready.set(id, edition);
    return edition;
  }
}

/** An outline speaks in other words than the Code, so it tells nothing of what changed. */
async function digestIn(
  manifest: VersionManifest | undefined,
  id: DocumentId,
): Promise<DocumentDigest | null | undefined> {
  if (!manifest) return null;
  const holder = await manifest.read(id);
  return holder ? (holder.outline ? null : digestOf(holder)) : holder;
}
