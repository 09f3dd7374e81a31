import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { allNot as rule } from './allNot';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('all-not', () => {
  it.each([
    '⟦All Parties shall not⟧ disclose it.',
    '⟦All the Users may not⟧ vote.',
    'Where a Device fails, ⟦all Users shall not⟧ use it.',
    '⟦Every User shall not⟧ copy it.',
    '⟦Both Parties shall not⟧ pay for it.',
    '⟦All Devices are not⟧ secure.',
    '⟦All Users of the Website shall not⟧ copy it.',
    'The DCC ⟦shall not delete all⟧ records.',
    'The DCC ⟦shall not reply to all⟧ requests.',
    'A User ⟦need not⟧ X.'.replace(/[⟦⟧]/g, ''),
    'The Panel ⟦is not bound by all⟧ decisions.',
    '⟦All of the Parties shall not⟧ vote.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'No Party shall disclose it.',
    'Each Party shall not disclose it.',
    'The DCC shall notify all Users that have not paid.',
    'All Users shall pay, but the DCC shall not.',
    'Not all Users shall pay.',
    'The DCC shall not delete any records.',
    'All Users that are connected, and the DCC, shall pay.',
    'The DCC shall not at all times be available.',
    'Where all Users agree, the DCC shall not act.',
    'The DCC shall not use all reasonable steps.',
    'In all cases the DCC shall not act.',
    'All fees are due, whether or not invoiced.',
    'The obligations of all Users shall not lapse.',
    'The DCC shall send all reports.',
    'The DCC shall not, for all that, be liable.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('writes "No …" and "any"', () => {
    expect(fixesOf(rule, clause('All Parties shall not disclose it.'))).toEqual([
      clause('No Party shall disclose it.'),
    ]);
    expect(fixesOf(rule, clause('All Devices are not secure.'))).toEqual([clause('No Device is secure.')]);
    expect(fixesOf(rule, clause('If so, both Users shall not pay.'))).toEqual([
      clause('If so, neither User shall pay.'),
    ]);
    expect(fixesOf(rule, clause('The DCC shall not delete all records.'))).toEqual([
      clause('The DCC shall not delete any records.'),
    ]);
  });
});
