// A drafter and a finding: reads the page of its rule, silences it with a reason.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../../scripts/lib/run.mjs';
import { openWindow } from '../../../scripts/vscode/workbench.mjs';
import { keepScreenOfFailures, User } from './user.mjs';

describe('a finding in the window', () => {
  let opened;
  let user;

  before(async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'sec-lint-'));
    writeFileSync(join(workspace, 'draft.sec'), 'Words.\n\nMore words.\n\nL3.30 Under Clause L3.22 of the Code.\n');
    writeFileSync(join(workspace, 'sec-lint.yaml'), 'rules:\n  citation-unit-word: error\n');
    opened = await openWindow({ vsix: packagePath(), workspace, size: { width: 1000, height: 680 } });
    user = new User(opened.page);
  });
  after(() => opened?.close());
  keepScreenOfFailures(() => user);

  it('opens the page of its rule from its code', async () => {
    await user.openFile('draft.sec');
    await user.statusBar.filter({ hasText: /SEC outline · 1 problem/ }).waitFor();
    assert.match(await user.restOn('L3.22', 0), /citation-unit-word/);
    await user.page.locator('.monaco-hover:not(.hidden) a.code-link').first().click();
    await user.activeTab.filter({ hasText: 'citation-unit-word.md' }).waitFor();
    // A page in a view of its own, not Markdown's source in an editor.
    await user.page.locator('iframe.webview').first().waitFor();
    await user.page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('h1').waitFor();
  });

  it('is dismissed with a reason that is typed over the placeholder', async () => {
    await user.openByName('draft.sec');
    await user.clickOn('L3.22', 0);
    await user.page.keyboard.press('Control+.');
    await user.actions.filter({ hasText: 'Dismiss here: “citation-unit-word”' }).waitFor();
    await user.page.keyboard.press('ArrowDown');
    await user.page.keyboard.press('Enter');
    await user.find('REASON');
    await user.page.keyboard.type('quoted from the 2013 text');
    await user.find('<!-- sec-ignore citation-unit-word: quoted from the 2013 text -->');
    await user.statusBar.filter({ hasText: /SEC outline · no problems/ }).waitFor();
  });
});
