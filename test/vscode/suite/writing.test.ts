import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, extension, labelOf, openExample, rangeOf, rulesIn } from './helpers';

/** The mistakes that examples/README.md lists, in the order of the file. */
const mistakes = [
  'citation-unit-word',
  'citation-target-spent',
  'citation-range-reversed',
  'citation-document-unknown',
  'citation-without-parent',
  'this-section-unclear',
  'citation-title-mismatch',
];

describe('writing a draft', () => {
  let editor: vscode.TextEditor;
  const uri = () => editor.document.uri;

  beforeEach(async () => {
    editor = await openExample();
  });
  // The draft is shared by the tests: what one of them types must not be there for the next.
  afterEach(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  it('shows the seven mistakes of the example and no others', async () => {
    const found = await eventually(
      () => rulesIn(uri()),
      (rules) => rules.join() === mistakes.join(),
    );
    assert.deepEqual(found, mistakes);
  });

  it('a quick fix turns the range round, and its squiggle goes', async () => {
    const range = rangeOf(editor.document, 'G3.20 to G3.17');
    const has = () => rulesIn(uri()).includes('citation-range-reversed');
    await eventually(has, (yes) => yes);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri(),
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Write the lower number first');
    assert.ok(fix?.edit, JSON.stringify(actions.map(({ title }) => title)));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(editor.document.getText(), /Sections G3\.17 to G3\.20/);
    await eventually(has, (yes) => !yes);
  });

  it('a mistake shows while it is typed', async () => {
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\nSee Appendix CZ for more.\n'));
    await eventually(
      () => vscode.languages.getDiagnostics(uri()).map(({ range }) => editor.document.getText(range)),
      (texts) => texts.some((text) => text.includes('Appendix CZ')),
    );
  });

  it('completion offers the provisions of G3, with their text', async () => {
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\nSee Section G3.'));
    const at = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri(),
      at,
      '.',
      50,
    );
    const item = items.find((one) => /G3\.17$/.test(labelOf(one)));
    assert.ok(item, items.map(labelOf).join(', ').slice(0, 500));
    const { documentation } = item;
    assert.match(typeof documentation === 'string' ? documentation : (documentation?.value ?? ''), /manufacturer/i);
  });

  it('a README of another project gets no squiggle and no hover', async () => {
    const other = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '../other-project/README.md');
    const document = await vscode.workspace.openTextDocument(other);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'markdown');
    const at = rangeOf(document, 'G3.17').start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', other, at);
    assert.deepEqual(hovers, []);
    // A wrong squiggle would come late: first let the server answer for a file that has some.
    await openExample();
    await eventually(
      () => rulesIn(uri()),
      (rules) => rules.length > 0,
    );
    assert.deepEqual(rulesIn(other), []);
  });

  it('inlay hints are off, and come with the setting', async () => {
    const { document } = editor;
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const ask = () => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri(), all);
    assert.deepEqual(await ask(), []);
    const settings = vscode.workspace.getConfiguration('sec');
    await settings.update('inlayHints.enabled', true, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually(ask, (hints) => hints.length > 0);
    } finally {
      await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('serves plain text when the setting names it', async () => {
    const { api } = await extension();
    await api.ready;
    const text = 'modification: MP902\n\nSee Appendix BZ of the Code and Section G3.17.\n';
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: `---\n${text.replace('\n', '\n---\n')}`,
    });
    await vscode.window.showTextDocument(document);
    const settings = vscode.workspace.getConfiguration('sec');
    await settings.update('languages', ['markdown', 'plaintext'], vscode.ConfigurationTarget.Workspace);
    try {
      await eventually(
        () => rulesIn(document.uri),
        (rules) => rules.includes('citation-document-unknown'),
      );
    } finally {
      await settings.update('languages', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });
});
