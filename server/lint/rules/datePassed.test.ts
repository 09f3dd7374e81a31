import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { datePassed as rule } from './datePassed';

const today = '2026-11-20';

describe('date-passed', () => {
  it.each([
    'L3.30 The DCC shall, ⟦by 1 January 2021⟧, publish the report.',
    'L3.30 Each User shall complete its tests ⟦by 31 March 2020⟧.',
    'L3.30 The tests shall be completed ⟦no later than 31 March 2020⟧.',
    'L3.30 ⟦By 31 March 2020⟧, each User shall complete its tests.',
    'L3.30 ⟦Until 31 March 2020⟧ the DCC may refuse a test.',
    'L3.30 The DCC may refuse a test ⟦until the end of 31 March 2020⟧.',
    'L3.30 ⟦On 1 January 2021⟧, the DCC shall transfer the list.',
    'L3.30 ⟦From 1 January 2021⟧, the DCC shall publish the list.',
    'L3.30 The DCC shall ⟦with effect from 1 January 2021⟧ publish the list.',
    'L3.30 The DCC shall reply ⟦on or before\n  19 November 2026⟧.',
    'L3.30 Each User shall:\n  (a) test its Devices; and\n  (b) ⟦by 1 May 2020⟧, send the results.',
    'L3.30 Each User shall:\n  (a) test its Devices ⟦by 1 May 2020⟧; and\n  (b) send the results.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text), { today })).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall, by 1 January 2027, publish the report.',
    'L3.30 The DCC shall reply by 20 November 2026.',
    'L3.30 The DCC shall reply by 1 January in each year.',
    'L3.30 Where a Device was installed before 1 May 2019, the User shall replace it.',
    'L3.30 The User shall replace each Device that was installed before 1 May 2019.',
    'L3.30 The User shall replace each Device installed before 1 May 2019.',
    'L3.30 The User shall use the list published by 1 May 2019.',
    'L3.30 The DCC shall comply with the version designated on 1 May 2019.',
    'L3.30 The DCC shall comply with the notice dated 1 May 2019.',
    'L3.30 The DCC shall comply with the Electricity Act 1989.',
    '**Initial Version** means the version that shall apply until 1 May 2019.',
    'L3.30 “Initial Period” means the period that shall end on or before 1 May 2019.',
    'L3.30 The report shall be deemed to have been given by 1 May 2019.',
    'L3.30 If the User had not replied by 1 May 2019, the DCC shall suspend it.',
    'L3.30 The list of 1 May 2019 shall be kept.',
    'L3.30 The charge that applied on 1 May 2019 may be kept.',
    'L3.30 The DCC may, by May 2019 standards, refuse it.',
    'L3.30 Each User shall:\n  (a) list each Device installed by 1 May 2020; and\n  (b) keep the list that it had on 1 May 2020.',
    'L3.30 The rule ended on 31 March 2020.',
    'L3.30 The DCC shall act as it did before 1 May 2019.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text), { today })).toBe(insertion(text));
  });

  it('looks at the Code itself, and asks more softly about a beginning', () => {
    const text = 'H1.1 The DCC shall, ⟦from 1 January 2021⟧, reply.';
    expect(marked(rule, text, { today, id: 'Section H' })).toBe(text);
    const [found] = findingsIn('L3.30 From 1 January 2021 the DCC shall reply.', { rules: [rule], today });
    expect(found!.severity).toBe('information');
  });
});
