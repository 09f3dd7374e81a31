import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decodeText } from './decode';
import type { FileSystem, FolderEntry } from './fileSystem';

/** Larger files are not legal text; reading one would stop the server. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Files on this machine, by `file:` URI. */
export const nodeFileSystem: FileSystem = {
  async readText(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const about = await stat(path);
      if (!about.isFile() || about.size > LARGEST_FILE) return undefined;
      return decodeText(await readFile(path));
    } catch {
      return undefined;
    }
  },

  async readFolder(uri) {
    const path = pathOf(uri);
    if (path === undefined) return [];
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map(
        (entry): FolderEntry => ({
          name: entry.name,
          kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
        }),
      );
    } catch {
      return [];
    }
  },
};

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
