import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  ask,
  eventually,
  extension,
  inside,
  labelOf,
  openExample,
  openOutline,
  openText,
  rangeOf,
  textOf,
  useInventedCode,
} from './helpers';

const draft = `---
modification: MP901
title: Lamp keeping
---
# MP901 Lamp keeping

## Legal text

Insert new Section C8.9 as follows:

C8.9 The Council may ask each Party to keep a Lantern System lit, and shall give a Night Notice to every Lamplighter.

Add the following definition to Section A1:

**Night Notice** means a notice that the Council gives under Section C8.9.
`;

const hoverOn = async (document: vscode.TextDocument, words: string, within = words) =>
  ask<vscode.Hover[]>('executeHoverProvider', document.uri, inside(document, words, within));

const rename = (document: vscode.TextDocument, words: string, to: string) =>
  ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', document.uri, inside(document, words), to);

describe('defined terms of an outline', () => {
  let document: vscode.TextDocument;
  before(async () => {
    ({ document } = await openExample());
  });

  it('a hover tells what the outline knows, and that it is no legal text', async () => {
    const hovers = await hoverOn(document, 'Responsible Supplier');
    assert.match(textOf(hovers), /\*\*Responsible Supplier\*\*\s+Supplier answerable/);
    assert.match(textOf(hovers), /not the legal text/);
    assert.equal(document.getText(hovers[0]!.range), 'Responsible Supplier');
  });

  it('a hover leads to the provision that the outline names', async () => {
    const text = textOf(await hoverOn(document, 'Security Sub-Committee'));
    assert.match(text, /see \[Section G7\]\(file:\S+section-g\.sec#L\d+\)/);
  });

  it('renames in the draft alone', async () => {
    const edit = await rename(document, 'Responsible Supplier', 'Answerable Supplier');
    assert.deepEqual(
      edit.entries().map(([uri]) => uri.toString()),
      [document.uri.toString()],
    );
    const before = edit.entries()[0]![1].map(({ range }) => document.getText(range));
    assert.deepEqual(new Set(before), new Set(['Responsible Supplier']));
  });

  it('renames nothing in the outline itself', async () => {
    const outline = (await openOutline('section-g.sec')).document;
    await assert.rejects(async () => rename(outline, 'Responsible Supplier', 'Answerable Supplier'), /outline/);
    await openExample();
  });

  it('the view lists the terms of the draft, then those of the whole Code', async () => {
    const { terms } = (await extension()).api;
    const here = await eventually(
      () => terms.getChildren(),
      (all) => all.some(({ term }) => term === 'Vulnerability Notice'),
    );
    assert.ok(here.length < 40);
    const own = terms.getTreeItem(here.find(({ term }) => term === 'Vulnerability Notice')!);
    assert.equal(own.description, '1× · this modification');
    assert.equal(own.contextValue, 'term');
    const supplier = terms.getTreeItem(here.find(({ term }) => term === 'Responsible Supplier')!);
    assert.equal(supplier.description, '3× · outline');
    await vscode.commands.executeCommand('sec.terms.showWholeCode');
    try {
      const all = await terms.getChildren();
      assert.ok(all.length > 100, `${all.length} terms`);
      assert.ok(all.every(({ uses }) => uses === undefined));
    } finally {
      await vscode.commands.executeCommand('sec.terms.showUsedHere');
    }
  });

  it('a click in the view opens the definition', async () => {
    const { terms } = (await extension()).api;
    const found = (await terms.getChildren()).find(({ term }) => term === 'Vulnerability Notice')!;
    const { command, arguments: given } = terms.getTreeItem(found).command!;
    await vscode.commands.executeCommand(command, ...given!);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.getText(editor.selection), 'Vulnerability Notice');
  });
});

describe('defined terms of a whole Code', () => {
  let editor: vscode.TextEditor;
  let giveBack: () => Promise<void>;
  const document = () => editor.document;

  before(async () => {
    giveBack = await useInventedCode();
    editor = await openText(draft);
    await eventually(
      async () => textOf(await hoverOn(document(), 'Lantern System')),
      (text) => /Used \d+ times/.test(text),
    );
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await giveBack();
  });

  it('a hover shows the meaning and leads to the terms in it', async () => {
    const text = textOf(await hoverOn(document(), 'Lantern System'));
    assert.match(text, /the listening device that carries Signals/);
    assert.match(text, /\[Section A1\.2\]\(file:\S+section-a\.sec#L\d+\)/);
    assert.match(text, /- \[Shutter Key\]\(file:\S+#L\d+\): means a pair of numbers/);
  });

  it('goes to the definition and to the pointer, and finds the uses', async () => {
    const at = inside(document(), 'Council');
    const links = await ask<vscode.LocationLink[]>('executeDefinitionProvider', document().uri, at);
    assert.deepEqual(links.map(({ targetUri }) => targetUri.path.split('/').at(-1)).sort(), [
      'section-a.sec',
      'section-c.sec',
    ]);
    const places = await ask<vscode.Location[]>('executeReferenceProvider', document().uri, at);
    assert.ok(places.length > 50, `${places.length} places`);
    const marked = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', document().uri, at);
    assert.equal(marked.length, 2);
  });

  it('completes a term from its first letters, with its meaning', async () => {
    const at = rangeOf(document(), 'Lantern Sys').end;
    const list = await ask<vscode.CompletionList>('executeCompletionItemProvider', document().uri, at, undefined, 5);
    const item = list.items.find((one) => labelOf(one) === 'Lantern System');
    assert.ok(item, list.items.map(labelOf).join());
    assert.equal(item.detail, 'Section A1.2');
    assert.match((item.documentation as vscode.MarkdownString).value, /post or bracket/);
  });

  it('marks terms with a token of their own', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend', document().uri);
    const { data } = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens', document().uri);
    const types = [...data].filter((_, i) => i % 5 === 3);
    const terms = types.filter((type) => legend.tokenTypes[type] === 'definedTerm');
    assert.equal(terms.length, 7);
  });

  it('renames a term of the modification', async () => {
    const edit = await rename(document(), 'Night Notice', 'Dusk Notice');
    const [[uri, edits]] = edit.entries() as [[vscode.Uri, vscode.TextEdit[]]];
    assert.equal(uri.toString(), document().uri.toString());
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['Dusk Notice', 'Dusk Notice'],
    );
  });

  it('renames a term of the Code by amendments in the draft, and edits no file of the Code', async () => {
    const edit = await rename(document(), 'Council', 'Board');
    assert.deepEqual(
      edit.entries().map(([uri]) => uri.toString()),
      [document().uri.toString()],
    );
    const words = edit.entries()[0]![1].map(({ newText }) => newText.trim());
    assert.ok(words.includes('Delete the definition of “Council” in Section A1.'));
    assert.ok(words.filter((each) => /^In .+, for “Council” substitute “Board” in /.test(each)).length > 30);
  });

  it('does not rename to a name that is taken', async () => {
    await assert.rejects(async () => rename(document(), 'Council', 'Party'), /“Party” is a defined term already/);
  });

  it('a lens over a definition counts its uses and opens them', async () => {
    const titles = (lenses: vscode.CodeLens[]) => lenses.map(({ command }) => command?.title);
    const lenses = await eventually(
      () => ask<vscode.CodeLens[]>('executeCodeLensProvider', document().uri, 50),
      (all) => titles(all).includes('Used once in this modification'),
    );
    assert.ok(!titles(lenses).some((title) => /rely on A1$/.test(title ?? '')));
    const { command } = lenses.find(({ command }) => command?.title === 'Used once in this modification')!;
    assert.equal(command!.command, 'sec.showTermUses');
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('offers a definition for a term that has none', async () => {
    const end = document().lineAt(document().lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\nThe Council tells each Meter Asset Manager.\n'));
    const range = rangeOf(document(), 'Meter Asset Manager');
    const title = 'Add a definition of “Meter Asset Manager” to Section A1';
    const actions = await eventually(
      () =>
        ask<vscode.CodeAction[]>(
          'executeCodeActionProvider',
          document().uri,
          range,
          vscode.CodeActionKind.QuickFix.value,
        ),
      (all) => all.some((each) => each.title === title),
    );
    assert.ok(await vscode.workspace.applyEdit(actions.find((each) => each.title === title)!.edit!));
    assert.match(
      document().getText(),
      /Add the following definition to Section A1:\s+\*\*Meter Asset Manager\*\* means/,
    );
  });
});
