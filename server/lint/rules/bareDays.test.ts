import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { bareDays as rule } from './bareDays';

describe('bare-days', () => {
  it.each([
    'L3.30 The DCC shall reply within ⟦10 days⟧ after the day of receipt.',
    'L3.30 The DCC shall keep the record for ⟦thirty days⟧.',
    'L3.30 The DCC shall keep the record for ⟦thirty (30) days⟧.',
    'L3.30 The DCC shall allow a ⟦30-day⟧ period.',
    'L3.30 The DCC shall allow a ⟦30 day⟧ period.',
    'L3.30 The DCC shall reply by ⟦close of business⟧ on the next Working Day.',
    'L3.30 The Panel may wait a further ⟦10\n  days⟧.',
    'L3.30 The DCC shall reply at least ⟦10 days⟧ before the meeting.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall reply within 10 Working Days after the day of receipt.',
    'L3.30 The DCC shall keep the record for 30 consecutive days.',
    'L3.30 The DCC shall keep the record for 30 calendar days.',
    'L3.30 The DCC shall give 30 days’ notice.',
    'L3.30 The DCC shall give 30 days prior written notice.',
    'L3.30 The DCC shall answer on 7 days a week and 365 days in each year.',
    'L3.30 The DCC shall answer on five days of the week.',
    'L3.30 The DCC shall keep the record for 30 days (whether or not Working Days).',
    'L3.30 The DCC shall reply within 10 days excluding weekends.',
    'L3.30 The day after the meeting counts.',
    'L3.30 The DCC shall reply on the 10th day of each month.',
    'L3.30 The number of days in each month counts.',
    'L3.30 The DCC shall reply on a day that the Panel names.',
    'L3.30 The DCC shall report on one day in each month.',
    'L3.30 The business of the Panel shall be done in public.',
    'L3.30 The DCC shall reply within 24 hours after receipt.',
    'L3.30 The Working Days of 2027 are listed.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('offers both kinds of day', () => {
    expect(fixesOf(rule, 'L3.30 Keep it for 30 days.')).toEqual([
      'L3.30 Keep it for 30 Working Days.',
      'L3.30 Keep it for 30 consecutive days.',
    ]);
  });
});
