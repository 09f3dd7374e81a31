import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic, Hover } from 'vscode-languageserver-protocol';
import type { ComparisonResult, VersionsResult } from '../../server/protocol';
import { Client, type ClientOptions, cursor, fileUri, until } from './client';
import { content, workspace } from './workspace';

const LIBRARY = 'test/fixtures/library';
let running: Client[] = [];
let folder: string;

/** A workspace whose `sec-corpus` holds versions side by side. */
function library(versions: readonly string[], files: Record<string, string> = {}, at = 'sec-corpus'): string {
  const path = workspace(files, false);
  for (const version of versions) cpSync(join(LIBRARY, version), join(path, at, version), { recursive: true });
  return path;
}

async function start(options: ClientOptions = {}): Promise<Client> {
  const client = await Client.start({ folders: [folder], ...options });
  running.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(running.map((client) => client.stop()));
  running = [];
});

const modification = (baseline: string, ...text: string[]) =>
  `---\nmodification: MP900\nbaseline: "${baseline}"\n---\n${text.join('\n\n')}\n`;
const uriOf = (name: string) => fileUri(join(folder, name));

async function hover(client: Client, marked: string, name = 'draft.sec'): Promise<string> {
  const { text, position } = cursor(marked);
  await client.open(uriOf(name), text);
  return content(
    await client.ask<Hover | null>('textDocument/hover', { textDocument: { uri: uriOf(name) }, position }),
  );
}

/** The findings of some rules in a text, when there are any. */
async function findings(client: Client, name: string, rule: string): Promise<Diagnostic[]> {
  for (let i = 0; i < 100; i++) {
    const found = (await client.diagnostics(uriOf(name))).filter(({ code }) => code === rule);
    if (found.length) return found;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return [];
}

const told = async (client: Client, path: string, type: number) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });

describe('several versions of the Code', () => {
  it('are read each by the texts that it is the baseline of, the newest by all others', async () => {
    folder = library(['44.0', '45.0', '46.0']);
    const client = await start();
    expect(await hover(client, 'Under Section G3.1|8.', 'a.sec')).toContain('No Keeper may leave');
    expect(await hover(client, modification('45.0', 'Under Section G3.1|8.'), 'b.sec')).toContain('within five days');
    expect(await hover(client, modification('44.0', 'Under Section G3.1|8.'), 'c.sec')).toContain(
      'show it to any person',
    );
    expect(await hover(client, modification('43.0', 'Under Section G3.1|8.'), 'd.sec')).toContain(
      'No Keeper may leave',
    );
    await until(() => client.statuses.at(-1)?.version === '46.0', 'the status of the newest version');
  });

  it('are switched by the setting, and everything is checked again', async () => {
    folder = library(['45.0', '46.0'], { 'draft.sec': 'Under Section G3.20.\n' });
    let version = '45.0';
    const client = await start({ configuration: () => ({ corpus: { version } }) });
    expect((await findings(client, 'draft.sec', 'citation-target-missing')).length).toBe(1);
    expect(client.statuses.at(-1)?.version ?? '45.0').toBe('45.0');
    version = '';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.statuses.at(-1)?.version === '46.0', 'the newest version');
    expect(await client.diagnostics(uriOf('draft.sec'))).toEqual([]);
  });

  it('that the setting names and that are not there are told once', async () => {
    folder = library(['45.0', '46.0']);
    const client = await start({ configuration: () => ({ corpus: { version: '40.0' } }) });
    await until(() => client.warnings.length > 0, 'a warning');
    expect(client.warnings).toEqual([
      'The setting sec.corpus.version names 40.0, which is not among the versions here (45.0, 46.0); the newest, 46.0, is used instead.',
    ]);
  });

  it('are found where the setting points, outside the workspace too, and a new one is picked up', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'sec-'));
    cpSync(join(LIBRARY, '45.0'), join(outside, '45.0'), { recursive: true });
    folder = workspace({}, false);
    const client = await start({ configuration: () => ({ corpus: { path: outside } }) });
    expect(await hover(client, 'Under Section G3.1|8.', 'a.sec')).toContain('within five days');
    cpSync(join(LIBRARY, '46.0'), join(outside, '46.0'), { recursive: true });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: fileUri(join(outside, '46.0')), type: 1 }],
    });
    await until(() => client.statuses.at(-1)?.version === '46.0', 'the new version');
    expect(await hover(client, 'Under Section G3.1|8.', 'a.sec')).toContain('No Keeper may leave');
  });

  it('come and go in the workspace', async () => {
    folder = library(['45.0']);
    const client = await start();
    await until(() => client.statuses.at(-1)?.version === '45.0', 'the first version');
    cpSync(join(LIBRARY, '46.0'), join(folder, 'sec-corpus/46.0'), { recursive: true });
    await told(client, 'sec-corpus/46.0/code.yaml', 1);
    await until(() => client.statuses.at(-1)?.version === '46.0', 'the new version');
    rmSync(join(folder, 'sec-corpus/46.0'), { recursive: true });
    await told(client, 'sec-corpus/46.0/code.yaml', 3);
    await until(() => client.statuses.at(-1)?.version === '45.0', 'the older version again');
  });

  it('leave a folder with a code.yaml of its own a single version', async () => {
    folder = workspace();
    const client = await start();
    expect(await client.ask<VersionsResult>('sec/versions', {})).toEqual({ code: '', versions: [] });
  });
});

