import { baseName, type FileSystem, joinUri } from '../interchange/fileSystem';
import type { Pace } from './pace';

/** Folders that hold other people's files or a program's output. */
const PASSED_OVER = new Set(['node_modules', 'dist', 'out', 'build', 'vendor', 'coverage']);
const DEEPEST = 8;
const MOST_FILES = 2000;

const isPassedOver = (name: string): boolean => name.startsWith('.') || PASSED_OVER.has(name);

/** True for a file in a folder that {@link discover} does not look into: hidden (an import that is going on), or a program's. */
export function liesAside(folder: string, uri: string): boolean {
  return uri
    .slice(folder.length + 1)
    .split('/')
    .slice(0, -1)
    .some(isPassedOver);
}

/** What a workspace folder holds for the drafter. */
export interface FolderContents {
  /** Texts outside any corpus folder, by URI. */
  readonly texts: readonly string[];
  /** Folders with a `code.yaml`. */
  readonly corpora: readonly string[];
  /** True when there were more files than are read. */
  readonly cut: boolean;
}

/** Finds texts with one of the `endings` (`.sec`, `.md`) and corpora below `folder`, breadth first, in bounded number. */
export async function discover(
  files: FileSystem,
  folder: string,
  endings: readonly string[],
  pace: Pace,
): Promise<FolderContents> {
  const texts: string[] = [];
  const corpora: string[] = [];
  let cut = false;
  const ownCorpus = joinUri(folder, 'sec-corpus');
  let level: { at: string; inCorpus: boolean }[] = [{ at: folder, inCorpus: false }];
  for (let depth = 0; depth < DEEPEST && level.length; depth++) {
    const next: typeof level = [];
    for (const { at, inCorpus } of level) {
      await pace.step();
      const entries = await files.readFolder(at);
      const isCorpus = entries.some((entry) => entry.name === 'code.yaml' && entry.kind === 'file');
      if (isCorpus) corpora.push(at);
      // What lies in a corpus folder, however deep, belongs to the corpus; so it does in `sec-corpus`, whose sub-folders
      // may be versions.
      const owned = isCorpus || inCorpus || at === ownCorpus;
      for (const entry of entries) {
        const uri = joinUri(at, entry.name);
        if (entry.kind === 'folder' && !isPassedOver(entry.name)) next.push({ at: uri, inCorpus: owned });
        else if (
          entry.kind === 'file' &&
          !owned &&
          endings.some((ending) => entry.name.toLowerCase().endsWith(ending))
        ) {
          if (texts.length < MOST_FILES) texts.push(uri);
          else cut = true;
        }
      }
    }
    level = next;
  }
  return { texts, corpora, cut };
}

const ENDINGS: Readonly<Record<string, string>> = { sec: '.sec', markdown: '.md', plaintext: '.txt' };

/** The file endings of language ids; ids without one of their own count only for open files. */
export function endingsOf(languages: readonly string[]): string[] {
  return ['sec', ...languages].flatMap((id) => ENDINGS[id] ?? []);
}

/** The language of a file by its ending. */
export function languageOf(uri: string): 'sec' | 'markdown' | 'plaintext' {
  const name = baseName(uri).toLowerCase();
  if (name.endsWith('.sec')) return 'sec';
  return name.endsWith('.md') || name.endsWith('.markdown') ? 'markdown' : 'plaintext';
}
