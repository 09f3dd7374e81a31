import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const CLI = resolve('dist/cli.js');

/** The invented Code of the tests. */
export const CODE = resolve('test/fixtures/code');

/** Runs the built command line in a folder of its own, as a person at a prompt would. */
export function run(args: readonly string[], { input = '', cwd = mkdtempSync(join(tmpdir(), 'sec-cli-')) } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** A new folder with the files given. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sec-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The `code.yaml` of a small Code. */
export const manifest = (...documents: string[]) =>
  `code: Lantern Code\nversion: "3.0"\ndocuments:\n${documents.map((each) => `  - ${each}\n`).join('')}`;
