import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { bracketUnbalanced as rule } from './bracketUnbalanced';

describe('bracket-unbalanced', () => {
  it.each([
    'L3.30 The DCC shall keep each record ⟦(⟧and the answer for a year.',
    'L3.30 The DCC shall keep each record and the answer⟦)⟧ for a year.',
    'L3.30 A User (within Sections G3.17 & G3.18) shall report⟦)⟧ it.',
    'L3.30 A User shall report under Section G3.17 ⟦(⟧Manufacturers.',
    'L3.30 A person that applies ⟦(⟧the “Applicant” shall pay.',
    'L3.30 The “Application Fee⟦⟧ is due.'.replace('⟦⟧', '').replace('“', '⟦“⟧'),
    'L3.30 The Application Fee⟦”⟧ is due.',
    'L3.30 The DCC shall keep it [unless the Panel directs otherwise⟦)⟧.',
    'L3.30 The DCC shall:\n(a) keep ⟦(⟧each record; and\n(b) publish it.',
    'L3.30 The DCC shall:\n(a) keep each record⟦)⟧; and\n(b) publish it.',
    '### Records ⟦(⟧of the DCC\n\nL3.30 The DCC shall keep it.',
    'L3.30 The DCC shall keep ⟦[⟧each record.',
    'L3.30 The DCC shall keep each record⟦]⟧ safe.',
    'L3.30 The “fee” and the ⟦“⟧charge are due.',
    'L3.30 A fee ((of the DCC) is due.'.replace('((', '⟦(⟧('),
    '| **Fault** | means an event ⟦(⟧however caused. |',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall keep each record (and the answer (if any)) for a year.',
    'L3.30 The DCC shall: a) keep each record; and b) publish it.',
    'L3.30 The DCC shall either 1) keep or 2) publish it.',
    'L3.30 The DCC shall:\na) keep each record; and\nb) publish it.',
    'L3.30 The DCC shall send a notice (which states:\n(a) the date; and\n(b) the Device) to the User.',
    'L3.30 The DCC’s and the Users’ records are the ‘Records’ of the Code.',
    'L3.30 Under Section G3.17 (Manufacturers: Duty to Notify and Be Notified) and Section G3.17(b)(ii).',
    'L3.30 A level in the range [0, 10) or (10, 20] is low.',
    'L3.30 The DCC shall say:\n\n“The first paragraph.\n\n“The second paragraph.”',
    'L3.30 <!-- (not yet agreed --> The DCC shall keep it.',
    'L3.30 [No longer in use]',
    'L3.30 A person (an “Applicant”) that [in the opinion of the Panel] applies.',
    'L3.30 As b) above says, the DCC shall keep it.',
    'L3.30 The DCC shall keep 2.3.1.9d) of the record.',
    'L3.30 The DCC shall keep it (as described in section 6.8a) of Appendix L) safe.',
    'L3.30 Words `(` of a program.',
    'L3.30 The “Fee” (or “Charge”) is due.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('closes what can only be closed in one place', () => {
    expect(fixesOf(rule, insertion('L3.30 A person that applies (the “Applicant” shall pay.'))).toEqual([
      insertion('L3.30 A person that applies (the “Applicant”) shall pay.'),
    ]);
    expect(fixesOf(rule, insertion('L3.30 It stays [unless the Panel agrees).'))).toEqual([
      insertion('L3.30 It stays [unless the Panel agrees].'),
    ]);
    expect(fixesOf(rule, insertion('L3.30 In this Section L3:\n\n“Major Fault means a fault.'))).toEqual([
      insertion('L3.30 In this Section L3:\n\n“Major Fault” means a fault.'),
    ]);
    expect(fixesOf(rule, insertion('L3.30 The DCC shall keep (each record for a year.'))).toEqual([]);
  });

  it('reports once where two marks have no partner because they are of two kinds', () => {
    const text = insertion('L3.30 It stays (unless the Panel agrees⟦]⟧ for a year.');
    expect(marked(rule, text)).toBe(text);
  });

  it('is about changed text only', () => {
    const text = 'H1.1 The DCC shall keep (it.\n';
    expect(marked(rule, text, { id: 'Section H' })).toBe(text);
  });
});
