import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { betweenDates as rule } from './betweenDates';

describe('between-dates', () => {
  it.each([
    'L3.30 The DCC shall test each Device ⟦between 1 April 2027 and 30 June 2027⟧.',
    'L3.30 The DCC shall test each Device ⟦between 1 April and 30 June⟧ in each year.',
    'L3.30 The DCC shall test each Device ⟦between April 2027 and June 2027⟧.',
    'L3.30 The DCC shall test each Device ⟦between the Effective Date and the End Date⟧.',
    'L3.30 The DCC shall test each Device ⟦between 1\n  April and 30 June⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall test each Device between 1 April 2027 and 30 June 2027 (inclusive).',
    'L3.30 The DCC shall test each Device between 1 April 2027 and 30 June 2027 (both dates inclusive).',
    'L3.30 The DCC shall test each Device between 08:00 and 20:00 hours.',
    'L3.30 The agreement between the DCC and the Panel binds both.',
    'L3.30 The value shall lie between 1 and 30.',
    'L3.30 The difference between the forecast of 1 April 2027 and the actual value counts.',
    'L3.30 The DCC shall leave 5 Working Days between meetings.',
    'L3.30 The agreement between May Ltd and June Ltd binds both.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('writes “on or after … and on or before …”', () => {
    expect(fixesOf(rule, 'L3.30 Test between 1 April and 30 June.')).toEqual([
      'L3.30 Test on or after 1 April and on or before 30 June.',
    ]);
    expect(fixesOf(rule, 'L3.30 Test between April 2027 and June 2027.')).toEqual([]);
  });
});
