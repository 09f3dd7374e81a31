import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE, folderWith, manifest, run } from './run';

const G = '# Section G Security\n\n## G3 Duties\n\nG3.17 Each User shall tell.\n';
const json = (stdout: string) => JSON.parse(stdout);
const paths = (stdout: string) => json(stdout).files.map(({ path }: { path: string }) => path);
const rules = (stdout: string) =>
  json(stdout).files.flatMap(({ diagnostics }: { diagnostics: { rule: string }[] }) => diagnostics.map((d) => d.rule));

describe('a Code with faults', () => {
  const files = {
    'code.yaml': manifest(
      '{ id: Section G, file: g.sec }',
      '{ id: Section H, file: h.sec }',
      '{ id: Secton L, file: l.sec }',
      '{ id: Section K, file: ../k.sec }',
    ),
    'g.sec': G,
    'modifications.yaml': '- id: [MP1\n',
  };

  it('says each on stderr, once, and proves nothing missing by what it could not read', () => {
    const cwd = folderWith(files);
    const input = 'Under Sections H3.1 and G3.17.\n';
    const { status, stdout, stderr } = run(['check', '-', 'g.sec', '--format', 'json'], { cwd, input });
    expect(stderr.trim().split('\n')).toEqual([
      'code.yaml:5 The file of Section H, h.sec, cannot be read.',
      expect.stringMatching(/^code\.yaml:6 "Secton L" is not a document of a Code/),
      'code.yaml:7 Section K names no file inside the corpus folder ("../k.sec").',
      expect.stringMatching(
        /^modifications\.yaml:\d modifications\.yaml is not valid YAML near line \d: check brackets, /,
      ),
    ]);
    expect(rules(stdout)).toEqual([]);
    expect(status).toBe(0);
    expect(json(stdout).code).toEqual({ name: 'Lantern Code', version: '3.0', outline: false });
    const listed = json(run(['citations', '-', '--format', 'json'], { cwd, input }).stdout);
    expect(listed.code.version).toBe('3.0');
    expect(listed.files[0].citations.map(({ status }: { status: string }) => status)).toEqual(['unknown', 'resolved']);
  });

  it('proves it when every document was read, and cannot be used when none was', () => {
    const whole = folderWith({ 'code.yaml': manifest('{ id: Section G, file: g.sec }'), 'g.sec': G });
    const { stdout, stderr } = run(['check', '-', '--format', 'json'], { cwd: whole, input: 'Under Section H3.1.\n' });
    expect(rules(stdout)).toEqual(['citation-document-unknown']);
    expect(stderr).toBe('');
    const none = folderWith({ 'code.yaml': manifest('{ id: Section G, file: g.sec }') });
    expect(run(['check', '-'], { cwd: none }).stderr).toMatch(
      /^The corpus in \. cannot be used: The file of Section G/,
    );
  });

  it('reports front matter that is not YAML', () => {
    const { status, stdout } = run(['check', '-', '--format', 'json'], { input: '---\ntitle: "a\n---\n' });
    expect(rules(stdout)).toEqual(['front-matter-unreadable']);
    expect(status).toBe(1);
  });
});

describe('large files', () => {
  it('lists more citations than a call can have arguments', () => {
    const { status, stdout } = run(['citations', '-'], { input: 'Section G3.17\n'.repeat(150_000) });
    expect(stdout).toContain('150000 citations');
    expect(status).toBe(0);
  });

  it('shows findings in one long line by what stands beside them', () => {
    const input = 'Under Clause G3.17 words. '.repeat(12_000);
    const { stdout } = run(['check', '-', '--corpus', CODE, '--fail-on', 'never'], { input });
    expect(stdout).toContain('12000 findings in 1 file');
    expect(Math.max(...stdout.split('\n', 2000).map((line) => line.length))).toBeLessThan(120);
    expect(stdout).toMatch(/│ Under Clause G3\.17 words\. Under .*…\n/);
    expect(stdout).toMatch(/│ ….* Under Clause G3\.17 words\. .*…\n/);
  });
});

