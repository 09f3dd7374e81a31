import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../interchange/fileSystem';
import { discover } from './discovery';
import { Pace } from './pace';

/** Folders in memory, by the paths of their files. */
function memory(paths: readonly string[]): FileSystem {
  return {
    async readText() {
      return undefined;
    },
    async readFolder(uri) {
      const base = `${uri.replace('file:///ws', '').replace(/^\//, '')}/`.replace(/^\/$/, '');
      const inside = paths.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length));
      const names = new Set(inside.map((path) => path.split('/')[0]!));
      return [...names].map((name) => ({ name, kind: inside.includes(name) ? 'file' : 'folder' }) as const);
    },
  };
}

const found = async (...paths: string[]) => {
  const { texts, corpora } = await discover(memory(paths), 'file:///ws', ['.sec', '.md'], new Pace());
  return { texts: texts.map((uri) => uri.slice(11)), corpora: corpora.map((uri) => uri.slice(11)) };
};

describe('discover', () => {
  it('leaves what lies in a corpus folder, however deep, to the corpus', async () => {
    expect(await found('a.sec', 'law/code.yaml', 'law/b.sec', 'law/deep/er/c.sec', 'law/inner/code.yaml')).toEqual({
      texts: ['a.sec'],
      corpora: ['law', 'law/inner'],
    });
  });

  it('leaves what lies beside the versions in sec-corpus to them', async () => {
    expect(await found('a.md', 'sec-corpus/README.md', 'sec-corpus/45.0/code.yaml', 'x/sec-corpus/b.md')).toEqual({
      texts: ['a.md', 'x/sec-corpus/b.md'],
      corpora: ['sec-corpus/45.0'],
    });
  });

  it('takes endings in capitals, and no hidden or generated folders', async () => {
    expect(await found('A.SEC', 'b.MD', 'c.txt', '.git/d.md', 'node_modules/e.md')).toEqual({
      texts: ['A.SEC', 'b.MD'],
      corpora: [],
    });
  });
});
