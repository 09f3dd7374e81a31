import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  SemanticTokens,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { TermsResult } from '../../server/protocol';
import { Client, type ClientOptions, cursor, fileUri, until } from './client';
import { content, workspace } from './workspace';

let running: Client[] = [];
let folder: string;

const FRONT = '---\nmodification: MP001\n---\n\n';

async function start(options: ClientOptions = {}): Promise<Client> {
  const client = await Client.start({ folders: [folder], ...options });
  running.push(client);
  return client;
}

beforeAll(() => {
  folder = workspace({ 'other.sec': `${FRONT}Insert new Section C8.9 as follows:\n\nC8.9 The Council may sing.\n` });
});

afterEach(async () => {
  await Promise.all(running.map((client) => client.stop()));
  running = [];
});

const draft = () => fileUri(join(folder, 'draft.sec'));
const codeFile = (name: string) => fileUri(join(folder, 'sec-corpus', name));

/** Opens a marked text as a draft and asks something at the mark. */
async function at<Answer>(client: Client, method: string, marked: string, rest: object = {}): Promise<Answer> {
  const { text, position } = cursor(marked);
  await client.open(draft(), text);
  return client.ask(method, { textDocument: { uri: draft() }, position, ...rest });
}

/** Opens a document of the Code. */
async function openCode(client: Client, name: string): Promise<string> {
  await client.open(codeFile(name), readFileSync(join(folder, 'sec-corpus', name), 'utf8'));
  return codeFile(name);
}

describe('reading a defined term', () => {
  it('hovers: its meaning, where it stands, its uses, the terms in it with links to go on', async () => {
    const client = await start();
    // The list waits until all uses are counted; a hover on a busy machine may not.
    await client.ask('sec/terms', { query: '', scope: 'code' });
    const hover = await at<Hover>(client, 'textDocument/hover', 'A Lantern Sys|tem burns.');
    expect(content(hover)).toContain('**Lantern System** is defined in [Section A1.2](file://');
    expect(content(hover)).toContain('(ii) the listening device that carries Signals to it,');
    expect(content(hover)).toMatch(/Used \d+ times in \d+ documents\./);
    expect(content(hover)).toMatch(/- \[Shutter Key\]\(file:\/\/\S+#L\d+\): means a pair of numbers/);
    expect(hover.range).toEqual({ start: { line: 0, character: 2 }, end: { line: 0, character: 16 } });
  });

  it('goes to the pointer and to the definition behind it', async () => {
    const client = await start();
    const links = await at<LocationLink[]>(client, 'textDocument/definition', 'The Coun|cil meets.');
    expect(links.map(({ targetUri }) => targetUri)).toEqual([codeFile('section-c.sec'), codeFile('section-a.sec')]);
  });

  it('finds its uses in the Code and in the texts of the workspace', async () => {
    const client = await start();
    const context = { includeDeclaration: false };
    const found = await at<Location[]>(client, 'textDocument/references', 'The Coun|cil meets.', { context });
    const uris = new Set(found.map(({ uri }) => uri));
    expect(uris).toContain(codeFile('section-d.sec'));
    expect(uris).toContain(fileUri(join(folder, 'other.sec')));
    expect(uris).toContain(draft());
    const marked = await at<DocumentHighlight[]>(
      client,
      'textDocument/documentHighlight',
      'The Coun|cil meets the Council.',
    );
    expect(marked).toHaveLength(2);
  });

  it('gives terms a token of their own', async () => {
    const client = await start();
    const { legend } = client.initialized.capabilities.semanticTokensProvider!;
    const { data } = await at<SemanticTokens>(client, 'textDocument/semanticTokens/full', 'The |Council and G3.17.');
    const types = [...data].filter((_, i) => i % 5 === 3).map((type) => legend.tokenTypes[type]);
    expect(types).toEqual(['definedTerm', 'citation']);
  });

  it('finds definitions among the symbols', async () => {
    const client = await start();
    const [first] = await client.ask<SymbolInformation[]>('workspace/symbol', { query: 'lantern sys' });
    expect(first).toMatchObject({ name: 'Lantern System', containerName: 'Section A1.2 · defined term' });
    const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: await openCode(client, 'section-c.sec') },
    });
    expect(JSON.stringify(symbols)).toContain('"name":"Council"');
  });

  it('counts over a definition when the lens is shown', async () => {
    const client = await start({ initializationOptions: { commands: ['sec.showTermUses'] } });
    const textDocument = { uri: await openCode(client, 'section-c.sec') };
    const lenses = await client.ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    const resolved = await Promise.all(lenses.map((lens) => client.ask<CodeLens>('codeLens/resolve', lens)));
    const council = resolved.find(({ command }) => command?.title.startsWith('“Council”: used'));
    expect(council?.command).toMatchObject({
      title: expect.stringMatching(/^“Council”: used \d+ times in \d+ documents$/),
      command: 'sec.showTermUses',
      arguments: [textDocument.uri, expect.anything(), 'Council'],
    });
  });
});

