import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { undatedNow as rule } from './undatedNow';

describe('undated-now', () => {
  it.each([
    'L3.30 The DCC shall test each Device that the Panel ⟦currently⟧ lists.',
    'L3.30 The rule that ⟦now⟧ applies is repealed.',
    'L3.30 ⟦At present⟧, the DCC shall test each Device.',
    'L3.30 The DCC shall keep the ⟦existing arrangements⟧ in place.',
    'L3.30 The DCC shall follow the ⟦current practice⟧.',
    'L3.30 The DCC shall test each ⟦recently⟧ installed Device.',
    'L3.30 The DCC shall test what is ⟦presently⟧ listed.',
    'L3.30 The DCC shall, ⟦at the moment⟧, reply by post.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The Device was then currently listed.',
    'L3.30 The DCC shall follow the current version of the document.',
    'L3.30 The DCC shall follow the then current arrangements.',
    'L3.30 The DCC shall follow the most recently published version.',
    'L3.30 The Retail Energy Code, now known as the REC, applies.',
    'L3.30 The alternating current rules of the standard apply.',
    'L3.30 The DCC shall amend an existing agreement.',
    'L3.30 The DCC shall follow the existing procedure in force on 1 April 2027.',
    'L3.30 The holder for the time being of the DCC Licence shall reply.',
    'L3.30 The member shall be present at the meeting.',
    'L3.30 The Panel shall present the report at each meeting.',
    'L3.30 The DCC shall note the moment at which the test ends.',
    'L3.30 The arrangements currently in force on 1 April 2027 continue.',
    'L3.30 The existing terms immediately before the transfer continue.',
    'L3.30 The DCC shall record the electrical current level.',
    'L3.30 The expression “now” is not used.',
    'L3.30 All those present and voting shall sign.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });
});
