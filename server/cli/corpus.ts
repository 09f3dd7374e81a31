import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Code } from '../corpus/code';
import { type CorpusProblem, loadCorpus } from '../interchange/corpusFolder';
import { nodeFileSystem } from '../interchange/nodeFileSystem';
import { CannotRun } from './cannotRun';

/** The outline that comes with the program. */
export const SHIPPED = join(__dirname, '..', 'sec-corpus');

/** What `--help` says about the choice of {@link corpusFolder}. */
export const CORPUS_HELP =
  'folder of the Code; default: the nearest Code or sec-corpus in the folder of the paths or above it, else sec-corpus in the current folder, else the shipped outline';

/**
 * The folder of the Code that texts are read against: the one named; else, going up from the folder that holds all of
 * them, the first that is a Code or has a `sec-corpus`; else `sec-corpus` in the current folder; else the shipped
 * outline. Standard input (`-`) stands in the current folder.
 */
export function corpusFolder(named: string | undefined, paths: readonly string[]): string {
  if (named !== undefined) return resolve(named);
  for (let at = commonFolder(paths); ; at = dirname(at)) {
    if (isCorpus(at)) return at;
    if (isCorpus(join(at, 'sec-corpus'))) return join(at, 'sec-corpus');
    if (at === dirname(at)) break;
  }
  return isCorpus('sec-corpus') ? resolve('sec-corpus') : SHIPPED;
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

/** True for the outline that comes with the program: only its words are this product's own. */
export function isShipped(code: Code): boolean {
  return code.uri === pathToFileURL(SHIPPED).href;
}

/** The corpora that a command reads, each once, with what is wrong with them. */
export class CorpusReader {
  private readonly read = new Map<string, Promise<Code>>();
  /** For stderr: a line for each problem, "path:line message", and for what else was left out. */
  readonly notes: string[] = [];

  /** The Code in a folder; throws when nothing of it could be read. */
  code(folder: string): Promise<Code> {
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
