import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { archaicWord as rule } from './archaicWord';

describe('archaic-word', () => {
  it.each([
    'L3.30 The DCC shall publish the report and any annex ⟦thereto⟧.',
    'L3.30 Each Party ⟦hereby⟧ agrees to the charges.',
    'L3.30 Nothing ⟦herein⟧ limits Section L3.22.',
    'L3.30 The DCC or any employee ⟦thereof⟧ may attend.',
    'L3.30 The ⟦said⟧ notice shall be in writing.',
    'L3.30 The User shall keep the ⟦said⟧ Device Certificates.',
    'L3.30 The ⟦aforementioned⟧ notice shall be in writing.',
    'L3.30 The ⟦above-mentioned⟧ notice shall be in writing.',
    'L3.30 The DCC shall send the notice and a copy ⟦herewith⟧.',
    'L3.30 The User (⟦hereinafter⟧ the Applicant) shall pay.',
    'L3.30 The DCC has no right ⟦whatsoever⟧ to the fee.',
    'L3.30 ⟦Whereupon⟧ the Panel shall decide.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall notify the Panel, and thereafter each User.',
    'L3.30 The DCC shall revoke the Device Certificate, thereby ending its use.',
    'L3.30 The Panel shall adopt a procedure whereby Users may object.',
    'L3.30 The Panel has said that it will reply.',
    'L3.30 It is said in Section L3.22 that the DCC decides.',
    'L3.30 Therefore the DCC shall pay.',
    'L3.30 The DCC shall pay, whereas the User shall not.',
    'L3.30 The DCC is there to help, and here the Panel decides.',
    'L3.30 The expression “thereof” is to be avoided.',
    'L3.30 What the Panel said to the User binds it.',
    'L3.30 Notwithstanding Section L3.22, the DCC shall pay.',
    'L3.30 The User shall pay wherever it is.',
    'L3.30 The DCC shall pay to whoever holds the bond.',
    'L3.30 The DCC shall comply with Section L3.22 and the Act.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('puts new words for old where the meaning stays', () => {
    expect(fixesOf(rule, 'L3.30 The said notice shall be in writing.')).toEqual([
      'L3.30 That notice shall be in writing.',
    ]);
    expect(fixesOf(rule, 'L3.30 The User shall keep the said notices.')).toEqual([
      'L3.30 The User shall keep those notices.',
    ]);
    expect(fixesOf(rule, 'L3.30 The User shall keep the said Device Certificate.')).toEqual([
      'L3.30 The User shall keep the Device Certificate.',
    ]);
    expect(fixesOf(rule, 'L3.30 The User shall answer its said notice.')).toEqual([
      'L3.30 The User shall answer its notice.',
    ]);
    expect(fixesOf(rule, 'L3.30 The case wherein the User fails.')).toEqual([
      'L3.30 The case in which the User fails.',
    ]);
    expect(fixesOf(rule, 'L3.30 Each Party hereby agrees.')).toEqual(['L3.30 Each Party agrees.']);
    expect(fixesOf(rule, 'L3.30 Nothing herein limits it.')).toEqual([]);
  });

  it('says at what “herein” may point', () => {
    expect(findingsIn('L3.30 Nothing herein limits it.', { rules: [rule] })[0]!.message).toContain('“this Section L3”');
  });
});
