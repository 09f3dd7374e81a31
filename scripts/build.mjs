// usage: node scripts/build.mjs [--production]
// Bundles the three entry points. Development builds carry source maps; production builds are minified.
import { statSync } from 'node:fs';
import { build } from 'esbuild';

const production = process.argv.includes('--production');
const entries = [
  { entryPoints: ['client/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { entryPoints: ['server/main.ts'], outfile: 'dist/server.js' },
  { entryPoints: ['server/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];
await Promise.all(
  entries.map((entry) =>
    build({
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      conditions: ['import', 'node'],
      minify: production,
      sourcemap: !production,
      logLevel: 'warning',
      legalComments: 'none',
      ...entry,
    }),
  ),
).catch(() => process.exit(1)); // esbuild has already said what is wrong and where
const size = (file) => `${(statSync(file).size / 1024).toFixed(0)} KB`;
console.log(`built ${entries.map(({ outfile }) => `${outfile} ${size(outfile)}`).join(' · ')}`);
