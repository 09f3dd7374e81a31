import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { monthEnd as rule } from './monthEnd';

describe('month-end', () => {
  it.each([
    'L3.30 The period ends ⟦one month after 31 January 2027⟧.',
    'L3.30 The period ends ⟦3 months from 30 November 2027⟧.',
    'L3.30 The period ends ⟦one month after the last day of the month⟧.',
    'L3.30 The DCC shall reply within ⟦two months of the end of each quarter⟧.',
    'L3.30 The period ends ⟦six\n  months after 28 February 2027⟧.',
    'L3.30 The period ends ⟦12 months after 28 February 2027⟧.',
    'L3.30 The DCC shall reply ⟦one month before 31 March 2027⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The period ends one month after 15 January 2027.',
    'L3.30 The period ends 12 months after 31 January 2027.',
    'L3.30 The DCC shall reply within 12 months of the end of each month.',
    'L3.30 The DCC shall reply within 3 months after the day of receipt.',
    'L3.30 The DCC shall reply within 6 months of the date of the report.',
    'L3.30 The list is valid for one month.',
    'L3.30 The DCC shall report once in each month after 31 January 2027.',
    'L3.30 The DCC shall report on the last day of each month.',
    'L3.30 The period ends 5 Working Days after 31 January 2027.',
    'L3.30 The months after 31 January 2027 count.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });
});
