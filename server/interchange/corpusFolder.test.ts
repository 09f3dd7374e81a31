import { describe, expect, it } from 'vitest';
import { loadCorpus } from './corpusFolder';
import type { FileSystem } from './fileSystem';

/** Files in memory that remember what was asked for. */
function memory(files: Record<string, string>): FileSystem & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async readText(uri) {
      asked.push(uri);
      return files[uri.replace('file:///code/', '')];
    },
    async readFolder() {
      return [];
    },
  };
}

const load = async (files: Record<string, string>) => {
  const system = memory(files);
  const { code, problems } = await loadCorpus(system, 'file:///code');
  return {
    code,
    asked: system.asked,
    problems: problems.map(({ uri, line, message }) => `${uri.split('/').at(-1)}:${line + 1} ${message}`),
  };
};

const manifest = (...documents: string[]) =>
  `code: Lantern Code\nversion: "3.0"\ndocuments:\n${documents.map((each) => `  - ${each}\n`).join('')}`;

describe('a corpus folder', () => {
  it('gives the Code with its documents and register', async () => {
    const { code, problems } = await load({
      'code.yaml': manifest('{ id: Section G, file: g.sec, title: Security, names: [SEC G] }'),
      'g.sec': '## G3 Title\n\nG3.17 Words.\n',
      'modifications.yaml': '- id: MP073\n  title: Alteration\n  implemented: 2019-11-29\n  provisions: [G3.17]\n',
    });
    expect(problems).toEqual([]);
    expect([...code!.documents.keys()]).toEqual(['Section G']);
    expect(code!.documents.get('Section G')!.document.byAddress.has('G3.17')).toBe(true);
    expect(code!.modifications[0]).toMatchObject({ id: 'MP073', implemented: '2019-11-29', at: { line: 0 } });
  });

  it('gives the terms and acronyms of its lists', async () => {
    const { code, problems } = await load({
      'code.yaml': manifest('{ id: Section G, file: g.sec }'),
      'g.sec': '',
      'terms.yaml':
        '- term: Lamp\n    Register\n  gloss: The record of lamps.\n  reference: F2.10\n  acronym: LR\n- gloss: no term\n- term: Taper\n  unverified: true\n',
      'acronyms.yaml':
        '- acronym: LSC\n  expansion: Lamp Security Committee\n- acronym: BKA\n  unverified: true\n- 5\n',
    });
    expect(problems).toEqual([]);
    expect(code!.terms).toEqual([
      {
        term: 'Lamp Register',
        gloss: 'The record of lamps.',
        reference: 'F2.10',
        acronym: 'LR',
        unverified: false,
        at: { uri: 'file:///code/terms.yaml', line: 0 },
      },
      {
        term: 'Taper',
        gloss: '',
        reference: '',
        acronym: '',
        unverified: true,
        at: { uri: 'file:///code/terms.yaml', line: 6 },
      },
    ]);
    expect(code!.acronyms.map(({ acronym, expansion }) => [acronym, expansion])).toEqual([
      ['LSC', 'Lamp Security Committee'],
      ['BKA', ''],
    ]);
  });

  it.each([['../secret.sec'], ['a/../../secret.sec'], ['/etc/passwd'], ['..\\secret.sec'], ['file:///etc/passwd']])(
    'never reads outside its folder: %s',
    async (file) => {
      const { asked, problems } = await load({
        'code.yaml': manifest(`{ id: Section G, file: ${JSON.stringify(file)} }`),
      });
      expect(
        asked.every((uri) =>
          /^file:\/\/\/code\/(?:code|modifications|interpretations|stale-names|terms|acronyms)\.yaml$/.test(uri),
        ),
      ).toBe(true);
      expect(problems).toEqual([`code.yaml:4 Section G names no file inside the corpus folder ("${file}").`]);
    },
  );

  it('reports what is wrong at its line and keeps the rest', async () => {
    const { code, problems } = await load({
      'code.yaml': manifest(
        '{ id: Section G, file: g.sec }',
        '{ id: Part 7, file: g.sec }',
        '{ id: Section H, file: none.sec }',
        '{ id: Section L, file: wrong.sec }',
        '{ id: Section G, file: g.sec }',
      ),
      'g.sec': 'G3.17 Words.\n',
      'wrong.sec': '---\ndocument: Section K\n---\nK1.1 Words.\n',
      'modifications.yaml': 'just words\n',
    });
    expect([...code!.documents.keys()]).toEqual(['Section G']);
    expect(problems).toEqual([
      'code.yaml:5 "Part 7" is not a document of a Code: write Section G, Schedule 4 or Appendix AD as its id.',
      'code.yaml:6 The file of Section H, none.sec, cannot be read.',
      'code.yaml:7 wrong.sec says that it is Section K, but code.yaml lists it as Section L: it is left out until the two agree.',
      'code.yaml:8 Section G is listed twice; the first entry counts.',
      'modifications.yaml:1 modifications.yaml must be a list.',
    ]);
  });

  it('refuses aliases, which can grow without bound', async () => {
    const { code, problems } = await load({ 'code.yaml': 'a: &a [x, x]\nb: [*a, *a]\ndocuments: []\n' });
    expect(code).toBeUndefined();
    expect(problems).toEqual(['code.yaml:1 code.yaml uses YAML aliases, which a corpus may not.']);
  });

  it('says whether every listed document could be read', async () => {
    const both = manifest('{ id: Section G, file: g.sec }', '{ id: Section H, file: h.sec }');
    expect((await load({ 'code.yaml': both, 'g.sec': '' })).code!.complete).toBe(false);
    expect((await load({ 'code.yaml': both, 'g.sec': '', 'h.sec': '' })).code!.complete).toBe(true);
  });

  it('keeps a version as it is written, and explains YAML to people', async () => {
    const { code } = await load({
      'code.yaml': 'version: 45.0\ndocuments: [{ id: Section G, file: g.sec, version: 1.10 }]\n',
      'g.sec': '',
    });
    expect([code!.version, code!.documents.get('Section G')!.version]).toEqual(['45.0', '1.10']);
    expect((await load({ 'code.yaml': 'a: 1\ndocuments: [a\nb: c\n' })).problems).toEqual([
      expect.stringMatching(
        /^code\.yaml:3 code\.yaml is not valid YAML near line 3: check brackets, quotes and indentation \(parser: .*\)\.$/,
      ),
    ]);
  });
});
