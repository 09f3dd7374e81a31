import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { absoluteWord as rule } from './absoluteWord';

describe('absolute-word', () => {
  it.each([
    'L3.30 The DCC shall ⟦always⟧ publish the report.',
    'L3.30 The DCC shall ⟦never⟧ publish the report.',
    'L3.30 The list must ⟦always⟧ be complete.',
    'L3.30 The list shall be ⟦always⟧ complete.',
    'L3.30 The Website shall be ⟦100%⟧ available.',
    'L3.30 The Website shall be available ⟦100%⟧ of the time.',
    'L3.30 The User will ⟦never⟧ disclose the key.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall at all times keep the DCC Systems secure.',
    'L3.30 The DCC shall, at all times and in accordance with Section L3.22, keep a record.',
    'L3.30 Always provided that the User pays, the DCC shall reply.',
    'L3.30 The User shall pay 100% of the charge.',
    'L3.30 The Panel shall consist of 100% of the members.',
    'L3.30 A Device that has never been installed is not a Party’s Device.',
    'L3.30 Where the User has always paid, the DCC shall reply.',
    'L3.30 The DCC shall ensure that all Devices are listed.',
    'L3.30 The expression “always” is not used.',
    'L3.30 The DCC shall publish every report.',
    'L3.30 In no event shall the User be liable.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('leaves “always” out and writes “shall not”', () => {
    expect(fixesOf(rule, 'L3.30 The DCC shall always reply.')).toEqual(['L3.30 The DCC shall reply.']);
    expect(fixesOf(rule, 'L3.30 The DCC shall never reply.')).toEqual(['L3.30 The DCC shall not reply.']);
  });
});
