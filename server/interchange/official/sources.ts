import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openArchive } from './archive';
import { CannotImport } from './imported';

/** A file to import, from disk or out of a zip archive. */
export interface SourceFile {
  /** Its name without folders. */
  readonly name: string;
  /** Where it is, as it was named: for messages. */
  readonly path: string;
  /** Its bytes. @throws CannotImport, one sentence, when it cannot be read or is too large. */
  bytes(): Promise<Uint8Array>;
}

/** What was found under the named paths; `passedOver` are files that are no documents, with the reason. */
export interface Sources {
  readonly files: readonly SourceFile[];
  readonly passedOver: readonly { readonly path: string; readonly why: string }[];
}

/** A document of the Code has some hundred pages; with pictures a few megabytes. */
const LARGEST_FILE = 100 << 20;
const LARGEST_ARCHIVE = 400 << 20;
const ARCHIVE_LIMITS = {
  entries: 5000,
  entryBytes: LARGEST_FILE,
  totalBytes: 1 << 30,
  ratio: 250,
  ratioFrom: 16 << 20,
};
const MOST_FILES = 2000;
const DEEPEST = 8;
const DOCUMENTS = /\.(?:docx?|pdf|txt|md|markdown|sec)$/i;
const ARCHIVES = /\.zip$/i;

/**
 * The documents in files, folders (with what is in them) and zip archives, by name. Hidden files and Word's lock files
 * (`~$…`) are passed over; everything else that is no document is listed. A document that is there in Word and in PDF is taken
 * from Word. @throws CannotImport when a path is not there, or an archive cannot be opened.
 */
export async function collectSources(paths: readonly string[]): Promise<Sources> {
  const files: SourceFile[] = [];
  const passedOver: { path: string; why: string }[] = [];
  for (const path of paths) await addPath(path, 0, files, passedOver, true);
  if (files.length > MOST_FILES)
    throw new CannotImport(
      `There are more than ${MOST_FILES} documents here: name the folder that holds one version of the Code.`,
    );
  const words = new Set(files.filter(({ name }) => /\.docx$/i.test(name)).map(({ path }) => stem(path)));
  const kept = files.filter(({ name, path }) => {
    const double = /\.pdf$/i.test(name) && words.has(stem(path));
    if (double) passedOver.push({ path, why: 'the same document is there as a Word file, which keeps more' });
    return !double;
  });
  return { files: kept.sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true })), passedOver };
}

const stem = (path: string): string => path.replace(/\.[a-z]+$/i, '').toLowerCase();

async function addPath(
  path: string,
  depth: number,
  files: SourceFile[],
  passedOver: { path: string; why: string }[],
  named: boolean,
): Promise<void> {
  const name = basename(path);
  if (!named && (name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX')) return;
  const about = await stat(path).catch(() => undefined);
  if (!about) {
    if (named) throw new CannotImport(`${path} is not there.`);
    return;
  }
  if (about.isDirectory()) {
    if (depth >= DEEPEST) {
      passedOver.push({ path, why: `folders are looked into ${DEEPEST} deep` });
      return;
    }
    const names = await readdir(path).catch(() => {
      throw new CannotImport(`The folder ${path} cannot be read.`);
    });
    for (const each of names.sort()) await addPath(join(path, each), depth + 1, files, passedOver, false);
  } else if (ARCHIVES.test(name)) files.push(...(await filesInArchive(path, about.size, passedOver)));
  // A file that is named is tried, and says itself what is wrong with it.
  else if (DOCUMENTS.test(name) || named) files.push({ name, path, bytes: () => bytesOf(path, about.size) });
  else passedOver.push({ path, why: 'not a Word, PDF or text file' });
}

async function bytesOf(path: string, size: number, largest = LARGEST_FILE): Promise<Uint8Array> {
  if (size > largest)
    throw new CannotImport(`It has ${Math.ceil(size / (1 << 20))} MB; up to ${largest >> 20} MB are read.`);
  const bytes = await readFile(path).catch(() => {
    throw new CannotImport('It cannot be read: it may be open elsewhere, or you may not have the right to.');
  });
  // Plain bytes that are nobody else's: a reader may hand them to another thread.
  return new Uint8Array(bytes);
}

async function filesInArchive(
  path: string,
  size: number,
  passedOver: { path: string; why: string }[],
): Promise<SourceFile[]> {
  let archive: ReturnType<typeof openArchive>;
  try {
    archive = openArchive(await bytesOf(path, size, LARGEST_ARCHIVE), ARCHIVE_LIMITS);
  } catch (error) {
    throw error instanceof CannotImport ? new CannotImport(`${path}: ${error.message}`) : error;
  }
  return archive.names.flatMap((inside): SourceFile[] => {
    const name = basename(inside);
    const shown = `${path}/${inside}`;
    if (inside.endsWith('/') || inside.startsWith('__MACOSX/') || name.startsWith('.') || name.startsWith('~$'))
      return [];
    if (!DOCUMENTS.test(name)) {
      const why = ARCHIVES.test(name)
        ? 'an archive within an archive: unpack it first'
        : 'not a Word, PDF or text file';
      passedOver.push({ path: shown, why });
      return [];
    }
    return [{ name, path: shown, bytes: async () => archive.read(inside) ?? new Uint8Array() }];
  });
}
