import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import pc from 'picocolors';
import { parseDocument } from 'yaml';
import type { DocumentId } from '../corpus/address';
import { documentIdFrom } from '../corpus/frontMatter';
import { asRecord, text } from '../interchange/corpusEntries';
import { type ImportProgress, importCode } from '../interchange/official/importCode';
import { CannotImport } from '../interchange/official/imported';
import type { Readers } from '../interchange/official/importFile';
import { counted, foundIn, remarksOf } from '../interchange/official/importReport';
import type { ImportResult } from '../interchange/official/importResult';
import { byPlace, type VersionFile, versionProblem } from '../interchange/official/library';
import type { KnownDocument } from '../interchange/official/recognise';
import { collectSources } from '../interchange/official/sources';
import { folderStaging } from '../interchange/official/staging';
import { CannotRun } from './cannotRun';
import { columns, printable, wrapped } from './terminal';

export interface ImportOptions {
  readonly version: string;
  readonly out: string;
  readonly code: string;
  readonly as: readonly string[];
  readonly changes?: 'before' | 'after';
  readonly leaveOut?: boolean;
}

/** Facts about the Code itself that the outline holds and that no official document does. */
const REGISTER = ['modifications.yaml', 'interpretations.yaml', 'stale-names.yaml'];
const SEC = 'Smart Energy Code';

/**
 * Imports the documents under `paths` into a folder for the version below `out`. `shipped` is the folder of the outline, which
 * lends titles, short names and the register; `program` the program's version.
 * @throws CannotRun with one sentence when the import cannot begin, or the disk says no.
 */
export async function runImport(
  paths: readonly string[],
  options: ImportOptions,
  readers: Readers,
  shipped: string,
  program: string,
  progress: ImportProgress,
): Promise<ImportResult> {
  const { version, code, changes, leaveOut = false } = options;
  const out = resolve(options.out);
  const problem = versionProblem(version);
  if (problem) throw new CannotRun(problem);
  if (existsSync(join(out, 'code.yaml')))
    throw new CannotRun(
      `${options.out} is itself a version of a Code: name a folder for the versions, such as ${join(options.out, '..', 'versions')}.`,
    );
  try {
    const sources = await collectSources(paths);
    if (!sources.files.length) throw new CannotRun(`There is no Word, PDF or text file in ${paths.join(', ')}.`);
    const homes = [...versionFolders(out), ...(code === SEC ? [shipped] : [])];
    return await importCode(
      sources,
      {
        version,
        codeName: code,
        as: answers(options.as),
        side: changes,
        leaveOut,
        known: knownDocuments(homes),
        register: registerOf(homes),
      },
      readers,
      folderStaging(out, version, program),
      progress,
    );
  } catch (error) {
    if (error instanceof CannotImport) throw new CannotRun(error.message);
    const { code: failure, path = options.out } = error as NodeJS.ErrnoException;
    if (failure === 'ENOSPC') throw new CannotRun('The disk is full: nothing of the Code that was there has changed.');
    if (
      failure === 'ENOENT' ||
      failure === 'EACCES' ||
      failure === 'EPERM' ||
      failure === 'EROFS' ||
      failure === 'ENOTDIR' ||
      failure === 'EEXIST'
    )
      throw new CannotRun(`${path} cannot be written: name another folder with --out.`);
    throw error;
  }
}

/** `FILE=DOCUMENT`: which document a file is. */
function answers(said: readonly string[]): Map<string, DocumentId> {
  return new Map(
    said.map((each) => {
      const at = each.lastIndexOf('=');
      const id = at > 0 ? documentIdFrom(each.slice(at + 1)) : undefined;
      if (!id) throw new CannotRun(`--as ${each}: write it as --as "fees.docx=Schedule 4".`);
      return [each.slice(0, at), id] as const;
    }),
  );
}

/** Folders of the versions that are there, newest first. */
function versionFolders(out: string): string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((name) => !name.startsWith('.') && existsSync(join(out, name, 'code.yaml')))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(out, name));
}

