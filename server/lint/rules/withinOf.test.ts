import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { withinOf as rule } from './withinOf';

describe('within-of', () => {
  it.each([
    'L3.30 The DCC shall reply ⟦within 5 Working Days of⟧ receipt.',
    'L3.30 ⟦Within 10 Working Days from⟧ the meeting the Panel shall reply.',
    'L3.30 The DCC shall reply ⟦within five Working Days of⟧ receiving the notice.',
    'L3.30 The DCC shall reply ⟦within five (5) Working Days of⟧ receiving the notice.',
    'L3.30 The DCC shall reply ⟦within a period of 20 Working Days of⟧ the request.',
    'L3.30 The DCC shall reply ⟦within\n  30 days of⟧ the request.',
    'L3.30 The DCC shall reply ⟦within one month of⟧ the request.',
    'L3.30 The DCC shall reply ⟦within 6 months of⟧ the date of the report.',
    'L3.30 The DCC shall reply ⟦within a week of⟧ the request.',
    'L3.30 The DCC shall reply ⟦within 5 Working Days of⟧ it becoming aware of the fault.',
    'L3.30 The DCC shall:\n  (a) reply ⟦within 5 Working Days of⟧ receipt; and\n  (b) keep a record.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall reply within 5 Working Days after the day of receipt.',
    'L3.30 The DCC shall reply within 5 Working Days following receipt.',
    'L3.30 The DCC shall reply within the period of 5 Working Days beginning with the day of receipt.',
    'L3.30 The notice is confidential within the meaning of Section L3.22.',
    'L3.30 The DCC shall reply within 4 hours of receipt.',
    'L3.30 The DCC shall reply within 30 seconds of receipt.',
    'L3.30 A Device whose certificate is within 6 months of expiry shall be listed.',
    'L3.30 The matter falls within the scope of Section L3.22.',
    'L3.30 The DCC shall publish the list within the first 5 Working Days of each month.',
    'L3.30 The DCC shall publish the list within 5 Working Days of each month.',
    'L3.30 The DCC shall reply within that time from the Panel.',
    'L3.30 The DCC shall give, within 5 Working Days, details of the fault.',
    'L3.30 The DCC shall act within its powers.',
    'L3.30 The meter shall be within 2 metres of the hub.',
    'L3.30 The value shall be within 5% of the forecast.',
    'L3.30 The DCC shall reply within such time as the Panel directs.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    [
      'within 5 Working Days of receipt',
      'within 5 Working Days after the day of receipt',
      'within the period of 5 Working Days beginning with the day of receipt',
    ],
    [
      'within 5 Working Days of the date of the notice',
      'within 5 Working Days after the date of the notice',
      'within the period of 5 Working Days beginning with the date of the notice',
    ],
    [
      'within a month of 1 April 2027',
      'within a month after 1 April 2027',
      'within the period of a month beginning with 1 April 2027',
    ],
    [
      'within 5 Working Days of the end of each Quarter',
      'within 5 Working Days after the end of each Quarter',
      'within the period of 5 Working Days beginning with the end of each Quarter',
    ],
    [
      'within 5 Working Days from the Due Date',
      'within 5 Working Days after the Due Date',
      'within the period of 5 Working Days beginning with the Due Date',
    ],
  ])('offers both readings of “%s”', (words, first, second) => {
    const around = (each: string) => `L3.30 The DCC shall reply ${each}.`;
    expect(fixesOf(rule, around(words))).toEqual([around(first), around(second)]);
  });

  it('offers nothing where no words are safe, and counts months less strictly', () => {
    expect(fixesOf(rule, 'L3.30 The DCC shall reply within 5 Working Days of that time.')).toEqual([]);
    const [month] = findingsIn('L3.30 The DCC shall reply within 3 months of receipt.', { rules: [rule] });
    expect(month!.severity).toBe('information');
  });
});
