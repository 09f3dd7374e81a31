import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionItem, Diagnostic, Hover, Position, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readDocument } from '../../server/corpus/read';
import { fingerprintOf } from '../../server/lint/baseline';
import { Client, type ClientOptions, cursor, fileUri, until } from './client';
import { content, workspace } from './workspace';

let running: Client[] = [];

afterEach(async () => {
  await Promise.all(running.map((client) => client.stop()));
  running = [];
});

/** A client with one folder that holds the files. */
async function start(files: Record<string, string>, options: ClientOptions = {}) {
  const folder = workspace(files);
  const client = await Client.start({ folders: [folder], ...options });
  running.push(client);
  const uri = (name: string) => fileUri(join(folder, name));
  const write = async (name: string, text: string | undefined) => {
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
    const changes = [{ uri: uri(name), type: text === undefined ? 3 : 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  };
  const said = async (name: string) =>
    (await client.diagnostics(uri(name))).map(({ code, severity }) => `${code} ${severity}`);
  /** Waits until the findings of a draft are these. */
  const comes = async (name: string, expected: string[]) => {
    for (let i = 0; i < 100 && (await said(name)).join() !== expected.join(); i++)
      await new Promise((resume) => setTimeout(resume, 50));
    expect(await said(name)).toEqual(expected);
  };
  return { client, folder, uri, write, said, comes };
}

const DRAFT = 'L3.30 Under Clause L3.22 and Section L3.99.\n';
const BOTH = ['citation-unit-word 2', 'citation-target-missing 1'];

describe('sec-lint.yaml in a folder', () => {
  it('sets severities, and follows the file as it is saved', async () => {
    const { client, uri, said, write, comes } = await start({
      'sec-lint.yaml': 'rules:\n  citation-unit-word: off\n  citation-target-missing: hint\n',
    });
    await client.open(uri('a.sec'), DRAFT);
    expect(await said('a.sec')).toEqual(['citation-target-missing 4']);
    await write('sec-lint.yaml', 'rules:\n  citation-unit-word: information\n');
    await comes('a.sec', ['citation-unit-word 3', 'citation-target-missing 1']);
    await write('sec-lint.yaml', undefined);
    await comes('a.sec', BOTH);
    expect(client.watched).toContain('**/sec-lint.yaml');
  });

  it('goes on counting while the draft is edited', async () => {
    const { client, uri, said } = await start({ 'sec-lint.yaml': 'rules: { citation-target-missing: hint }' });
    await client.open(uri('a.sec'), `${DRAFT}\nL3.31 Words.\n`);
    expect(await said('a.sec')).toEqual(['citation-unit-word 2', 'citation-target-missing 4']);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri('a.sec'), version: 2 },
      contentChanges: [
        { range: { start: { line: 2, character: 6 }, end: { line: 2, character: 11 } }, text: 'Section L3.98' },
      ],
    });
    expect(await said('a.sec')).toEqual([
      'citation-unit-word 2',
      'citation-target-missing 4',
      'citation-target-missing 4',
    ]);
  });

  it('keeps quiet what the baseline knows, and follows the baseline', async () => {
    const { client, uri, said, write, comes } = await start({ 'a.sec': DRAFT });
    const known = (counts: object) => JSON.stringify({ version: 1, findings: { 'a.sec': counts } });
    await client.open(uri('a.sec'), DRAFT);
    expect(await said('a.sec')).toEqual(BOTH);
    await write('sec-lint-baseline.json', known({ 'citation-target-missing - 00000000': 1 }));
    await write('sec-lint.yaml', 'baseline: sec-lint-baseline.json\n');
    await comes('a.sec', BOTH);
    const document = readDocument('file:///a.sec', DRAFT, 'sec');
    const [, { range }] = (await client.diagnostics(uri('a.sec'))) as [Diagnostic, Diagnostic];
    const span = { start: range.start.character, end: range.end.character };
    const finding = { rule: 'citation-target-missing', severity: 'error', message: '', fixes: [], span } as const;
    await write('sec-lint-baseline.json', known({ [fingerprintOf(document, finding)]: 1 }));
    await comes('a.sec', ['citation-unit-word 2']);
  });

  it('is checked as it is written, completed and explained', async () => {
    const { client, uri } = await start({ 'sec-lint.yaml': 'rules:\n  citation-unit-words: off\n' });
    const file = uri('sec-lint.yaml');
    const problems = () => (client.published.get(file) ?? []).map(({ message }) => message as string);
    await until(() => problems().length === 1, 'a problem of the file on disk');
    expect(problems()[0]).toContain('Did you mean “citation-unit-word”?');
    await client.open(file, 'rules:\n  citation-unit-word: of\n', 'yaml');
    await until(() => problems()[0]?.includes('A rule is set to one of') === true, 'a problem of the open text');
    expect(client.published.get(file)![0]!.range).toEqual({
      start: { line: 1, character: 22 },
      end: { line: 1, character: 24 },
    });
    let version = 1;
    const ask = async <Answer>(method: string, marked: string) => {
      const { text, position } = cursor(marked);
      const textDocument = { uri: file, version: ++version };
      await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
      return client.ask<Answer>(method, { textDocument, position });
    };
    const complete = async (marked: string) => {
      const items = await ask<CompletionItem[]>('textDocument/completion', marked);
      return items.map(({ textEdit }) => (textEdit as TextEdit).newText);
    };
    expect(await complete('ru|')).toEqual(['rules: ', 'house-terms: ', 'baseline: ']);
    expect(await complete('rules:\n  citation-un|')).toContain('citation-unit-word: ');
    expect(await complete('rules:\n  citation-unit-word: off\n  |')).not.toContain('citation-unit-word: ');
    expect(await complete('rules: { citation-unit-word: off, |')).toContain('citation-target-missing: ');
    const levels = ['error', 'warning', 'information', 'hint', 'off'];
    expect(await complete('rules:\n  citation-unit-word: |\n')).toEqual(levels);
    expect(await complete('rules: { citation-unit-word: h|')).toEqual(levels);
    expect(await complete('house-terms:\n  - |')).toEqual([]);
    const hover = async (marked: string) => content(await ask<Hover>('textDocument/hover', marked));
    expect(await hover('rules:\n  citation-unit-w|ord: off\n')).toMatch(/^\*\*citation-unit-word\*\* \(X06\): warning/);
    expect(await hover('rules:\n  citation-unit-word: o|ff\n')).toBe('The rule says nothing.');
    expect(await hover('base|line: x.json\n')).toContain('findings of old');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: file } });
    await until(() => problems()[0]?.includes('citation-unit-words') === true, 'the problem of the file on disk again');
  });
});

