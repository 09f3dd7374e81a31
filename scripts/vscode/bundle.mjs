// Bundles the VS Code suite into dist/test/suite; it is never packaged.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../lib/run.mjs';

const source = join(root, 'test/vscode/suite');

/** Bundles every test file and the entry; resolves to the entry's path. */
export async function bundleSuite() {
  const entries = readdirSync(source).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  rmSync(join(root, 'dist/test/suite'), { recursive: true, force: true }); // a test that is gone must not run again
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => join(source, name)),
    outdir: join(root, 'dist/test/suite'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    // Mocha loads its reporters by name and must be the one that the entry configures.
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(root, 'dist/test/suite/index.js');
}
