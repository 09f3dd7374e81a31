import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeText, isUtf16 } from '../interchange/decode';
import { nodeFileSystem } from '../interchange/nodeFileSystem';
import { discover, endingsOf, languageOf } from '../workspace/discovery';
import { Pace } from '../workspace/pace';
import { DEFAULT_SETTINGS } from '../workspace/settings';
import { CannotRun } from './cannotRun';
import { type CorpusReader, isCorpus } from './corpus';

/** A file to read. `named`: the user gave this very file, so that it may not be passed over. */
export interface FoundFile {
  readonly path: string;
  readonly named: boolean;
}

/** The files that paths stand for, each once: a folder for the texts in it, a Code's folder for the documents it lists. */
export async function filesIn(paths: readonly string[], corpora: CorpusReader): Promise<FoundFile[]> {
  const files = new Map<string, FoundFile>();
  for (const path of paths) {
    for (const file of await expand(path, corpora)) {
      const key = file.path === '-' ? '-' : resolve(file.path);
      if (file.named || !files.has(key)) files.set(key, { ...(files.get(key) ?? file), named: file.named });
    }
  }
  if (!files.size) throw new CannotRun(`There is no .sec or .md file in ${paths.join(', ')}.`);
  return [...files.values()];
}

async function expand(path: string, corpora: CorpusReader): Promise<FoundFile[]> {
  if (path === '-') return [{ path, named: true }];
  if (!existsSync(path)) throw new CannotRun(`There is no file or folder ${path}.`);
  if (!statSync(path).isDirectory()) return [{ path, named: true }];
  const inside = isCorpus(path) ? await documentsOf(path, corpora) : await textsIn(path, corpora.notes);
  return inside.map((file) => ({ path: relative('.', file), named: false })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function documentsOf(folder: string, corpora: CorpusReader): Promise<string[]> {
  const { documents } = await corpora.code(resolve(folder));
  return [...documents.values()].map(({ document }) => fileURLToPath(document.uri));
}

async function textsIn(path: string, notes: string[]): Promise<string[]> {
  const folder = pathToFileURL(resolve(path)).href;
  const found = await discover(nodeFileSystem, folder, endingsOf(DEFAULT_SETTINGS.languages), new Pace());
  if (found.cut) notes.push(`${path} holds more than 2,000 texts; the first 2,000 are read.`);
  // As in the editor: in a folder with drafts every text counts, elsewhere the front matter must say so.
  const aboutSec = found.corpora.length > 0 || found.texts.some((uri) => languageOf(uri) === 'sec');
  return found.texts.map((uri) => fileURLToPath(uri)).filter((file) => aboutSec || isAboutSec(file));
}

/** True when a Markdown file's front matter says that it is a modification or a document of the Code. */
function isAboutSec(path: string): boolean {
  let text: string;
  try {
    text = decodeText(readFileSync(path)).slice(0, 4000);
  } catch {
    return true; // Reading it again will tell the user that it cannot be read.
  }
  return /^---\r?\n(?:.*\r?\n){0,40}?(?:modification|document):/.test(text);
}

const LARGEST = 64 * 1024 * 1024;

/** The text of a file or of standard input (`-`). */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    if (path !== '-' && statSync(path).size > LARGEST)
      throw new CannotRun(`${path} is larger than 64 MB, which no legal text is.`);
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw error instanceof CannotRun ? error : new CannotRun(`${path} cannot be read.`);
  }
  if (/\.(?:docx?|pdf|zip)$/i.test(path) || (!isUtf16(bytes) && bytes.subarray(0, 4096).includes(0))) {
    throw new CannotRun(
      `${path} is not a text file. Save it as text (.sec, .md or .txt) first; Word and PDF files are not read yet.`,
    );
  }
  return decodeText(bytes);
}
