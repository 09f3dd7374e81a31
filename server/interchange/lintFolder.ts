import type { Baseline } from '../lint/baseline';
import { DEFAULT_LINT, type LintSettings } from '../lint/lintSettings';
import { allRules } from '../lint/rules';
import { readBaseline } from './baselineFile';
import { type FileSystem, joinUri } from './fileSystem';
import { type LintFileProblem, type ReadLintSettings, readLintSettings } from './lintSettingsFile';

/** What a `sec-lint.yaml` and the baseline that it names say. */
export interface FolderLint {
  /** URI of the file. */
  readonly uri: string;
  readonly source: string;
  readonly settings: LintSettings;
  /** URI of the file that it names. */
  readonly baselineUri: string | undefined;
  readonly baselineSource: string | undefined;
  readonly baseline: Baseline | undefined;
  readonly problems: readonly LintFileProblem[];
}

/** What holds where there is no file. */
export const NO_FOLDER_LINT = { settings: DEFAULT_LINT, baseline: undefined };

const ruleNames = allRules.map(({ name }) => name);

/** Reads the text of a `sec-lint.yaml`, without what it names. */
export function readLintText(source: string): ReadLintSettings {
  return readLintSettings(source, ruleNames);
}

/**
 * Reads the settings at `uri`, and the baseline beside it; undefined when there is no such file. Gives `before` itself
 * when neither file has changed since.
 */
export async function readFolderLint(
  files: FileSystem,
  uri: string,
  before?: FolderLint,
): Promise<FolderLint | undefined> {
  const source = await files.readText(uri);
  if (source === undefined) return undefined;
  const { settings: fresh, problems } = readLintText(source);
  const settings = source === before?.source ? before.settings : fresh;
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const baselineUri = settings.baseline === undefined ? undefined : joinUri(folder, settings.baseline);
  const baselineSource = baselineUri === undefined ? undefined : await files.readText(baselineUri);
  if (before?.source === source && before.uri === uri && before.baselineSource === baselineSource) return before;
  const about = { uri, source, settings, baselineUri, baselineSource };
  if (baselineUri === undefined) return { ...about, problems, baseline: undefined };
  const baseline = asBaseline(baselineUri, baselineSource);
  if (typeof baseline !== 'string') return { ...about, problems, baseline };
  const at = Math.max(0, source.search(/^baseline\b/m));
  const problem: LintFileProblem = {
    line: source.slice(0, at).split('\n').length - 1,
    span: { start: at, end: at + 'baseline'.length },
    message: `${settings.baseline}: ${baseline}`,
  };
  return { ...about, problems: [...problems, problem], baseline: undefined };
}

/** The baseline in the text of a file, its paths from the file's folder; one sentence when there is none. */
export function asBaseline(uri: string, text: string | undefined): Baseline | string {
  if (text === undefined)
    return 'There is no such file, so the findings of old show. Write it with sec-drafting check --write-baseline.';
  const known = readBaseline(text);
  return typeof known === 'string' ? known : { folder: uri.slice(0, uri.lastIndexOf('/')), known };
}
