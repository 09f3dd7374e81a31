import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { andOr as rule } from './andOr';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('and-or', () => {
  it.each([
    'The DCC shall tell Users ⟦and/or⟧ Suppliers.',
    'The DCC shall tell the Panel ⟦and / or⟧ the Authority.',
    'The DCC shall tell the Panel ⟦or/and⟧ the Authority.',
    'The User shall send ⟦and/or⟧ receive the message.',
    'The notice shall name the Device, the Hub ⟦AND/OR⟧ the Meter.',
    'The cost of the repair ⟦and/or\n⟧the replacement falls on the User.'.replace('\n⟧', '⟧\n'),
    'Costs ⟦and/or⟧ losses, damages ⟦and/or⟧ expenses.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall tell the Panel or the Authority (or both).',
    'A Supplier/Network Party shall tell the DCC.',
    'The band/order of tests is set by the Panel.',
    'The DCC shall send and receive messages.',
    'The file lies at /and/orders on the Website.',
    'The hand/orb is kept.',
    'The and/oring of bits.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('offers "or … (or both)" where the two things are plain', () => {
    expect(fixesOf(rule, clause('The DCC shall tell Users and/or Suppliers.'))).toEqual([
      clause('The DCC shall tell Users or Suppliers (or both).'),
    ]);
    expect(fixesOf(rule, clause('The DCC shall tell the Panel and/or the Authority of it.'))).toEqual([
      clause('The DCC shall tell the Panel or the Authority (or both) of it.'),
    ]);
    expect(fixesOf(rule, clause('The User shall send and/or receive the message.'))).toEqual([]);
    expect(fixesOf(rule, clause('Name the Device, the Hub and/or the Meter.'))).toEqual([]);
  });
});
