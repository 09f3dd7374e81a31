import type { LegalDocument } from '../corpus/document';
import { chooseVersion, newestVersion, versionNamed } from '../corpus/versionOrder';
import { type FileSystem, joinUri } from '../interchange/fileSystem';
import { type Library, readLibrary } from '../interchange/library';
import type { Settings } from './settings';

/** Which Code the texts of a folder are read against. */
export interface FolderCorpus {
  /** The corpus of texts that name no baseline. */
  readonly corpus: string;
  /** Undefined where a single version is used. */
  readonly library: Library | undefined;
}

/**
 * Finds the Code of a workspace folder: where the setting points, else in its `sec-corpus`, else the outline. In a library
 * the version chosen by the setting, else the newest. What is wrong with the settings is told to `warn`.
 */
export async function corpusOfFolder(
  files: FileSystem,
  folder: string,
  settings: Settings,
  outline: string,
  warn: (message: string) => void,
): Promise<FolderCorpus> {
  const own = await corpusAt(files, joinUri(folder, 'sec-corpus'), settings, warn);
  if (!settings.corpusPath) return own ?? { corpus: outline, library: undefined };
  const named = await corpusAt(files, corpusUri(folder, settings.corpusPath), settings, warn);
  if (named) return named;
  warn(
    `The setting sec.corpus.path names ${settings.corpusPath}, where there is no code.yaml; ${own ? "the workspace's sec-corpus" : 'the shipped outline'} is used instead.`,
  );
  return own ?? { corpus: outline, library: undefined };
}

async function corpusAt(
  files: FileSystem,
  uri: string,
  { corpusVersion }: Settings,
  warn: (message: string) => void,
): Promise<FolderCorpus | undefined> {
  if ((await files.readText(joinUri(uri, 'code.yaml'))) !== undefined) return { corpus: uri, library: undefined };
  const library = await readLibrary(files, uri);
  if (!library) return undefined;
  const { versions } = library;
  if (corpusVersion && !versionNamed(versions, corpusVersion))
    warn(
      `The setting sec.corpus.version names ${corpusVersion}, which is not among the versions here (${versionList(versions.map(({ version }) => version))}); the newest, ${newestVersion(versions)!.version}, is used instead.`,
    );
  return { corpus: chooseVersion(versions, { chosen: corpusVersion })!.uri, library };
}

/** Names of versions for a sentence, the newest six of them. */
const versionList = (names: readonly string[]) => (names.length > 6 ? ['…', ...names.slice(-6)] : names).join(', ');

/** The corpus that a text of the folder is read against: that of its baseline when the library has it. */
export function corpusForText({ corpus, library }: FolderCorpus, document: LegalDocument | undefined): string {
  return versionNamed(library?.versions ?? [], document?.frontMatter?.baseline)?.uri ?? corpus;
}

/** The URI of the folder that the setting names: absolute, or relative to the workspace folder. */
function corpusUri(folder: string, path: string): string {
  if (path.startsWith('file:')) return path.replace(/\/$/, '');
  const slashed = path.replace(/\\/g, '/');
  if (slashed.startsWith('/')) return `file://${encodeURI(slashed.replace(/\/$/, ''))}`;
  return new URL(encodeURI(slashed.replace(/\/$/, '')), `${folder.replace(/\/$/, '')}/`).href;
}
