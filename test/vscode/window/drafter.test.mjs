// A drafter at work: opens the example, rests the mouse on a citation, follows it, looks at the problems.
import assert from 'node:assert/strict';
import { packagePath } from '../../../scripts/lib/run.mjs';
import { openWindow } from '../../../scripts/vscode/workbench.mjs';
import { keepScreenOfFailures, User } from './user.mjs';

const size = { width: 1000, height: 680 };

describe('a drafter in the window', () => {
  let opened;
  let user;

  before(async () => {
    opened = await openWindow({
      vsix: packagePath(),
      workspace: process.env.SEC_WINDOW_WORKSPACE,
      size,
    });
    user = new User(opened.page);
  });
  after(() => opened?.close());
  keepScreenOfFailures(() => user);

  it('opens the example', async () => {
    await user.openFile('MP901.sec');
    await user.statusBar.filter({ hasText: /SEC outline · 21 problems/ }).waitFor();
    await user.page.keyboard.press('Control+b'); // closes the explorer: more room for the text
  });

  it('rests the mouse on G3.17 and reads what it is', async () => {
    const text = await user.restOn('G3.17', 0);
    assert.match(text, /Manufacturers: Duty to Notify and Be Notified/);
    assert.match(text, /not the legal text/);
    await user.takePicture('hover');
  });

  it('presses F12 and stands in the outline of Section G', async () => {
    await user.clickOn('G3.17', 0);
    await user.page.keyboard.press('F12');
    await user.activeTab.filter({ hasText: 'section-g.sec' }).waitFor();
    await user.find('G3.17 Together with');
    await user.takePicture('definition');
    // The outline belongs to the extension: nobody should type into it by accident.
    await user.page.keyboard.type('x');
    await user.page.locator('.monaco-editor-overlaymessage', { hasText: 'read-only' }).waitFor();
  });

  it('finds G3.17 by words of its sub-heading', async () => {
    await user.page.keyboard.press('Control+t');
    await user.page.keyboard.type('notify manufactur');
    await user.choices.first().filter({ hasText: 'G3.17' }).waitFor();
    await user.takePicture('symbols');
    await user.page.keyboard.press('Escape');
  });

  it('clicks the status bar, reads the problems and goes to one', async () => {
    await user.openByName('MP901.sec');
    await user.statusBar.click();
    await user.problems.waitFor();
    const text = await user.read(user.problems);
    for (const rule of ['citation-title-mismatch', 'citation-range-reversed', 'citation-target-spent']) {
      assert.match(text, new RegExp(rule));
    }
    await user.problems.locator('.monaco-list-row', { hasText: 'citation-range-reversed' }).dblclick();
    // A lower window holds less that is not about problems, and makes a smaller picture.
    await user.page.setViewportSize({ ...size, height: 590 });
    await user.find('G3.20 to G3.17');
    await user.takePicture('problems');
    await user.page.setViewportSize(size);
    await user.page.keyboard.press('Control+j'); // closes the panel
  });

  it('repairs a range from the light bulb, and takes it back', async () => {
    await user.clickOn('G3.20 to G3.17', 0);
    await user.page.keyboard.press('Control+.');
    await user.actions.filter({ hasText: 'Dismiss here: “citation-range-reversed”' }).waitFor();
    await user.choose('Write the lower number first');
    await user.find('G3.17 to G3.20');
    await user.statusBar.filter({ hasText: /SEC outline · 20 problems/ }).waitFor();
    await user.page.keyboard.press('Control+z');
    await user.statusBar.filter({ hasText: /SEC outline · 21 problems/ }).waitFor();
  });

  it('reads the two readings of “such notice”, and is offered both', async () => {
    await user.openByName('MP902.sec');
    await user.page.keyboard.press('Control+g');
    await user.page.keyboard.type('33');
    await user.page.keyboard.press('Enter');
    assert.match(
      await user.restOn('such notice', 0),
      /may mean the notice of a vulnerability or the notice of its remedy/,
    );
    await user.clickOn('such notice', 0);
    await user.page.keyboard.press('Control+.');
    await user.actions.filter({ hasText: 'Write “the notice of its remedy”' }).waitFor();
    await user.takePicture('lint');
    await user.page.keyboard.press('Escape');
    await user.openByName('MP901.sec');
  });

  it('sees the defined terms of the draft and searches those of the whole Code', async () => {
    await user.command('SEC: Show Defined Terms Used Here');
    await user.terms.filter({ hasText: /Responsible Supplier\s*3× · outline/ }).waitFor();
    await user.foldFiles();
    await user.page.keyboard.press('Escape');
    await user.takePicture('terms');
    await user.command('SEC: Show Defined Terms of the Whole Code');
    await user.terms.filter({ hasText: 'Acceptance Testing' }).waitFor();
    await user.command('SEC: Search Defined Terms');
    await user.page.locator('.quick-input-title', { hasText: 'Search Defined Terms' }).waitFor();
    await user.page.keyboard.type('supplier resp');
    await user.terms.filter({ hasText: 'Acceptance Testing' }).waitFor({ state: 'detached' });
    await user.page.keyboard.press('Enter');
    await user.terms.filter({ hasText: 'Responsible Supplier' }).click();
    await user.activeTab.filter({ hasText: 'terms.yaml' }).waitFor();
    await user.command('SEC: Show All Defined Terms');
    await user.command('SEC: Show Defined Terms Used Here');
    await user.openByName('MP901.sec');
    await user.page.keyboard.press('Control+b');
  });

  it('types a citation and is offered the provisions of G3', async () => {
    await user.page.keyboard.press('Control+End');
    await user.page.keyboard.press('Enter');
    await user.page.keyboard.type('See Section G3.', { delay: 30 });
    await user.suggestions.filter({ hasText: 'G3.17' }).waitFor();
    await user.takePicture('completion');
    await user.page.keyboard.press('Escape');
    await user.command('File: Revert File');
  });

  it('reads how long VS Code says that activation took', async () => {
    await user.command('Developer: Show Running Extensions');
    const row = user.page.locator('.runtime-extensions-editor .extension', { hasText: 'SEC Drafting' }).first();
    const [, ms] = await user.textMatching(row, /(?:Activation|Startup Activation): (\d+)ms/);
    globalThis.secFigures = { activationByVsCodeMs: Number(ms) };
  });
});
