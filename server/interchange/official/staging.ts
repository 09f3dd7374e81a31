import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileOutcome, ImportFileOptions } from './importFile';
import type { VersionFile } from './library';

/** Where an import keeps what it has read until the version is written. */
export interface Staging {
  /** What a file's reading is kept under: it changes with the file, its name and the answers. */
  keyOf(name: string, bytes: Uint8Array, options: ImportFileOptions): string;
  /** What an import that was stopped made of the same file with the same answers; undefined when it did not get there. */
  recall(key: string): Promise<FileOutcome | undefined>;
  keep(key: string, outcome: FileOutcome): Promise<void>;
  /** Writes the version in one move and forgets what was kept. What was there before is gone only when the new one is there. */
  finish(files: readonly VersionFile[]): Promise<void>;
}

/**
 * Staging in a hidden folder beside the version's own, `folder/.import-<version>`. `program` is the program's version: what an
 * older one read is read again. @throws what the file system throws.
 */
export function folderStaging(folder: string, version: string, program: string): Staging {
  const here = join(folder, `.import-${version}`);
  const fileOf = (key: string) => join(here, 'read', `${key}.json`);
  return {
    keyOf: (name, bytes, options) =>
      createHash('sha256')
        .update(bytes)
        .update(JSON.stringify([program, name, options]))
        .digest('hex'),
    async recall(key) {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as FileOutcome;
      } catch {
        // Not there, or cut short when the import was stopped: it is read again.
        return undefined;
      }
    },
    async keep(key, outcome) {
      await makeFolder(join(here, 'read'));
      await writeFile(fileOf(key), JSON.stringify(outcome));
    },
    async finish(files) {
      const made = join(here, 'version');
      await rm(made, { recursive: true, force: true });
      for (const { path, text } of files) {
        const target = join(made, path);
        await makeFolder(dirname(target));
        await writeFile(target, text);
      }
      await replace(made, join(folder, version), join(folder, `.old-${version}`));
      await rm(here, { recursive: true, force: true });
    },
  };
}

async function replace(made: string, target: string, aside: string): Promise<void> {
  await rm(aside, { recursive: true, force: true });
  const had = await rename(target, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(made, target);
  } catch (error) {
    if (had) await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

/** Makes a folder and those above it. Node's own way tries for ever where a file system takes no folders, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || (await stat(dirname(path)).catch(() => undefined))) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path);
  }
}
