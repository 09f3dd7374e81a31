import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, inside, keepFigure, openExample, textOf } from './helpers';

describe('activation', () => {
  it('takes little time and does not wait for the server', async () => {
    const { api } = await extension();
    keepFigure('activationMs', api.activationMs);
    // Far above the budget of 50 ms, which the printed figure is for: a busy machine must not fail the suite.
    assert.ok(api.activationMs < 1_000, `${api.activationMs} ms`);
  });

  it('gives .sec files their language', async () => {
    const { document } = await openExample();
    assert.equal(document.languageId, 'sec');
  });

  it('takes G3.18(a) as one word', async () => {
    const { document } = await openExample();
    const word = document.getWordRangeAtPosition(inside(document, 'G3.18(a)'));
    assert.equal(document.getText(word), 'G3.18(a)');
  });

  it('has its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['sec.restartServer', 'sec.showOutput', 'sec.showReferences'])
      assert.ok(commands.includes(command));
  });

  it('works again after a restart of the server', async () => {
    const { document } = await openExample();
    await vscode.commands.executeCommand('sec.restartServer');
    const at = inside(document, 'G3.17');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    assert.match(textOf(hovers), /G3\.17/);
  });
});
