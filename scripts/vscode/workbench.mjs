// A VS Code window in a headless browser: code-server on this machine, shown by Chromium through Playwright.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { capture } from '../lib/run.mjs';
import { installWorkbench } from './install-workbench.mjs';

/** The first line of the suite's own output; see test/vscode/suite/index.ts. */
const suiteStarts = 'SEC Drafting suite';

const defaultSize = { width: 1280, height: 800 };

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  // The path of the outline would tell on whose machine a picture was taken.
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
};

/**
 * Starts a window on a folder, with the extension installed from `vsix`, or loaded from its source folder `extension`.
 * `tests` is the entry of a Mocha suite to run in the extension host; without it this is an ordinary window.
 * `trusted: false` opens the folder in Restricted Mode. Resolves to the page, the suite's exit code and a way to close all.
 */
export async function openWindow({ vsix, extension, workspace, tests, trusted = true, size = defaultSize }) {
  const { program, browser: executablePath } = await installWorkbench();
  const host = `127.0.0.1:${await freePort()}`;
  const data = mkdtempSync(join(tmpdir(), 'sec-window-'));
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(
    join(data, 'User/settings.json'),
    JSON.stringify(trusted ? settings : { ...settings, 'security.workspace.trust.startupPrompt': 'never' }),
  );
  const folders = ['--user-data-dir', data, '--extensions-dir', join(data, 'extensions')];
  if (vsix) await install(program, vsix, folders);
  const options = ['--auth', 'none', '--bind-addr', host, '--disable-telemetry', '--disable-update-check', ...folders];
  if (trusted) options.push('--disable-workspace-trust');
  // Its log goes to a buffer that is shown only when the window does not come up.
  const server = spawn(program, [...options, workspace], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log = (log + chunk).slice(-8000)));
  let browser;
  const close = async () => {
    await browser?.close().catch(() => undefined);
    server.kill();
    await new Promise((done) => (server.exitCode === null ? server.once('close', done) : done()));
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await answering(
      host,
      () => server.exitCode !== null,
      () => log,
    );
    browser = await chromium.launch({
      executablePath,
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    });
    const page = await browser.newPage({ viewport: size });
    const exitCode = suiteExit(page);
    await exitCode.exposed;
    const remote = (path) => `vscode-remote://${host}${path}`;
    const payload = [];
    if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
    if (tests) payload.push(['extensionTestsPath', remote(tests)]);
    await page.goto(`http://${host}/?folder=${workspace}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    return { page, exitCode: exitCode.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function install(program, vsix, folders) {
  const { code, output } = await capture(program, [...folders, '--install-extension', vsix]);
  if (code !== 0) throw new Error(`the package could not be installed:\n${output}`);
}

/** The workbench reports a suite's console lines and its end by calling functions of the page. */
function suiteExit(page) {
  let finish;
  let speaking = false;
  const promise = new Promise((done) => {
    finish = done;
  });
  // Before the suite speaks, the lines are the workbench's own chatter about sockets and galleries.
  const log = (_type, args = []) => {
    const line = format(...args).replace(/^(?:\x1b\[\d+m)*/, '');
    if (speaking && !line.includes('/workbench/workbench.js:')) console.log(line);
    if (line.includes(suiteStarts)) speaking = true;
  };
  const exposed = Promise.all([
    page.exposeFunction('codeAutomationLog', log),
    page.exposeFunction('codeAutomationExit', (code) => finish(code)),
  ]);
  return { promise, exposed };
}

async function answering(host, dead, log) {
  for (let i = 0; i < 150; i++) {
    if (dead()) throw new Error(`code-server ended at once:\n${log()}`);
    const ok = await fetch(`http://${host}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`code-server did not answer within 30 s:\n${log()}`);
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
