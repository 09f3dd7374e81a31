import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { effortStandardsMixed as rule } from './effortStandardsMixed';

describe('effort-standards-mixed', () => {
  it.each([
    'L3.30 The DCC shall take all reasonable steps to test each Device and shall use ⟦best endeavours⟧ to repair it.',
    'L3.30 The DCC shall:\n  (a) take reasonable steps to test each Device; and\n  (b) take ⟦all reasonable steps⟧ to repair it.',
    'L3.30 The DCC shall use reasonable endeavours to reply, and ⟦best endeavours⟧ to help; Users shall use best endeavours too.',
    'L3.30 The User shall use commercially reasonable efforts to pay and ⟦reasonable efforts⟧ to reply.',
    'L3.30 The User shall use all reasonable\nendeavours to pay.\n\nThe User shall use ⟦reasonable endeavours⟧ to reply.',
    'L3.30 The User shall make best efforts to pay, ⟦reasonable efforts⟧ to reply and ⟦all reasonable efforts⟧ to help.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall take all reasonable steps to test and all reasonable\n  steps to repair each Device.',
    'L3.30 The DCC shall take every reasonable step to test and all reasonable steps to repair each Device.',
    'L3.30 The DCC shall take reasonable steps to test each Device.\n\nL3.31 The DCC shall use best endeavours to repair it.',
    'L3.30 The DCC shall take all reasonable steps to test. The Panel may ask what such reasonable steps were.',
    'L3.30 The DCC shall take all reasonable steps to test, and the steps in Section L3.22.',
    'L3.30 The DCC shall take all reasonable steps and put in place security measures.',
    'L3.30 The DCC shall use reasonable endeavours to test and reasonable endeavours to repair.',
    'L3.30 The next steps and the best measures of effort are in Schedule 4, and the DCC shall take reasonable steps.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('shows the other standard', () => {
    const text = 'L3.30 The DCC shall:\n  (a) use best endeavours to test; and\n  (b) take reasonable steps to repair.';
    const [found] = findingsIn(text, { rules: [rule] });
    expect(found!.message).toContain('“Reasonable steps” and “best endeavours” in one clause');
    expect(found!.related!.map(({ span }) => text.slice(span.start, span.end))).toEqual(['best endeavours']);
  });
});
