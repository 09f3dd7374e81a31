import { describe, expect, it } from 'vitest';
import { CODE, folderWith, manifest, run } from './run';

const show = (words: string, ...args: string[]) => run(['show', ...words.split(' '), ...args]);
const first = (words: string) => show(words, '--corpus', CODE).stdout;

describe('show', () => {
  it.each([
    ['G', 'Section G'],
    ['section g', 'Section G'],
    ['section g3.17.', 'G3.17'],
    ['Section G 3.17', 'G3.17'],
    ['Appendix L, section 4.2.1.3', 'Appendix L 4.2.1.3'],
    ['section 4.2.1.3 of Appendix L', 'Appendix L 4.2.1.3'],
    ['schedule 4 paragraph 2.1', 'Schedule 4 2.1'],
    ['Schedule 4 2.1.', 'Schedule 4 2.1'],
  ])('reads %s as %s', (typed, address) => {
    expect(first(typed)).not.toBe('');
    expect(first(typed)).toBe(first(address));
  });

  it('keeps closing words behind the list that they close', () => {
    const lines = first('H6.2').split('\n');
    const at = (words: string) => lines.findIndex((line) => line.includes(words));
    expect(at('the Keeper shall:')).toBeLessThan(at('(c) where it is an Old Lantern'));
    expect(at('(c) where it is an Old Lantern')).toBeLessThan(at('and shall confirm'));
  });

  it('reads ids as scanners see them and says when one is not in the register', () => {
    expect(show('DPO073').stdout).toBe(show('MP073').stdout);
    expect(show('DPO073').stdout).toContain('Alteration of SMKI Repository');
    const absent = show('SECMP0042');
    expect(absent.stderr).toBe('SECMP0042 is not in the register of the SEC outline.\n');
    expect(absent.status).toBe(2);
    expect(show('MP999', '--corpus', CODE).stderr).toBe('MP999 is not in the register of LC 3.0.\n');
  });

  it('says what is not there as far as it knows', () => {
    expect(show('L3.99').stderr).toBe('The SEC outline does not list L3.99. The nearest that it has is L3.\n');
    expect(show('Q4.1', '--corpus', CODE).stderr).toBe('LC 3.0 has no Q4.1.\n');
  });

  it('prints a heading once, and marks what nobody has seen', () => {
    expect(show('G3').stdout.match(/System Security: Obligations on Users/g)).toHaveLength(1);
    expect(show('L').stdout).toContain('L3 The SMKI Services (title not verified)');
    expect(show('L3').stdout).toContain('L3 The SMKI Services (title not verified)');
  });

  it('says when an outline has no words, and whose outline it is', () => {
    expect(show('G3.19').stdout).toContain('The outline knows that it exists, not what it says.');
    expect(show('G3.17').stdout).toContain('Outline in this product’s own words, not the legal text.');
    const cwd = folderWith({
      'code.yaml': manifest('{ id: Section G, file: g.sec }').replace('documents:', 'outline: true\ndocuments:'),
      'g.sec': 'G3.17 Words.\n',
    });
    const { stdout } = run(['show', 'G3.17'], { cwd });
    expect(stdout).toMatch(/^Outline, not the legal text\.$/m);
    expect(run(['check', 'g.sec'], { cwd }).stdout).not.toContain('our own words');
  });
});