/** What is known of documents before they are read, the first folder that lists one counts. */
function knownDocuments(folders: readonly string[]): KnownDocument[] {
  const known = new Map<DocumentId, KnownDocument>();
  for (const folder of folders) {
    const listed = parseDocument(readFileSync(join(folder, 'code.yaml'), 'utf8'), {
      schema: 'failsafe',
      logLevel: 'silent',
    });
    if (listed.errors.length) continue;
    const { documents } = asRecord(listed.toJS({ maxAliasCount: 0 }));
    for (const entry of Array.isArray(documents) ? documents.map(asRecord) : []) {
      const id = documentIdFrom(text(entry.id));
      if (!id || known.has(id)) continue;
      const names = Array.isArray(entry.names) ? entry.names.map(text) : [];
      const title = text(entry.title) === '(title not seen)' ? '' : text(entry.title);
      known.set(id, { id, title, names, external: text(entry.external) === 'true' });
    }
  }
  return [...known.values()];
}

function registerOf(folders: readonly string[]): VersionFile[] {
  return REGISTER.flatMap((path) => {
    const home = folders.find((folder) => existsSync(join(folder, path)));
    return home === undefined ? [] : [{ path, text: readFileSync(join(home, path), 'utf8') }];
  });
}

/** What `import` prints: what was imported or why not, then everything that a person should look at. */
export function importPretty(
  result: ImportResult,
  { version, out, code }: ImportOptions,
  milliseconds: number,
): string {
  const { written, documents, problems } = result;
  const total = documents.reduce((sum, { report }) => sum + report.provisions, 0);
  const head = written
    ? `${pc.green('✓')} ${printable(code)} ${version} is in ${relative('.', resolve(out, version)) || '.'}: ${counted(documents.length, 'document')}, ${counted(total, 'provision')}, ${(milliseconds / 1000).toFixed(1)} s`
    : `${pc.red('✗')} Nothing was written: ${counted(problems.length, 'file')} cannot be imported as ${problems.length === 1 ? 'it is' : 'they are'}.`;
  const ids = documents.map(({ report }) => report.id);
  const width = Math.max(0, ...ids.map((id) => id.length));
  const rows = [...documents]
    .sort((a, b) => byPlace(a.report.id, b.report.id))
    .map(({ report }) => {
      const stamp = report.version ? ` (${report.version})` : '';
      return `  ${report.id.padEnd(width)}  ${printable(`${report.title}${stamp}`)}  ${pc.dim(foundIn(report))}`;
    });
  const remarks = remarksOf(result);
  const lines = [head, ...(written ? ['', ...rows] : [])];
  if (remarks.length) {
    lines.push('', pc.bold(`To look at (${remarks.length})`));
    for (const { about, sentence } of remarks.slice(0, MOST_REMARKS))
      lines.push(
        ...wrapped(`${about}: ${sentence}`, columns() - 4).map((line, i) => (i ? `    ${line}` : `  ${line}`)),
      );
    if (remarks.length > MOST_REMARKS)
      lines.push(pc.dim(`  … and ${remarks.length - MOST_REMARKS} more, all of them in import-report.md`));
  }
  if (!written) lines.push('', ...advice(result));
  return lines.join('\n');
}

const MOST_REMARKS = 40;

function advice({ problems }: ImportResult): string[] {
  const needs = new Set(problems.map((each) => each.needs));
  const first = problems.find((each) => each.needs === 'document');
  const lines: string[] = [];
  if (first) {
    const name = first.path.split('/').at(-1)!;
    lines.push(
      `Say which document a file is with --as ${JSON.stringify(`${name}=${first.candidates[0] ?? 'Appendix L'}`)}.`,
    );
  }
  if (needs.has('side'))
    lines.push('Say which text counts where changes are tracked with --changes before, or --changes after.');
  lines.push('Or import the rest with --leave-out. What was read already is kept and not read again.');
  return lines;
}

/** The stable JSON of `import`. */
export function importJson(result: ImportResult, { version, code }: ImportOptions): object {
  const { written, documents, problems, passedOver } = result;
  return {
    code: { name: code, version },
    written,
    documents: documents.map(({ path, report }) => ({ path, ...report })),
    problems,
    passedOver,
  };
}
