import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Code } from '../corpus/code';
import { chooseVersion } from '../corpus/versionOrder';
import { type CorpusProblem, loadCorpus } from '../interchange/corpusFolder';
import { type Library, readLibrary } from '../interchange/library';
import { nodeFileSystem } from '../interchange/nodeFileSystem';
import { CannotRun } from './cannotRun';

/** The outline that comes with the program. */
export const SHIPPED = join(__dirname, '..', 'sec-corpus');

/** What `--help` says about the choice of {@link corpusFolder}. */
export const CORPUS_HELP =
  'folder of the Code, or of its versions side by side; default: the nearest Code or sec-corpus in the folder of the paths or above it, else sec-corpus in the current folder, else the shipped outline';

/**
 * The folder of the Code that texts are read against: the one named; else, going up from the folder that holds all of
 * them, the first that is a Code or has a `sec-corpus`; else `sec-corpus` in the current folder; else the shipped
 * outline. Standard input (`-`) stands in the current folder.
 */
export function corpusFolder(named: string | undefined, paths: readonly string[]): string {
  if (named !== undefined) return resolve(named);
  for (let at = commonFolder(paths); ; at = dirname(at)) {
    if (isCorpus(at)) return at;
    if (isCorpus(join(at, 'sec-corpus')) || isLibrary(join(at, 'sec-corpus'))) return join(at, 'sec-corpus');
    if (at === dirname(at)) break;
  }
  return isCorpus('sec-corpus') || isLibrary('sec-corpus') ? resolve('sec-corpus') : SHIPPED;
}

function commonFolder(paths: readonly string[]): string {
  const [first = resolve('.'), ...rest] = paths.map((path) => {
    const full = resolve(path === '-' ? '.' : path);
    return existsSync(full) && statSync(full).isDirectory() ? full : dirname(full);
  });
  return rest.reduce((common, folder) => {
    let at = common;
    while (at !== dirname(at) && relative(at, folder).startsWith('..')) at = dirname(at);
    return at;
  }, first);
}

/** True for a folder that holds a `code.yaml`. */
export function isCorpus(folder: string): boolean {
  return existsSync(join(folder, 'code.yaml'));
}

/** True for a folder that holds versions of a Code: a `code.yaml` in a sub-folder and none of its own. */
export function isLibrary(folder: string): boolean {
  if (isCorpus(folder) || !existsSync(folder) || !statSync(folder).isDirectory()) return false;
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) => entry.isDirectory() && isCorpus(join(folder, entry.name)),
  );
}

/** True for the outline that comes with the program: only its words are this product's own. */
export function isShipped(code: Code): boolean {
  return code.uri === pathToFileURL(SHIPPED).href;
}

/** The corpora that a command reads, each once, with what is wrong with them. */
export class CorpusReader {
  private readonly read = new Map<string, Promise<Code>>();
  private readonly libraries = new Map<string, Promise<Library | undefined>>();
  /** For stderr: a line for each problem, "path:line message", and for what else was left out. */
  readonly notes: string[] = [];

  /** The versions in a folder; undefined when it is a single version, or holds none. */
  library(folder: string): Promise<Library | undefined> {
    let library = this.libraries.get(folder);
    if (!library) {
      library = readLibrary(nodeFileSystem, pathToFileURL(folder).href);
      this.libraries.set(folder, library);
    }
    return library;
  }

  /**
   * The Code in a folder; of a library the version of the `baseline` when it is there, else the newest. Throws when nothing
   * of it could be read.
   */
  async code(folder: string, baseline?: string): Promise<Code> {
    const library = await this.library(folder);
    const version = library && chooseVersion(library.versions, { baseline });
    return this.single(version ? fileURLToPath(version.uri) : folder);
  }

  /** Forgets a Code that was read: of many versions only those in use stay in memory. */
  forget(folder: string): void {
    this.read.delete(folder);
  }

  private single(folder: string): Promise<Code> {
    let code = this.read.get(folder);
    if (!code) {
      code = this.load(folder);
      this.read.set(folder, code);
    }
    return code;
  }

  private async load(folder: string): Promise<Code> {
    const { code, problems } = await loadCorpus(nodeFileSystem, pathToFileURL(folder).href);
    if (!code || (problems.length && !code.documents.size)) {
      const [problem] = problems;
      const where = problem && problem.line > 0 ? ` (${placeOf(problem)})` : '';
      throw new CannotRun(
        `The corpus in ${relative('.', folder) || '.'} cannot be used: ${problem?.message ?? 'it is empty.'}${where}`,
      );
    }
    this.notes.push(...problems.map((problem) => `${placeOf(problem)} ${problem.message}`));
    return code;
  }
}

const placeOf = ({ uri, line }: CorpusProblem) => `${relative('.', fileURLToPath(uri))}:${line + 1}`;
