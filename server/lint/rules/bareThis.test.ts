import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { bareThis as rule } from './bareThis';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('bare-this', () => {
  it.each([
    'The DCC shall record the failure. ⟦This⟧ shall be kept for 5 years.',
    'The DCC shall suspend the User. ⟦This⟧ does not apply in an emergency.',
    'A User may object. ⟦This⟧ must be in writing.',
    'The DCC shall list the Devices and their keys. ⟦These⟧ shall be kept.',
    'If ⟦this⟧ occurs, the DCC shall act.',
    'Where ⟦this⟧ is not possible, the DCC shall say so.',
    'The DCC shall send a report of the failure, ⟦which⟧ shall be published.',
    'The DCC shall file the record of the test, ⟦which⟧ shall not be deleted.',
    'The User may return the key with the Device, ⟦which⟧ shall be destroyed.',
    'The fee is due, and ⟦this⟧ includes interest.',
    'The User:\n  (a) shall reply; and\n  (b) shall ensure ⟦this⟧ is recorded.',
    'The tests are set by the Panel. ⟦Those⟧ shall be public.',
    'The Panel may object, and if ⟦this⟧ happens no fee is due.',
    'The rule binds Users. ⟦This⟧ means that they pay.',
    'The DCC deletes the key; ⟦this⟧ has no effect on the Device.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'This Section L3 applies to Users.',
    'The DCC shall keep this record.',
    'These records shall be kept.',
    'Those Users that are suspended shall reply.',
    'The DCC shall reply to those who ask.',
    'Where this is the case, the DCC shall reply.',
    'The Panel, which shall consider it, may reply.',
    'The DCC shall send it to the Panel, which shall be bound by it.',
    'The DCC shall send a report of it to the Panel, which shall consider it.',
    'A report, which shall be public, is kept.',
    'The register in which the keys are kept is public.',
    'To do this, the DCC may charge.',
    'This notice shall be kept.',
    'The DCC shall reply to this.',
    'Despite this, the fee is due.',
    'The rules which shall apply are public.',
    'In this Code, words have their meaning.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });
});
