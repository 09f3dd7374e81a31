import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE, folderWith, run } from './run';

const DRAFT = 'L3.30 Under Clause L3.22 and Section L3.99.\n';
const BOTH = ['citation-unit-word warning', 'citation-target-missing error'];

interface Report {
  readonly files: { path: string; known?: number; diagnostics: { rule: string; severity: string }[] }[];
}
function check(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = run(['check', ...args, '--corpus', CODE, '--format', 'json'], { cwd });
  const { files } = JSON.parse(stdout) as Report;
  const found = files.flatMap(({ diagnostics }) => diagnostics.map(({ rule, severity }) => `${rule} ${severity}`));
  return { status, stderr, found, files };
}

describe('sec-lint.yaml', () => {
  const settings = 'rules:\n  citation-unit-word: off\n  citation-target-missing: hint\n';

  it('sets severities, and with them the exit code', () => {
    const cwd = folderWith({ 'a.sec': DRAFT, 'sec-lint.yaml': settings });
    expect(check(cwd, '.')).toMatchObject({ status: 0, found: ['citation-target-missing hint'], stderr: '' });
    expect(check(cwd, '.', '--no-config')).toMatchObject({ status: 1, found: BOTH });
  });

  it('is the nearest from the folder of each file up to the current folder', () => {
    const cwd = folderWith({
      'sec-lint.yaml': 'rules: { citation-target-missing: off }',
      'ws/a/a.sec': DRAFT,
      'ws/b/sec-lint.yaml': settings,
      'ws/b/c/b.sec': DRAFT,
    });
    expect(check(cwd, 'ws/a', 'ws/b').found).toEqual([BOTH[0], 'citation-target-missing hint']);
    // Seen from within "ws" the file above it is not in the current folder.
    expect(check(join(cwd, 'ws'), 'a').found).toEqual(BOTH);
    // A file that does not lie below the current folder: every folder above it counts.
    expect(check(folderWith({}), join(cwd, 'ws/a')).found).toEqual([BOTH[0]]);
  });

  it('counts for standard input where the command runs, and can be named', () => {
    const cwd = folderWith({ 'sec-lint.yaml': settings, 'other.yaml': 'rules: { citation-target-missing: off }' });
    const found = (...args: string[]) =>
      JSON.parse(
        run(['check', '-', '--corpus', CODE, '--format', 'json', ...args], { cwd, input: DRAFT }).stdout,
      ).files[0].diagnostics.map(({ rule }: { rule: string }) => rule);
    expect(found()).toEqual(['citation-target-missing']);
    expect(found('--config', 'other.yaml')).toEqual(['citation-unit-word']);
  });

  it('is reported line by line where it is wrong, and the rest of it counts', () => {
    const cwd = folderWith({ 'a.sec': DRAFT, 'sec-lint.yaml': `${settings}  citation-title: off\n` });
    const { stderr, found } = check(cwd, 'a.sec');
    expect(stderr).toBe('sec-lint.yaml:4 There is no rule “citation-title”, so this line changes nothing.\n');
    expect(found).toEqual(['citation-target-missing hint']);
    const named = run(['check', 'a.sec', '--config', 'none.yaml'], { cwd });
    expect([named.status, named.stderr]).toEqual([2, 'The settings in none.yaml cannot be read.\n']);
  });
});