describe('writing a defined term', () => {
  it('completes it from a capital letter on and explains it', async () => {
    const client = await start();
    const { items } = await at<CompletionList>(client, 'textDocument/completion', 'The Lantern Sy|');
    expect(items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual(['Lantern System: Section A1.2']);
    const resolved = await client.ask<CompletionItem>('completionItem/resolve', items[0]!);
    expect((resolved.documentation as { value: string }).value).toContain('a Lantern and the post or bracket');
  });

  const marked = `${FRONT}Insert new Section C8.9 as follows:\n\nC8.9 The Coun|cil may meet.\n`;
  const annotating = { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } };

  it('renames it in the modification, with a consequential amendment for each provision to be confirmed', async () => {
    const client = await start({ workspaceEdit: annotating });
    expect(await at(client, 'textDocument/prepareRename', marked)).toMatchObject({ placeholder: 'Council' });
    const edit = await at<WorkspaceEdit>(client, 'textDocument/rename', marked, { newName: 'Board' });
    const changes = edit.documentChanges as TextDocumentEdit[];
    expect(changes.map(({ textDocument }) => textDocument.uri).sort()).toEqual(
      [draft(), fileUri(join(folder, 'other.sec'))].sort(),
    );
    const words = changes.flatMap(({ edits }) => edits.map((each) => (each as { newText: string }).newText.trim()));
    expect(words).toContain('Delete the definition of “Council” in Section A1.');
    const instruction =
      /^In (?:Section|Appendix|Schedule|the definition of) .{2,60}, for “Council” substitute “Board” in (?:each place|the .{3,60} places?) it occurs\.$/;
    expect(words.filter((each) => instruction.test(each)).length).toBeGreaterThan(30);
    expect(edit.changeAnnotations?.consequence).toMatchObject({
      label: 'Consequential amendments',
      needsConfirmation: true,
    });
  });

  it('tells a client that cannot ask how many provisions need an amendment', async () => {
    const client = await start();
    const edit = await at<WorkspaceEdit>(client, 'textDocument/rename', marked, { newName: 'Board' });
    expect(Object.keys(edit.changes!)).not.toContain(codeFile('section-c.sec'));
    await until(() => client.warnings.length > 0, 'the message');
    expect(client.warnings[0]).toMatch(
      /^\d+ provisions of the Code name “Council” and need consequential amendments\./,
    );
  });

  it('refuses with a sentence', async () => {
    const client = await start();
    await expect(at(client, 'textDocument/rename', marked, { newName: 'Party' })).rejects.toThrow(
      '“Party” is a defined term already (Section A1.1).',
    );
  });
});

describe('the list of defined terms', () => {
  it('lists what a text uses, and the whole Code', async () => {
    const client = await start();
    const text = 'The Council tells the Council and every Lamplighter.\n';
    await client.open(draft(), text);
    const here = await client.ask<TermsResult>('sec/terms', { uri: draft(), query: '', scope: 'text' });
    expect(here).toEqual({
      total: 2,
      terms: [
        {
          term: 'Council',
          where: 'Section C2.1',
          words: expect.stringContaining('There is established'),
          uses: 2,
          location: expect.objectContaining({ uri: codeFile('section-c.sec') }),
        },
        expect.objectContaining({ term: 'Lamplighter', where: 'Section A1.1', uses: 1 }),
      ],
    });
    const all = await client.ask<TermsResult>('sec/terms', { uri: draft(), query: '', scope: 'code' });
    expect(all.total).toBeGreaterThan(60);
    expect(all.terms.find(({ term }) => term === 'Lamplighter')?.uses).toBeGreaterThan(5);
  });

  it('searches by first letters, initials and words, with or without a text', async () => {
    const client = await start();
    const found = async (query: string) =>
      (await client.ask<TermsResult>('sec/terms', { query, scope: 'code' })).terms.map(({ term }) => term);
    expect(await found('counc')).toEqual(['Council', 'Council Information Policy', 'Council Member']);
    expect(await found('bka')).toContain('Beacon Key Authority');
    expect(await found('member council')).toEqual(['Council Member']);
    expect(await found('nothing of the kind')).toEqual([]);
    expect(await client.ask('sec/terms', { query: '', scope: 'text' })).toEqual({ terms: [], total: 0 });
  });

  it('does not count where a text sets a term as a use, and says where terms of an outline come from', async () => {
    const client = await start({ folders: [] });
    await client.open(
      'untitled:draft',
      `${FRONT}Add the following definition to Section A1:\n\n**Lamp Notice** means a notice to the DCC.\n`,
    );
    const { terms } = await client.ask<TermsResult>('sec/terms', { uri: 'untitled:draft', query: '', scope: 'text' });
    expect(terms.map(({ term, where, uses }) => ({ term, where, uses }))).toEqual([
      { term: 'DCC', where: 'outline', uses: 1 },
      { term: 'Lamp Notice', where: 'this modification', uses: 0 },
    ]);
  });

  it('shows where a term is used', async () => {
    const client = await start();
    const found = await client.ask<Location[]>('sec/termUses', { term: 'Council' });
    expect(found.length).toBeGreaterThan(50);
    expect(found.map(({ uri }) => uri)).toContain(fileUri(join(folder, 'other.sec')));
    expect(await client.ask('sec/termUses', { term: 'No Such Term' })).toEqual([]);
  });
});
