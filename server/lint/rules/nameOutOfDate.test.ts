import { describe, expect, it } from 'vitest';
import { CodeIndex } from '../../citations/codeIndex';
import type { StaleName } from '../../corpus/code';
import { code, findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { nameOutOfDate as rule } from './nameOutOfDate';

const stale = (name: string, now: string, since = ''): StaleName => ({ name, now, since, source: 'invented' });
const index = CodeIndex.of({
  ...code,
  staleNames: [
    stale('MRA', 'REC', 'closed on 1 September 2021'),
    stale('Master Registration Agreement', 'Retail Energy Code'),
    stale('DECC', 'DESNZ'),
    stale('CESG', 'NCSC'),
    stale('CESG Good Practice Guide', ''),
    stale('Certified Products List', 'Central Products List'),
    stale('BEIS (UK)', 'DESNZ'),
  ],
});
const text = (words: string) => insertion(`L3.30 ${words}`);

describe('name-out-of-date', () => {
  it.each([
    'The DCC shall follow the ⟦MRA⟧.',
    'A party to the ⟦Master Registration Agreement⟧ shall tell the DCC.',
    'A party to the ⟦Master Registration\nAgreement⟧ shall tell the DCC.',
    'The DCC shall send it to ⟦DECC⟧, and to the Panel.',
    'An ⟦MRA⟧ party shall tell the DCC.',
    'The DCC shall follow each ⟦CESG Good Practice Guide⟧.',
    'The DCC shall follow the ⟦CESG Good Practice Guide⟧s.',
    'The DCC shall follow ⟦CESG⟧ advice and ⟦DECC⟧ advice.',
    'The ⟦Certified Products List⟧ shows each Device.',
    'The DCC shall tell ⟦BEIS (UK)⟧ of it.',
    'The parties to the ⟦MRA⟧ and the Panel meet.',
    'The DCC shall:\n(a) tell ⟦DECC⟧; and\n(b) tell the Panel.',
    'Words:\n\n| **Agency** | means ⟦CESG⟧. |',
    '(⟦MRA⟧ parties excepted) the DCC shall pay.',
    '“Fault” means a fault that ⟦DECC⟧ has named.',
  ])('reports %s', (words) => {
    expect(marked(rule, text(words), { index })).toBe(text(words));
  });

  it.each([
    'The DCC shall follow the REC.',
    'The DCC shall follow the mra.',
    'The DCC shall follow the MRAX or the UMRA.',
    'The code that was formerly the MRA applies.',
    'The MRA as it stood until 1 September 2021 applies to older events.',
    'A party to the MRA immediately before that day is a party to the REC.',
    'The form called “MRA Notice” is used.',
    'The form called "MRA Notice" is used.',
    'The ‘DECC’ file is kept.',
    'The DECC Smart Meters (Fees) Regulations 2014 apply.',
    'The REC, which replaced the MRA, applies.',
    'Words:\n\n**MRA** means the code of that name.',
    'Under Section G3.17 (Manufacturers: MRA) the DCC shall pay.',
    'The successor of DECC is told.',
    '<!-- the MRA is closed --> The DCC shall pay.',
    'The legacy CESG keys are kept.',
  ])('is silent about %s', (words) => {
    expect(marked(rule, text(words), { index })).toBe(text(words));
  });

  it('writes the new name, and the article that goes with it', () => {
    const made = (words: string) => fixesOf(rule, text(words), { index });
    expect(made('The DCC shall tell an MRA party.')).toEqual([text('The DCC shall tell a REC party.')]);
    expect(made('The DCC shall tell a CESG member.')).toEqual([text('The DCC shall tell an NCSC member.')]);
    expect(made('The DCC shall follow each CESG Good Practice Guide.')).toEqual([]);
  });

  it('says what happened to the name', () => {
    const [found] = findingsIn(text('The DCC follows the MRA.'), { index, rules: [rule] });
    expect(found!.message).toBe(
      '“MRA” is out of date (closed on 1 September 2021), so it is open whether its successor is meant. Write “REC”, or say that the old one is meant.',
    );
  });

  it('knows no names where the corpus lists none, and leaves reasons and the Code alone', () => {
    expect(findingsIn(text('The DCC follows the MRA.'), { rules: [rule] })).toEqual([]);
    expect(findingsIn('---\nmodification: MP900\n---\nThe MRA is closed.\n', { index, rules: [rule] })).toEqual([]);
    expect(findingsIn('H1.1 The MRA applies.\n', { index, id: 'Section H', rules: [rule] })).toEqual([]);
  });
});
