import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { deemedFact as rule } from './deemedFact';

describe('deemed-fact', () => {
  it.each([
    'L3.30 Each Communications Hub ⟦shall be deemed to be⟧ a Device.',
    'L3.30 The Secretariat ⟦is deemed to be⟧ the Code Administrator.',
    'L3.30 The Schedules ⟦are deemed to be⟧ part of this Code.',
    'L3.30 The answer ⟦shall be\n  deemed to be⟧ confidential.',
    'L3.30 Each Supplier Party ⟦will be deemed to be⟧ an Applicant.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 A notice is deemed to have been received on the next Working Day.',
    'L3.30 A notice shall be deemed to be received on the next Working Day.',
    'L3.30 The report shall be deemed to be accepted.',
    'L3.30 If the User does not reply, it shall be deemed to be in agreement.',
    'L3.30 For the purposes of Section L3.22, a Communications Hub shall be deemed to be a Device.',
    'L3.30 A Communications Hub shall be deemed to be a Device for the purposes of Section L3.22.',
    'L3.30 Where a day is a holiday, the next day shall be deemed to be the due date.',
    'L3.30 The User shall be deemed to have agreed.',
    'L3.30 The User shall be deemed to be in breach.',
    'L3.30 The Panel may take the steps that are deemed necessary.',
    'L3.30 If no reply is given:\n  (a) the User shall be deemed to be content; and\n  (b) the DCC shall pay.',
    'L3.30 A Communications Hub is to be treated as a Device.',
    'L3.30 Nothing in this Code shall be deemed to constitute a partnership.',
    'L3.30 The User shall, notwithstanding its withdrawal, be deemed to be a Party.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('offers the fact and the fiction', () => {
    expect(fixesOf(rule, 'L3.30 The Schedules shall be deemed to be part of this Code.')).toEqual([
      'L3.30 The Schedules are part of this Code.',
      'L3.30 The Schedules are to be treated as part of this Code.',
    ]);
    expect(fixesOf(rule, 'L3.30 A hub shall be deemed to be a Device.')[0]).toBe('L3.30 A hub is a Device.');
  });
});
