import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FolderLint, readFolderLint } from '../interchange/lintFolder';
import { LINT_FILE } from '../interchange/lintSettingsFile';
import { nodeFileSystem } from '../interchange/nodeFileSystem';
import { DEFAULT_SETTINGS, type Settings } from '../workspace/settings';
import { CannotRun } from './cannotRun';

/** The file named with `--config`; false with `--no-config`; undefined to look for one. */
export type NamedConfig = string | false | undefined;

/** What `--help` says of the choice of {@link LintConfigs}. */
export const CONFIG_HELP = `settings of the rules; default: the nearest ${LINT_FILE} from each file's folder up to the current folder`;

/** The settings that texts are checked under: of each the nearest `sec-lint.yaml`, each file read once. */
export class LintConfigs {
  private readonly read = new Map<string, Promise<Settings>>();
  /** For stderr: a line for each problem, "path:line message". */
  readonly notes: string[] = [];

  constructor(private readonly named: NamedConfig) {}

  /** The settings for a file, or for standard input (`-`), which stands in the current folder. */
  of(path: string): Promise<Settings> {
    const file = this.fileFor(path);
    if (file === undefined) return Promise.resolve(DEFAULT_SETTINGS);
    let settings = this.read.get(file);
    if (!settings) {
      settings = this.load(file);
      this.read.set(file, settings);
    }
    return settings;
  }

  private fileFor(path: string): string | undefined {
    if (this.named === false) return undefined;
    if (this.named !== undefined) return resolve(this.named);
    const here = resolve('.');
    for (let at = path === '-' ? here : dirname(resolve(path)); ; at = dirname(at)) {
      if (existsSync(join(at, LINT_FILE))) return join(at, LINT_FILE);
      if (at === here || at === dirname(at)) return undefined;
    }
  }

  private async load(file: string): Promise<Settings> {
    const lint = await readFolderLint(nodeFileSystem, pathToFileURL(file).href);
    if (!lint) throw new CannotRun(`The settings in ${relative('.', file)} cannot be read.`);
    this.notes.push(...notesOf(lint));
    return { ...DEFAULT_SETTINGS, lint: lint.settings, baseline: lint.baseline };
  }
}

const notesOf = ({ uri, problems }: FolderLint) =>
  problems.map(({ line, message }) => `${relative('.', fileURLToPath(uri))}:${line + 1} ${message}`);