describe('the files of a folder', () => {
  it('are, for a Code, those that code.yaml lists, however deep', () => {
    const cwd = folderWith({
      'law/code.yaml': manifest('{ id: Section G, file: sub dir/section-g.sec }', '{ id: Section H, file: "h,1.SEC" }'),
      'law/sub dir/section-g.sec': G,
      'law/h,1.SEC': 'H1.1 Under Section G3.99.\n',
      'law/notes.sec': 'Under Section G3.99.\n',
    });
    for (const args of [['law'], ['law/sub dir/section-g.sec', 'law/h,1.SEC']]) {
      const { stdout } = run(['check', ...args, '--format', 'json'], { cwd });
      expect(paths(stdout).sort()).toEqual(['law/h,1.SEC', 'law/sub dir/section-g.sec']);
      expect(rules(stdout)).toEqual(['citation-target-missing']);
    }
  });

  it('leave out those of a Code below it, and what is not text, which they say', () => {
    const cwd = folderWith({
      'ws/a.sec': 'Under Section G3.17.\n',
      'ws/B.SEC': 'Under Section G3.17.\n',
      'ws/c.MD': 'Under Section G3.17.\n',
      'ws/binary.sec': Buffer.from([1, 0, 2, 0]),
      'ws/sec-corpus/code.yaml': manifest('{ id: Section G, file: deep/g.sec }'),
      'ws/sec-corpus/deep/g.sec': G,
    });
    const { status, stdout, stderr } = run(['check', 'ws', 'ws/a.sec', './ws/a.sec', '--format', 'json'], { cwd });
    expect(paths(stdout).sort()).toEqual(['ws/B.SEC', 'ws/a.sec', 'ws/c.MD']);
    expect(stderr).toMatch(/^ws\/binary\.sec is passed over, since it cannot be read as text\.\n$/);
    expect(status).toBe(0);
    expect(run(['check', 'ws/binary.sec'], { cwd }).status).toBe(2);
  });

  it('are read in the encodings that Word saves', () => {
    const cwd = folderWith({
      'a.txt': Buffer.from('\ufeffUnder Section G3.17.\n', 'utf16le'),
      'b.txt': Buffer.from('\u0093Each\u0094 under Section G3.17.\n', 'latin1'),
    });
    const { stdout } = run(['citations', 'a.txt', 'b.txt', '--format', 'json'], { cwd });
    expect(
      json(stdout).files.map(({ citations }: { citations: { address: string }[] }) => citations[0]!.address),
    ).toEqual(['G3.17', 'G3.17']);
  });

  it.skipIf(process.platform === 'win32')('are named without control characters', () => {
    const cwd = folderWith({ 'a\u001b[2Jb.sec': 'Under Section G3.17.\n' });
    for (const command of ['check', 'citations']) expect(run([command, '.'], { cwd }).stdout).not.toContain('\u001b');
    expect(run(['check', 'no\u001b[2J.sec'], { cwd }).stderr).not.toContain('\u001b');
  });
});

describe('the Code that is used', () => {
  const code = (version: string) => manifest('{ id: Section G, file: g.sec }').replace('3.0', version);
  const cwd = folderWith({
    'sec-corpus/code.yaml': code('here'),
    'sec-corpus/g.sec': G,
    'ws/sec-corpus/code.yaml': code('ws'),
    'ws/sec-corpus/g.sec': G,
    'ws/drafts/new/a.sec': 'Under Section G3.17.\n',
    'ws/b.sec': 'Under Section G3.17.\n',
    'other/c.sec': 'Under Section G3.17.\n',
  });
  const elsewhere = folderWith({ 'd.sec': 'Under Section G3.17.\n' });
  const used = (...args: string[]) => json(run(['check', ...args, '--format', 'json'], { cwd }).stdout).code.version;

  it.each([
    ['the one in the folder', ['ws'], 'ws'],
    ['the nearest above a file', ['ws/drafts/new/a.sec'], 'ws'],
    ['the nearest above all files', ['ws/drafts/new/a.sec', 'ws/b.sec'], 'ws'],
    ['the one above both', ['ws/b.sec', 'other'], 'here'],
    ['the current folder’s', [elsewhere], 'here'],
    ['the one named', ['ws', '--corpus', CODE], '3.0'],
    ['the Code itself', ['ws/sec-corpus'], 'ws'],
  ])('is %s', (_, args, version) => {
    expect(used(...args)).toBe(version);
  });

  it('is the outline without any, and the Code of its own folder for show', () => {
    expect(json(run(['check', 'd.sec', '--format', 'json'], { cwd: elsewhere }).stdout).code.outline).toBe(true);
    expect(run(['show', 'G3.17'], { cwd: join(cwd, 'ws/sec-corpus') }).stdout).toMatch(/LC ws$/m);
    expect(run(['show', 'G3.17'], { cwd: join(cwd, 'ws/drafts') }).stdout).toMatch(/LC ws$/m);
  });
});
