import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CodeIndex } from '../citations/codeIndex';
import type { Code } from '../corpus/code';
import { readDocument } from '../corpus/read';
import { loadCorpus } from '../interchange/corpusFolder';
import { nodeFileSystem } from '../interchange/nodeFileSystem';
import { discover, endingsOf, languageOf } from '../workspace/discovery';
import { Pace } from '../workspace/pace';
import { DEFAULT_SETTINGS } from '../workspace/settings';
import type { TextView } from '../workspace/workspace';

/** Why a command could not run: one sentence for stderr, exit code 2. */
export class CannotRun extends Error {}

/** The texts that a command is about and the Code they are read against. */
export interface Input {
  readonly index: CodeIndex;
  /** Each with the path as the user would write it. */
  readonly texts: readonly { readonly path: string; readonly view: TextView }[];
}

/** The outline that comes with the program. */
const SHIPPED = join(__dirname, '..', 'sec-corpus');

/**
 * Reads files, and the texts in folders, against a corpus: the one named, else the one that the given files belong to,
 * else `sec-corpus` in the current folder, else the shipped outline. `-` is standard input.
 */
export async function readInput(paths: readonly string[], corpus: string | undefined): Promise<Input> {
  const files: string[] = [];
  for (const path of paths) files.push(...(await expand(path)));
  if (!files.length) throw new CannotRun(`There is no .sec or .md file in ${paths.join(', ')}.`);
  const code = await readCode(corpus, files);
  const index = CodeIndex.of(code);
  const byUri = new Map([...code.documents.values()].map((entry) => [entry.document.uri, entry]));
  const texts = files.map((path) => {
    const uri = path === '-' ? 'file:///stdin.sec' : pathToFileURL(resolve(path)).href;
    const entry = byUri.get(uri);
    const document = entry?.document ?? readDocument(uri, readText(path), path === '-' ? 'sec' : languageOf(uri));
    return { path, view: { document, citations: index.read(document), index, settings: DEFAULT_SETTINGS } };
  });
  return { index, texts };
}

/** The Code in a corpus folder; its problems stop the command when nothing of it could be read. */
export async function readCode(corpus: string | undefined, files: readonly string[] = []): Promise<Code> {
  const folders = new Set(files.map((file) => (file === '-' ? '' : dirname(resolve(file)))));
  const [beside] = folders.size === 1 ? folders : [];
  const own = beside && existsSync(join(beside, 'code.yaml')) ? beside : undefined;
  const local = existsSync(join('sec-corpus', 'code.yaml')) ? 'sec-corpus' : undefined;
  const folder = resolve(corpus ?? own ?? local ?? SHIPPED);
  const { code, problems } = await loadCorpus(nodeFileSystem, pathToFileURL(folder).href);
  if (!code) {
    const [problem] = problems;
    const where =
      problem && problem.line > 0
        ? ` (${relative('.', fileURLToPath(problem.uri)) || 'code.yaml'}:${problem.line + 1})`
        : '';
    throw new CannotRun(
      `The corpus in ${corpus ?? folder} cannot be used: ${problem?.message ?? 'it is empty.'}${where}`,
    );
  }
  return code;
}

async function expand(path: string): Promise<string[]> {
  if (path === '-') return [path];
  if (!existsSync(path)) throw new CannotRun(`There is no file or folder ${path}.`);
  if (!statSync(path).isDirectory()) return [path];
  // The folder of a Code stands for its documents.
  if (existsSync(join(path, 'code.yaml'))) {
    const documents = readdirSync(path).filter((name) => name.endsWith('.sec'));
    return documents.sort().map((name) => join(path, name));
  }
  const folder = pathToFileURL(resolve(path)).href;
  const found = await discover(nodeFileSystem, folder, endingsOf(DEFAULT_SETTINGS.languages), new Pace());
  // As in the editor: in a folder with drafts every text counts, elsewhere the front matter must say so.
  const aboutSec = found.corpora.length > 0 || found.texts.some((uri) => languageOf(uri) === 'sec');
  const inside = found.texts.map((uri) => fileURLToPath(uri)).filter((file) => aboutSec || isAboutSec(file));
  return inside.map((file) => relative('.', file)).sort();
}

/** True when a Markdown file's front matter says that it is a modification or a document of the Code. */
function isAboutSec(path: string): boolean {
  return /^---\r?\n(?:.*\r?\n){0,40}?(?:modification|document):/.test(readFileSync(path, 'utf8').slice(0, 4000));
}

const LARGEST = 64 * 1024 * 1024;

function readText(path: string): string {
  if (path !== '-' && statSync(path).size > LARGEST)
    throw new CannotRun(`${path} is larger than 64 MB, which no legal text is.`);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch {
    throw new CannotRun(`${path} cannot be read.`);
  }
  if (/\.(?:docx?|pdf|zip)$/i.test(path) || bytes.subarray(0, 4096).includes(0)) {
    throw new CannotRun(
      `${path} is not a text file. Save it as text (.sec, .md or .txt) first; Word and PDF files are not read yet.`,
    );
  }
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
