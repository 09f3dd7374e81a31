// usage: npm run try
// From a fresh clone to findings on the screen: installs, builds, checks the example modification, and says what is next.
import { basename } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { node, packagePath } from './lib/run.mjs';

await ensureInstalled();
if ((await node('scripts/build.mjs')) !== 0) process.exit(1);

console.log(
  '\nChecking examples/ against the outline of the Smart Energy Code. The examples hold mistakes on purpose.\n',
);
const code = await node('dist/cli.js', 'check', 'examples');
// 0: nothing found, 1: findings. Anything else means that the check itself did not work.
if (code !== 0 && code !== 1) process.exit(code);

console.log(`
To see the same folder in VS Code, with the extension loaded from here:

  code --extensionDevelopmentPath="$PWD" examples

To keep the extension:

  npm run package
  code --install-extension ${basename(packagePath())}

Then open examples/MP901.sec, rest the mouse on a citation, and press F12 to go to it.`);
