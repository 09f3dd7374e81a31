import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { meansAndIncludes as rule } from './meansAndIncludes';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('means-and-includes', () => {
  it.each([
    'In this Section L3, “Fault” ⟦means and includes⟧ the loss of a key.',
    'In this Section L3, “Fault” ⟦includes and means⟧ the loss of a key.',
    'In this Section L3, “Fault” ⟦means, and shall include⟧, the loss of a key.',
    'In this Section L3, “Fault” shall ⟦mean and include⟧ the loss of a key.',
    'In this Section L3, “Fault” ⟦means or includes⟧ the loss of a key.',
    'In this Section L3, “Fault” ⟦means (and includes)⟧ the loss of a key.',
    'In this Section L3, “Fault” ⟦means\nand also includes⟧ the loss of a key.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'In this Section L3, “Fault” means the loss of a key.',
    'In this Section L3, “Fault” includes the loss of a key.',
    'In this Section L3, “Fault” means a fault of a Device, including the loss of its key.',
    'In this Section L3, “Fault” means the loss of a key and includes the loss of a part of it.',
    'The words “means and includes” shall not be used.',
    'By these means and including the DCC, each User shall act.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('offers either word, and neither as a matter of course', () => {
    const words = 'In this Section L3, “Fault” means and includes the loss of a key.';
    expect(fixesOf(rule, clause(words))).toEqual([
      clause('In this Section L3, “Fault” means the loss of a key.'),
      clause('In this Section L3, “Fault” includes the loss of a key.'),
    ]);
    const [found] = findingsIn(clause(words), { rules: [rule] });
    expect(found!.fixes.some(({ mechanical }) => mechanical)).toBe(false);
    expect(found!.message).toBe(
      '“Means” closes a definition and “includes” opens it, so it is open whether what is not named here is covered. Write “means” for the whole of the meaning, or “includes” to add to the usual one.',
    );
  });

  it('keeps to the number of the verb', () => {
    const text = clause('In this Section L3, “Faults” shall mean and include the loss of keys.');
    expect(fixesOf(rule, text)[1]).toBe(clause('In this Section L3, “Faults” shall include the loss of keys.'));
  });
});
