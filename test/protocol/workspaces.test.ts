import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
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

describe('whole workspaces', () => {
  it('reports closed files, and "unchanged" the next time', async () => {
    folder = workspace({ 'closed.sec': 'Under Section L3.99.\n' });
    const client = await start();
    const uri = fileUri(join(folder, 'closed.sec'));
    await until(
      () => client.statuses.some((status) => !status.indexing && status.problems > 0),
      'a status with problems',
    );
    const ask = (previousResultIds: object[]) =>
      client.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const first = (await ask([])).items.find((item) => item.uri === uri)!;
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'citation-target-missing' }] });
    const again = (await ask([{ uri, value: first.resultId }])).items.find((item) => item.uri === uri)!;
    expect(again.kind).toBe('unchanged');
  });

  it('never reports on a README of another project', async () => {
    folder = workspace({ 'README.md': 'See Section L3.99 and Clause G3.17.\n' }, false);
    const client = await start();
    const uri = fileUri(join(folder, 'README.md'));
    await client.open(uri, 'See Section L3.99 and Clause G3.17.\n', 'markdown');
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(
      await client.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 14 } }),
    ).toBeNull();
  });

  it('reads a Markdown file whose front matter says that it is a modification', async () => {
    folder = workspace({}, false);
    const client = await start();
    const uri = fileUri(join(folder, 'paper.md'));
    await client.open(uri, '---\nmodification: MP075\n---\nSee Clause G3.17.\n', 'markdown');
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['citation-unit-word']);
  });

  it('reads a draft that was never saved against the Code of the folder', async () => {
    folder = workspace();
    const client = await start();
    await client.open('untitled:Untitled-1', 'See Section G3.17.\n');
    const hover = await client.ask('textDocument/hover', {
      textDocument: { uri: 'untitled:Untitled-1' },
      position: { line: 0, character: 14 },
    });
    expect(content(hover as never)).toContain('LC 3.0');
  });

  it('keeps folders with different Codes apart', async () => {
    folder = workspace();
    const other = workspace({}, false);
    const client = await start({ folders: [folder, other] });
    const uris = [folder, other].map((each) => fileUri(join(each, 'a.sec')));
    for (const uri of uris) await client.open(uri, 'Under Section L3.99.\n');
    expect((await client.diagnostics(uris[0]!)).map(({ code }) => code)).toEqual(['citation-target-missing']);
    // The outline cannot say that a number is missing.
    expect(await client.diagnostics(uris[1]!)).toEqual([]);
  });
});

