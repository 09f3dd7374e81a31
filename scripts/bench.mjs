// usage: npm run bench [-- --quick] [-- --only engine,terms,server,growth,bundles,peers] [-- --json FILE] [-- --markdown FILE] [-- --no-build]
// Builds the product as it is shipped, bundles the benchmark and runs it. Ends with 0 however slow things are.

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
const code = await run(process.execPath, [output, ...args]);
if (code) console.error(`The benchmark broke off (${code}).`);
