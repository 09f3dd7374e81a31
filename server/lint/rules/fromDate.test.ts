import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { fromDate as rule } from './fromDate';

describe('from-date', () => {
  it.each([
    'L3.30 The DCC shall publish the list ⟦from 1 April 2027⟧.',
    'L3.30 ⟦From 1 April 2027⟧, the DCC shall publish the list.',
    'L3.30 The period runs ⟦from 1 April⟧ to 30 June in each year.',
    'L3.30 The period runs ⟦from the 1st April 2027⟧.',
    'L3.30 The DCC shall reply no later than ⟦5 Working Days from⟧ receipt.',
    'L3.30 The appointment ends ⟦12 months from⟧ the date of the letter.',
    'L3.30 The notice expires ⟦30 days\n  from⟧ the date of service.',
    'L3.30 The right ends ⟦one year from⟧ the Effective Date.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The list applies with effect from 1 April 2027.',
    'L3.30 The list applies on and from 1 April 2027.',
    'L3.30 The period beginning with 1 April 2027 counts.',
    'L3.30 The period runs from and including 1 April 2027.',
    'L3.30 The period from 1 April 2027 to 30 June 2027 (inclusive) counts.',
    'L3.30 The DCC shall reply within 5 Working Days from receipt.',
    'L3.30 The DCC shall delete the record from the SMKI Repository.',
    'L3.30 The notice from the Panel shall be in writing.',
    'L3.30 The DCC shall reply 4 hours from receipt.',
    'L3.30 The DCC may from time to time revise the list.',
    'L3.30 The notice is received from 3 Users.',
    'L3.30 The DCC shall choose from 12 months of data.',
    'L3.30 The DCC shall give 5 Working Days’ notice from the Website.',
    'L3.30 The text differs from version 1.2.',
    'L3.30 The version dated from 1 April 2027 prevails.',
    'L3.30 The right follows from Section L3.22.',
    'L3.30 The DCC shall set a day from the beginning of which the list counts.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    [
      'for the period from 1 April 2027 to 30 June 2027',
      'for the period beginning with 1 April 2027 and ending with 30 June 2027',
    ],
    ['for a period from 1 April 2027', 'for a period beginning with 1 April 2027'],
    ['from 1 April 2027', 'on and after 1 April 2027'],
    ['no later than 5 Working Days from receipt', 'no later than 5 Working Days after the day of receipt'],
  ])('mends “%s”', (words, better) => {
    expect(fixesOf(rule, `L3.30 The DCC shall reply ${words}.`)).toEqual([`L3.30 The DCC shall reply ${better}.`]);
  });

  it('keeps the capital', () => {
    expect(fixesOf(rule, 'L3.30 From 1 April 2027 the DCC shall reply.')).toEqual([
      'L3.30 On and after 1 April 2027 the DCC shall reply.',
    ]);
  });
});
