import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { floatingOnly as rule } from './floatingOnly';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('floating-only', () => {
  it.each([
    'The DCC ⟦shall only consult⟧ Users on costs.',
    'The DCC ⟦may only send⟧ the report to the Panel.',
    'A User ⟦must only keep⟧ data in the register.',
    'The DCC ⟦may only discuss⟧ charges with the Panel.',
    'The Panel ⟦shall only publish⟧ decisions on the Website.',
    'The DCC ⟦shall only consult⟧ each affected User about costs.',
    'The DCC shall reply and ⟦shall only charge⟧ a User for the reply.',
    'The User:\n  (a) ⟦shall only store⟧ keys on the Device; and\n  (b) shall reply.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall not only tell Users of it but also the Panel.',
    'The DCC shall keep a read-only copy of it in the register.',
    'The DCC shall consult only Users on costs.',
    'The DCC shall only consult Users on costs if the Panel agrees.',
    'The DCC may only suspend a User in accordance with Section L3.22.',
    'The DCC may only use the data for the purposes of its reply.',
    'The DCC may only act.',
    'The DCC may only suspend a User.',
    'The DCC may only disclose it with the consent of the User.',
    'Only the DCC may send the report to the Panel.',
    'The only User of the Device shall tell the DCC about it.',
    'The list is for information only.',
    'The DCC shall send the report to the Panel only.',
    'A User may only vote where it is present.',
    'The DCC may only amend the list of Devices.',
    'The User may only be suspended by the DCC.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('moves it to either place', () => {
    expect(fixesOf(rule, clause('The DCC shall only consult Users on costs.'))).toEqual([
      clause('The DCC shall consult only Users on costs.'),
      clause('The DCC shall consult Users on costs only.'),
    ]);
  });
});
