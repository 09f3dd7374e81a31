// Installs a real VS Code workbench from the package registries alone, for machines that cannot download VS Code itself:
// code-server is VS Code's own workbench and Node extension host, shown in a browser window.
import { existsSync, mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { capture } from '../lib/run.mjs';

const version = '4.100.3'; // VS Code 1.100.3; the newest one that runs on Node 20
/** The version of VS Code that both hosts of the suite run. */
export const vscodeVersion = '1.100.3';

const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Where the workbench is kept between runs: outside the project, so that a fresh clone finds it again. */
function folder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return process.env.SEC_WORKBENCH || join(cache, 'sec-drafting', `workbench-${version}`);
}

/** Installs what is missing; resolves to the paths of code-server and of a Chromium. Throws with the reason if it cannot. */
export async function installWorkbench() {
  if (process.platform !== 'linux') throw new Error('the workbench in a browser is only set up for Linux');
  const dir = folder();
  const program = join(dir, 'node_modules/.bin/code-server');
  const browser = (await which(...browsers)) ?? (await debian('chromium', browsers));
  const ripgrep = (await which('rg')) ?? (await debian('ripgrep', ['rg']));
  if (!(await works(program))) {
    console.log('Installing the workbench (about a minute, once) …');
    await installCodeServer(dir, ripgrep);
    if (!(await works(program))) throw new Error(`code-server ${version} was installed in ${dir} but does not start`);
  }
  return { program, browser };
}

async function installCodeServer(dir, ripgrep) {
  mkdirSync(dir, { recursive: true });
  if (!existsSync(join(dir, 'package.json'))) writeFileSync(join(dir, 'package.json'), '{"private":true}\n');
  const top = join(dir, 'node_modules/code-server');
  const inner = join(top, 'lib/vscode');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // The package's own postinstall downloads ripgrep and refuses root: it is skipped, and its work is done here.
  await npm(dir, ['install', `code-server@${version}`, '--ignore-scripts', ...quiet]);
  await npm(dir, ['rebuild', 'argon2', '--loglevel=error']);
  await npm(inner, ['install', '--ignore-scripts', '--omit=dev', ...quiet]);
  await npm(inner, ['rebuild', '@vscode/spdlog', '@parcel/watcher', 'native-watchdog', '--loglevel=error']);
  // The last step of node-pty wants a network; its addon is built before that, and only terminals need it.
  await npm(inner, ['rebuild', 'node-pty', '--loglevel=silent']).catch(() => undefined);
  const bin = join(inner, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(bin, { recursive: true });
  link(ripgrep, join(bin, 'rg'));
  link('node_modules', join(inner, 'node_modules.asar'));
  await npm(join(inner, 'extensions'), ['install', '--ignore-scripts', '--omit=dev', ...quiet]);
}

async function npm(cwd, args) {
  const env = { ...process.env };
  // Addons are compiled against the headers that came with this Node, if they did, rather than downloaded ones.
  const prefix = dirname(dirname(process.execPath));
  if (existsSync(join(prefix, 'include/node/node_api.h'))) env.npm_config_nodedir ??= prefix;
  const { code, output } = await capture('npm', args, { cwd, env });
  if (code !== 0) throw new Error(`npm ${args.slice(0, 2).join(' ')} failed:\n${output.trim().slice(-2000)}`);
}

/** Installs a Debian package and returns the path of the program that it brings. */
async function debian(name, programs) {
  const wanted = `the workbench needs ${name}`;
  if (!(await which('apt-get'))) throw new Error(`${wanted}, which is not installed`);
  const sudo = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    const { code, output } = await capture(command, rest, { env });
    if (code !== 0) throw new Error(`${wanted}; apt-get ${args[0]} failed:\n${output.trim().slice(-2000)}`);
  };
  console.log(`Installing ${name} …`);
  await apt('update', '-qq');
  await apt('install', '-y', '-qq', '--no-install-recommends', name);
  const path = await which(...programs);
  if (!path) throw new Error(`${wanted}; its package was installed but brought no program`);
  return path;
}

async function which(...programs) {
  for (const program of programs) {
    const { code, output } = await capture('sh', ['-c', `command -v ${program}`]);
    if (code === 0) return output.trim();
  }
  return undefined;
}

const works = async (program) => existsSync(program) && (await capture(program, ['--version'])).code === 0;

function link(target, path) {
  try {
    unlinkSync(path);
  } catch {
    // not there yet
  }
  symlinkSync(target, path);
}
