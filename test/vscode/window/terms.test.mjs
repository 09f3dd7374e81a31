// A drafter and the words of the Code: reads what a term means, follows it, types it, renames it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath, root } from '../../../scripts/lib/run.mjs';
import { openWindow } from '../../../scripts/vscode/workbench.mjs';
import { keepScreenOfFailures, User } from './user.mjs';

const draft = `---
modification: MP001
title: Lamp keeping
stage: Refinement
classification: White
baseline: "3.0"
---
# MP001 Lamp keeping

## Problem statement

A Lantern System burns all night, and nobody says who pays for it.

## Legal text

Insert new Section C8.9 as follows:

C8.9 The Council may ask each Responsible Lamplighter to light a Lantern System.

Add the following definition to Section A1:

**Night Notice** means a notice that the Council gives under Section C8.9.
`;

describe('defined terms in the window', () => {
  let opened;
  let user;
  let workspace;

  before(async () => {
    // The title of the window names the folder, and the picture shows it.
    workspace = join(mkdtempSync(join(tmpdir(), 'sec-terms-')), 'lantern-code');
    cpSync(join(root, 'test/fixtures/code'), join(workspace, 'sec-corpus'), { recursive: true });
    writeFileSync(join(workspace, 'MP001.sec'), draft);
    opened = await openWindow({ vsix: packagePath(), workspace, size: { width: 1000, height: 680 } });
    user = new User(opened.page);
  });
  after(() => opened?.close());
  keepScreenOfFailures(() => user);

  it('rests the mouse on a term and reads what it means', async () => {
    await user.openFile('MP001.sec');
    await user.statusBar.filter({ hasText: /LC 3\.0 · / }).waitFor();
    await user.page.keyboard.press('Control+b');
    const text = await user.restOn('Responsible Lamplighter', 0);
    assert.match(text, /Responsible Lamplighter is defined in Section A1\.2\./);
    assert.match(text, /Lighting Licence/);
    await user.takePicture('term');
  });

  it('follows a link in the hover to the term in it', async () => {
    await user.page.locator('.monaco-hover:not(.hidden) a', { hasText: 'Lighting Licence' }).first().click();
    await user.activeTab.filter({ hasText: 'section-a.sec' }).waitFor();
    await user.find('**Lighting Licence** means');
  });

  it('is offered a term from its capital letter on', async () => {
    await user.openByName('MP001.sec');
    await user.page.keyboard.press('Control+End');
    await user.page.keyboard.type('\nThe Lan', { delay: 120 });
    await user.suggestions.filter({ hasText: 'Lantern System' }).waitFor();
    await user.page.keyboard.type('tern Sys', { delay: 120 });
    await user.suggestions.filter({ hasText: 'Lantern System' }).waitFor();
    await user.suggestions.filter({ hasText: 'Lantern RAPP' }).waitFor({ state: 'hidden' });
    await user.page.keyboard.press('Tab');
    await user.find('The Lantern System');
    await user.page.keyboard.type(' has a Meter Asset Manager.');
  });

  it('defines a term that has no definition from the light bulb', async () => {
    await user.clickOn('Meter Asset Manager', 0);
    await user.squiggles.first().waitFor();
    await user.page.keyboard.press('Control+.');
    await user.choose('Add a definition of “Meter Asset Manager” to Section A1');
    await user.find('**Meter Asset Manager**');
  });

  it('renames a term of the Code with a preview, and the files of the Code stay as they are', async () => {
    const code = () => readFileSync(join(workspace, 'sec-corpus/section-c.sec'), 'utf8');
    const before = code();
    await user.clickOn('Council', 0);
    await user.page.keyboard.press('F2');
    const box = user.page.locator('.rename-box input');
    await box.fill('Board');
    await user.page.keyboard.press('Enter');
    const preview = user.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: 'Delete the definition of “Council”' }).waitFor();
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await user.find('C8.9 The Board may ask');
    assert.equal(code(), before);
  });
});
