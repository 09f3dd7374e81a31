import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** The file beside the bundles in which the counts and figures are left for the script that started the window. */
const results = join(__dirname, '..', 'vscode-suite.json');

/** Entry of the suite, called by VS Code's extension host; rejects when a test failed. */
export async function run(): Promise<void> {
  console.log('SEC Drafting suite');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, forbidPending: true, forbidOnly: true });
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  for (const name of files.sort()) mocha.addFile(join(__dirname, name));
  const counts = { passed: 0, failed: 0, failures: [] as string[] };
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on('pass', () => {
        counts.passed++;
      })
      .on('fail', (test, error) => {
        counts.failed++;
        counts.failures.push(`${test.fullTitle()}: ${error?.message ?? error}`);
      });
  });
  writeFileSync(results, JSON.stringify(counts, null, 2));
  if (counts.failed > 0) throw new Error(`${counts.failed} of ${counts.passed + counts.failed} tests failed`);
}
