import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, eventually, inside, openExample, openOutline, rangeOf, textOf } from './helpers';

const title = 'Manufacturers: Duty to Notify and Be Notified';

describe('reading a draft', () => {
  let document: vscode.TextDocument;
  before(async () => {
    ({ document } = await openExample());
  });

  it('hover tells what G3.17 is, and that this is an outline', async () => {
    const hovers = await ask<vscode.Hover[]>('executeHoverProvider', document.uri, inside(document, 'G3.17'));
    const text = textOf(hovers);
    assert.ok(text.includes(title), text);
    assert.match(text, /outline/i);
    assert.equal(document.getText(hovers[0]!.range), 'G3.17');
  });

  it('hover names another instrument', async () => {
    const at = inside(document, 'section 6(1A)');
    const hovers = await ask<vscode.Hover[]>('executeHoverProvider', document.uri, at);
    assert.match(textOf(hovers), /Electricity Act 1989/);
  });

  it('definition goes to the line of G3.17 in the outline, from exactly those words', async () => {
    const at = inside(document, 'G3.17');
    const [link] = await ask<vscode.LocationLink[]>('executeDefinitionProvider', document.uri, at);
    assert.ok(link);
    assert.match(link.targetUri.path, /\/sec-corpus\/section-g\.sec$/);
    assert.equal(document.getText(link.originSelectionRange), 'G3.17');
    const target = await vscode.workspace.openTextDocument(link.targetUri);
    assert.match(target.lineAt(link.targetRange.start.line).text, /^G3\.17 /);
  });

  it('definition works from a paragraph of a list of citations', async () => {
    const at = inside(document, 'L5.6');
    const [link] = await ask<vscode.LocationLink[]>('executeDefinitionProvider', document.uri, at);
    assert.ok(link);
    assert.match(link.targetUri.path, /section-l\.sec$/);
    assert.equal(document.getText(link.originSelectionRange), 'L5.6');
  });

  it('definition of a paragraph that the draft rewrites is in the draft', async () => {
    const at = inside(document, 'G3.18(b)');
    const [link] = await ask<vscode.LocationLink[]>('executeDefinitionProvider', document.uri, at);
    assert.equal(link?.targetUri.toString(), document.uri.toString());
    assert.match(document.lineAt(link!.targetRange.start.line).text, /^ {2}\(b\) report/);
  });

  it('references finds every place of the draft that cites G3.17', async () => {
    const at = inside(document, 'G3.17');
    const found = await ask<vscode.Location[]>('executeReferenceProvider', document.uri, at);
    const here = found.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.ok(here.length >= 5, `${here.length} places`);
    for (const { range } of here) assert.match(document.getText(range), /G3\.17/);
  });

  it('highlights the same citation elsewhere in the file', async () => {
    const at = inside(document, 'G3.17');
    const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', document.uri, at);
    assert.ok(found.length >= 2);
  });

  it('document symbols are the structure of the draft', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', document.uri);
    const names = (list: vscode.DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children)]);
    const all = names(symbols).join('\n');
    for (const expected of [/Problem statement/, /Amend Section G3\.18/, /G3\.18A/, /\(b\)/])
      assert.match(all, expected);
  });

  for (const query of ['g317', 'notify manufactur']) {
    it(`workspace symbols finds G3.17 by “${query}”`, async () => {
      const symbols = await ask<vscode.SymbolInformation[]>('executeWorkspaceSymbolProvider', query);
      assert.match(symbols[0]?.name ?? 'nothing', /G3\.17/);
    });
  }

  it('folds provisions and sections', async () => {
    const ranges = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider', document.uri);
    const heading = rangeOf(document, '## Legal text').start.line;
    const provision = rangeOf(document, 'G3.18 A Responsible').start.line;
    assert.ok(ranges.some(({ start }) => start === heading));
    assert.ok(ranges.some(({ start, end }) => start === provision && end === provision + 3));
  });

  it('selection grows from the citation to its provision', async () => {
    const at = inside(document, 'G3.9');
    const [range] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', document.uri, [at]);
    const texts: string[] = [];
    for (let step = range; step; step = step.parent) texts.push(document.getText(step.range));
    for (const words of ['G3.9', '(b) report', 'G3.18 A Responsible']) {
      assert.ok(
        texts.some((text) => text.trimStart().startsWith(words)),
        JSON.stringify(texts),
      );
    }
  });

  it('colours citations by their status', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend', document.uri);
    assert.ok(legend.tokenTypes.includes('citation'));
    const tokens = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens', document.uri);
    const bit = 1 << legend.tokenModifiers.indexOf('resolved');
    const modifiers = [...tokens.data].filter((_, index) => index % 5 === 4);
    assert.ok(modifiers.filter((value) => value & bit).length >= 10);
    assert.ok(modifiers.some((value) => value & (1 << legend.tokenModifiers.indexOf('spent'))));
  });

  it('links Acts to legislation.gov.uk', async () => {
    const links = await ask<vscode.DocumentLink[]>('executeLinkProvider', document.uri, 20);
    assert.ok(links.some(({ target }) => target?.authority === 'www.legislation.gov.uk'));
  });

  it('call hierarchy tells what relies on a provision', async () => {
    const at = inside(document, 'G3.17');
    const [item] = await ask<vscode.CallHierarchyItem[]>('prepareCallHierarchy', document.uri, at);
    assert.match(item?.name ?? 'nothing', /G3\.17/);
    const calls = await ask<vscode.CallHierarchyIncomingCall[]>('provideIncomingCalls', item);
    assert.ok(calls.length > 0);
  });

  it('a code lens counts what relies on a provision, and opens the places', async () => {
    const outline = (await openOutline('section-g.sec')).document;
    const line = rangeOf(outline, 'G3.17 Together').start.line;
    const lens = await eventually(
      async () =>
        (await ask<vscode.CodeLens[]>('executeCodeLensProvider', outline.uri, 100)).find(
          (one) => one.range.start.line === line,
        ),
      (one) => one?.command !== undefined,
    );
    assert.match(lens!.command!.title, /\d/);
    assert.equal(lens!.command!.command, 'sec.showReferences');
    await vscode.commands.executeCommand(lens!.command!.command, ...lens!.command!.arguments!);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });
});
