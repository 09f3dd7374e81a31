import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pc from 'picocolors';
import type { Code } from '../corpus/code';
import { newestVersion, versionNamed } from '../corpus/versionOrder';
import { counted } from '../features/markdown';
import { CannotRun } from './cannotRun';
import { type CorpusReader, isCorpus, isLibrary } from './corpus';
import { columns, printable, wrapped } from './terminal';

/** One version as `versions` tells of it. */
interface Told {
  readonly version: string;
  readonly name: string;
  readonly folder: string;
  readonly documents: number;
  readonly provisions: number;
  readonly outline: boolean;
  readonly source: string;
  readonly newest: boolean;
}

/** The versions in a folder, newest first; a folder with one Code gives that one. Each is read, counted and let go of. */
export async function versionsIn(corpora: CorpusReader, folder: string): Promise<readonly Told[]> {
  const library = await corpora.library(folder);
  const all = library?.versions ?? [{ version: '', uri: pathToFileURL(folder).href }];
  const newest = newestVersion(all);
  const told: Told[] = [];
  for (const each of all) {
    const at = fileURLToPath(each.uri);
    const code = await corpora.code(at);
    corpora.forget(at);
    told.push({
      version: each.version || code.version,
      name: code.name,
      folder: relative('.', at) || '.',
      documents: code.documents.size,
      provisions: provisionsOf(code),
      outline: code.outline,
      source: code.source,
      newest: each === newest,
    });
  }
  return told.reverse();
}

function provisionsOf(code: Code): number {
  let count = 0;
  for (const { document } of code.documents.values()) count += document.provisions.length;
  return count;
}

/** The list for people: a line for each version, and where it came from below it. */
export function versionsPretty(told: readonly Told[]): string {
  const width = Math.max(...told.map(({ version }) => printable(version).length));
  const several = told.length > 1;
  const lines = told.flatMap(({ version, documents, provisions, outline, source, newest, folder }) => {
    const facts = [
      counted(documents, 'document'),
      counted(provisions, 'provision'),
      ...(outline ? ['outline, not the legal text'] : []),
      ...(newest && several ? ['the newest: texts without a baseline are read against it'] : []),
    ];
    const name = printable(version);
    const pad = ' '.repeat(width + 4);
    return [
      `  ${pc.bold(name)}${' '.repeat(width - name.length + 2)}${facts.join(', ')}`,
      ...wrapped(
        `${source}${source && !/[.!?]$/.test(source) ? '.' : ''} Folder: ${folder}`,
        columns() - pad.length,
      ).map((line) => pc.dim(pad + line)),
    ];
  });
  return [printable(told[0]?.name ?? ''), '', ...lines].join('\n');
}

export function versionsJson(told: readonly Told[]): object {
  return { versions: told };
}

/** A Code to compare: a version of the library, or a folder of its own. */
export async function versionToCompare(corpora: CorpusReader, library: string, named: string): Promise<Code> {
  const versions = (await corpora.library(library))?.versions ?? [];
  const version = versionNamed(versions, named);
  if (version) return corpora.code(fileURLToPath(version.uri));
  const folder = resolve(named);
  if (isCorpus(folder)) return corpora.code(folder);
  if (isLibrary(folder))
    throw new CannotRun(`${named} holds several versions: name one of their folders, such as ${join(named, '45.0')}.`);
  const here = versions.map((each) => printable(each.version)).join(', ');
  throw new CannotRun(
    here
      ? `There is no version ${named} here, and no folder of that name with a code.yaml. The versions here: ${here}.`
      : `There is no folder ${named} with a code.yaml, and no versions stand side by side in ${relative('.', library) || '.'}: name two folders, or give the folder of the versions with --corpus.`,
  );
}
