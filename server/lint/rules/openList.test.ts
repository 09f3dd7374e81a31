import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { openList as rule } from './openList';

describe('open-list', () => {
  it.each([
    'L3.30 The DCC shall test hubs, meters, ⟦etc⟧.',
    'L3.30 The DCC shall test hubs, meters ⟦etc⟧. and report the results.',
    'L3.30 The DCC shall test hubs, meters, ⟦et cetera⟧, and report.',
    'L3.30 The DCC shall test hubs, meters ⟦and so on⟧.',
    'L3.30 The DCC shall test hubs, meters, ⟦and so forth⟧.',
    'L3.30 The DCC shall test hubs, meters ⟦and the like⟧ and report the results.',
    'L3.30 The DCC shall test hubs, meters ⟦or the like⟧.',
    'L3.30 The DCC shall test hubs, meters ⟦and suchlike⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall test hubs, including Communications Hubs and meters.',
    'L3.30 The DCC shall test hubs, and so on the first Working Day the Panel shall meet.',
    'L3.30 The DCC shall deal with the like matters in the like manner.',
    'L3.30 The DCC shall compare like with like.',
    'L3.30 “Issue” and like terms shall be interpreted accordingly.',
    'L3.30 The DCC shall act on behalf of the User, and so shall the Panel.',
    'L3.30 The expression “etc” shall not be used.',
    'L3.30 The DCC shall do so on request.',
    'L3.30 See Section L3.22 et seq.',
    'L3.30 The DCC shall act as it would like to.',
    'L3.30 The DCC shall ask, among other things, for the name of the User.',
    'L3.30 The User shall sketch the fetch interval.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });
});
