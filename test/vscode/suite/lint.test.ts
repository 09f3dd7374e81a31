import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, eventually, labelOf, openExample, openText, rangeOf, ruleOf, rulesIn } from './helpers';

describe('findings', () => {
  let document: vscode.TextDocument;
  const actionsOn = (words: string, kind: vscode.CodeActionKind) =>
    ask<vscode.CodeAction[]>('executeCodeActionProvider', document.uri, rangeOf(document, words), kind.value);

  before(async () => {
    ({ document } = await openExample());
    await eventually(
      () => rulesIn(document.uri),
      (rules) => rules.includes('citation-unit-word'),
    );
  });

  it('lead to the page of their rule', async () => {
    const found = vscode.languages.getDiagnostics(document.uri).find((one) => ruleOf(one) === 'citation-unit-word')!;
    assert.equal(found.source, 'SEC');
    const { target } = found.code as { target: vscode.Uri };
    assert.equal(target.toString(), 'sec-rule:/citation-unit-word.md');
    const page = (await vscode.workspace.openTextDocument(target)).getText();
    assert.match(page, /^# citation-unit-word$/m);
    // What a script wrote for the files' readers is no part of the page.
    assert.doesNotMatch(page, /^<!-- .* -->\n/);
  });

  for (const name of ['no-such-rule', '../../package', 'x%2f..%2fREADME']) {
    it(`no page but a rule’s is opened: ${name}`, async () => {
      const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(`sec-rule:/${name}.md`));
      assert.match(page.getText(), /^There is no page/);
    });
  }

  it('are corrected or dismissed from the light bulb', async () => {
    const titles = (await actionsOn('Clause L3.22', vscode.CodeActionKind.QuickFix)).map(({ title }) => title);
    assert.match(titles[0]!, /Section/);
    assert.ok(titles.includes('Dismiss here: “citation-unit-word”'), titles.join('\n'));
    assert.ok(titles.includes('Dismiss “citation-unit-word” in this document'), titles.join('\n'));
  });

  it('are corrected all at once', async () => {
    const slips =
      '---\nmodification: MP902\n---\n\nInsert new Section C8.9 as follows:\n\nC8.9 The the User may do do it.\n';
    ({ document } = await openText(slips));
    const kind = vscode.CodeActionKind.SourceFixAll.append('sec');
    const [action] = await eventually(
      () => actionsOn('The the', kind),
      (all) => all.length === 1,
    );
    assert.equal(action!.title, 'Make all mechanical corrections in this document (2 findings)');
    assert.ok(await vscode.workspace.applyEdit(action!.edit!));
    assert.match(document.getText(), /^C8\.9 The User may do it\.$/m);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('sec-lint.yaml', () => {
  const file = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'sec-lint.yaml');
  const offered = async (text: string) => {
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(file());
    const editor = await vscode.window.showTextDocument(document);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, text));
    const end = document.lineAt(document.lineCount - 1).range.end;
    const list = await eventually(
      () => ask<vscode.CompletionList>('executeCompletionItemProvider', file(), end),
      ({ items }) => items.length > 0,
    );
    return list.items.map(labelOf);
  };
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(file());
    await openExample();
  });

  it('offers the names of rules', async () => {
    const labels = await offered('rules:\n  ');
    assert.ok(labels.includes('citation-unit-word'), labels.join());
    assert.ok(labels.length > 80, `${labels.length} rules`);
  });

  it('offers severities', async () => {
    const labels = await offered('rules:\n  citation-unit-word: ');
    for (const level of ['error', 'warning', 'information', 'hint', 'off']) assert.ok(labels.includes(level), level);
  });
});
