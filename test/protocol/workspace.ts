import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hover } from 'vscode-languageserver-protocol';

export const CODE = 'test/fixtures/code';

/** A new workspace with the invented Code as its `sec-corpus` and the given files. */
export function workspace(files: Record<string, string> = {}, corpus = true): string {
  const path = mkdtempSync(join(tmpdir(), 'sec-'));
  if (corpus) cpSync(CODE, join(path, 'sec-corpus'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** The words of a hover. */
export const content = (hover: Hover | null) => (hover?.contents as { value: string } | undefined)?.value ?? '';
