import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE, run } from './run';

const citations = (text: string, ...args: string[]) =>
  JSON.parse(run(['citations', '-', '--format', 'json', ...args], { input: text }).stdout).files[0].citations;

describe('citations', () => {
  it('gives one entry per clickable piece, with places and the ends of ranges', () => {
    expect(citations('Sections G3-G6 apply', '--corpus', CODE)).toEqual([
      {
        text: 'G3',
        start: { line: 0, character: 9 },
        end: { line: 0, character: 11 },
        address: 'G3',
        status: 'resolved',
        through: 'G6',
      },
      {
        text: 'G6',
        start: { line: 0, character: 12 },
        end: { line: 0, character: 14 },
        address: 'G6',
        status: 'resolved',
      },
    ]);
  });

  it('keeps the address of what is not there and adds the nearest', () => {
    expect(citations('Section L3.99', '--corpus', CODE)[0]).toMatchObject({
      address: 'L3.99',
      status: 'missing',
      nearest: 'L3',
    });
    expect(citations('Section L3.99')[0]).toMatchObject({ address: 'L3.99', status: 'unknown', nearest: 'L3' });
  });

  it('names what lies outside the Code', () => {
    expect(citations('section 6(1A) of the Electricity Act 1989')[0]).toMatchObject({
      text: 'section 6(1A) of the Electricity Act 1989',
      address: null,
      status: 'external',
      instrument: 'Electricity Act 1989',
    });
  });

  it('reads a list for people', () => {
    const { stdout } = run(['citations', '-'], { input: 'Section G3.17 and DPO075' });
    expect(stdout).toContain('Manufacturers: Duty to Notify and Be Notified');
    expect(stdout).toContain('DP075');
    expect(stdout).toContain('2 citations');
  });
});

describe('check', () => {
  it('exits with 1 for an error, 0 below --fail-on, and gives edits', () => {
    const input = 'Under Sections G3.18 to G3.17 and Clause L3.22.\n';
    const json = run(['check', '-', '--corpus', CODE, '--format', 'json'], { input });
    expect(json.status).toBe(1);
    const { diagnostics } = JSON.parse(json.stdout).files[0];
    expect(diagnostics.map((each: { rule: string }) => each.rule)).toEqual([
      'citation-range-reversed',
      'citation-unit-word',
    ]);
    expect(diagnostics[1].fixes[0].edits).toEqual([
      { start: { line: 0, character: 34 }, end: { line: 0, character: 40 }, newText: 'Section' },
    ]);
    expect(run(['check', '-', '--corpus', CODE, '--fail-on', 'never'], { input }).status).toBe(0);
    expect(run(['check', '-', '--corpus', CODE], { input: 'Under Section G3.17.\n' }).status).toBe(0);
  });

  it('shows the words, what is wrong and what to write', () => {
    const { stdout } = run(['check', '-', '--corpus', CODE], { input: 'Under Section G3.17 (Complaints).\n' });
    expect(stdout).toContain('Under Section G3.17 (Complaints).');
    expect(stdout).toContain('Manufacturers: Duty to Notify and Be Notified');
    expect(stdout).toMatch(/1 finding in 1 file/);
  });

  it('checks the documents of a Code against each other', () => {
    const { stdout, status } = run(['check', CODE, '--format', 'json']);
    const wrong = JSON.parse(stdout).files.filter(({ diagnostics }: { diagnostics: object[] }) => diagnostics.length);
    expect(wrong.map(({ path }: { path: string }) => path.split('/').at(-1))).toEqual(['section-x.sec']);
    expect(status).toBe(1);
  });
});

describe('show and explain', () => {
  it('shows a provision however it is typed', () => {
    for (const words of [['G3.17'], ['section', 'g3.17']]) {
      const { stdout } = run(['show', ...words, '--corpus', CODE]);
      expect(stdout).toContain('Manufacturers: Duty to Notify and Be Notified');
      expect(stdout).toMatch(/\d+ provisions? rel(?:y|ies) on it/);
    }
    expect(run(['show', 'MP073']).stdout).toContain('Alteration of SMKI Repository information and documentation');
  });

  it('explains a rule by name and by id', () => {
    expect(run(['explain', 'X02']).stdout).toBe(run(['explain', 'citation-title-mismatch']).stdout);
  });
});

describe('what cannot be done', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sec-bad-'));
  mkdirSync(join(folder, 'papers'));
  writeFileSync(join(folder, 'papers/paper.docx'), 'PK\u0003\u0004');
  writeFileSync(join(folder, 'code.yaml'), 'code: [\n');
  it.each<[string, string[], RegExp]>([
    ['a file that is not there', ['check', 'no-such-file.sec'], /^There is no file or folder no-such-file\.sec\.$/],
    ['a Word file', ['check', 'papers/paper.docx'], /^papers\/paper\.docx is not a text file\. Save it as text/],
    [
      'a broken corpus',
      ['check', '-', '--corpus', '.'],
      /^The corpus in \. cannot be used: code\.yaml is not valid YAML near line 2: check brackets, /,
    ],
    ['an address that is none', ['show', 'nonsense'], /^"nonsense" is not an address\. Write G3\.17, /],
    ['a provision that is not there', ['show', 'L3.99', '--corpus', CODE], /^LC 3\.0 has no L3\.99\. The nearest/],
    ['a rule that is not there', ['explain', 'X99'], /^There is no rule X99; /],
    ['an unknown option', ['check', '-', '--format', 'xml'], /Choose one of pretty, json, sarif\./],
  ])('%s: one sentence and exit code 2', (_, args, sentence) => {
    const { status, stderr, stdout } = run(args, { cwd: folder });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(sentence);
  });

  it('prints no control characters from a file', () => {
    const { stdout } = run(['check', '-', '--corpus', CODE], {
      input: 'Under \u001b[2J\u001b]0;x\u0007 Section L3.99.\n',
    });
    expect(stdout).not.toContain('\u001b');
  });
});

const PAPER = resolve('../shared/inputs/tabasc-paper-2019-05-09.txt');
describe.runIf(existsSync(PAPER))('the committee paper of 9 May 2019', () => {
  it('finds what a careful reader marks', () => {
    const found = citations(readFileSync(PAPER, 'utf8'));
    expect(found.map(({ address, status }: { address: string; status: string }) => `${address} ${status}`)).toEqual(
      [
        'DP073',
        'DP073',
        'L5.1',
        'L5',
        'Section L',
        'L3.22',
        'L5.5',
        'L5.6',
        'DP074',
        'DP074',
        'DP075',
        'DP075',
        'Section G',
        'G3.17',
        'G3.18',
        'G3.9',
        'G3.20',
        'DP073',
        'DP074',
        'DP075',
      ].map((address) => `${address} resolved`),
    );
  });
});
