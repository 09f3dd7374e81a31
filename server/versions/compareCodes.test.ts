import { describe, expect, it } from 'vitest';
import { compareCodes } from './compareCodes';
import { lines, sectionG, version } from './testSupport';

const HEAD = '## G3 Duties\n\n### Incidents\n\n';
const LAMP = 'G3.17 Each Keeper shall light the lamp at dusk and put it out at dawn.\n\n';
const OIL = 'G3.18 The Warden shall keep an oil book and show it to any Party who asks for it in writing.\n\n';
const BELL = 'G3.19 A Party may ring the harbour bell in fog, provided that it has told the Warden first.\n\n';
const LIST =
  'G3.20 Each Keeper shall:\n  (a) trim the wick every evening;\n  (b) clean the glass; and\n  (c) write it down.\n\n';

const changes = (before: string, after: string) => lines(compareCodes(sectionG(before), sectionG(after, '2.0')));
const renumber = (text: string, from: string, to: string) => text.replace(from, to);

describe('what changed between two versions', () => {
  it('is nothing where they are the same', () => {
    const text = HEAD + LAMP + OIL + LIST;
    const { documents, pairs } = compareCodes(sectionG(text), sectionG(text, '2.0'));
    expect(documents).toEqual([]);
    expect(pairs).toHaveLength(7);
  });

  it('is nothing where only lines, spaces, quotation marks and comments differ', () => {
    const text = `${HEAD}G3.17 Each "Keeper" shall light the Keeper's lamp at dusk.\n`;
    const other = `${HEAD}G3.17  Each “Keeper” shall\n   light the Keeper’s   lamp <!-- seen --> at\n   dusk.\n\n\n`;
    expect(changes(text, other)).toEqual([]);
  });

  it.each([
    ['reworded', LAMP, LAMP.replace('dusk', 'sunset'), ['G3.17 reworded']],
    ['reworded beyond recognition', LAMP, 'G3.17 Nobody may fish here.\n', ['G3.17 reworded']],
    ['inserted at the end', LAMP, LAMP + OIL, ['G3.18 inserted']],
    ['deleted at the end', LAMP + OIL, LAMP, ['G3.18 deleted']],
    ['made not used', LAMP + OIL, `${LAMP}G3.18 Not used.\n`, ['G3.18 notUsed']],
    ['used again', `${LAMP}G3.18 Not used.\n`, LAMP + OIL, ['G3.18 usedAgain']],
    ['made not used with all beneath', LAMP + LIST, `${LAMP}G3.20 Not used.\n`, ['G3.20 notUsed']],
    ['inserted with all beneath', LAMP, LAMP + LIST, ['G3.20 inserted']],
    [
      'renumbered behind one that was inserted',
      LAMP + OIL + BELL,
      `${LAMP}G3.18 A Keeper may whistle.\n\n${renumber(OIL, 'G3.18', 'G3.19')}${renumber(BELL, 'G3.19', 'G3.20')}`,
      ['G3.18 inserted', 'G3.18 → G3.19 renumbered', 'G3.19 → G3.20 renumbered'],
    ],
    [
      'renumbered and reworded',
      LAMP + OIL,
      `${LAMP}G3.18 A Keeper may whistle.\n\n${renumber(OIL, 'G3.18', 'G3.19').replace('in writing', 'by letter')}`,
      ['G3.18 inserted', 'G3.18 → G3.19 renumbered, reworded'],
    ],
    [
      'moved, its number left as not used',
      LAMP + OIL,
      `${LAMP}G3.18 Not used.\n\n${renumber(OIL, 'G3.18', 'G3.25')}`,
      ['G3.18 notUsed', 'G3.18 → G3.25 renumbered'],
    ],
    [
      'a paragraph inserted in a list',
      LIST,
      LIST.replace('(b) clean', '(b) count the matches;\n  (c) clean').replace('(c) write', '(d) write'),
      ['G3.20(b) inserted', 'G3.20(b) → G3.20(c) renumbered', 'G3.20(c) → G3.20(d) renumbered'],
    ],
    [
      'a clause with its paragraphs, renumbered',
      LIST,
      `G3.19 A Keeper may whistle.\n\n${renumber(LIST, 'G3.20', 'G3.21')}`,
      ['G3.19 inserted', 'G3.20 → G3.21 renumbered'],
    ],
    [
      'a paragraph moved to another clause',
      `${LIST}G3.21 The Warden shall:\n  (a) keep the book of every oil that is burnt in the harbour tower; and\n  (b) sleep.\n`,
      `${LIST.replace('down.', 'down; and\n  (d) keep the book of every oil that is burnt in the harbour tower; and')}G3.21 The Warden shall:\n  (a) sleep.\n`,
      ['G3.20(c) reworded', 'G3.21(a) → G3.20(d) renumbered', 'G3.21(b) → G3.21(a) renumbered'],
    ],
  ])('tells what was %s', (_, before, after, expected) => {
    expect(changes(HEAD + before, HEAD + after).sort()).toEqual([...expected].sort());
  });

  it('tells a new sub-heading at the first provision beneath it, and a new title of a group', () => {
    const text = HEAD + LAMP + OIL;
    expect(changes(text, text.replace('### Incidents', '### Mishaps'))).toEqual(['G3.17 retitled']);
    expect(changes(text, text.replace('G3 Duties', 'G3 Obligations'))).toEqual(['G3 retitled']);
    expect(changes(text, text.replace('G3.18', '### Oil\n\nG3.18'))).toEqual(['G3.18 retitled']);
  });

  it('finds what moved to another document, and documents that came and went', () => {
    const g = { id: 'Section G', title: 'Security', text: HEAD + LAMP + OIL };
    const h = { id: 'Section H', title: 'Harbour', text: '## H1 Harbour\n\nH1.1 Ships moor at the quay.\n' };
    const before = version('1.0', g, h);
    const moved = version(
      '2.0',
      { ...g, text: HEAD + LAMP },
      { ...h, text: h.text + OIL.replace('G3.18', '\nH1.2') },
      { id: 'Schedule 9', title: 'Tides', text: '1 Tides come.\n' },
    );
    expect(lines(compareCodes(before, moved))).toEqual(['G3.18 → H1.2 renumbered', 'Schedule 9 inserted']);
    expect(lines(compareCodes(before, version('2.0', g)))).toEqual(['Section H deleted']);
    expect(lines(compareCodes(before, version('2.0', g, { ...h, title: 'Harbours' })))).toEqual(['Section H retitled']);
  });

  it('tells definitions apart from the provision that they stand in', () => {
    const text = (...definitions: string[]) => `## G1 Definitions\n\nIn this Section:\n\n${definitions.join('\n\n')}\n`;
    const [act, bell, gale] = [
      '**Act** means the Harbour Act.',
      '**Bell** means:\n(a) the great bell; or\n(b) a hand bell.',
      '**Gale** means a wind.',
    ];
    expect(changes(text(act!, bell!), text(act!, bell!.replace('hand', 'ship’s'), gale!))).toEqual([
      '“Bell” changed',
      '“Gale” added',
    ]);
    expect(changes(text(act!, bell!), text(bell!))).toEqual(['“Act” deleted']);
    const row = (term: string, means: string) => `| ${term} | ${means} |`;
    const table = (...rows: string[]) => text(['| Term | Meaning |', '|---|---|', ...rows].join('\n'));
    expect(
      changes(
        table(row('Act', 'the Act'), row('Bell', 'a bell')),
        table(row('Act', 'the Acts'), row('Bell', 'a bell')),
      ),
    ).toEqual(['“Act” changed']);
  });

  it('tells citations that only follow new numbers', () => {
    const citing = 'G3.30 Each Party shall do as Section G3.18 says, and no more than Section G3.17(a) allows.\n\n';
    const before = `${HEAD}${LAMP}${OIL}${citing}`;
    const inserted = `${HEAD}${LAMP}G3.18 A Keeper may whistle.\n\n${renumber(OIL, 'G3.18', 'G3.19')}`;
    const following = citing.replace('G3.18', 'G3.19');
    expect(changes(before, inserted + following)).toContain('G3.30 followed');
    expect(changes(before, inserted + citing.replace('G3.18', 'G3.25'))).toContain('G3.30 reworded');
    expect(changes(before, inserted + following.replace('no more', 'no less'))).toContain('G3.30 reworded');
  });

  it('gives the words of both sides', () => {
    const [change] = compareCodes(sectionG(HEAD + LAMP), sectionG(HEAD + LAMP.replace('dusk', 'sunset'), '2.0'))
      .documents[0]!.changes;
    expect(change!.before!.words).toBe('Each Keeper shall light the lamp at dusk and put it out at dawn.');
    expect(change!.after).toMatchObject({ address: 'G3.17', document: 'Section G', title: 'Incidents' });
  });
});
