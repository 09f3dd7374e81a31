import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { pronounUnclear as rule } from './pronounUnclear';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('pronoun-unclear', () => {
  it.each([
    'If the DCC notifies the Panel, ⟦it⟧ shall publish the notice.',
    'The DCC shall tell the Panel when ⟦it⟧ suspends a Device.',
    'The DCC shall send the Panel ⟦its⟧ report.',
    'Where a User asks the DCC to act, ⟦it⟧ shall reply.',
    'When Users write to Network Parties, ⟦they⟧ shall keep a copy.',
    'The DCC shall compare the register with the report and publish ⟦it⟧.',
    'If the certificate replaces the key, ⟦it⟧ is destroyed.',
    'The Panel may invite the Authority if ⟦it⟧ so wishes.',
    'A Supplier Party shall give a Network Party ⟦its⟧ forecast.',
    'The Secretariat shall tell the Panel of ⟦its⟧ decision.',
    'The DCC shall notify the Panel. ⟦It⟧ shall publish the notice.',
    'Where the DCC consults the Panel:\n  (a) ⟦it⟧ shall keep a record; and\n  (b) the Authority may attend.',
    'The Parties shall tell the Users of ⟦their⟧ plans.',
    'Once the report reaches the register, the DCC shall check ⟦it⟧.',
    'The Panel shall tell the DCC whether ⟦it⟧ has approved the plan.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'If the DCC notifies the Panel, the Panel shall publish the notice.',
    'The DCC shall publish its report.',
    'The DCC shall write a report and publish it.',
    'If the DCC receives a report, it shall publish the report.',
    'It shall be possible to read the report.',
    'It is necessary that the DCC tells the Panel.',
    'The DCC shall tell Users when it suspends a Device.',
    'The Users shall tell the DCC of their plans.',
    'Each User shall keep its keys secret.',
    'The Panel shall meet, and the Panel shall publish its minutes.',
    'A User that loses a key shall revoke it.',
    'The DCC shall send each report to the Panel within 5 Working Days after the day on which the report is due.',
    'The DCC shall suspend a Device when its certificate ends.',
    'If a key is lost, the User shall report it.',
    'The DCC shall keep the records and make them public.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('names those that are meant, and writes each', () => {
    const text = clause('If the DCC notifies the Panel, it shall publish the notice.');
    expect(findingsIn(text, { rules: [rule] })[0]!.message).toBe(
      '“it” may stand for “DCC” or “Panel”, so two readers may come to different duties. Say the name again.',
    );
    expect(fixesOf(rule, text)).toEqual([
      clause('If the DCC notifies the Panel, the DCC shall publish the notice.'),
      clause('If the DCC notifies the Panel, the Panel shall publish the notice.'),
    ]);
    expect(fixesOf(rule, clause('The DCC shall send the Panel its report.'))[1]).toBe(
      clause('The DCC shall send the Panel the Panel’s report.'),
    );
  });

  it('is off until it is turned on', () => {
    expect(rule).toMatchObject({ off: true, severity: 'hint' });
  });
});
