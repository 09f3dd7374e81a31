import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { dutyOnThing as rule } from './dutyOnThing';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('duty-on-thing', () => {
  it.each([
    '⟦The system shall ensure⟧ that keys are secret.',
    '⟦The DCC Systems shall comply⟧ with it.',
    '⟦Each Device shall comply⟧ with Section L3.22.',
    '⟦The process shall consider⟧ all costs.',
    '⟦The software must ensure⟧ that data are kept.',
    'Where a User leaves, ⟦the procedure shall ensure⟧ that its keys are revoked.',
    '⟦The policy of the Panel shall ensure⟧ fairness.',
    'The system shall:\n  (a) ⟦ensure⟧ secrecy; and\n  (b) send an Alert.',
    '⟦The SMKI Repository shall, at all times, ensure⟧ that it is open.',
    '⟦The plan shall consult⟧ Users.',
    '⟦The arrangements shall procure⟧ that it is done.',
    '⟦The Website shall inform⟧ Users of it.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall ensure that the system is secret.',
    'The system shall send an Alert.',
    'The Device shall display the time.',
    'The report shall include a summary.',
    'The manufacturer of the Device shall ensure it.',
    'Each User of the system shall comply with it.',
    'The Panel shall consider the plan.',
    'The system shall be reviewed.',
    'A User that runs a system shall comply with it.',
    'The DCC and its systems shall comply with it.',
    'The DCC shall:\n  (a) ensure secrecy; and\n  (b) comply with it.',
    'It shall ensure secrecy.',
    'The DCC is to see that the system that ensures it is safe.',
    'The Change Board shall approve the report.',
    'The plan that the DCC shall consider is public.',
    'The notice shall state the date.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });
});
