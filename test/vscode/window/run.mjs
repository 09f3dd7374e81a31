// usage: node test/vscode/window/run.mjs WORKSPACE
// Opens an ordinary window on the folder and lets the tests of this folder click in it, as a user does.
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { root } from '../../../scripts/lib/run.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const counts = { passed: 0, failed: 0, failures: [], figures: {} };

process.env.SEC_WINDOW_WORKSPACE = process.argv[2];
const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, slow: 15_000, forbidPending: true, forbidOnly: true });
for (const name of readdirSync(here).filter(
  (file) => file.endsWith('.test.mjs') && file.startsWith(process.env.SEC_WINDOW_ONLY ?? ''),
))
  mocha.addFile(join(here, name));
await mocha.loadFilesAsync();
await new Promise((done) => {
  mocha
    .run(done)
    .on('pass', () => {
      counts.passed++;
    })
    .on('fail', (test, error) => {
      counts.failed++;
      counts.failures.push(`window: ${test.fullTitle()}: ${error?.message ?? error}`);
    });
});
Object.assign(counts.figures, globalThis.secFigures);
writeFileSync(join(root, 'dist/test/vscode-window.json'), JSON.stringify(counts, null, 2));
process.exit(counts.failed > 0 ? 1 : 0);
