import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { stackedNegatives as rule } from './stackedNegatives';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('stacked-negatives', () => {
  it.each([
    '⟦No User that has not passed the tests may⟧ use it.',
    'The DCC shall ⟦not suspend the User unless the Panel has not⟧ objected.',
    'The DCC shall ⟦not fail to⟧ answer.',
    'The rules shall ⟦not be inconsistent⟧ with the Code.',
    'The term is ⟦not unlawful⟧.',
    '⟦Nothing in this Code shall not⟧ bind the Panel.',
    '⟦Unless the User has not paid, the DCC shall not⟧ suspend it.',
    '⟦No Party which does not hold a licence shall⟧ vote.',
    '⟦No User may connect unless it is not⟧ suspended.',
    'It shall act ⟦without failing to⟧ tell the Panel.',
    'A User is ⟦not ineligible⟧ for that reason alone.',
    'The DCC shall ⟦not omit to⟧ record it.',
    '⟦No Device that is not listed shall⟧ be installed.',
    'The Panel shall ⟦not refuse to⟧ hear it.',
    'The DCC may ⟦not act, unless there is no⟧ other way.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall not suspend the User unless the Panel agrees.',
    'If the User does not reply, the DCC shall not act.',
    'The Panel shall not be unreasonable, and shall not delay.',
    'Consent shall not be unreasonably withheld.',
    'The DCC shall not act, whether or not it is asked.',
    'The User shall reply no later than 5 Working Days after it, unless it need not reply.',
    'No User shall copy it and no User shall sell it.',
    'The DCC shall not disclose it without consent.',
    'No Party shall act until it is told.',
    'A User that has not paid shall not vote.',
    'The notice shall not be understood as consent.',
    'The DCC is not under a duty to reply.',
    'The DCC shall not act unless not less than 5 Parties agree.',
    'Nothing in this Code limits it.',
    'No User is liable for a Party who is not connected and has left.',
    'Not only the DCC but also the Panel may act.',
    'A Party that has no Device shall not pay. No fee is due.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });
});
