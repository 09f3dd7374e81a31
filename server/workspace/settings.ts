import type { Baseline } from '../lint/baseline';
import { DEFAULT_LINT, type LintSettings } from '../lint/lintSettings';

/** The settings under `sec.`, and those of the folder's `sec-lint.yaml`, as the server uses them. */
export interface Settings {
  /** Folder of an imported Code; '' when not set. */
  readonly corpusPath: string;
  /** Version of a library for texts without a baseline; '' for the newest. */
  readonly corpusVersion: string;
  /** Language ids besides `sec` whose files are read when they are about the SEC. */
  readonly languages: readonly string[];
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** What the folder says of the rules: its `sec-lint.yaml`. The same file gives the same value. */
  readonly lint: LintSettings;
  /** Findings of old that stay quiet. */
  readonly baseline?: Baseline | undefined;
}

export const DEFAULT_SETTINGS: Settings = {
  corpusPath: '',
  corpusVersion: '',
  languages: ['markdown'],
  inlayHints: false,
  codeLens: true,
  lint: DEFAULT_LINT,
};

/** Reads what a client answers for the section `sec`; anything of the wrong type counts as not set. */
export function readSettings(value: unknown): Settings {
  const sec = record(value);
  const { path, version } = record(sec.corpus);
  const languages = sec.languages;
  const enabled = (section: unknown, otherwise: boolean) => {
    const flag = record(section).enabled;
    return typeof flag === 'boolean' ? flag : otherwise;
  };
  return {
    corpusPath: typeof path === 'string' ? path.trim() : '',
    corpusVersion: typeof version === 'string' ? version.trim() : '',
    languages: Array.isArray(languages) ? languages.filter((id) => typeof id === 'string') : DEFAULT_SETTINGS.languages,
    inlayHints: enabled(sec.inlayHints, DEFAULT_SETTINGS.inlayHints),
    codeLens: enabled(sec.codeLens, DEFAULT_SETTINGS.codeLens),
    lint: DEFAULT_LINT,
  };
}

const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