/** The text after an action's edits, snippets as they are before anyone types. */
function edited(text: string, { edit }: CodeAction): string {
  const edits = edit!.changes
    ? Object.values(edit!.changes)[0]!
    : edit!.documentChanges!.flatMap((change) => ('edits' in change ? change.edits : []));
  const plain = edits.map((each) =>
    'snippet' in each ? { range: each.range, newText: each.snippet.value.replace(/\$\{1:(\w+)\}/, '$1') } : each,
  );
  return TextDocument.applyEdits(TextDocument.create('file:///a.sec', 'sec', 1, text), plain as TextEdit[]);
}

describe('quick fixes', () => {
  const actionsAt = async (
    { client, uri }: Awaited<ReturnType<typeof start>>,
    text: string,
    position: Position,
    context: object = {},
  ) => {
    await client.open(uri('a.sec'), text);
    return client.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uri('a.sec') },
      range: { start: position, end: position },
      context: { diagnostics: [], ...context },
    });
  };

  it('dismiss a finding here or in the document, with the reason to type over', async () => {
    const session = await start({}, { workspaceEdit: { documentChanges: true, snippetEditSupport: true } });
    const actions = await actionsAt(session, DRAFT, { line: 0, character: 37 });
    expect(actions.map(({ title }) => title).slice(-2)).toEqual([
      'Dismiss here: “citation-target-missing”',
      'Dismiss “citation-target-missing” in this document',
    ]);
    const [here, whole] = actions.slice(-2);
    expect(here!.diagnostics!.map(({ code }) => code)).toEqual(['citation-target-missing']);
    const change = here!.edit!.documentChanges![0] as { edits: object[] };
    expect(change.edits).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        snippet: {
          kind: 'snippet',
          value: expect.stringMatching(/^<!-- sec-ignore citation-target-missing: \$\{1:REASON\} -->\n$/),
        },
      },
    ]);
    expect(edited(DRAFT, whole!)).toBe(`<!-- sec-ignore-document citation-target-missing: REASON -->\n${DRAFT}`);
  });

  it('never dismiss in silence: a reason that is not given is reported', async () => {
    const session = await start({});
    const actions = await actionsAt(session, DRAFT, { line: 0, character: 37 });
    for (const action of actions.slice(-2)) {
      const text = edited(DRAFT, action);
      expect(text).toContain('REASON');
      await session.client.open(session.uri('b.sec'), text);
      expect(await session.said('b.sec')).toEqual(['ignore-without-reason 2', ...BOTH]);
      await session.client.open(session.uri('b.sec'), text.replace('REASON', 'quoted from version 44'));
      expect(await session.said('b.sec')).toEqual([BOTH[0]]);
    }
  });

  it('make all mechanical corrections at once, for saving and from the light bulb', async () => {
    const session = await start({});
    const text =
      'L3.30 The DCC shall keep the the record.\n\nL3.31 Each User shall keep a record of of Section L3.99.\n';
    const right = 'L3.30 The DCC shall keep the record.\n\nL3.31 Each User shall keep a record of Section L3.99.\n';
    for (const only of ['source.fixAll', 'source.fixAll.sec', 'source']) {
      const actions = await actionsAt(session, text, { line: 0, character: 0 }, { only: [only] });
      expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.sec']);
      expect(edited(text, actions[0]!)).toBe(right);
    }
    const bulb = await actionsAt(session, text, { line: 0, character: 26 });
    expect(bulb.map(({ title, isPreferred = false }) => `${title} ${isPreferred}`)).toEqual([
      'Take out the second “the” true',
      'Make all mechanical corrections in this document (2 findings) false',
      'Dismiss here: “typing-slip” false',
      'Dismiss “typing-slip” in this document false',
    ]);
    expect(edited(text, bulb[1]!)).toBe(right);
    expect(await actionsAt(session, right, { line: 0, character: 0 }, { only: ['source.fixAll'] })).toEqual([]);
    expect(await actionsAt(session, text, { line: 0, character: 26 }, { only: ['refactor'] })).toEqual([]);
  });
});

describe('the code of a finding', () => {
  const hrefs = (found: Diagnostic[]) => found.map(({ codeDescription }) => codeDescription?.href);

  it('links to the page of its rule in a client that can open it', async () => {
    const rulePages = 'sec-rule:/{rule}.md';
    const { client, uri } = await start({}, { initializationOptions: { rulePages } });
    await client.open(uri('a.sec'), DRAFT);
    expect(hrefs(await client.diagnostics(uri('a.sec')))).toEqual([
      'sec-rule:/citation-unit-word.md',
      'sec-rule:/citation-target-missing.md',
    ]);
  });

  it.each([undefined, 'no address', '{rule}', 7])('is no link in other clients: %s', async (rulePages) => {
    const { client, uri } = await start({}, { initializationOptions: { rulePages } });
    await client.open(uri('a.sec'), DRAFT);
    expect(hrefs(await client.diagnostics(uri('a.sec')))).toEqual([undefined, undefined]);
  });
});
