import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { dutiesContradict as rule } from './dutiesContradict';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('duties-contradict', () => {
  it.each([
    'The DCC shall retain each record. The DCC shall ⟦delete each record⟧.',
    'The DCC shall delete each record.\n\nL3.31 The DCC shall ⟦keep all records⟧ safe.',
    'The DCC shall publish the report. The DCC shall not ⟦publish the report⟧.',
    'The DCC shall not publish any report.\n\nL3.31 The DCC shall ⟦publish the reports⟧ on the Website.',
    'The DCC shall:\n  (a) retain each record; and\n  (b) reply.\n\nL3.31 The DCC shall:\n  (a) ⟦destroy each record⟧; and\n  (b) reply.',
    'Each User shall retain the key of the Device. Each User shall ⟦destroy the key of the Device⟧.',
    'The Panel shall approve the plan, and the Panel shall ⟦reject the plan⟧.',
    'A User shall connect the Device. A User must ⟦disconnect the Device⟧ within 5 Working Days.',
    'The DCC shall include the SMKI key. Words. The DCC shall ⟦exclude the SMKI key⟧.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall retain each record. The User shall delete each record.',
    'The DCC shall retain each record for 5 years. The DCC shall delete each record after 5 years.',
    'If told, the DCC shall retain each record. The DCC shall delete each record.',
    'The DCC shall retain each record of a test. The DCC shall delete each record of a fault.',
    'The DCC shall retain each record that is open. The DCC shall delete each record that is closed.',
    'The DCC shall retain each open record. The DCC shall delete each closed record.',
    'The DCC shall keep each record. The DCC shall keep each key.',
    'The DCC may delete each record. The DCC shall retain each record.',
    'Where a User leaves, the DCC shall:\n  (a) delete each record; and\n  (b) reply.\n\nL3.31 The DCC shall retain each record.',
    'The DCC shall keep it. The DCC shall delete it.',
    'The DCC shall accept the request. The Panel shall reject the request.',
    'The DCC shall retain each record until told. The DCC shall delete each record.',
    'The DCC shall publish the report. The DCC shall not publish the notice.',
    'The DCC shall delete each record. The DCC shall delete each record.',
    'Unless it is open, the DCC shall delete each record. The DCC shall keep each record.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('names both places', () => {
    const text = clause('The DCC shall retain each record. The DCC shall delete each record.');
    const [found] = findingsIn(text, { rules: [rule] });
    expect(found!.message).toContain('“delete each record” and the duty to “retain each record”');
    const { span } = found!.related![0]!;
    expect(text.slice(span.start, span.end)).toBe('retain each record');
  });
});
