// usage: npm run package
// Production build, then the .vsix. Refuses to package anything but what is named here, and prints the sizes.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureInstalled } from './lib/install.mjs';
import { packagePath, root } from './lib/run.mjs';

/** All that a user's machine needs. Anything else in the package is a mistake, most likely a leak. */
const wanted = [
  /^dist\/(client|server|protocol|cli|readers)\.js$/,
  /^sec-corpus\/[\w.-]+\.(sec|yaml|md)$/,
  /^docs\/rules\/[\w.-]+\.md$/,
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|language-configuration\.json|icon\.png)$/,
  /^(?:syntaxes|schemas)\/[\w.-]+\.json$/,
];
const required = [
  'dist/client.js',
  'dist/server.js',
  'dist/protocol.js',
  'dist/cli.js',
  'dist/readers.js',
  'sec-corpus/code.yaml',
  'README.md',
  'LICENSE',
];

await ensureInstalled();
const { createVSIX, listFiles, PackageManager } = (await import('@vscode/vsce')).default;
// Runs the script vscode:prepublish of package.json first, which is the production build.
await createVSIX({
  cwd: root,
  dependencies: false,
  packagePath: packagePath(),
  // Pictures in the README stay relative links: there is no public repository that they could be rewritten to.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
refuse(files);
report();

/** Throws the package away when it holds a file that nobody asked for, or lacks one that it needs. */
function refuse(files) {
  const strangers = files.filter((path) => !wanted.some((pattern) => pattern.test(path)));
  const missing = required.filter((path) => !files.includes(path));
  if (strangers.length === 0 && missing.length === 0) return;
  for (const path of strangers) console.error(`does not belong in the package: ${path}`);
  for (const path of missing) console.error(`is missing from the package: ${path}`);
  rmSync(packagePath(), { force: true });
  process.exit(1);
}

function report() {
  const rows = ['dist/client.js', 'dist/server.js', 'dist/protocol.js', 'dist/cli.js'].map((path) => {
    const content = readFileSync(join(root, path));
    return [path, kilobytes(content.length), `${kilobytes(gzipSync(content).length)} compressed`];
  });
  rows.push([`${files.filter((path) => path.startsWith('sec-corpus/')).length} files of the outline`, '', '']);
  rows.push([basename(packagePath()), kilobytes(statSync(packagePath()).size), `${files.length} files`]);
  const results = join(root, 'dist/test/vscode.json');
  const figures = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')).figures : {};
  const ms = (value) => (value === undefined ? 'not measured' : `${Math.round(value)} ms`);
  rows.push([
    'activation in VS Code',
    ms(figures.activationMs),
    'from the first line of the bundle to the end of activate',
  ]);
  rows.push(['the same, as VS Code counts', ms(figures.activationByVsCodeMs), 'with the loading of the bundle']);
  console.log();
  for (const [what, size, note] of rows) console.log(`${what.padEnd(28)} ${size.padStart(10)}  ${note}`.trimEnd());
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0)} KB`;
}
