import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../interchange/fileSystem';
import { DEFAULT_SETTINGS } from './settings';
import { Workspace } from './workspace';

const LIBRARY = 'test/fixtures/library';
const FOLDER = 'file:///ws';

/** The library of the fixtures as the `sec-corpus` of a workspace, and an outline; remembers which files were read. */
function memory(): FileSystem & { readonly asked: Set<string> } {
  const files = new Map<string, string>();
  for (const version of ['44.0', '45.0', '46.0'])
    for (const name of readdirSync(`${LIBRARY}/${version}`))
      files.set(`${FOLDER}/sec-corpus/${version}/${name}`, readFileSync(`${LIBRARY}/${version}/${name}`, 'utf8'));
  files.set('file:///outline/code.yaml', 'code: Lantern Code\noutline: true\ndocuments: []\n');
  const asked = new Set<string>();
  return {
    asked,
    async readText(uri) {
      asked.add(uri);
      return files.get(uri);
    },
    async readFolder(uri) {
      const inside = [...files.keys()]
        .filter((each) => each.startsWith(`${uri}/`))
        .map((each) => each.slice(uri.length + 1));
      const names = new Set(inside.map((path) => path.split('/')[0]!));
      return [...names].map((name) => ({ name, kind: inside.includes(name) ? 'file' : 'folder' }) as const);
    },
  };
}

async function open() {
  const files = memory();
  const workspace = new Workspace(files, 'file:///outline', { changed() {}, indexing() {}, warn() {} });
  await workspace.setFolder(FOLDER, DEFAULT_SETTINGS);
  const versions = () =>
    workspace
      .corpusStates()
      .map(({ uri }) => uri.split('/').at(-1)!)
      .sort();
  return { workspace, files, versions };
}

it('a version starts quiet: its documents are checked when somebody opens them', async () => {
  const { workspace, files } = await open();
  expect(workspace.corpusStates().map(({ uri }) => uri)).toContain(`${FOLDER}/sec-corpus/46.0`);
  expect([...workspace.closedTexts()]).toEqual([]);
  const uri = `${FOLDER}/sec-corpus/46.0/section-g.sec`;
  workspace.openText(uri, (await files.readText(uri))!, 'sec');
  expect((await workspace.view(uri))?.document.uri).toBe(uri);
});

it('the settings that came last hold, whichever of two readings of a folder ends first', async () => {
  const files = memory();
  const workspace = new Workspace(files, 'file:///outline', { changed() {}, indexing() {}, warn() {} });
  const { readFolder } = files;
  let first = true;
  files.readFolder = async (uri) => {
    if (first) {
      first = false;
      await new Promise((resume) => setTimeout(resume, 100));
    }
    return readFolder(uri);
  };
  const older = workspace.setFolder(FOLDER, { ...DEFAULT_SETTINGS, corpusVersion: '44.0' });
  await workspace.setFolder(FOLDER, { ...DEFAULT_SETTINGS, corpusVersion: '45.0' });
  await older;
  expect(workspace.libraryFor(`${FOLDER}/a.sec`)?.corpus).toBe(`${FOLDER}/sec-corpus/45.0`);
});

it('an import that is going on brings no drafts', async () => {
  const { workspace, files } = await open();
  const uri = `${FOLDER}/sec-corpus/.import-47.0/version/section-g.sec`;
  files.readText = async () => 'G3.1 Words.\n\nG3.1 Words again.\n';
  await workspace.fileChanged(uri);
  expect(await workspace.view(uri)).toBeUndefined();
});

const draft = (baseline: string) => `---\nmodification: MP900\nbaseline: "${baseline}"\n---\nDelete Section G3.17.\n`;
const collect = () => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
};

/** True when nothing holds the value any more. */
async function isGone(reference: WeakRef<object>): Promise<boolean> {
  const gc = collect();
  for (let i = 0; i < 20; i++) {
    // What a WeakRef gave lives until the turn ends.
    await new Promise((turn) => setTimeout(turn, 5));
    gc();
    if (!reference.deref()) return true;
  }
  return false;
}

describe('versions in memory', () => {
  it('are those that something needs: of a library nothing but the newest is read', async () => {
    const { versions, files } = await open();
    expect(versions()).toEqual(['46.0']);
    expect([...files.asked].filter((uri) => /4[45]\.0\/.*\.sec$/.test(uri))).toEqual([]);
  });

  it('come with the text that they are the baseline of, and go when it is closed', async () => {
    const { workspace, versions } = await open();
    const uri = 'untitled:Untitled-1';
    workspace.openText(uri, draft('44.0'), 'sec');
    const reference = new WeakRef((await workspace.view(uri))!.index.code);
    expect(reference.deref()!.version).toBe('44.0');
    expect(versions()).toEqual(['44.0', '46.0']);
    expect(await isGone(reference)).toBe(false);
    await workspace.closeText(uri);
    expect(versions()).toEqual(['46.0']);
    expect(await isGone(reference)).toBe(true);
  });

  it('go when another is switched to', async () => {
    const { workspace, versions } = await open();
    const uri = 'untitled:Untitled-1';
    workspace.openText(uri, 'Under Section G3.17.\n', 'sec');
    const reference = new WeakRef((await workspace.view(uri))!.index.code);
    await workspace.setFolder(FOLDER, { ...DEFAULT_SETTINGS, corpusVersion: '45.0' });
    expect(versions()).toEqual(['45.0']);
    expect((await workspace.view(uri))!.index.code.version).toBe('45.0');
    expect(await isGone(reference)).toBe(true);
  });

  it('leave only digests of single documents behind a hover', async () => {
    const { workspace, versions, files } = await open();
    const uri = 'untitled:Untitled-1';
    workspace.openText(uri, 'Under Section G3.17.\n', 'sec');
    const view = (await workspace.view(uri))!;
    // The first question waits for nothing.
    expect(view.history!('Section G')).toBeUndefined();
    for (let i = 0; i < 100 && !view.history!('Section G'); i++) await new Promise((turn) => setTimeout(turn, 5));
    expect(view.history!('Section G')!.editions.map(({ version }) => version)).toEqual(['44.0', '45.0', '46.0']);
    expect(versions()).toEqual(['46.0']);
    expect([...files.asked].filter((asked) => /4[45]\.0\/.*\.sec$/.test(asked))).toEqual([
      `${FOLDER}/sec-corpus/44.0/section-g.sec`,
      `${FOLDER}/sec-corpus/45.0/section-g.sec`,
    ]);
  });
});
