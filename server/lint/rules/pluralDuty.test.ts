import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { pluralDuty as rule } from './pluralDuty';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('plural-duty', () => {
  it.each([
    '⟦Users shall appoint a⟧ representative.',
    '⟦All Supplier Parties shall submit a⟧ plan to the Panel.',
    '⟦The Parties shall nominate one⟧ candidate.',
    'Where the Panel asks, ⟦Network Parties shall send an⟧ expert.',
    '⟦Users of the Website shall publish a⟧ statement.',
    '⟦Responsible Suppliers must prepare a⟧ report.',
    '⟦Manufacturers shall provide a⟧ certificate.',
    '⟦Sub-Committees shall elect a⟧ chair.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'Each User shall appoint a representative.',
    'Users shall together appoint a representative.',
    'Users shall each appoint a representative.',
    'The Parties shall agree a date.',
    'The DCC shall appoint a representative.',
    'The Panel and the DCC shall publish a report.',
    'Users shall not appoint a representative.',
    'Users shall notify the DCC.',
    'Users shall appoint their representatives.',
    'The reports shall contain a summary.',
    'Devices shall send an Alert.',
    'Users shall keep a copy of it.',
    'Parties shall have a right to it.',
    'The Panel shall ensure that Users appoint a representative.',
    'Users may appoint a representative.',
    'Users shall be sent a copy.',
    'The obligations of Users shall form a part of it.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('offers both readings', () => {
    expect(fixesOf(rule, clause('All Supplier Parties shall submit a plan.'))).toEqual([
      clause('Each Supplier Party shall submit a plan.'),
      clause('All Supplier Parties shall together submit a plan.'),
    ]);
    expect(fixesOf(rule, clause('If so, Users shall submit a plan.'))[0]).toBe(
      clause('If so, each User shall submit a plan.'),
    );
  });
});
