// A folder that the user has not said to trust: reading works, and the workspace's choice of a Code is not followed.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../../scripts/lib/run.mjs';
import { openWindow } from '../../../scripts/vscode/workbench.mjs';
import { User } from './user.mjs';

describe('a folder in Restricted Mode', () => {
  const workspace = process.env.SEC_WINDOW_WORKSPACE;
  let opened;
  let user;

  before(async () => {
    mkdirSync(join(workspace, '.vscode'), { recursive: true });
    writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify({ 'sec.corpus.path': '/nowhere' }));
    opened = await openWindow({ vsix: packagePath(), workspace, trusted: false });
    user = new User(opened.page);
  });
  after(() => opened?.close());

  it('is restricted, and yet a citation tells what it points at', async () => {
    await user.openFile('MP901.sec');
    await user.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    // The outline, although the workspace names a folder of its own.
    await user.statusBar.filter({ hasText: /SEC outline/ }).waitFor();
    assert.match(await user.restOn('G3.17', 0), /Manufacturers: Duty to Notify and Be Notified/);
  });
});
