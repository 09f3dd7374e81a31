import { describe, expect, it } from 'vitest';
import type { FileSystem } from './fileSystem';
import { readLibrary, readVersionManifest, versionHolding } from './library';

/** Folders in memory, by the paths of their files. */
function memory(files: Readonly<Record<string, string>>): FileSystem {
  const path = (uri: string) => decodeURIComponent(uri.replace('file:///lib', '').replace(/^\//, ''));
  return {
    async readText(uri) {
      return files[path(uri)];
    },
    async readFolder(uri) {
      const base = path(uri) ? `${path(uri)}/` : '';
      const inside = Object.keys(files).flatMap((each) => (each.startsWith(base) ? [each.slice(base.length)] : []));
      const names = new Set(inside.map((each) => each.split('/')[0]!));
      return [...names].map((name) => ({ name, kind: inside.includes(name) ? 'file' : 'folder' }) as const);
    },
  };
}

const found = async (files: Readonly<Record<string, string>>) =>
  (await readLibrary(memory(files), 'file:///lib'))?.versions.map(({ version, uri }) => `${version} ${uri.slice(12)}`);

describe('a library', () => {
  it('holds the versions in its sub-folders, oldest first, named by their code.yaml, else by their folder', async () => {
    expect(
      await found({
        '46.0/code.yaml': 'code: Lantern Code\nversion: "46.0" # the newest\n',
        'old/code.yaml': "version: '5.14'\n",
        'b c/code.yaml': 'version: 45.0 # as published\n',
        '44.0/code.yaml': 'code: Lantern Code\n',
        'notes/readme.md': '',
        '.git/code.yaml': 'version: 1.0\n',
      }),
    ).toEqual(['5.14 old', '44.0 44.0', '45.0 b%20c', '46.0 46.0']);
  });

  it('takes the first by name of two folders of one version', async () => {
    expect(await found({ 'b/code.yaml': 'version: 1.0\n', 'a/code.yaml': 'version: 1.0\n' })).toEqual(['1.0 a']);
  });

  it.each([
    ['a single version', { 'code.yaml': 'version: 1.0\n', '2.0/code.yaml': 'version: 2.0\n' }],
    ['a folder without any', { 'drafts/a.sec': '' }],
    ['an empty folder', {}],
  ])('is not %s', async (_, files) => {
    expect(await found(files)).toBeUndefined();
  });

  it('is read in bounded time, whatever its code.yaml holds', async () => {
    expect(await found({ 'x/code.yaml': `version:${' '.repeat(200_000)}1.0\n${'version: '.repeat(50_000)}` })).toEqual([
      'x x',
    ]);
  });

  it('tells which version a file lies in', async () => {
    const library = (await readLibrary(memory({ '1/code.yaml': '', '10/code.yaml': '' }), 'file:///lib'))!;
    expect(versionHolding([library], 'file:///lib/10/a.sec')?.version).toBe('10');
    expect(versionHolding([library], 'file:///lib/2/a.sec')).toBeUndefined();
  });
});

describe('the manifest of a version', () => {
  it('reads one document and no other', async () => {
    const files = memory({
      'code.yaml':
        'documents:\n  - {id: Section G, file: g.sec}\n  - {id: Section H, file: h.sec}\n  - {id: Section I, file: ../i.sec}\n',
      'g.sec': '## G1 Words\n\nG1.1 Words.\n',
      'modifications.yaml': '- {id: MP161, stage: implemented, provisions: [G1.1]}\n',
    });
    const manifest = (await readVersionManifest(files, 'file:///lib'))!;
    expect(manifest.documents).toEqual(['Section G', 'Section H', 'Section I']);
    expect(manifest.register.map(({ id }) => id)).toEqual(['MP161']);
    expect((await manifest.read('Section G'))?.document.byAddress.has('G1.1')).toBe(true);
    expect(await manifest.read('Section H')).toBeNull();
    expect(await manifest.read('Section I')).toBeNull();
    expect(await manifest.read('Section Z')).toBeUndefined();
  });
});