describe('a modification and the versions', () => {
  it('is told what changed since its baseline', async () => {
    folder = library(['44.0', '45.0', '46.0'], {
      'a.sec': modification('44.0', 'Amend Section G3.18 as follows:', 'G3.18 The Warden shall keep an oil book.'),
      'b.sec': modification('44.0', 'Delete Section G3.17(a).'),
    });
    const client = await start();
    const [warning] = await findings(client, 'a.sec', 'baseline-behind');
    expect(warning).toMatchObject({ severity: 2, range: { start: { line: 2, character: 10 } } });
    expect(warning!.message).toContain('Section G3.18 was reworded in 45.0 and moved to G3.19 in 46.0');
    const [information] = await findings(client, 'b.sec', 'baseline-behind');
    expect(information).toMatchObject({ severity: 3 });
  });

  it('is told when its baseline is not there', async () => {
    folder = library(['45.0', '46.0'], { 'a.sec': modification('43.0', 'Delete Section G3.17.') });
    const client = await start();
    const [found] = await findings(client, 'a.sec', 'baseline-unknown');
    expect(found!.message).toContain('The versions here: 45.0, 46.0.');
  });
});

describe('the hover on a provision', () => {
  /** Asks until the other versions are read: a hover never waits for them. */
  async function eventually(client: Client, marked: string, words: string): Promise<string> {
    let found = '';
    for (let i = 0; i < 100 && !found.includes(words); i++) {
      found = await hover(client, marked);
      await new Promise((resume) => setTimeout(resume, 30));
    }
    return found;
  }

  it('says when it last changed, and by which modification as far as the register tells', async () => {
    folder = library(['44.0', '45.0', '46.0']);
    const client = await start();
    const draft = (address: string) => modification('45.0', `Under Section ${address}.`);
    const oil = await eventually(client, draft('G3.1|8'), 'Last changed');
    expect(oil).toContain('Last changed in 45.0 (reworded), by MP161 as far as the register tells.');
    expect(oil).toContain('Changed later: moved to G3.19 in 46.0.');
    expect(await eventually(client, draft('G3.1|7'), 'Unchanged')).toContain(
      'Unchanged since 44.0, the oldest version here.',
    );
    const drafted = modification('45.0', 'Amend Section G3.18 as follows:', 'G3.1|8 The Warden shall sleep.');
    expect(await eventually(client, drafted, 'Last changed')).toContain('as this modification drafts it');
  });

  it('says so in the documents of the Code, in the workspace and outside it', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'sec-'));
    cpSync(LIBRARY, outside, { recursive: true });
    folder = workspace({}, false);
    const client = await start({ configuration: () => ({ corpus: { path: outside } }) });
    const uri = fileUri(join(outside, '46.0/section-g.sec'));
    const text = readFileSync(join(outside, '46.0/section-g.sec'), 'utf8');
    await client.open(uri, text);
    const position = { line: text.split('\n').findIndex((line) => line.startsWith('G3.19')), character: 2 };
    let found = '';
    for (let i = 0; i < 100 && !found.includes('Last changed'); i++) {
      found = content(await client.ask<Hover | null>('textDocument/hover', { textDocument: { uri }, position }));
      await new Promise((resume) => setTimeout(resume, 30));
    }
    expect(found).toContain('Last changed in 46.0 (moved here from G3.18).');
  });
});

describe('the requests about versions', () => {
  it('list them, newest first', async () => {
    folder = library(['44.0', '45.0', '46.0']);
    const client = await start({ configuration: () => ({ corpus: { version: '45.0' } }) });
    const { code, versions } = await client.ask<VersionsResult>('sec/versions', {});
    expect(code).toBe('LC');
    expect(versions.map(({ version, documents, newest, used }) => ({ version, documents, newest, used }))).toEqual([
      { version: '46.0', documents: 4, newest: true, used: false },
      { version: '45.0', documents: 3, newest: false, used: true },
      { version: '44.0', documents: 3, newest: false, used: false },
    ]);
  });

  it('compare two, and give the texts of both sides', async () => {
    folder = library(['44.0', '45.0', '46.0']);
    const client = await start();
    const { documents } = await client.ask<ComparisonResult>('sec/compareVersions', { before: '45.0', after: '46.0' });
    expect(documents.map(({ id, summary }) => `${id}: ${summary}`)).toEqual([
      'Section G: 1 inserted, 2 renumbered, 1 made not used, 1 with citations that follow new numbers',
      'Section H: 1 with a new heading',
      'Schedule 9: document inserted',
    ]);
    expect(documents[0]!.changes.map(({ after, summary }) => `${after?.address} ${summary}`)).toEqual([
      'G3.18 inserted',
      'G3.19 renumbered from G3.18',
      'G3.20 renumbered from G3.19',
      'G3.21 citations follow new numbers',
      'G3.22 made not used',
    ]);
    expect(documents[2]).toMatchObject({ before: null, after: uriOf('sec-corpus/46.0/schedule-9.sec') });
    const text = (version: string, address: string) =>
      client.ask<string>('sec/provisionText', { version, document: 'Section G', address });
    expect(await text('46.0', 'G3.17')).toBe(
      '### Lanterns\n\nG3.17 Each Keeper shall:\n  (a) light the lantern at dusk; and\n  (b) put it out at dawn.\n',
    );
    expect(await text('45.0', 'G3.20')).toBe('');
  });

  it('refuse what is not there in a sentence', async () => {
    folder = library(['45.0', '46.0']);
    const client = await start();
    await expect(client.ask('sec/compareVersions', { before: '44.0', after: '46.0' })).rejects.toThrow(
      'There is no version 44.0 of the Code here; there are 45.0, 46.0.',
    );
  });
});
