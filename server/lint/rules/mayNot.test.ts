import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { mayNot as rule } from './mayNot';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('may-not', () => {
  it.each([
    'The DCC ⟦may not⟧ suspend the User.',
    'A User ⟦may not⟧ assign its rights.',
    'The DCC ⟦may, without consent, not⟧ publish it.',
    'A notice ⟦may not⟧ be withdrawn.',
    'Where a Device is suspended, the User ⟦may not⟧ install it.',
    'The Panel ⟦may\nnot⟧ delegate this power.',
    'Users ⟦may not⟧ use the Website for it, and ⟦may not⟧ copy it.',
    'A Party ⟦may not⟧ charge for it unless the Panel agrees.',
    'A Sub-Committee ⟦may not⟧ appoint further members.',
    'The Code Administrator ⟦may not⟧ refuse it.',
    'The User:\n  (a) ⟦may not⟧ sell the Device; and\n  (b) shall keep it.',
    'The Panel ⟦may not⟧ be a party to it.',
    'The Secretariat ⟦may not⟧ vote.',
    'That Party ⟦may not⟧ raise it again.',
    'Such a request ⟦may not⟧ be made twice.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'No User may suspend it.',
    'The User shall not assign its rights.',
    'The period may not exceed 10 Working Days.',
    'The fee may not be more than £10.',
    'A User may or may not hold a Device Certificate.',
    'The DCC shall say whether the notice may not be given.',
    'The DCC may not have received the notice.',
    'A Device may not be able to send an Alert.',
    'The information may not be available on that day.',
    'It shall explain why a User may not connect.',
    'The DCC may notify the Panel.',
    'The DCC may, not later than 5 Working Days after the notice, object.',
    'The DCC may not only suspend but also expel the User.',
    'The DCC need not reply.',
    'The User may if it wishes decide not to reply.',
    'The May notice is due.',
    'Some Devices may not always be connected.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('offers both readings', () => {
    expect(fixesOf(rule, clause('The DCC may not suspend the User.'))).toEqual([
      clause('The DCC shall not suspend the User.'),
      clause('The DCC is not required to suspend the User.'),
    ]);
    expect(fixesOf(rule, clause('Users may not sell it.'))[1]).toBe(clause('Users are not required to sell it.'));
  });
});
