// usage: node scripts/vscode/test.mjs [--no-build] [--pictures] [--only suite|window]
// Builds the package, then runs the tests that need a real VS Code: the Mocha suite in the extension host, with the
// extension loaded from its source folder, and the tests that click in the window, with the package installed.
// The desktop application is tried first, the workbench in a browser second; if neither runs, this fails and says why.
// --pictures replaces the screenshots of the README; without it they go to dist/test/pictures only.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../lib/install.mjs';
import { node, root, since } from '../lib/run.mjs';

const suiteLimit = 240_000;
const output = join(root, 'dist/test');
const workspace = join(output, 'workspace/examples');
const only = process.argv[process.argv.indexOf('--only') + 1];
const wants = (part) => !process.argv.includes('--only') || only === part;

await ensureInstalled();
if (!process.argv.includes('--no-build') && (await node('scripts/package.mjs')) !== 0) process.exit(1);
const { bundleSuite } = await import('./bundle.mjs');

const total = { host: '', passed: 0, failed: 0, failures: [], figures: {} };
clear();
if (wants('suite')) add(await suite());
if (wants('window')) add(await windowTests());
writeFileSync(join(output, 'vscode.json'), JSON.stringify(total, null, 2));
for (const failure of total.failures) console.log(`failed: ${failure.split('\n')[0].slice(0, 300)}`);
const { activationMs, activationByVsCodeMs } = total.figures;
if (activationMs) console.log(`activation: ${Math.round(activationMs)} ms of our own code`);
if (activationByVsCodeMs) console.log(`activation as VS Code counts it, with loading: ${activationByVsCodeMs} ms`);
console.log(`VS Code: ${total.passed} passed, ${total.failed} failed (${total.host})`);
process.exit(total.failed > 0 ? 1 : 0);

function clear() {
  for (const name of ['vscode-suite.json', 'vscode-window.json', 'vscode-figures.json', 'vscode.json', 'pictures']) {
    rmSync(join(output, name), { recursive: true, force: true });
  }
}

/** A fresh copy of the examples to edit freely; beside it the folder of another project, an invented Code, and versions of one. */
function prepareWorkspace() {
  rmSync(join(output, 'workspace'), { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  cpSync(join(root, 'test/vscode/other-project'), join(output, 'workspace/other-project'), { recursive: true });
  cpSync(join(root, 'test/fixtures/code'), join(output, 'workspace/code'), { recursive: true });
  cpSync(join(root, 'test/fixtures/library'), join(output, 'workspace/library'), { recursive: true });
}

async function suite() {
  const start = performance.now();
  prepareWorkspace();
  const tests = await bundleSuite();
  const options = { extension: root, workspace, tests };
  const code = (await inDesktop(options)) ?? (await inWorkbench(options));
  console.log(`suite: ${since(start)}`);
  return counts('vscode-suite.json', code);
}

/** Undefined where the desktop application cannot be had. */
async function inDesktop(options) {
  const { downloadDesktop, runInDesktop } = await import('./desktop.mjs');
  let vscodeExecutablePath;
  try {
    vscodeExecutablePath = await downloadDesktop();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`VS Code's desktop application cannot be used here (${reason}); trying the workbench in a browser.`);
    return undefined;
  }
  total.host = 'desktop';
  return runInDesktop({ ...options, vscodeExecutablePath });
}

async function inWorkbench(options) {
  total.host = 'workbench in a browser';
  const { openWindow } = await import('./workbench.mjs');
  try {
    const opened = await openWindow(options);
    const limit = new Promise((done) => setTimeout(() => done(124), suiteLimit).unref());
    const code = await Promise.race([opened.exitCode, limit]);
    if (code === 124) console.log(`the suite did not end within ${suiteLimit / 1000} s`);
    await opened.close();
    return code;
  } catch (error) {
    total.failures.push(`no VS Code to test in: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

/** The test that clicks needs the workbench in a browser, whichever host ran the suite. */
async function windowTests() {
  const start = performance.now();
  prepareWorkspace();
  process.env.SEC_PICTURES = process.argv.includes('--pictures') ? 'replace' : '';
  const code = await node('test/vscode/window/run.mjs', workspace);
  console.log(`window: ${since(start)}`);
  return counts('vscode-window.json', code);
}

/** What a run left behind; a run that ended badly without a failed test counts as one. */
function counts(file, code) {
  const found = read(file) ?? { passed: 0, failed: 0, failures: [] };
  if (code !== 0 && found.failed === 0) {
    found.failed = 1;
    found.failures = [`${file.replace('.json', '')} ended with code ${code} and no results`];
  }
  return found;
}

function add({ passed, failed, failures, figures }) {
  total.passed += passed;
  total.failed += failed;
  total.failures.push(...failures);
  Object.assign(total.figures, figures, read('vscode-figures.json'));
}

/** A JSON file of the output folder, or undefined. */
function read(file) {
  const path = join(output, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
