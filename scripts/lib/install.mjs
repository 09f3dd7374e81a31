import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/**
 * Runs `npm ci` when node_modules is missing or is not what package-lock.json says. Where a registry does not carry the
 * packages of every platform, npm may find the lock file incomplete; then `npm install` does the same with less rigour.
 */
export async function ensureInstalled() {
  const reason = whyStale();
  if (!reason) return;
  console.log(`Installing the project's packages (${reason}) …`);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if ((await run('npm', ['ci', ...quiet])) === 0) return;
  console.log('npm ci did not work; trying npm install …');
  if ((await run('npm', ['install', '--no-save', ...quiet])) === 0) return;
  throw new Error('the packages of the project could not be installed: see what npm says above');
}

/** Undefined when every package that the lock file asks for is there in its version. */
function whyStale() {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return 'nothing is installed yet';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(written, 'utf8')).packages;
  for (const [path, { version, optional, devOptional, peer, os, cpu }] of Object.entries(wanted)) {
    // Packages for other machines are in the lock file and rightly not on this disk.
    if (!path || optional || devOptional || peer || os || cpu) continue;
    if (present[path]?.version !== version) return `${path.replace(/^.*node_modules\//, '')} ${version} is not there`;
  }
  return undefined;
}
