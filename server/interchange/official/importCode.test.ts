import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../corpusFolder';
import { nodeFileSystem } from '../nodeFileSystem';
import { readText } from '../text/readText';
import { type ImportProgress, type ImportRequest, importCode } from './importCode';
import { CannotImport } from './imported';
import { remarksOf } from './importReport';
import { collectSources } from './sources';
import { folderStaging } from './staging';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const G =
  'SECTION G: SECURITY\n\nG1 General\n\nDuties\n\nG1.1 Each User shall:\n\n(a) lock the door; and\n\n(b) keep the key.\n\nG1.3 Not used.\n';
const H = 'SECTION H: SERVICES\n\nH1 Services\n\nH1.1 "Lamp" means a light. See Section G1.1.\n';

async function put(files: Record<string, string | Uint8Array>): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** What the readers of Word and PDF are asked for; here the bytes are text, and one tracked change in a file named so. */
const read: string[] = [];
const readers = {
  word: async (bytes: Uint8Array) => {
    const text = Buffer.from(bytes).toString().slice(4);
    read.push(text.slice(0, 9));
    const after = readText(text.replace('[-old-]', ''), 'plaintext').after;
    const before = readText(text.replace('[-old-]', 'old'), 'plaintext').after;
    const change = { kind: 'deletion', author: 'A', date: '', text: 'old', where: 'G1.1' } as const;
    return text.includes('[-old-]') ? { before, after, changes: [change] } : { before: after, after, changes: [] };
  },
  pdf: async () => {
    throw new CannotImport('It is a scan.');
  },
};

async function run(paths: string[], more: Partial<ImportRequest> = {}, progress?: ImportProgress, version = '3.0') {
  read.length = 0;
  const out = join(folder, 'out');
  const request = {
    version,
    codeName: 'Lantern Code',
    as: new Map(),
    leaveOut: false,
    known: [],
    register: [],
    ...more,
  } satisfies ImportRequest;
  const sources = await collectSources(paths.map((path) => join(folder, path)));
  const result = await importCode(sources, request, readers, folderStaging(out, version, '1'), progress);
  const { code } = await loadCorpus(nodeFileSystem, pathToFileURL(join(out, version)).href);
  return {
    ...result,
    code,
    remarks: remarksOf(result).map(({ about, sentence }) => `${about.replace(folder, '').slice(0, 40)}: ${sentence}`),
    problems: result.problems.map(
      ({ path, problem }) => `${path.replace(`${folder}/`, '')}: ${problem.replaceAll(`${folder}/`, '')}`,
    ),
    addresses: [...(code?.documents.values() ?? [])].map(({ id, document }) =>
      [id, ...document.byAddress.keys()].join(' '),
    ),
  };
}

