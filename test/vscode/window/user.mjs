// What a user can do with the window, in words: open a file, find words, rest the mouse on them, read what shows.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/run.mjs';

const taken = join(root, 'dist/test/pictures');
const kept = join(root, 'docs/images');

/** Keeps what the screen shows when a test of this suite fails. `user` gives the user, once there is one. */
export function keepScreenOfFailures(user) {
  afterEach(async function () {
    const { state, title } = this.currentTest;
    if (state === 'failed') await user()?.keepScreen(`failed-${title.replace(/\W+/g, '-')}`);
  });
}

/** A user in front of a window. */
export class User {
  constructor(page) {
    this.page = page;
    // Longer than a busy machine needs, shorter than a test may take: what is waited for in vain is then said.
    page.setDefaultTimeout(20_000);
    this.statusBar = page.locator('#sec-drafting\\.sec-drafting\\.sec\\.status');
    this.hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
    this.activeTab = page.locator('.tab.active');
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-rows');
    this.choices = page.locator('.quick-input-list .monaco-list-row');
    this.problems = page.locator('.markers-panel');
    this.squiggles = page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
    this.actions = page.locator('.action-widget .monaco-list-row');
    this.terms = page.locator('.pane', { hasText: 'Defined Terms' }).locator('.monaco-list-row');
  }

  /** Clicks a file in the explorer. */
  async openFile(name) {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.view-line').first().waitFor();
  }

  /** Folds the list of files, so that the other views of the explorer have room. */
  async foldFiles() {
    await this.page.locator('.explorer-viewlet .pane-header').first().click();
    await this.page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
  }

  /** Opens a file by Ctrl+P, as somebody does who knows its name. */
  async openByName(name) {
    await this.page.keyboard.press('Control+p');
    await this.page.keyboard.type(name);
    await this.chooseFirst(name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Where words stand on the screen: the middle of their nth appearance in the editor. */
  async find(words, nth = 0) {
    const box = await this.page.waitForFunction(boxOf, { words, nth });
    return box.jsonValue();
  }

  /** Rests the mouse on words until their hover shows; returns its text. */
  async restOn(words, nth) {
    const { x, y } = await this.find(words, nth);
    // A hover opens when the mouse comes to rest, so it has to move a little first.
    await this.page.mouse.move(x - 6, y);
    await this.page.mouse.move(x, y, { steps: 4 });
    await this.hover.waitFor();
    await this.page.waitForFunction(
      () => !document.querySelector('.monaco-hover:not(.hidden)')?.textContent?.includes('Loading'),
    );
    // The hover fades in; a picture should show it whole.
    await this.page.waitForTimeout(400);
    return this.read(this.hover);
  }

  async clickOn(words, nth) {
    const { x, y } = await this.find(words, nth);
    await this.page.mouse.click(x, y);
  }

  /** Chooses what the open light bulb offers. */
  async choose(title) {
    const row = this.actions.filter({ hasText: title }).first();
    await row.waitFor();
    // The first movement of the mouse only takes away what keeps a hasty second click from choosing something.
    const { x, y } = await row.boundingBox();
    await this.page.mouse.move(x + 20, y + 4);
    await this.page.mouse.move(x + 24, y + 8);
    await row.click();
  }

  /** Runs a command by its title from the command palette. */
  async command(title) {
    await this.page.keyboard.press('F1');
    await this.page.keyboard.type(title);
    await this.chooseFirst(title);
  }

  /** Writes over what an input box holds and confirms it. */
  async answer(words) {
    await this.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input').fill(words);
    // What is offered for the words comes a moment later, and takes the key for itself until it is there.
    await this.page.waitForTimeout(500);
    await this.page.keyboard.press('Enter');
  }

  /** Takes the first of the choices once it is the one that was typed; a click could miss while the list still shrinks. */
  async chooseFirst(words) {
    await this.choices.first().filter({ hasText: words }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The text of a place as a user sees it. */
  read(locator) {
    // biome-ignore lint/performance/useDomNodeTextContent: textContent would bring the style sheets that lists carry.
    return locator.innerText();
  }

  /** Waits until the text of a place matches; returns the match. */
  async textMatching(locator, pattern) {
    await locator.filter({ hasText: pattern }).waitFor();
    return pattern.exec(await this.read(locator));
  }

  /** Saves what is on the screen; the picture in docs/images is replaced only on request, so that a test run leaves it alone. */
  async takePicture(name) {
    mkdirSync(kept, { recursive: true });
    const path = await this.keepScreen(name);
    const target = join(kept, `${name}.png`);
    if (process.env.SEC_PICTURES === 'replace' || !existsSync(target)) copyFileSync(path, target);
  }

  /** Saves what is on the screen for whoever looks into a failed test. */
  async keepScreen(name) {
    mkdirSync(taken, { recursive: true });
    const path = join(taken, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }
}

/** Runs in the page. Lines are split into spans by colour and hold no-break spaces, so the words are sought line by line. */
function boxOf({ words, nth }) {
  const lines = [...document.querySelectorAll('.editor-group-container.active .view-lines .view-line')];
  lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  let left = nth;
  for (const line of lines) {
    const text = line.textContent.replaceAll('\u00a0', ' ');
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (left-- > 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let offset = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent.length;
        if (at >= offset && at < offset + length) range.setStart(node, at - offset);
        const end = at + words.length;
        if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
        offset += length;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
  }
  return null;
}