describe('a baseline', () => {
  it('keeps old findings quiet, and shows new ones', () => {
    const cwd = folderWith({ 'd/a.sec': DRAFT, 'd/b.sec': 'Under Section L3.98.\n' });
    const written = run(['check', 'd', '--corpus', CODE, '--write-baseline', 'sec-lint-baseline.json'], { cwd });
    expect(written).toMatchObject({
      status: 0,
      stdout:
        '3 findings of 2 files written to sec-lint-baseline.json. Name it in sec-lint.yaml: “baseline: sec-lint-baseline.json”.\n',
    });
    expect(check(cwd, 'd').found).toHaveLength(3);
    writeFileSync(join(cwd, 'sec-lint.yaml'), 'baseline: sec-lint-baseline.json\n');
    expect(check(cwd, 'd')).toMatchObject({ status: 0, found: [] });
    expect(check(cwd, 'd').files.map(({ path, known }) => `${path} ${known}`)).toEqual(['d/a.sec 2', 'd/b.sec 1']);
    // The same from another folder: paths count from the baseline.
    expect(check(join(cwd, 'd'), '.', '--config', '../sec-lint.yaml').found).toEqual([]);
    writeFileSync(join(cwd, 'd/a.sec'), `New first words.\n\n${DRAFT}\nL3.31 Under Section L3.97.\n`);
    expect(check(cwd, 'd')).toMatchObject({ status: 1, found: ['citation-target-missing error'] });
    expect(run(['check', 'd', '--corpus', CODE], { cwd }).stdout).toContain(
      '3 findings of old, which the baseline knows, left out.',
    );
  });

  it('is the same when nothing changed, and forgets files that are gone', () => {
    const cwd = folderWith({ 'd/a.sec': DRAFT, 'd/b.sec': DRAFT });
    const file = join(cwd, 'old.json');
    const write = (...paths: string[]) =>
      run(['check', ...paths, '--corpus', CODE, '--write-baseline', 'old.json'], { cwd });
    write('d');
    const text = readFileSync(file, 'utf8');
    write('d/b.sec');
    expect(readFileSync(file, 'utf8')).toBe(text);
    rmSync(join(cwd, 'd/b.sec'));
    write('d/a.sec');
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).findings)).toEqual(['d/a.sec']);
  });

  it('never takes the place of another file, nor of what it cannot read', () => {
    const cwd = folderWith({ 'a.sec': DRAFT, 'sec-lint.yaml': 'rules: {}\nbaseline: a.sec\n' });
    const { status, stderr } = run(['check', 'a.sec', '--no-config', '--write-baseline', 'a.sec'], { cwd });
    expect([status, stderr]).toEqual([
      2,
      'a.sec is there and is no baseline, so it is not written over. Name another file.\n',
    ]);
    expect(readFileSync(join(cwd, 'a.sec'), 'utf8')).toBe(DRAFT);
    expect(check(cwd, 'a.sec')).toMatchObject({
      found: BOTH,
      stderr: expect.stringMatching(
        /^sec-lint\.yaml:2 a\.sec: It is not valid JSON, so the findings of old show again\./,
      ),
    });
  });
});

describe('check --fix', () => {
  const SLIP =
    'Insert new Section L3.22A after Section L3.22 as follows:\n\nL3.22A The Keeper shall keep the the record.\n';
  const RIGHT = SLIP.replace('the the', 'the');

  it('writes the corrections that change no meaning, and reports what is left', () => {
    const cwd = folderWith({
      'a.sec': `${SLIP}\nL3.22B The Keeper shall keep the record that Section L3.99 describes.\n`,
      'b.sec': RIGHT,
      'marked.sec': `\ufeff${SLIP}`,
    });
    const { stderr, found } = check(cwd, '.', '--fix');
    expect(readFileSync(join(cwd, 'a.sec'), 'utf8').startsWith(RIGHT)).toBe(true);
    expect(readFileSync(join(cwd, 'marked.sec'), 'utf8')).toBe(`\ufeff${RIGHT}`);
    expect(stderr).toBe('a.sec: 1 correction made.\nmarked.sec: 1 correction made.\n');
    expect(found).toContain('citation-target-missing error');
    expect(check(cwd, '.', '--fix').stderr).toBe('');
  });

  it('leaves files in other encodings alone, and says so', () => {
    const bytes = Buffer.from(`\ufeff${SLIP}`, 'utf16le');
    const cwd = folderWith({ 'a.sec': bytes });
    expect(check(cwd, 'a.sec', '--fix').stderr).toBe(
      'a.sec is not written, since it is not saved as UTF-8. Save it as UTF-8 and try again.\n',
    );
    expect(readFileSync(join(cwd, 'a.sec'))).toEqual(bytes);
  });

  it('prints the text of standard input, and the report elsewhere', () => {
    const cwd = folderWith({});
    const { stdout, stderr } = run(['check', '-', '--fix', '--corpus', CODE], { cwd, input: SLIP });
    expect(stdout).toBe(RIGHT);
    expect(stderr).toMatch(/^standard input: 1 correction made\.\n[\s\S]*0 findings in 1 file/);
    const refused = run(['check', '-', '--fix', '--format', 'json'], { cwd, input: SLIP });
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    const saved = run(['check', '-', '--fix', '--format', 'json', '--output', 'r.json', '--corpus', CODE], {
      cwd,
      input: SLIP,
    });
    expect(saved.stdout).toBe(RIGHT);
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).files[0].diagnostics).toEqual([]);
  });
});

describe('check --output', () => {
  it('writes the report to a file, without colours, and keeps the exit code', () => {
    const cwd = folderWith({ 'a.sec': DRAFT });
    const { status, stdout } = run(['check', 'a.sec', '--corpus', CODE, '--output', 'r.txt'], { cwd });
    expect([status, stdout]).toEqual([1, '']);
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toMatch(/2 findings in 1 file/);
    expect(run(['check', 'a.sec', '--output', 'no/such/r.txt'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'no/such/r.txt cannot be written.\n',
    });
    expect(existsSync(join(cwd, 'no'))).toBe(false);
  });
});
