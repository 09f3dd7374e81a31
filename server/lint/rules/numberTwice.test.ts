import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { numberTwice as rule } from './numberTwice';

const severities = (text: string) => findingsIn(text, { rules: [rule] }).map(({ severity }) => severity);

describe('number-twice', () => {
  it.each([
    'L3.30 The DCC shall reply within ⟦five (6)⟧ Working Days after receipt.',
    'L3.30 The charge is ⟦one thousand pounds (£1,100)⟧.',
    'L3.30 The charge is reduced by ⟦ten per cent (15%)⟧.',
    'L3.30 The DCC shall keep ⟦12 (eleven)⟧ copies.',
    'L3.30 The DCC shall keep ⟦twenty-one (20)⟧ copies.',
    'L3.30 The DCC shall keep ⟦one hundred and five (150)⟧ copies.',
  ])('reports two numbers that differ: %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
    expect(severities(text.replace(/[⟦⟧]/g, ''))).toEqual(['error']);
  });

  it.each([
    'L3.30 The DCC shall reply within ⟦five (5)⟧ Working Days after receipt.',
    'L3.30 The DCC shall reply within ⟦Thirty\n  (30)⟧ Working Days after receipt.',
    'L3.30 The DCC shall keep ⟦5 (five)⟧ copies.',
    'L3.30 The charge is ⟦two thousand five hundred pounds (£2,500)⟧.',
    'L3.30 The holding is ⟦fifty percent (50%)⟧ of the shares.',
    'L3.30 The DCC shall keep ⟦one million two hundred thousand (1,200,000)⟧ records.',
  ])('reports a number that is written twice: %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
    expect(severities(text.replace(/[⟦⟧]/g, ''))).toEqual(['information']);
  });

  it.each([
    'L3.30 The DCC shall reply within 5 Working Days after receipt.',
    'L3.30 The Panel has five members (of whom 2 are Users).',
    'L3.30 The DCC shall take step one (2) first.',
    'L3.30 Each of the conditions in (1) and (2) is met.',
    'L3.30 The Panel has one (or more) members.',
    'L3.30 The DCC shall name each one (2) of them.',
    'L3.30 The Panel has twenty members (20% of all).',
    'L3.30 See the notes of the year one thousand (AD).',
    'L3.30 The Panel meets in Part two (3) of the year.',
    'L3.30 Under RFC 5280 (1) the key is valid.',
    'L3.30 The charge is £5 (five) and no more.',
    'L3.30 The DCC shall act under Section L3.22(a).',
    'L3.30 The DCC shall keep the copies that someone (1) sends.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('keeps the figure, and offers both where they differ', () => {
    expect(fixesOf(rule, 'L3.30 Reply in five (5) hours.')).toEqual(['L3.30 Reply in 5 hours.']);
    expect(fixesOf(rule, 'L3.30 Pay ten per cent (10%) of it.')).toEqual(['L3.30 Pay 10% of it.']);
    expect(fixesOf(rule, 'L3.30 Pay one thousand pounds (£1,000).')).toEqual(['L3.30 Pay £1,000.']);
    expect(fixesOf(rule, 'L3.30 Reply in five (6) hours.')).toEqual([
      'L3.30 Reply in 6 hours.',
      'L3.30 Reply in five hours.',
    ]);
  });
});