describe('when things go wrong', () => {
  it('answers bad messages with an error and goes on', async () => {
    const client = await start();
    await expect(client.ask('textDocument/hover', {})).rejects.toThrow();
    await expect(client.ask('no/such/request', {})).rejects.toThrow();
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///nowhere.sec', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    expect(content(await at(client, 'textDocument/hover', 'Section G3.1|7'))).toContain('G3.17');
  });

  it('gives empty answers about unknown documents', async () => {
    const client = await start();
    const textDocument = { uri: 'file:///no/such/file.sec' };
    expect(await client.ask('textDocument/hover', { textDocument, position: { line: 5, character: 5 } })).toBeNull();
    expect(await client.ask('textDocument/diagnostic', { textDocument })).toMatchObject({ items: [] });
    expect(await client.ask('textDocument/codeLens', { textDocument })).toEqual([]);
  });

  it('reports a broken code.yaml on that file once, and everything else keeps working', async () => {
    folder = workspace();
    const client = await start();
    const manifest = join(folder, 'sec-corpus/code.yaml');
    expect(content(await at(client, 'textDocument/hover', 'Section G3.1|7'))).toContain('G3.17');
    const good = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, 'code: [unclosed\n');
    const tell = () =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: fileUri(manifest), type: 2 }],
      });
    await tell();
    await until(() => (client.published.get(fileUri(manifest)) ?? []).length > 0, 'a diagnostic on code.yaml');
    const found = client.published.get(fileUri(manifest))!;
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toMatch(/^code\.yaml is not valid YAML/);
    expect(content(await at(client, 'textDocument/hover', 'Section G3.1|7'))).toContain('Manufacturers');
    writeFileSync(manifest, good);
    await tell();
    await until(() => client.published.get(fileUri(manifest))!.length === 0, 'the diagnostic to go');
  });

  it('falls back to the outline when the corpus vanishes', async () => {
    folder = workspace();
    const client = await start();
    expect(content(await at(client, 'textDocument/hover', 'Section L3.9|9'))).toContain('There is no L3.99');
    rmSync(join(folder, 'sec-corpus'), { recursive: true });
    const uri = fileUri(join(folder, 'sec-corpus/code.yaml'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await until(() => (client.published.get(uri) ?? []).length > 0, 'a diagnostic on the missing file');
    expect(client.published.get(uri)!.map(({ message }) => message)).toEqual(['There is no code.yaml in sec-corpus.']);
    expect(content(await at(client, 'textDocument/hover', 'Section L3.9|9'))).toContain('outline does not list L3.99');
  });

  it('hears of a folder that is renamed or deleted by the event of the folder alone', async () => {
    folder = workspace({ 'drafts/old/a.sec': 'Under Section G3.99.\n' });
    const client = await start();
    const reports = async () => {
      const { items } = await client.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
      return items.filter(({ uri }) => uri.includes('/drafts/')).map(({ uri }) => uri);
    };
    const tell = (...changes: [string, number][]) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: changes.map(([path, type]) => ({ uri: fileUri(join(folder, path)), type })),
      });
    expect(await reports()).toEqual([fileUri(join(folder, 'drafts/old/a.sec'))]);
    await until(() => client.watched.includes('**/{drafts,old,sec-corpus}'), 'the folders to be watched');
    renameSync(join(folder, 'drafts/old'), join(folder, 'drafts/new'));
    await tell(['drafts/old', 3], ['drafts/new', 1]);
    // Folders are read again a moment after their events, so that many events make one reading.
    for (let i = 0; i < 100 && !(await reports())[0]?.includes('/new/'); i++)
      await new Promise((resume) => setTimeout(resume, 50));
    expect(await reports()).toEqual([fileUri(join(folder, 'drafts/new/a.sec'))]);
    await until(() => client.watched.includes('**/{drafts,new,sec-corpus}'), 'the new folder to be watched');
    rmSync(join(folder, 'drafts'), { recursive: true });
    await tell(['drafts', 3]);
    await until(() => client.watched.includes('**/sec-corpus'), 'the folder to be forgotten');
    expect(await reports()).toEqual([]);
  });

  it('falls back to the outline when the folder of the corpus is deleted, and finds a new one', async () => {
    folder = workspace();
    const client = await start();
    const says = async () => content(await at(client, 'textDocument/hover', 'Section L3.9|9'));
    const tell = (path: string, type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: fileUri(join(folder, path)), type }],
      });
    const turns = async (outline: boolean) => {
      await until(() => client.statuses.at(-1)?.outline === outline, 'the other Code');
      expect(await says()).toContain(outline ? 'outline does not list L3.99' : 'There is no L3.99');
    };
    expect(await says()).toContain('There is no L3.99');
    rmSync(join(folder, 'sec-corpus'), { recursive: true });
    await tell('sec-corpus', 3);
    await turns(true);
    expect([...client.published.values()].flat()).toEqual([]);
    cpSync(CODE, join(folder, 'sec-corpus'), { recursive: true });
    await tell('sec-corpus', 1);
    await turns(false);
  });

  it('warns once when the setting names a folder without a Code', async () => {
    folder = workspace();
    const client = await start({ configuration: () => ({ corpus: { path: 'no-such-folder' } }) });
    expect(content(await at(client, 'textDocument/hover', 'Section G3.1|7'))).toContain('G3.17');
    await until(() => client.warnings.length > 0, 'a warning');
    expect(client.warnings).toEqual([
      "The setting sec.corpus.path names no-such-folder, where there is no code.yaml; the workspace's sec-corpus is used instead.",
    ]);
  });

  it('shows text from a corpus as it is, never as Markdown or HTML', async () => {
    folder = workspace();
    writeFileSync(
      join(folder, 'sec-corpus/section-b.sec'),
      '---\ndocument: Section B\n---\n# Section B Accession\n\n## B1 [x](command:evil) <img src=x>\n\nB1.1 [Click](command:evil) **bold** <script>alert(1)</script> ![i](http://x.test/i.png) http://x.test\n',
    );
    const client = await start();
    const value = content(await at(client, 'textDocument/hover', 'Section B1.|1'));
    expect(value).toContain('\\[Click\\](command:evil)');
    expect(value).not.toMatch(/(?<!\\)\]\(command:|(?<!\\)<(?:script|img)|(?<!\\)!\[|[^\\]:\/\/x\.test/);
  });

  it('stops a withdrawn request', async () => {
    const client = await start();
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    source.cancel();
    const params = { previousResultIds: [] };
    await expect(client.connection.sendRequest('workspace/diagnostic', params, source.token)).rejects.toThrow();
  });

  it('ends with exit code 0 after shutdown', async () => {
    const client = await Client.start({ folders: [folder] });
    expect(await client.stop()).toBe(0);
  });
});
