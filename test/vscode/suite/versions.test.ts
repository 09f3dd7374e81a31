import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ChangeNode } from '../../../client/changesView';
import type { SecDraftingApi } from '../../../client/extension';
import { ask, eventually, extension, inside, openText, textOf, useInventedCode } from './helpers';

const setting = () => vscode.workspace.getConfiguration('sec').get<string>('corpus.version');

describe('versions of the Code side by side', () => {
  let api: SecDraftingApi;
  let back: () => Promise<void>;
  before(async () => {
    ({ api } = await extension());
    back = await useInventedCode('library');
  });
  after(async () => {
    await vscode.commands.executeCommand('sec.versions.switch', '');
    await vscode.commands.executeCommand('sec.versions.closeComparison');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await back();
  });

  it('Switch Version writes the setting, and texts are read against the version at once', async () => {
    const { document } = await openText('Under Section G3.18.\n');
    const hover = (words: string) =>
      eventually(
        () => ask<vscode.Hover[]>('executeHoverProvider', document.uri, inside(document, 'G3.18')),
        (hovers) => textOf(hovers).includes(words),
      );
    await hover('No Keeper may leave a lit lantern');
    await vscode.commands.executeCommand('sec.versions.switch', '44.0');
    assert.equal(setting(), '44.0');
    await hover('show it to any person');
    await vscode.commands.executeCommand('sec.versions.switch', '');
    assert.equal(setting(), '');
    await hover('No Keeper may leave a lit lantern');
  });

  it('Compare Versions lists what changed by document', async () => {
    await vscode.commands.executeCommand('sec.versions.compare', '45.0', '46.0');
    const documents = await eventually(
      () => api.changes.getChildren() as ChangeNode[],
      (nodes) => nodes.length > 0,
    );
    const shown = (node: ChangeNode) => {
      const { label, description, iconPath } = api.changes.getTreeItem(node) as vscode.TreeItem;
      return `${(iconPath as vscode.ThemeIcon).id}: ${label}, ${description}`;
    };
    assert.deepEqual(documents.map(shown), [
      'file: Section G Security, 1 inserted, 2 renumbered, 1 made not used, 1 with citations that follow new numbers',
      'file: Section H Harbour, 1 with a new heading',
      'file: Schedule 9 Tides, document inserted',
    ]);
    assert.deepEqual((api.changes.getChildren(documents[0]) as ChangeNode[]).map(shown), [
      'diff-added: G3.18, inserted',
      'diff-renamed: G3.19, renumbered from G3.18',
      'diff-renamed: G3.20, renumbered from G3.19',
      'references: G3.21, citations follow new numbers',
      'circle-slash: G3.22, made not used',
    ]);
  });

  it('a click opens both texts in the diff editor', async () => {
    const [section] = api.changes.getChildren() as ChangeNode[];
    const renumbered = (api.changes.getChildren(section) as ChangeNode[])[1]!;
    const { command } = api.changes.getTreeItem(renumbered) as vscode.TreeItem;
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    const tab = await eventually(
      () => vscode.window.tabGroups.activeTabGroup.activeTab,
      (each) => each?.input instanceof vscode.TabInputTextDiff,
    );
    assert.equal(tab!.label, 'G3.18 → G3.19 · 45.0 ↔ 46.0');
    const { original, modified } = tab!.input as vscode.TabInputTextDiff;
    const text = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(await text(original), /^### Lanterns\n\nG3\.18 The Warden shall keep an oil book/);
    assert.match(await text(modified), /G3\.19 The Warden shall keep an oil book/);
    assert.equal((await vscode.workspace.openTextDocument(modified)).languageId, 'sec');
  });

  it('a document opens as a whole', async () => {
    const documents = api.changes.getChildren() as ChangeNode[];
    await vscode.commands.executeCommand('sec.versions.openChange', documents[1]);
    const tab = await eventually(
      () => vscode.window.tabGroups.activeTabGroup.activeTab,
      (each) => each?.label === 'Section H · 45.0 ↔ 46.0',
    );
    const { original, modified } = tab!.input as vscode.TabInputTextDiff;
    assert.match(original.path, /library\/45\.0\/section-h\.sec$/);
    assert.match(modified.path, /library\/46\.0\/section-h\.sec$/);
  });
});
