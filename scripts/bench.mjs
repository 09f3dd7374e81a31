// usage: npm run bench [-- --quick] [-- --only engine,terms,server,import,growth,bundles,peers] [-- --json FILE] [-- --markdown FILE] [-- --no-build]
// Builds the product as it is shipped, bundles the benchmark and runs it. Ends with 0 however slow things are.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { node, root, run } from './lib/run.mjs';

const args = process.argv.slice(2);
const output = join(root, 'dist/bench/bench.cjs');
if (!args.includes('--no-build')) await node('scripts/build.mjs', '--production');
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/main.ts'],
  outfile: output,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  conditions: ['import', 'node'],
  // The engine is measured as it is shipped, in one file; peers and transport are loaded from where they are installed.
  external: ['vscode-languageserver-protocol', 'vscode-markdown-languageservice', 'markdown-it', 'vscode-uri'],
  logLevel: 'warning',
});
const only = args[args.indexOf('--only') + 1]?.split(',');
if (!args.includes('--quick') && (!args.includes('--only') || only.includes('peers'))) await installPeers();
const code = await run(process.execPath, [output, ...args]);
if (code) console.error(`The benchmark broke off (${code}).`);

/** Other checkers of text, pinned: they are measured and nothing of them is shipped, so they are no dependency. */
async function installPeers() {
  const home = join(root, 'dist/bench-peers');
  const dependencies = {
    markdownlint: '0.38.0',
    'cspell-lib': '9.8.0',
    'write-good': '1.0.8',
    '@textlint/kernel': '15.8.0',
    '@textlint/textlint-plugin-text': '15.8.0',
  };
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies }));
  if (await run('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=error']))
    console.error('The peers could not be installed: their rows are left out.');
}
