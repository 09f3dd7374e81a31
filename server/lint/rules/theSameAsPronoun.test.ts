import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { theSameAsPronoun as rule } from './theSameAsPronoun';

describe('the-same-as-pronoun', () => {
  it.each([
    'L3.30 The DCC shall record each Device and shall publish ⟦the same⟧.',
    'L3.30 The DCC shall decide, and ⟦the same⟧ shall bind the User.',
    'L3.30 The DCC shall deliver ⟦the same⟧ to the Panel.',
    'L3.30 If the User holds a copy, ⟦the same⟧ is to be destroyed.',
    'L3.30 The User shall act in accordance with ⟦the same⟧.',
    'L3.30 The User shall comply with ⟦the same⟧, and report.',
    'L3.30 ⟦The same⟧ shall apply to a Communications Hub.',
    'L3.30 The User shall remove ⟦the\n  same⟧ from the list.',
    'L3.30 The report (and any annex to ⟦the same⟧) shall be published.',
    'L3.30 Where the User disputes ⟦the same⟧, the Panel decides.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The same terms apply to each User.',
    'L3.30 The DCC shall use the same procedure for each Device.',
    'L3.30 The value shall remain the same.',
    'L3.30 The two values are the same.',
    'L3.30 The two values are not exactly the same, and the DCC shall report it.',
    'L3.30 The DCC shall send both at the same time.',
    'L3.30 The value is the same as before.',
    'L3.30 The two are one and the same.',
    'L3.30 The values shall be the same for each User.',
    'L3.30 The User may do the same.',
    'L3.30 The DCC shall apply the same or an equivalent control.',
    'L3.30 Values that are similar or the same, and others, count.',
    'L3.30 The same is true of a Communications Hub.',
    'L3.30 It is on the same day that the period ends.',
    'L3.30 The DCC shall act in the same way as the User.',
    'L3.30 The charge stays the same, whatever the volume.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });
});