describe('an import', () => {
  it('makes a Code of a folder, and says what a person should look at', async () => {
    await put({ 'in/g.txt': G, 'in/deep/h.md': H, 'in/fees.xlsx': 'x', 'in/.hidden.txt': 'x', 'in/~$g.docx': 'x' });
    const { written, addresses, remarks, code } = await run(['in']);
    expect(written).toBe(true);
    expect(addresses).toEqual(['Section G G1 G1.1 G1.1(a) G1.1(b) G1.3', 'Section H H1 H1.1']);
    expect(code).toMatchObject({ name: 'Lantern Code', version: '3.0', complete: true });
    expect(remarks).toEqual([
      'Section G: After G1.1 comes G1.3.',
      '/in/fees.xlsx: Passed over: not a Word, PDF or text file.',
    ]);
    expect(readFileSync(join(folder, 'out/3.0/import-report.md'), 'utf8')).toContain('After G1.1 comes G1.3');
    expect(readdirSync(join(folder, 'out'))).toEqual(['3.0']);
  });

  it('opens the zip of a whole version', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    await put({
      'sec.zip': zipSync({
        'SEC/g.txt': bytes(G),
        'SEC/h.txt': bytes(H),
        'SEC/inner.zip': bytes('x'),
        '__MACOSX/g.txt': bytes('x'),
      }),
    });
    const { addresses, remarks } = await run(['sec.zip']);
    expect(addresses.map((each) => each.slice(0, 9))).toEqual(['Section G', 'Section H']);
    expect(remarks.at(-1)).toBe('/sec.zip/SEC/inner.zip: Passed over: an archive within an archive: unpack it first.');
  });

  it('touches nothing when a file cannot be imported, and leaves it out when told to', async () => {
    await put({ 'in/g.txt': G, 'out/3.0/code.yaml': 'version: "3.0"\ndocuments: []\n' });
    await put({ 'in/scan.pdf': '%PDF-1.7' });
    const stopped = await run(['in']);
    expect([stopped.written, stopped.problems, stopped.code!.documents.size]).toEqual([
      false,
      ['in/scan.pdf: It is a scan.'],
      0,
    ]);
    const { written, code, remarks } = await run(['in'], { leaveOut: true });
    expect([written, code!.documents.size, code!.complete]).toEqual([true, 1, false]);
    expect(remarks[0]).toContain('It is a scan.');
  });

  it('goes on where it was stopped', async () => {
    await put({ 'in/a.docx': `PK\u0003\u0004${G}`, 'in/b.docx': `PK\u0003\u0004${H}` });
    const stop = run(['in'], {}, ({ name }) => {
      if (name === 'b.docx') throw new Error('stopped');
    });
    await expect(stop).rejects.toThrow('stopped');
    expect(read).toEqual(['SECTION G']);
    expect(readdirSync(join(folder, 'out'))).toEqual(['.import-3.0']);
    const { written, resumed } = await run(['in']);
    expect([written, resumed, read]).toEqual([true, 1, ['SECTION H']]);
  });

  it('replaces a version only when the new one is whole', async () => {
    await put({ 'in/g.txt': G });
    await run(['in']);
    await put({ 'in/g.txt': G.replace('lock', 'bolt') });
    const { code } = await run(['in']);
    expect(code!.documents.get('Section G')!.document.text).toContain('bolt the door');
    expect(readdirSync(join(folder, 'out'))).toEqual(['3.0']);
  });

  it('never takes one side of tracked changes in silence, and keeps both', async () => {
    await put({ 'in/g.docx': `PK\u0003\u0004${G.replace('lock', '[-old-]lock')}` });
    const { written, problems } = await run(['in']);
    expect([written, problems]).toEqual([
      false,
      ['in/g.docx: It has 1 tracked change: say whether the text is the one before or after them.'],
    ]);
    const { code, remarks } = await run(['in'], { side: 'after' });
    expect(code!.documents.get('Section G')!.document.text).toContain('(a) lock');
    expect(readFileSync(join(folder, 'out/3.0/tracked/section-g.before.sec'), 'utf8')).toContain('(a) oldlock');
    expect(remarks[0]).toBe(
      'Section G: 1 tracked change: the text is the one after them; the other is kept in the folder “tracked”.',
    );
  });

  it('asks what a file is that does not say, and takes the answer', async () => {
    await put({ 'in/g.txt': G, 'in/x.txt': 'Some rules\n\n1.1 Words.\n' });
    const { problems } = await run(['in']);
    expect(problems).toEqual(['in/x.txt: It does not say which document of the Code it is.']);
    const { addresses } = await run(['in'], { as: new Map([['x.txt', 'Schedule 4']]) });
    expect(addresses[1]).toBe('Schedule 4 Schedule 4 1.1');
  });

  it.each([
    ['old.doc', 'anything', 'It is in the old Word format (.doc): open it in Word and save it as .docx.'],
    [
      'g.docx',
      '%PDF-1.7 words',
      'Its name ends in .docx, but it is a PDF: give it the name of what it is and import it again.',
    ],
    [
      'g.pdf',
      'just words',
      'Its name ends in .pdf, but it is plain text: give it the name of what it is and import it again.',
    ],
    [
      'g.txt',
      'a\u0000b',
      'Its name ends in .txt, but it is something else (no text, no Word, no PDF): give it the name of what it is and import it again.',
    ],
    ['g.docx', '', 'It is empty.'],
    [
      'g.docx',
      '\u00d0\u00cf\u0011\u00e0',
      'It is an old Word document (.doc) or protected by a password: open it in Word and save it as an unprotected .docx.',
    ],
  ])('refuses %s with %j in one sentence', async (name, content, sentence) => {
    await put({ [name]: Buffer.from(content, 'latin1') });
    const { problems } = await run([name]);
    expect(problems).toEqual([`${name}: ${sentence}`]);
  });

  it('takes a document from Word where it is there in PDF too, and asks about doubles', async () => {
    await put({ 'in/g.docx': `PK\u0003\u0004${G}`, 'in/g.pdf': '%PDF-1.7' });
    expect((await run(['in'])).remarks.at(-1)).toContain('the same document is there as a Word file');
    await put({ 'in/other.txt': G });
    expect((await run(['in'])).problems).toEqual([
      'in/other.txt: It is Section G, and so is g.docx: leave one of the two out.',
    ]);
  });

  it('says which path is not there', async () => {
    await expect(run(['none'])).rejects.toThrow(/none is not there\.$/);
  });
});
