// The suite in the VS Code desktop application, downloaded by @vscode/test-electron.
import { join } from 'node:path';
import { download, runTests } from '@vscode/test-electron';
import { capture, root } from '../lib/run.mjs';
import { vscodeVersion } from './install-workbench.mjs';

const silent = { report: () => undefined, error: () => undefined };

/** Downloads VS Code, or finds it already there; resolves to its path, or throws with the reason why it cannot be had. */
export async function downloadDesktop() {
  if (
    process.platform === 'linux' &&
    !process.env.DISPLAY &&
    (await capture('sh', ['-c', 'command -v xvfb-run'])).code !== 0
  ) {
    throw new Error('there is no display, and xvfb-run is not installed');
  }
  // The time-out is for silence, so a slow but working download is not cut off.
  return download({ version: vscodeVersion, cachePath: join(root, '.vscode-test'), timeout: 8_000, reporter: silent });
}

/** Runs the suite in a desktop window; resolves to its exit code. */
export async function runInDesktop({ vscodeExecutablePath, extension, workspace, tests }) {
  const options = {
    vscodeExecutablePath,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--disable-gpu'],
  };
  if (process.platform === 'linux' && !process.env.DISPLAY) return runWithVirtualDisplay(options);
  return runTests(options).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}

/** xvfb-run starts a program, so the run is started again as a program of its own. */
async function runWithVirtualDisplay(options) {
  const script = `require('@vscode/test-electron').runTests(${JSON.stringify(options)}).then((c) => process.exit(c), () => process.exit(1))`;
  const { code, output } = await capture('xvfb-run', ['-a', process.execPath, '-e', script]);
  console.log(output);
  return code;
}
