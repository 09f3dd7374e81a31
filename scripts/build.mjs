// usage: node scripts/build.mjs [--production]
// Bundles the entry points and what two of them share. Development builds carry source maps; production builds are minified.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { leaveOutNotebooks, leaveOutOfClient, leaveOutYamlWriting } from './leave-out.mjs';
import { stripPages } from './strip-pages.mjs';

// The client and the server speak one protocol of texts: its libraries are bundled once and both ask for them.
const PROTOCOL = 'vscode-languageserver-protocol';
const SHARED = [PROTOCOL, `${PROTOCOL}/node`, 'vscode-languageserver-textdocument'];
const shared = {
  name: 'shared-protocol',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${SHARED.join('|')})$`) }, ({ path }) => ({ path, namespace: 'shared' }));
    onResolve({ filter: /^\.\/protocol\.js$/, namespace: 'shared' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
      contents: `module.exports = require('./protocol.js')[${JSON.stringify(path)}];`,
    }));
  },
};
const protocol = SHARED.map((path) => `'${path}': require('${path}')`).join(', ');

// Every file that names something of the library would copy all its 500 names when the server starts: one does it for all.
const library = {
  name: 'library-once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver$/ }, ({ path, importer }) =>
      importer.startsWith(resolve('server')) ? { path, namespace: 'library' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'library' }, async ({ path }) => ({
      contents: `import * as library from '${path}';\n${Object.keys((await import(path)).default)
        .filter((name) => name !== 'default')
        .map((name) => `export const ${name} = /* @__PURE__ */ (() => library.${name})();`)
        .join('\n')}`,
      resolveDir: resolve('.'),
    }));
  },
};

const production = process.argv.includes('--production');
const entries = [
  {
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
    plugins: [shared, leaveOutOfClient],
  },
  {
    entryPoints: ['server/main.ts'],
    outfile: 'dist/server.js',
    plugins: [shared, library, stripPages, leaveOutYamlWriting, leaveOutNotebooks],
  },
  { stdin: { contents: `module.exports = { ${protocol} };`, resolveDir: '.' }, outfile: 'dist/protocol.js' },
  {
    entryPoints: ['server/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  // The readers of Word and PDF come with large libraries: only an import runs them, in a thread.
  { entryPoints: ['server/readers.ts'], outfile: 'dist/readers.js' },
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
      charset: 'utf8',
      // The same library as ES modules, of which only what is used gets into the bundle.
      alias: { yaml: resolve('node_modules/yaml/browser/dist/index.js') },
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
