import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE, folderWith, run } from './run';

const LIBRARY = resolve('test/fixtures/library');
const modification = (baseline: string, text: string) =>
  `---\nmodification: MP900\nbaseline: "${baseline}"\n---\n${text}\n`;

/** A folder with the versions as its `sec-corpus`. */
function repository(files: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith(files);
  cpSync(LIBRARY, join(folder, 'sec-corpus'), { recursive: true });
  return folder;
}

describe('versions', () => {
  it('lists them, newest first', () => {
    const { status, stdout } = run(['versions'], { cwd: repository() });
    expect(status).toBe(0);
    expect(stdout).toBe(`Lantern Code

  46.0  4 documents, 14 provisions, the newest: texts without a baseline are read against it
        Invented for tests; no word of it is law. Folder: sec-corpus/46.0
  45.0  3 documents, 11 provisions
        Invented for tests; no word of it is law. Folder: sec-corpus/45.0
  44.0  3 documents, 11 provisions
        Invented for tests; no word of it is law. Folder: sec-corpus/44.0
`);
  });

  it('gives a single Code as the one that it is', () => {
    const { stdout } = run(['versions', '--corpus', CODE, '--format', 'json']);
    const { versions } = JSON.parse(stdout);
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({ version: '3.0', name: 'Lantern Code', outline: false, newest: true });
    expect(versions[0].provisions).toBeGreaterThan(100);
  });
});

describe('compare', () => {
  it('shows what changed by document, then provision by provision with the words marked', () => {
    const { status, stdout } = run(['compare', '45.0', '46.0'], { cwd: repository() });
    expect(status).toBe(0);
    expect(stdout).toContain('Lantern Code 45.0 → 46.0: 6 provisions changed in 3 documents.\n');
    expect(stdout).toContain('  Section H Harbour: 1 with a new heading\n');
    expect(stdout).toContain('  G3.19 renumbered from G3.18\n');
    expect(stdout).toContain(
      '  G3.21 citations follow new numbers\n    Each Keeper shall answer for the oil that Section [-G3.18-] {+G3.19+} is about.\n',
    );
    expect(stdout).toContain('[-The Warden shall count the lanterns each spring.-]{+Not used.+}');
  });

  it('shows one provision, and folders in place of versions', () => {
    const { stdout } = run(['compare', join(LIBRARY, '44.0'), join(LIBRARY, '45.0'), 'section', 'g3.18']);
    expect(stdout).toContain('1 provision changed in 1 document');
    expect(stdout).toContain('show it {+within five days+} to any person');
    expect(run(['compare', '44.0', '45.0', 'G3.17'], { cwd: repository() }).stdout).toContain('nothing changed');
  });

  it('gives JSON and Markdown', () => {
    const cwd = repository();
    const { documents, before } = JSON.parse(run(['compare', '44.0', '45.0', '--format', 'json'], { cwd }).stdout);
    expect(before).toEqual({ name: 'Lantern Code', version: '44.0' });
    expect(documents.map(({ id }: { id: string }) => id)).toEqual(['Section A', 'Section G']);
    expect(documents[0].definitions).toMatchObject([{ term: 'Bell', kind: 'added', address: 'A1', before: '' }]);
    expect(documents[1].changes).toMatchObject([{ kinds: ['reworded'], before: { address: 'G3.18' }, folded: false }]);
    const markdown = run(['compare', '44.0', '45.0', '--format', 'markdown'], { cwd }).stdout;
    expect(markdown).toContain('# Lantern Code 44.0 → 45.0\n');
    expect(markdown).toContain('show it **within five days** to any person');
  });

  it.each([
    [
      ['compare', '45.0', '47.0'],
      'There is no version 47.0 here, and no folder of that name with a code.yaml. The versions here: 44.0, 45.0, 46.0.',
    ],
    [['compare', '45.0', '46.0', 'G9.99'], 'Neither LC 45.0 nor LC 46.0 has G9.99.'],
    [['compare', '45.0', 'sec-corpus'], 'sec-corpus holds several versions: name one of their folders'],
  ])('%j ends in one sentence', (args, sentence) => {
    const { status, stderr } = run(args, { cwd: repository() });
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('check against several versions', () => {
  const rules = (files: Readonly<Record<string, string>>) => {
    const { stdout } = run(['check', '.', '--format', 'json'], { cwd: repository(files) });
    const { files: found } = JSON.parse(stdout);
    return Object.fromEntries(
      found.map(({ path, diagnostics }: { path: string; diagnostics: { rule: string; severity: string }[] }) => [
        path,
        diagnostics
          .filter(({ rule }) => /^(?:baseline|citation-target)/.test(rule))
          .map(({ rule, severity }) => `${severity} ${rule}`),
      ]),
    );
  };

  it('reads each text against its baseline, others against the newest, and tells what changed since', () => {
    expect(
      rules({
        'a.sec': modification(
          '45.0',
          'Amend Section G3.19 as follows:\n\nG3.19 The Keeper must not ring. See Section G3.20.',
        ),
        'b.sec': 'Under Section G3.20.\n',
        'c.sec': modification('46.0', 'Delete Section G3.17.'),
        'd.sec': modification('43.0', 'Delete Section G3.17.'),
      }),
    ).toEqual({
      'a.sec': ['warning baseline-behind', 'error citation-target-missing'],
      'b.sec': [],
      'c.sec': [],
      'd.sec': ['information baseline-unknown'],
    });
  });
});
