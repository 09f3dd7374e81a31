import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { typingSlip as rule } from './typingSlip';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('typing-slip', () => {
  it.each([
    'The DCC shall keep ⟦the the⟧ register.',
    'The DCC ⟦shall shall⟧ keep it.',
    'The DCC shall ⟦not\nnot⟧ keep it.',
    '⟦The the⟧ register is kept.',
    'The ⟦DCC DCC⟧ shall keep it.',
    'Send it ⟦to the to the⟧ Panel.',
    'It is kept ⟦in in⟧ the register.',
    '⟦An⟧ User shall keep it.',
    'It shall keep ⟦a⟧ Appendix.',
    'It shall answer within ⟦a⟧ hour.',
    'Each is ⟦an⟧ unique number.',
    'It is ⟦an⟧ DCC Service.',
    'Each is ⟦a⟧ RDP.',
    'It is ⟦a⟧ MPAN.',
    'It is ⟦an⟧ UTRN.',
    'Send ⟦a⟧ Alert. ⟦A⟧ Alert is kept.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall see that that notice is kept.',
    'A User that had had access is told.',
    'An SMKI Participant or a SMKI Participant.',
    'A SEC Party and an SEC Party.',
    'An hour after a union of a unit, an honest User.',
    'A HAN and an HAN.',
    'A useful unit and an unused Device.',
    'An uninstalled Device and an unintended event.',
    'See Section L3.22 and Section L3.22.',
    'From time to time to that end.',
    'Part A is kept. Class A event.',
    'It is kept day by day by the DCC.',
    'A historic rate or an historic rate.',
    'A one-off charge and a European body.',
    'The item (a) a User keeps and (a) a notice.',
    'A “URL” and an “Alert”.',
    'In Section L3 the DCC shall. The DCC shall.',
    'The test combines them with AND or OR.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('puts it right for the drafter', () => {
    expect(fixesOf(rule, clause('The DCC shall keep the the register.'))).toEqual([
      clause('The DCC shall keep the register.'),
    ]);
    expect(fixesOf(rule, clause('An User shall keep it.'))).toEqual([clause('A User shall keep it.')]);
    expect(findingsIn(clause('Keep the the list.'), { rules: [rule] })[0]!.fixes[0]!.mechanical).toBe(true);
  });

  it('takes time in proportion to the text', () => {
    const long = clause(`the ${'a '.repeat(100_000)}${' '.repeat(100_000)}the`);
    const start = performance.now();
    findingsIn(long, { rules: [rule] });
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
