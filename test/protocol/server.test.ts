import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  CallHierarchyItem,
  CodeLens,
  CompletionList,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { Client, type ClientOptions, cursor, fileUri, until } from './client';
import { CODE, content, workspace } from './workspace';

let running: Client[] = [];
let folder: string;

async function start(options: ClientOptions = {}): Promise<Client> {
  const client = await Client.start({ folders: [folder], ...options });
  running.push(client);
  return client;
}

beforeAll(() => {
  folder = workspace();
});

afterEach(async () => {
  await Promise.all(running.map((client) => client.stop()));
  running = [];
});

/** Opens a marked text as a draft and asks something at the mark. */
async function at<Answer>(client: Client, method: string, marked: string, rest: object = {}): Promise<Answer> {
  const { text, position } = cursor(marked);
  const uri = fileUri(join(folder, 'draft.sec'));
  await client.open(uri, text);
  return client.ask(method, { textDocument: { uri }, position, ...rest });
}

describe('reading', () => {
  it('hovers over a citation: where it stands, its words, what relies on it', async () => {
    const client = await start();
    await until(() => client.statuses.at(-1)?.indexing === false, 'the Code to be read');
    const hover = await at<Hover>(client, 'textDocument/hover', 'As Section G3.1|7 says.');
    expect(content(hover)).toContain('Section G ');
    expect(content(hover)).toContain('Manufacturers: Duty to Notify and Be Notified');
    expect(content(hover)).toContain('**G3.17**');
    expect(content(hover)).toMatch(/\d+ provisions? rel(?:y|ies) on G3\.17/);
    expect(hover.range).toEqual({ start: { line: 0, character: 11 }, end: { line: 0, character: 16 } });
  });

  it('answers at once, and says of what waits for the Code that it is being read', async () => {
    const client = await start();
    const hover = content(await at<Hover>(client, 'textDocument/hover', 'As Section G3.1|7 says.'));
    expect(hover).toContain('**G3.17**');
    expect(hover).toMatch(/Still reading the Code: \d+ of \d+ documents|\d+ provisions? rel(?:y|ies) on G3\.17/);
  });

  it('shows closing words after the list that they close', async () => {
    const client = await start();
    const text =
      'Amend Section G3.17 as follows:\n\nG3.1|7 Each User shall:\n(a) look; and\n(b) check,\n\nand shall record each.\n';
    expect(content(await at(client, 'textDocument/hover', text))).toMatch(
      /Each User shall:\s+\S*\(a\) look; and\s+\S*\(b\) check,\s+and shall record each\./,
    );
  });

  it('says what it knows of a citation that leads nowhere', async () => {
    const client = await start();
    expect(content(await at(client, 'textDocument/hover', 'Section L3.9|9'))).toContain('There is no L3.99');
    expect(content(await at(client, 'textDocument/hover', 'section 6 of the Electricity Act 1|989'))).toContain(
      '[Electricity Act 1989](https://www.legislation.gov.uk/ukpga/1989/29/section/6)',
    );
  });

  it('goes to the definition with the exact origin, and to the nearest ancestor of what is missing', async () => {
    const client = await start();
    const [place] = await at<LocationLink[]>(client, 'textDocument/definition', 'Sections G3.17 & (G3.1|8)');
    expect(place!.targetUri).toBe(fileUri(join(folder, 'sec-corpus/section-g.sec')));
    expect(place!.originSelectionRange).toEqual({ start: { line: 0, character: 18 }, end: { line: 0, character: 23 } });
    const lines = readFileSync(join(CODE, 'section-g.sec'), 'utf8').split('\n');
    expect(lines[place!.targetSelectionRange.start.line]).toMatch(/^\s*G3\.18 /);
    const [nearest] = await at<LocationLink[]>(client, 'textDocument/definition', 'Section L3.9|9');
    expect(nearest!.targetUri).toBe(fileUri(join(folder, 'sec-corpus/section-l.sec')));
  });

  it('finds references in the Code and in the workspace', async () => {
    const client = await start();
    const other = fileUri(join(folder, 'other.sec'));
    await client.open(other, 'See Section G3.17(a).\n');
    const found = await at<Location[]>(client, 'textDocument/references', 'Section G3.1|7', {
      context: { includeDeclaration: true },
    });
    const files = new Set(found.map(({ uri }) => uri));
    expect(files).toContain(other);
    expect(files).toContain(fileUri(join(folder, 'draft.sec')));
    expect([...files].some((uri) => uri.includes('sec-corpus'))).toBe(true);
  });

  it('shows the outline, folds, highlights and grows the selection', async () => {
    const client = await start();
    const text =
      '# Draft\n\nAmend Section G3.17 as follows:\n\nG3.17 Each User under Section L3.22|:\n(a) shall act under Section L3.22; and\n(b) stop.\n';
    const symbols = await at<DocumentSymbol[]>(client, 'textDocument/documentSymbol', text);
    const names = (list: DocumentSymbol[]): unknown[] =>
      list.map(({ name, children }) => (children?.length ? [name, names(children)] : name));
    expect(names(symbols)).toEqual([['Draft', [['Amend Section G3.17 as follows:', [['G3.17', ['(a)', '(b)']]]]]]]);
    const uri = fileUri(join(folder, 'draft.sec'));
    const folds = await client.ask<{ startLine: number; endLine: number }[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    expect(folds).toContainEqual({ startLine: 4, endLine: 6 });
    expect(
      await client.ask<unknown[]>('textDocument/documentHighlight', {
        textDocument: { uri },
        position: { line: 4, character: 31 },
      }),
    ).toHaveLength(2);
    type Nested = { range: object; parent?: Nested };
    const [selection] = await client.ask<Nested[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [{ line: 4, character: 31 }],
    });
    let depth = 0;
    for (let range: Nested | undefined = selection; range; range = range.parent) depth++;
    expect(depth).toBeGreaterThanOrEqual(4);
  });

  it('links Acts and standards outside the Code', async () => {
    const client = await start();
    const links = await at<{ target: string }[]>(
      client,
      'textDocument/documentLink',
      'Under the Gas Act 1986 and RFC 5280|.',
    );
    expect(links.map((link) => link.target)).toEqual([
      'https://www.legislation.gov.uk/ukpga/1986/44',
      'https://www.rfc-editor.org/rfc/rfc5280',
    ]);
  });

  it('finds provisions by number and by words', async () => {
    const client = await start();
    const search = async (query: string) =>
      (await client.ask<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
    expect((await search('g317'))[0]).toContain('G3.17 Manufacturers');
    expect((await search('notify manufactur')).some((name) => name.startsWith('G3.17'))).toBe(true);
    expect(await search('zzzz')).toEqual([]);
  });

  it('walks what relies on a provision and what it relies on', async () => {
    const client = await start();
    const [item] = await at<CallHierarchyItem[]>(client, 'textDocument/prepareCallHierarchy', 'Section L3.2|2');
    expect(item!.name).toMatch(/^L3\.22 /);
    const calls = await client.ask<{ from: CallHierarchyItem }[]>('callHierarchy/incomingCalls', { item });
    expect(calls.length).toBeGreaterThan(0);
    const back = await client.ask<{ to: CallHierarchyItem }[]>('callHierarchy/outgoingCalls', { item: calls[0]!.from });
    expect(back.some(({ to }) => to.name.startsWith('L3'))).toBe(true);
  });
});

describe('writing', () => {
  it('completes after "Section ", "Appendix " and "(see ", with the text resolved on demand', async () => {
    const client = await start();
    const list = await at<CompletionList>(client, 'textDocument/completion', 'under Section G3.1|');
    const item = list.items.find(({ label }) => label === 'G3.17')!;
    expect(item.detail).toBe('Manufacturers: Duty to Notify and Be Notified');
    expect(item.documentation).toBeUndefined();
    const resolved = await client.ask<{ documentation: { value: string } }>('completionItem/resolve', item);
    expect(resolved.documentation.value).toContain('**G3.17**');
    const labels = async (marked: string) =>
      (await at<CompletionList>(client, 'textDocument/completion', marked)).items.map(({ label }) => label);
    expect(await labels('under Section |')).toContain('G3');
    expect(await labels('under Appendix |')).toContain('AD');
    expect(await labels('under Appendix L, section 4.2.|')).toContain('4.2.1.3');
    expect(await labels('under Appendix L, section |')).toContain('4.2.1.3');
    expect(await labels('under Sections G3.17 and |')).toContain('G3');
    expect(await labels('Appendix L |')).toEqual([]);
    expect(await labels('rules (see |')).toContain('Section G3');
    expect(await labels('Section G3.17 (|')).toEqual(['Manufacturers: Duty to Notify and Be Notified']);
    expect(await labels('the sections of a |')).toEqual([]);
  });

  it('reports and repairs', async () => {
    const client = await start();
    const uri = fileUri(join(folder, 'draft.sec'));
    await client.open(uri, 'Under Section G3.17 (Complaints) and Clause L3.22 and Section L3.99.\n');
    const found = await client.diagnostics(uri);
    expect(found.map(({ code }) => code)).toEqual([
      'citation-title-mismatch',
      'citation-unit-word',
      'citation-target-missing',
    ]);
    const actions = await client.ask<{ title: string; edit: { changes: Record<string, { newText: string }[]> } }[]>(
      'textDocument/codeAction',
      {
        textDocument: { uri },
        range: found[1]!.range,
        context: { diagnostics: [found[1]] },
      },
    );
    expect(actions.some(({ edit }) => edit.changes[uri]!.some(({ newText }) => newText === 'Section'))).toBe(true);
  });

  it('follows every edit, however it is sent', async () => {
    const client = await start();
    const uri = fileUri(join(folder, 'draft.sec'));
    await client.open(uri, 'Under Section L3.99.\n');
    expect(await client.diagnostics(uri)).toHaveLength(1);
    const change = (version: number, contentChanges: object[]) =>
      client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    await change(2, [{ range: { start: { line: 0, character: 17 }, end: { line: 0, character: 19 } }, text: '22' }]);
    expect(await client.diagnostics(uri)).toEqual([]);
    const at = (character: number, text: string) => ({
      range: { start: { line: 0, character }, end: { line: 0, character: character + 1 } },
      text,
    });
    await change(3, [at(15, '9'), at(17, '9'), at(18, '7'), at(15, '3'), at(17, '9')]);
    expect((await client.diagnostics(uri)).map(({ message }) => message)[0]).toContain('L3.97');
    await change(4, [{ text: 'Under Section L3.98.\n' }]);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['citation-target-missing']);
  });

  it('counts what relies on a clause in a code lens that a click opens', async () => {
    const client = await start({ initializationOptions: { commands: ['sec.showReferences'] } });
    const lenses = await at<CodeLens[]>(
      client,
      'textDocument/codeLens',
      'Amend Section G3.17 as follows:|\n\nG3.17 Words.\n',
    );
    const resolved = await client.ask<CodeLens>('codeLens/resolve', lenses[0]!);
    expect(resolved.command!.title).toMatch(/^\d+ provisions? rel(?:y|ies) on G3\.17/);
    expect(resolved.command!.command).toBe('sec.showReferences');
  });

  it('colours citations by status and hints titles when the setting says so', async () => {
    const client = await start({ configuration: () => ({ inlayHints: { enabled: true } }) });
    const uri = fileUri(join(folder, 'draft.sec'));
    await client.open(uri, 'Section G3.17 and Section L3.99\n');
    const { data } = await client.ask<{ data: number[] }>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    expect(data).toEqual([0, 8, 5, 0, 1, 0, 18, 5, 0, 2]);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const hints = await client.ask<{ label: string }[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    expect(hints.map(({ label }) => label)).toEqual(['(Manufacturers: Duty to Notify and Be Notified)']);
  });

  it('applies settings live', async () => {
    let enabled = false;
    const client = await start({ configuration: () => ({ inlayHints: { enabled } }) });
    const uri = fileUri(join(folder, 'draft.sec'));
    await client.open(uri, 'Section G3.17\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const hints = () => client.ask<unknown[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    expect(await hints()).toEqual([]);
    enabled = true;
    const before = client.refreshes;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshes > before, 'a refresh after the setting changed');
    expect(await hints()).toHaveLength(1);
  });
});
