import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { clearDays as rule } from './clearDays';

describe('clear-days', () => {
  it.each([
    'L3.30 The DCC shall give ⟦30 days’ notice⟧ of the change.',
    'L3.30 The DCC shall give ⟦10 Working Days’ prior written notice⟧.',
    "L3.30 The DCC shall give not less than ⟦five (5) Working Days' notice⟧.",
    'L3.30 The DCC shall publish the list ⟦at least 5 Working Days before⟧ the meeting.',
    'L3.30 The DCC shall publish the list ⟦not less than 20 Working Days prior to⟧ the meeting.',
    'L3.30 The DCC shall publish the list ⟦no fewer than ten days in advance of⟧ the meeting.',
    'L3.30 The DCC shall give ⟦30 days notice⟧ of the change.',
    'L3.30 The DCC shall publish the list ⟦at least one\n  Working Day before⟧ the meeting.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall give 30 clear days’ notice of the change.',
    'L3.30 The DCC shall publish the list at least 5 clear Working Days before the meeting.',
    'L3.30 The DCC shall publish the list no later than 5 Working Days before the meeting.',
    'L3.30 The DCC shall keep the record for at least 5 Working Days after the meeting.',
    'L3.30 The DCC shall keep the record for at least 5 Working Days.',
    'L3.30 The DCC shall give 3 months’ notice.',
    'L3.30 The DCC shall reply at least 4 hours before the meeting.',
    'L3.30 At least 5 Users shall attend before the meeting ends.',
    'L3.30 Not less than 5 Working Days shall pass.',
    'L3.30 The DCC shall take notice of the report.',
    'L3.30 The DCC shall give written notice.',
    'L3.30 The 10 Working Days of the notice period count.',
    'L3.30 The DCC shall give notice 5 Working Days after the meeting.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('puts “clear” before the days', () => {
    expect(fixesOf(rule, 'L3.30 Give 10 Working Days’ notice.')).toEqual(['L3.30 Give 10 clear Working Days’ notice.']);
    expect(fixesOf(rule, 'L3.30 Give five (5) days’ notice.')).toEqual(['L3.30 Give five (5) clear days’ notice.']);
    expect(fixesOf(rule, 'L3.30 Reply at least twenty-one days before it.')).toEqual([
      'L3.30 Reply at least twenty-one clear days before it.',
    ]);
  });
});
