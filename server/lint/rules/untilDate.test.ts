import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { untilDate as rule } from './untilDate';

describe('until-date', () => {
  it.each([
    'L3.30 The DCC shall keep the record ⟦until 30 June 2027⟧.',
    'L3.30 ⟦Until 30 June 2027⟧, the DCC shall keep the record.',
    'L3.30 The DCC shall reply ⟦by 30 June 2027⟧.',
    'L3.30 The DCC shall reply ⟦by 30th June⟧ in each year.',
    'L3.30 The DCC shall reply ⟦until 1st\n  April 2027⟧.',
    'L3.30 The right lasts ⟦until June 2027⟧.',
    'L3.30 The right lasts with effect from 1 April 2027 ⟦until 30 June 2027⟧.',
    'L3.30 The right lasts ⟦until the Effective Date⟧.',
    'L3.30 The right lasts ⟦until 2027-06-30⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall keep the record until the end of 30 June 2027.',
    'L3.30 The DCC shall keep the record until 17:00 hours on 30 June 2027.',
    'L3.30 The DCC shall keep the record until 30 June 2027 (inclusive).',
    'L3.30 The DCC shall keep the record until 30 June 2027, at 17:00 hours.',
    'L3.30 The DCC shall reply by 10:00 hours.',
    'L3.30 The DCC shall reply before 30 June 2027.',
    'L3.30 The DCC shall reply no later than 30 June 2027.',
    'L3.30 The DCC shall reply by the Due Date.',
    'L3.30 The charge is increased by 30%.',
    'L3.30 The list is kept by 30 Users.',
    'L3.30 The DCC shall wait until the Panel replies.',
    'L3.30 The DCC shall wait until the date on which the Panel replies.',
    'L3.30 The Device certified by March Ltd is listed.',
    'L3.30 The DCC may not act until it may do so.',
    'L3.30 The DCC shall reply by e-mail.',
    'L3.30 The period from 1 April 2027 until 30 June 2027 counts.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('puts the end of the day in, and asks more softly about “by”', () => {
    expect(fixesOf(rule, 'L3.30 Keep it until 30 June 2027.')).toEqual([
      'L3.30 Keep it until the end of 30 June 2027.',
    ]);
    const [by] = findingsIn('L3.30 Reply by 30 June 2027.', { rules: [rule] });
    expect(by!.severity).toBe('hint');
    expect(by!.message).toBe(
      '“By 30 June 2027” can mean before that day begins or before it ends. Write “by the end of” or a time of day.',
    );
  });
});
