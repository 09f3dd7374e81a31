import { baseName, joinUri } from '../interchange/fileSystem';
import type { Library } from '../interchange/library';

/** More names than this make one glob pattern that is slower to match than all files are to look at. */
const MOST_NAMES = 300;

/** True for a folder itself and for everything beneath it. */
export function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder.replace(/\/$/, '')}/`);
}

/** The folders between a workspace folder (without it) and its files, by URI. */
export function foldersBetween(folder: string, files: Iterable<string>): Set<string> {
  const between = new Set<string>();
  for (const file of files) {
    for (let at = above(file); at.length > folder.length && isInside(at, folder) && !between.has(at); at = above(at)) {
      between.add(at);
    }
  }
  return between;
}

/** The folders inside workspace folders that hold texts and corpora, versions of a library among them. */
export function knownFolders(
  folders: Iterable<{
    readonly uri: string;
    readonly texts: ReadonlyMap<string, unknown>;
    readonly corpora: readonly string[];
    readonly library: Library | undefined;
  }>,
): Set<string> {
  const known = new Set<string>();
  for (const { uri, texts, corpora, library } of folders) {
    const all = [...corpora, ...(library?.versions.map((version) => version.uri) ?? [])];
    const held = [...texts.keys(), ...all.map((corpus) => joinUri(corpus, 'code.yaml'))];
    for (const folder of foldersBetween(uri, held)) known.add(folder);
  }
  return known;
}

const above = (uri: string) => uri.slice(0, uri.lastIndexOf('/'));

/**
 * The glob pattern for folders by their names. A client tells of a folder that is deleted or renamed with one event for
 * the folder, and of that only when a pattern matches the folder itself (microsoft/vscode issue 109754).
 */
export function folderPattern(folders: Iterable<string>): string {
  const names = new Set(['sec-corpus']);
  // In a pattern these characters have a meaning; "?" stands for any one.
  for (const uri of folders) names.add(baseName(uri).replace(/[*?{}[\],!\\]/g, '?'));
  if (names.size > MOST_NAMES) return '**/*';
  return names.size > 1 ? `**/{${[...names].sort().join(',')}}` : `**/${[...names][0]}`;
}
