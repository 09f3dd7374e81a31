import { describe, expect, it } from 'vitest';
import type { RegisteredModification } from '../corpus/code';
import { definitionName, digestOf } from './digest';
import { changesSince, type Edition, fateWords, lastChange } from './history';
import { sectionG } from './testSupport';

const HEAD = '## G3 Duties\n\n### Incidents\n\n';
const LAMP = 'G3.17 Each Keeper shall light the lamp at dusk and put it out at dawn.\n\n';
const OIL = 'G3.18 The Warden shall keep an oil book and show it to any Party who asks for it in writing.\n\n';

const edition = (version: string, text: string, register: readonly RegisteredModification[] = []): Edition => ({
  version,
  digest: digestOf(sectionG(HEAD + text).documents.get('Section G')!),
  register,
});
const modification = (id: string, implemented: string, ...provisions: string[]): RegisteredModification => ({
  id,
  title: id,
  stage: implemented ? 'implemented' : 'draft',
  implemented,
  documents: [],
  provisions,
  summary: '',
  source: '',
  unverified: false,
});
const told = (editions: readonly Edition[], address: string) =>
  changesSince(editions, address).map((change) => `${fateWords(change)} in ${change.version}`);

describe('what happened to a provision since a version', () => {
  it.each([
    ['nothing', [LAMP, LAMP.replace('at dusk', 'at\n  dusk')], 'G3.17', []],
    ['reworded twice', [LAMP, LAMP.replace('dusk', 'night'), LAMP], 'G3.17', ['reworded in 2.0', 'reworded in 3.0']],
    [
      'a paragraph beneath it reworded',
      ['G3.17 Do:\n(a) one;\n', 'G3.17 Do:\n(a) two;\n'],
      'G3.17',
      ['reworded in 2.0'],
    ],
    ['a clause of a group reworded', [LAMP + OIL, LAMP + OIL.replace('oil', 'fuel')], 'G3', ['reworded in 2.0']],
    ['the other clause of the group', [LAMP + OIL, LAMP + OIL.replace('oil', 'fuel')], 'G3.17', []],
    ['inserted', [LAMP, LAMP + OIL], 'G3.18', ['inserted in 2.0']],
    ['deleted', [LAMP + OIL, LAMP], 'G3.18', ['deleted in 2.0']],
    ['made not used', [LAMP, 'G3.17 Not used.\n'], 'G3.17', ['made not used in 2.0']],
    ['brought back', ['G3.17 Not used.\n', LAMP], 'G3.17', ['brought back into use in 2.0']],
    ['moved away', [OIL, `G3.18 New words.\n\n${OIL.replace('G3.18', 'G3.19')}`], 'G3.18', ['moved to G3.19 in 2.0']],
    [
      'moved here',
      [OIL, `G3.18 New words.\n\n${OIL.replace('G3.18', 'G3.19')}`],
      'G3.19',
      ['moved here from G3.18 in 2.0'],
    ],
    [
      'deleted, and its number given to the one before',
      [`G3.17 Paint it.\n\n${OIL}`, `${OIL.replace('G3.18', 'G3.17')}`],
      'G3.17',
      ['deleted, its number now given to what was G3.18, in 2.0'],
    ],
    ['never there', [LAMP, LAMP], 'G3.99', []],
  ])('%s', (_, texts, address, expected) => {
    expect(
      told(
        texts.map((text, i) => edition(`${i + 1}.0`, text)),
        address,
      ),
    ).toEqual(expected);
  });

  it('is told of definitions too', () => {
    const text = (means: string) => `**Bell** means ${means}.\n`;
    const editions = [edition('1.0', text('a bell')), edition('2.0', text('the great bell'))];
    expect(told(editions, definitionName('Bell'))).toEqual(['reworded in 2.0']);
  });

  it('is not told where a version is an outline', () => {
    const outline: Edition = { version: '2.0', digest: null, register: [] };
    expect(told([edition('1.0', LAMP), outline, edition('3.0', OIL)], 'G3.17')).toEqual([]);
  });
});

describe('when a provision last changed', () => {
  const night = LAMP.replace('dusk', 'night');
  it('is the newest version that has other words', () => {
    const editions = [edition('44.0', LAMP), edition('45.0', night), edition('46.0', night)];
    expect(lastChange(editions, 'G3.17')).toMatchObject({ change: { version: '45.0', fate: 'reworded' } });
  });

  it('is never where no version at hand has others', () => {
    const editions = [edition('44.0', LAMP), edition('45.0', LAMP), edition('46.0', LAMP)];
    expect(lastChange(editions, 'G3.17')).toEqual({ change: undefined, since: '44.0', modifications: [] });
    expect(lastChange(editions.slice(2), 'G3.17')).toBeUndefined();
    expect(lastChange(editions, 'G3.99')).toBeUndefined();
  });

  it('looks back: from where the words came rather than where others went', () => {
    const bell = 'G3.19 A Party may ring the harbour bell in fog, provided that it has told the Warden first.\n\n';
    const moved = `G3.18 New.\n\n${OIL.replace('G3.18', 'G3.19')}${bell.replace('G3.19', 'G3.20')}`;
    const editions = [edition('1.0', OIL + bell), edition('2.0', moved)];
    expect(lastChange(editions, 'G3.19')!.change).toEqual({ version: '2.0', fate: 'movedFrom', other: 'G3.18' });
    expect(told(editions, 'G3.19')).toEqual(['moved to G3.20 in 2.0']);
  });

  it('names the modification that only the later register knows as implemented', () => {
    const old = [modification('MP100', '2020-01-01', 'G3.17'), modification('DP161', '', 'G3.17')];
    const now = [
      ...old.slice(0, 1),
      modification('MP161', '2024-06-27', 'G3.17(a)'),
      modification('MP162', '2024-06-27', 'G3.18'),
    ];
    const editions = [edition('45.0', LAMP, old), edition('46.0', night, now)];
    expect(lastChange(editions, 'G3.17')!.modifications).toEqual(['MP161']);
  });

  it('names the last that touched it where the earlier version brings no register', () => {
    const now = [modification('MP100', '2020-01-01', 'G3.17'), modification('MP161', '2024-06-27', 'G3.17')];
    expect(lastChange([edition('45.0', LAMP), edition('46.0', night, now)], 'G3.17')!.modifications).toEqual(['MP161']);
  });
});
