// usage: npm run quality [-- --data FOLDER] [-- --markdown FILE]
// Measures the rules: precision and recall of the reading rules on sentences that people judged (in ../shared/data, in
// the folder of --data or of SEC_QUALITY_DATA), and how often every rule speaks in 10,000 words of a Code. Ends with 0, or
// with 1 when it could not measure.

import { join } from 'node:path';
import { build } from 'esbuild';
import { root, run } from './lib/run.mjs';

const output = join(root, 'dist/quality/quality.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/quality/main.ts'],
  outfile: output,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  conditions: ['import', 'node'],
  logLevel: 'warning',
});
process.exitCode = (await run(process.execPath, [output, ...process.argv.slice(2)])) ? 1 : 0;
