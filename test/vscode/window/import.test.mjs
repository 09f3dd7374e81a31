// An analyst imports the official documents: answers what the files leave open, and cites the real words a moment later.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath, root } from '../../../scripts/lib/run.mjs';
import { openWindow } from '../../../scripts/vscode/workbench.mjs';
import { keepScreenOfFailures, User } from './user.mjs';

const draft = `---
modification: MP075
title: Lamp keeping
baseline: "45.0"
---
# MP075 Lamp keeping

A Lamplighter relies on Section G1.1 and on Section G1.9.
`;
const security = `SECTION G: SECURITY

G1 General

Duties

G1.1 Each Lamplighter shall lock the door of its store.

G1.3 Not used.
`;

describe('importing the official documents in the window', () => {
  let opened;
  let user;
  let folder;
  let workspace;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sec-import-'));
    const official = join(folder, 'official');
    workspace = join(folder, 'proposals');
    mkdirSync(official);
    mkdirSync(workspace);
    writeFileSync(join(workspace, 'MP075.sec'), draft);
    writeFileSync(join(official, 'security.txt'), security);
    writeFileSync(join(official, 'rules.txt'), 'Rules of the store\n\n1.1 A store has one door.\n');
    cpSync(join(root, 'test/fixtures/word/keepers.docx'), join(official, 'keepers.docx'));
    opened = await openWindow({ vsix: packagePath(), workspace, size: { width: 1000, height: 680 } });
    user = new User(opened.page);
  });
  after(() => opened?.close());
  keepScreenOfFailures(() => user);

  it('names the folder, the version and where to keep it', async () => {
    await user.openFile('MP075.sec');
    await user.statusBar.filter({ hasText: 'SEC outline' }).waitFor();
    await user.command('SEC: Import Code');
    await user.choices.filter({ hasText: 'A Folder…' }).click();
    // The dialog opens at the workspace; only then can a path be written over it.
    await user.choices.filter({ hasText: '..' }).first().waitFor();
    await user.answer(join(folder, 'official'));
    const next = user.page.locator('.quick-input-title', { hasText: '2 of 3' });
    await next.waitFor({ timeout: 4000 }).catch(() => user.keepScreen('import-dialog'));
    await user.page.locator('.quick-input-title', { hasText: '2 of 3' }).waitFor();
    await user.answer('45.0');
    await user.choices.first().filter({ hasText: 'sec-corpus' }).waitFor();
    await user.page.keyboard.press('Enter');
  });

  it('is asked for the side of tracked changes and for the document that does not say', async () => {
    await user.choices.filter({ hasText: 'Before the Changes' }).waitFor();
    await user.page.keyboard.press('Enter');
    await user.page.locator('.quick-input-title', { hasText: 'Which document is rules.txt?' }).waitFor();
    await user.answer('schedule 5');
  });

  it('has the Code, and the draft is checked against its words', async () => {
    const message = user.page.locator('.notification-list-item', { hasText: 'Version 45.0 is imported: 3 documents' });
    await message.waitFor();
    assert.deepEqual(readdirSync(join(workspace, 'sec-corpus')), ['45.0']);
    await user.statusBar.filter({ hasText: /SEC 45\.0 · / }).waitFor();
    const text = await user.restOn('Section G1.1', 0);
    assert.match(text, /lock the door of its store/);
  });

  it('shows the report', async () => {
    await user.page.locator('.notification-list-item .monaco-button', { hasText: 'Show Report' }).click();
    await user.page.locator('.tab.active', { hasText: 'import-report' }).waitFor();
    await user.page.waitForTimeout(1500);
    await user.keepScreen('import-report');
  });
});
