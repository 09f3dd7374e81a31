import { describe, expect, it } from 'vitest';
import { CODE, folderWith, manifest, run } from './run';

const terms = (words: string, ...args: string[]) =>
  run(['terms', ...words.split(' ').filter(Boolean), '--corpus', CODE, ...args]);
const json = (words: string, ...args: string[]) => JSON.parse(terms(words, '--format', 'json', ...args).stdout);

describe('terms', () => {
  it('lists the terms of a Code: where each meaning stands, how often it is used', () => {
    const { stdout, status } = terms('');
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.find((line) => line.startsWith('Council '))).toMatch(/^Council +Section C2\.1 +\d+$/);
    expect(lines.find((line) => line.startsWith('Party '))).toMatch(/^Party +Section A1\.1 +\d+$/);
    expect(lines.at(-1)).toBe(`${lines.length - 1} terms`);
    const names = lines.slice(0, -1).map((line) => line.split('  ')[0]!.toLowerCase().replace(/-/g, ' '));
    expect(names).toEqual([...names].sort());
  });

  it.each(['Council', 'council', 'Councils'])('prints the card of %s', (typed) => {
    const { stdout } = terms(typed);
    expect(stdout).toMatch(/^Council {2}Section C2\.1\nSection A1\.1 points there\.\n\nThere is established a body/);
    expect(stdout).toMatch(/\nUsed \d+ times in \d+ documents: Section C \(\d+\)/);
    expect(stdout).toContain('Defined terms in it:\n  Code: means this Lantern Code');
  });

  it('prints sub-paragraphs, and the scope of a local term', () => {
    expect(terms('Lantern System').stdout).toContain(
      '\n    (a) a Lantern and the post or bracket on which it hangs; and\n    (b) where the Lantern is joined to the Beacon:\n        (i) the Shutter Key',
    );
    expect(terms('Charging Year').stdout).toMatch(/^Charging Year {2}Section K11\.1\nHolds in Section K only\./);
  });

  it('says what is near when there is no such term', () => {
    const { status, stderr, stdout } = terms('Counsil Member');
    expect(stderr).toBe('"Counsil Member" is not a defined term of LC 3.0. Did you mean "Council Member"?\n');
    expect([status, stdout]).toEqual([2, '']);
    expect(terms('Zzzzzzz').stderr).toBe('"Zzzzzzz" is not a defined term of LC 3.0.\n');
  });

  it('gives stable JSON for all terms and for one', () => {
    const all = json('');
    expect(all.code).toEqual({ name: 'Lantern Code', version: '3.0', outline: false });
    const party = all.terms.find(({ term }: { term: string }) => term === 'Party');
    expect(party.uses).toBeGreaterThan(20);
    expect(party.definitions).toEqual([
      {
        kind: 'row',
        address: 'A1.1',
        scope: null,
        path: expect.stringMatching(/section-a\.sec$/),
        start: { line: expect.any(Number), character: 4 },
      },
    ]);
    const [year] = json('Charging Year').terms;
    expect(year).toMatchObject({
      term: 'Charging Year',
      usedIn: [{ document: 'Section K', times: year.uses }],
      definitions: [{ kind: 'entry', scope: 'Section K', text: 'means the 12 months that begin on 1 November.' }],
    });
    const [council] = json('Council').terms;
    expect(council.definitions.map(({ address, pointsTo }: Record<string, string>) => [address, pointsTo])).toEqual([
      ['C2.1', undefined],
      ['A1.1', 'C2.1'],
      ...council.definitions.slice(2).map(() => expect.anything()),
    ]);
  });

  it('tells an outline’s gloss as what it is, and counts nothing in it', () => {
    const cwd = folderWith({
      'code.yaml': manifest('{ id: Section G, file: g.sec }').replace('documents:', 'outline: true\ndocuments:'),
      'g.sec': 'G3.17 About a User.\n',
      'terms.yaml': '- term: User\n  gloss: Party that has joined.\n  reference: G3.17\n',
    });
    const card = run(['terms', 'User'], { cwd }).stdout;
    expect(card).toBe('User  Section G3.17\n\nParty that has joined.\n\nOutline, not the legal text.\n');
    expect(JSON.parse(run(['terms', '--format', 'json'], { cwd }).stdout).terms).toEqual([
      {
        term: 'User',
        definitions: [
          {
            kind: 'glossary',
            address: 'G3.17',
            scope: null,
            gloss: 'Party that has joined.',
            path: 'terms.yaml',
            start: { line: 0, character: 0 },
          },
        ],
      },
    ]);
  });

  it('works with the outline that comes with the program', () => {
    expect(run(['terms', 'Authority']).stdout).toContain('Outline, not the legal text.');
    expect(run(['terms', 'CRL']).stdout).not.toContain('nothing');
  });
});
