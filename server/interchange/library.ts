import type { DocumentId } from '../corpus/address';
import type { CodeDocument, RegisteredModification } from '../corpus/code';
import { documentIdFrom } from '../corpus/frontMatter';
import { compareVersions, type Versioned } from '../corpus/versionOrder';
import { asRecord, readModification, text } from './corpusEntries';
import { readList, readListedDocument, readYaml } from './corpusFolder';
import { type FileSystem, joinUri } from './fileSystem';

/** One version of a Code in a library. */
export interface LibraryVersion extends Versioned {
  /** The folder with its `code.yaml`. */
  readonly uri: string;
}

/** Several versions of a Code side by side: a folder of corpora (`docs/corpus-format.md`). */
export interface Library {
  readonly uri: string;
  /** Oldest first; each version once. */
  readonly versions: readonly LibraryVersion[];
}

/** More folders than this are no library of a Code. */
const MOST_VERSIONS = 300;
/** How far the version is looked for in a `code.yaml`, in UTF-16 units. */
const HEAD = 20_000;
const VERSION = /^version:[ \t]{0,20}(?:"([^"\r\n]{1,100})"|'([^'\r\n]{1,100})'|([^\s#"'][^#\r\n]{0,100}))/m;

/**
 * The versions in a folder: those of its sub-folders that hold a `code.yaml`. Undefined when there are none, or when the
 * folder has a `code.yaml` of its own and so is a single version. Of two folders of one version the first by name counts.
 */
export async function readLibrary(files: FileSystem, uri: string): Promise<Library | undefined> {
  const entries = await files.readFolder(uri);
  if (entries.some(({ name, kind }) => name === 'code.yaml' && kind === 'file')) return undefined;
  const folders = entries
    .filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const versions = new Map<string, LibraryVersion>();
  for (const name of folders.slice(0, MOST_VERSIONS)) {
    const folder = joinUri(uri, name);
    const manifest = await files.readText(joinUri(folder, 'code.yaml'));
    if (manifest === undefined) continue;
    const version = versionIn(manifest) ?? name;
    if (!versions.has(version)) versions.set(version, { version, uri: folder });
  }
  if (!versions.size) return undefined;
  return { uri, versions: [...versions.values()].sort((a, b) => compareVersions(a.version, b.version)) };
}

/** The version that a `code.yaml` names, by its one line: reading all of it would take long for many versions. */
function versionIn(manifest: string): string | undefined {
  const match = VERSION.exec(manifest.slice(0, HEAD));
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.trim() || undefined;
}

/** What a `code.yaml` and its register say of a version before any document is read. */
export interface VersionManifest {
  readonly outline: boolean;
  readonly source: string;
  /** The documents that it lists. */
  readonly documents: readonly DocumentId[];
  readonly register: readonly RegisteredModification[];
  /** Reads one document; undefined when the version does not list it, `null` when its file cannot be used. */
  read(id: DocumentId): Promise<CodeDocument | null | undefined>;
}

/** Reads the `code.yaml` and the register of a version; undefined when `code.yaml` cannot be used. */
export async function readVersionManifest(files: FileSystem, uri: string): Promise<VersionManifest | undefined> {
  const yaml = await readYaml(files, joinUri(uri, 'code.yaml'), []);
  const top = asRecord(yaml?.value);
  if (!Array.isArray(top.documents)) return undefined;
  const outline = top.outline === true;
  const entries = new Map<DocumentId, Record<string, unknown>>();
  for (const listed of top.documents.map(asRecord)) {
    const id = documentIdFrom(text(listed.id));
    if (id && !entries.has(id)) entries.set(id, listed);
  }
  const register = await readList(files, joinUri(uri, 'modifications.yaml'), [], readModification);
  return {
    outline,
    source: text(top.source),
    documents: [...entries.keys()],
    register,
    async read(id) {
      const entry = entries.get(id);
      return entry && ((await readListedDocument(files, uri, entry, outline, () => {})) ?? null);
    },
  };
}

/** The version of some libraries that a file lies in. */
export function versionHolding(libraries: readonly Library[], uri: string): LibraryVersion | undefined {
  for (const { versions } of libraries) {
    const holder = versions.find((version) => uri === version.uri || uri.startsWith(`${version.uri}/`));
    if (holder) return holder;
  }
  return undefined;
}
