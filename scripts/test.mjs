// usage: npm test
// Installs if need be, then every check and every test. A test that could not run is named in the summary.
// The last line is "N passed, N failed".
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { bin, node, root, run, since } from './lib/run.mjs';

const results = join(root, 'dist/test');
const vitestResults = join(results, 'vitest.json');
const vscodeResults = join(results, 'vscode.json');
const start = performance.now();
const rows = [];
const skipped = [];

await step('install', async () => count(await attempt(ensureInstalled)));
await step('lint and format (biome)', async () =>
  count(await run(bin('biome'), ['ci', '--reporter=summary', '--colors=off'])),
);
await step('types (tsc)', async () => count(await run(bin('tsc'), ['--noEmit'])));
await step('architecture (dependency-cruiser)', async () =>
  count(await run(bin('depcruise'), ['client', 'server', 'test', '--config', '.dependency-cruiser.cjs'])),
);
await step('build', async () => count(await node('scripts/build.mjs')));
for (const file of [vitestResults, vscodeResults]) rmSync(file, { force: true });
await step('unit and protocol tests (vitest)', vitest);
await step('package and VS Code tests', async () => counted(vscodeResults, await node('scripts/vscode/test.mjs')));

const passed = sum('passed');
const failed = sum('failed');
console.log('\nSummary');
for (const { name, passed, failed, time } of rows) {
  console.log(`  ${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${time})`);
}
for (const name of skipped) console.log(`  not run: ${name}`);
console.log(`  in ${since(start)}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function step(name, work) {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  rows.push({ name, ...(await work()), time: since(begun) });
}

async function vitest() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestResults}`];
  const code = await run(bin('vitest'), ['run', ...reporters]);
  if (!existsSync(vitestResults)) return count(code || 1);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(vitestResults, 'utf8'));
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  // A test may skip itself where an input outside the project is missing; that must not pass unseen.
  for (const { status, fullName } of all) if (status !== 'passed' && status !== 'failed') skipped.push(fullName);
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests }, code);
}

function counted(file, code) {
  if (!existsSync(file)) return count(code || 1);
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
  return atLeastOne({ passed, failed }, code);
}

/** A run that ended badly although no test failed (a file that did not load, a crash) is a failure too. */
function atLeastOne(found, code) {
  const bad = code !== 0 || found.passed === 0;
  return { passed: found.passed, failed: bad ? Math.max(1, found.failed) : found.failed };
}

/** A check that has no tests of its own counts as one. */
function count(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function attempt(work) {
  try {
    await work();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function sum(key) {
  return rows.reduce((total, row) => total + row[key], 0);
}
