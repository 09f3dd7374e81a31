import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run } from './run';

const KEEPERS = resolve('test/fixtures/word/keepers.docx');
const CODE = ['--code', 'Lantern Code', '--progress', 'none'];

describe('import', () => {
  it('makes a version of Word and PDF files that the other commands read', () => {
    const cwd = folderWith({});
    const { status, stdout } = run(
      [
        'import',
        KEEPERS,
        resolve('test/fixtures/pdf/code/section-g.pdf'),
        '--changes',
        'after',
        '--version',
        '3.0',
        '--out',
        'sec-corpus',
        ...CODE,
      ],
      { cwd },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^✓ Lantern Code 3\.0 is in sec-corpus\/3\.0: 2 documents, \d+ provisions/);
    expect(stdout).toContain('Schedule 4: 3 tracked changes: the text is the one after them');
    expect(existsSync(join(cwd, 'sec-corpus/3.0/import-report.md'))).toBe(true);
    expect(run(['show', 'G3.17'], { cwd }).stdout).toContain('notify the Manufacturer');
    expect(run(['versions'], { cwd }).stdout).toContain('3.0');
  });

  it('writes nothing, says why and what to do, and ends with 2 when a file leaves something open', () => {
    const cwd = folderWith({ 'rules.txt': 'Rules of the store\n\n1.1 A store has one door.\n' });
    const { status, stdout } = run(['import', KEEPERS, 'rules.txt', '--version', '3.0', '--out', 'out', ...CODE], {
      cwd,
    });
    expect(status).toBe(2);
    expect(stdout).toContain('Nothing was written: 2 files cannot be imported as they are.');
    expect(stdout).toContain('--changes before, or --changes after');
    expect(stdout).toContain('--as "rules.txt=Appendix L"');
    expect(existsSync(join(cwd, 'out/3.0'))).toBe(false);
  });

  it.each([
    [['--version', '../3', '--out', 'out'], '"../3" cannot be the name of a version: write it as 45.0.'],
    [['--version', '3', '--out', 'file'], 'file cannot be written: name another folder with --out.'],
    [
      ['--version', '3', '--out', 'code'],
      'code is itself a version of a Code: name a folder for the versions, such as versions.',
    ],
    [['--version', '3', '--out', 'out', '--as', 'g.txt'], '--as g.txt: write it as --as "fees.docx=Schedule 4".'],
  ])('refuses %j in one sentence', (args, sentence) => {
    const cwd = folderWith({
      'g.txt': 'SECTION G: SECURITY\n\nG1.1 Words.\n',
      file: 'x',
      'code/code.yaml': 'documents: []',
    });
    const { status, stderr } = run(['import', 'g.txt', ...args, ...CODE], { cwd });
    expect([status, stderr.trim().replace(`${cwd}/`, '')]).toEqual([2, sentence]);
  });

  it('lends short names and the register from the outline to the Smart Energy Code', () => {
    const cwd = folderWith({
      'd.txt': 'Appendix D: SMKI Registration Authority Policies and Procedures\n\n1.1 Words of a test.\n',
    });
    expect(run(['import', 'd.txt', '--version', '45.0', '--out', 'out', '--progress', 'none'], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, 'out/45.0/code.yaml'), 'utf8')).toContain('SMKI RAPP');
    expect(existsSync(join(cwd, 'out/45.0/modifications.yaml'))).toBe(true);
  });
});
