import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { CancellationToken } from 'vscode';

/** How far an import is. */
export interface ImportStep {
  readonly done: number;
  readonly total: number;
  readonly name: string;
  /** How much of this file is read, 0 to 1. */
  readonly part: number;
}

/** What the command line's `import --format json` says of an import, as far as the editor needs it. */
export interface ImportAnswer {
  readonly written: boolean;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly provisions: number;
    readonly gaps: readonly string[];
    readonly duplicates: readonly string[];
    readonly notInText: readonly string[];
    readonly keptAsWords: readonly string[];
    readonly losses: readonly object[];
    readonly changes: readonly object[];
  }[];
  readonly problems: readonly {
    readonly path: string;
    readonly problem: string;
    readonly needs?: 'document' | 'side';
    readonly candidates: readonly string[];
  }[];
}

/** A document of 100 MB needs this much at most; more is a file made to do harm. Megabytes. */
const MOST_MEMORY = 2048;

/**
 * Runs `sec-drafting import` in a process of its own, so that neither the window nor the language server waits for it and
 * memory is bounded. @returns what became of it; undefined when it was cancelled. @throws one sentence when it could not run.
 */
export function runImport(
  program: string,
  args: readonly string[],
  token: CancellationToken,
  onStep: (step: ImportStep) => void,
): Promise<ImportAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${MOST_MEMORY}`, program, 'import', ...args, '--format', 'json', '--progress', 'json'],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true },
    );
    let output = '';
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      const step = readStep(line);
      if (step) onStep(step);
      else said = line;
    });
    const cancelled = token.onCancellationRequested(() => child.kill());
    child.once('error', (error) => reject(error));
    child.once('close', (status) => {
      cancelled.dispose();
      if (token.isCancellationRequested) resolve(undefined);
      else if (output) resolve(JSON.parse(output) as ImportAnswer);
      else reject(new Error(said || `The import ended without a word (status ${status}).`));
    });
  });
}

function readStep(line: string): ImportStep | undefined {
  if (!line.startsWith('{"done"')) return undefined;
  try {
    return JSON.parse(line) as ImportStep;
  } catch {
    return undefined;
  }
}
