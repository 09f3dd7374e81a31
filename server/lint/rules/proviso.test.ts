import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { proviso as rule } from './proviso';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('proviso', () => {
  it.each([
    'A User may copy the data, ⟦provided that⟧ it has paid the fee.',
    'A User may copy the data ⟦provided that⟧ the DCC has agreed.',
    '⟦Provided that⟧ the User has paid, the DCC shall connect it.',
    'The DCC may charge for it; ⟦provided that⟧ the charge shall not exceed the cost.',
    'The DCC may charge for it, ⟦provided always that⟧ the Panel may review the charge.',
    'The DCC may charge for it, ⟦provided, however, that⟧ the Panel may review the charge.',
    'A Party may attend ⟦providing that⟧ it gives notice.',
    'The fee is due on 1 April, ⟦provided that⟧ the DCC has sent an invoice.',
    'Users may attend:\n  (a) each meeting; and\n  (b) any vote, ⟦provided that⟧ they keep it secret.',
    'The Panel may delegate its powers, ⟦provided further that⟧ it keeps a record.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The data provided by the User are kept.',
    'The DCC shall use the data provided to it.',
    'The DCC shall use the data provided that relate to the Device.',
    'Where it is provided that a fee is due, the User shall pay it.',
    'Unless the Code has provided that it ends, it goes on.',
    'The service provided is that of a repository.',
    'A person providing that service shall hold a licence.',
    'As provided in Section L3.22, the DCC shall delete it.',
    'The DCC shall ensure that the report is provided to the Panel.',
    'The DCC may act if the Panel agrees.',
    'In providing that information, the DCC shall take care.',
    'The report so provided that month is final.',
    'A clause by which it is provided that fees are due.',
    'The DCC provided the report.',
    'Save as otherwise provided, the fee is due.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('offers "if" for a condition and "but" for a new rule', () => {
    expect(fixesOf(rule, clause('A User may copy it, provided that it has paid.'))).toEqual([
      clause('A User may copy it if it has paid.'),
    ]);
    expect(fixesOf(rule, clause('Provided that it has paid, a User is a Subscriber.'))).toEqual([
      clause('If it has paid, a User is a Subscriber.'),
    ]);
    expect(fixesOf(rule, clause('The DCC may charge; provided that the charge shall be fair.'))).toEqual([
      clause('The DCC may charge, but the charge shall be fair.'),
    ]);
  });
});
