/** What the server may ask of files. Reading only; every answer is undefined or empty when the file cannot be read. */
export interface FileSystem {
  /** The text of a file; undefined when it is not there, not readable, or larger than the limit. */
  readText(uri: string): Promise<string | undefined>;
  /** Names and kinds of what a folder holds; empty when it cannot be read. */
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Appends a path of plain names to a folder's URI. */
export function joinUri(folder: string, path: string): string {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return base + path.split('/').map(encodeURIComponent).join('/');
}

/** The last name in a URI, decoded. */
export function baseName(uri: string): string {
  const name = uri.replace(/\/+$/, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
