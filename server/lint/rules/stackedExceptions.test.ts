import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { stackedExceptions as rule } from './stackedExceptions';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('stacked-exceptions', () => {
  it.each([
    'The DCC shall tell the Panel, except where it is known, ⟦unless⟧ it is urgent.',
    'Unless the Panel agrees, the DCC shall reply, ⟦except⟧ on a holiday.',
    'The User shall pay save where it has a credit, ⟦unless⟧ the credit is spent.',
    'The User shall pay, unless it has a credit, ⟦save⟧ to the extent that the credit is spent.',
    'Except in an emergency, the DCC shall not suspend a User ⟦unless⟧ the Panel agrees.',
    'A User, except for a Network Party, shall pay ⟦unless⟧ it is exempt.',
    'The User:\n  (a) shall pay, except on a holiday, ⟦unless⟧ told; and\n  (b) shall reply.',
    'Save as set out in Section L3.22, the DCC shall act ⟦unless⟧ told not to.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall reply unless the Panel agrees.',
    'The DCC shall reply unless it is told not to. Except on a holiday, it shall do so at once.',
    'The DCC shall reply unless the User has left or unless it is told not to.',
    'The DCC shall save the file unless the disk is full.',
    'The DCC shall save the file, except on a holiday.',
    'The DCC shall:\n  (a) reply, except on a holiday; and\n  (b) pay, unless exempt.',
    'The DCC shall reply except on a holiday; and unless told, shall pay.',
    'No Party other than the DCC shall act unless told.',
    'The exception in Section L3.22 applies unless the Panel agrees.',
    'All Parties excepted, the DCC shall act unless told.',
    'Except as Section L3.22 provides, no fee is due.',
    'The DCC shall save energy and save money.',
    'Unless it is urgent, the DCC shall wait.',
    'The rule applies except that no fee is due.',
    'The Panel may act without consent unless told.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('names the first exception', () => {
    const text = clause('The DCC shall act, except where told, unless it is late.');
    const { span } = findingsIn(text, { rules: [rule] })[0]!.related![0]!;
    expect(text.slice(span.start, span.end)).toBe('except where');
  });
});
