import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { deadlineWithoutTrigger as rule } from './deadlineWithoutTrigger';

describe('deadline-without-trigger', () => {
  it.each([
    'L3.30 ⟦Within 5 Working Days⟧, the DCC shall publish the report.',
    'L3.30 The DCC shall publish the report ⟦within 5 Working Days⟧.',
    'L3.30 The DCC shall, ⟦within one month⟧, publish the report.',
    'L3.30 The DCC shall, ⟦within a period of 10 Working Days⟧, publish the report.',
    'L3.30 The DCC shall:\n  (a) publish the report ⟦within 5 Working Days⟧; and\n  (b) keep a copy.',
    'L3.30 Each User shall pay the charge ⟦within thirty (30) days⟧ to the DCC.',
    'L3.30 The Panel shall meet. The Panel shall decide ⟦within\n  10 Working Days⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall publish the report within 5 Working Days after the meeting.',
    'L3.30 The DCC shall publish the report within 5 Working Days of receipt.',
    'L3.30 If the Panel so requires, the DCC shall reply within 5 Working Days.',
    'L3.30 The DCC shall, within 5 Working Days, reply to each notice received.',
    'L3.30 Where a User applies:\n  (a) the DCC shall reply within 5 Working Days; and\n  (b) the User shall pay.',
    'L3.30 On receipt of a notice:\n  (a) the DCC shall:\n    (i) reply within 5 Working Days; and\n    (ii) keep a copy; and\n  (b) the User shall pay.',
    'L3.30 The DCC shall reply within 30 seconds.',
    'L3.30 The DCC shall restore the Website within 4 hours.',
    'L3.30 The DCC shall act within the limits of its powers.',
    'L3.30 A User may apply twice within 12 months.',
    'L3.30 A User that has been suspended shall reply within 5 Working Days.',
    'L3.30 Following the meeting, the Panel shall reply within 5 Working Days.',
    'L3.30 The DCC shall publish the list within 5 Working Days beginning with 1 April 2027.',
    'L3.30 The period lies within 12 months.',
    'L3.30 The DCC shall, within 5 Working Days:\n  (a) after the meeting, reply; and\n  (b) keep a copy.',
    'L3.30 The DCC shall:\n  (a) reply within 5 Working Days; and\n  (b) keep a copy,\n\nafter the meeting.',
    'L3.30 The User shall correct the fault within 5 Working Days’ time.',
    'L3.30 Upon expiry of the term, the User shall return the hub within 10 Working Days.',
    'L3.30 The DCC shall reply to the User’s request within such time as the Panel directs.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });
});
