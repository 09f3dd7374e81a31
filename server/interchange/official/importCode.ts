import type { DocumentId } from '../../corpus/address';
import { CannotImport } from './imported';
import { type FileOutcome, type ImportedText, importFile, type Readers } from './importFile';
import { reportMarkdown } from './importReport';
import type { FileProblem, ImportResult } from './importResult';
import { codeYaml, fileOf, type VersionEntry, type VersionFile } from './library';
import type { KnownDocument } from './recognise';
import type { SourceFile, Sources } from './sources';
import type { Staging } from './staging';

/** What a person says about an import. */
export interface ImportRequest {
  readonly version: string;
  readonly codeName: string;
  /** Which document a file is, by the file's name or path. */
  readonly as: ReadonlyMap<string, DocumentId>;
  readonly side?: 'before' | 'after' | undefined;
  /** Files that cannot be imported are left out, rather than stopping the import. */
  readonly leaveOut: boolean;
  readonly known: readonly KnownDocument[];
  /** Lists that go with the Code: `modifications.yaml` and others. */
  readonly register: readonly VersionFile[];
}

/** Told before each file and between its pages; may wait, and throws to stop. */
export type ImportProgress = (at: {
  readonly done: number;
  readonly total: number;
  readonly name: string;
  /** How much of this file is read, 0 to 1. */
  readonly part: number;
}) => void | Promise<void>;

/**
 * Imports the files of one version of a Code. Each file that was read is kept in `staging` until the version is written, so
 * that an import that was stopped goes on where it was. The version is written at the end and at once; until then, and when
 * a file cannot be imported (unless `leaveOut`), nothing that was there is touched.
 * @throws what `progress` throws, and what the file system throws when there is no room or no right to write.
 */
export async function importCode(
  { files, passedOver }: Sources,
  request: ImportRequest,
  readers: Readers,
  staging: Staging,
  progress: ImportProgress = () => {},
): Promise<ImportResult> {
  const problems: FileProblem[] = [];
  const found: { path: string; name: string; text: ImportedText }[] = [];
  let resumed = 0;
  for (const [done, file] of files.entries()) {
    const total = files.length;
    await progress({ done, total, name: file.name, part: 0 });
    const { outcome, kept } = await outcomeOf(file, request, readers, staging, (part) =>
      progress({ done, total, name: file.name, part }),
    );
    if (kept) resumed++;
    if ('problem' in outcome) problems.push({ path: file.path, ...outcome });
    else found.push(...outcome.documents.map((text) => ({ path: file.path, name: file.name, text })));
  }
  problems.push(...twice(found));
  const left = new Set(problems.map(({ path }) => path));
  const kept = found.filter(({ path }) => !left.has(path));
  const documents = kept.map(({ path, text: { report } }) => ({ path, report }));
  const result = { documents, problems, passedOver, resumed, written: false };
  if ((problems.length && !request.leaveOut) || !kept.length) return result;
  const entries = kept.map(({ name, text: { report } }): VersionEntry => ({ report, from: name }));
  const about = {
    name: request.codeName,
    version: request.version,
    source: 'Imported from the official documents.',
    incomplete: problems.length > 0,
  };
  await staging.finish([
    codeYaml(about, entries, request.known),
    ...kept.map(({ text }) => ({ path: fileOf(text.report.id), text: text.text })),
    ...kept.flatMap(({ text: { otherSide, report } }) =>
      otherSide === undefined
        ? []
        : [
            {
              path: `tracked/${fileOf(report.id).replace('.sec', report.side === 'after' ? '.before.sec' : '.after.sec')}`,
              text: otherSide,
            },
          ],
    ),
    { path: 'import-report.md', text: reportMarkdown(result, `Import of ${request.codeName} ${request.version}`) },
    ...request.register,
  ]);
  return { ...result, written: true };
}

async function outcomeOf(
  file: SourceFile,
  { as, side, known }: ImportRequest,
  readers: Readers,
  staging: Staging,
  step: (part: number) => void | Promise<void>,
): Promise<{ outcome: FileOutcome; kept: boolean }> {
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch (error) {
    if (error instanceof CannotImport) return { outcome: { problem: error.message, candidates: [] }, kept: false };
    throw error;
  }
  const options = { as: as.get(file.path) ?? as.get(file.name), side, known };
  const key = staging.keyOf(file.name, bytes, options);
  const before = await staging.recall(key);
  if (before) return { outcome: before, kept: true };
  const outcome = await importFile(file.name, bytes, options, readers, (done, total) => step(total ? done / total : 0));
  await staging.keep(key, outcome);
  return { outcome, kept: false };
}

/** Two files that are the same document: a person must say which counts. */
function twice(found: readonly { path: string; name: string; text: ImportedText }[]): FileProblem[] {
  const first = new Map<DocumentId, string>();
  return found.flatMap(({ path, name, text: { report } }) => {
    const other = first.get(report.id);
    if (other === undefined) first.set(report.id, name);
    return other === undefined
      ? []
      : [{ path, problem: `It is ${report.id}, and so is ${other}: leave one of the two out.`, candidates: [] }];
  });
}
