import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { weakDutyWord as rule } from './weakDutyWord';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('weak-duty-word', () => {
  it.each([
    'The DCC ⟦will⟧ provide the report.',
    'Each User ⟦should⟧ keep a record.',
    'The Panel ⟦is to⟧ publish it.',
    'Users ⟦are to⟧ reply.',
    'If a Device fails, the DCC ⟦will⟧ replace it.',
    'The DCC ⟦will⟧, within 5 Working Days after it, reply.',
    'The DCC ⟦will⟧ not charge for it.',
    'Where the DCC is told of it, it ⟦will⟧ reply.',
    'The Responsible Supplier ⟦will⟧ promptly replace the Device.',
    'The Code Administrator ⟦should⟧ review the list each year.',
    'The DCC ⟦will⟧:\n  (a) reply; and\n  (b) pay.',
    'A Party that objects ⟦should⟧ say why.',
    'The Secretariat ⟦is to⟧ circulate the papers.',
    'The DCC, acting reasonably, ⟦will⟧ decide.',
    'The manufacturer ⟦will⟧ repair the Device.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall provide the report.',
    'Should a User fail to pay, the DCC shall act.',
    'If the DCC will incur a cost, it shall say so.',
    'The DCC shall state when it will reply.',
    'The report shall name those that will attend.',
    'The DCC will be liable for it.',
    'A User will become a Subscriber on that day.',
    'The purpose of the list is to help Users.',
    'The charge is to cover its cost.',
    'The tests will end in June.',
    'The reply is due to the User.',
    'The DCC shall ensure that Users will reply.',
    'The Panel may consider whether the User should pay.',
    'The last will of the owner is kept.',
    'The DCC is to blame.',
    'The DCC will receive a copy.',
    'The User is not able to reply.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('writes "shall"', () => {
    expect(fixesOf(rule, clause('The Panel is to publish it.'))).toEqual([clause('The Panel shall publish it.')]);
    expect(fixesOf(rule, clause('The DCC will not charge.'))).toEqual([clause('The DCC shall not charge.')]);
  });
});
