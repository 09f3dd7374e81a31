import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { leadingModifierUnclear as rule } from './leadingModifierUnclear';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('leading-modifier-unclear', () => {
  it.each([
    'The DCC shall publish the ⟦Device records and certificates⟧.',
    'The DCC shall keep all ⟦network logs and reports⟧.',
    'The Panel shall consider ⟦capacity forecasts or plans⟧.',
    'The DCC shall replace ⟦security keys and passwords⟧ each year.',
    'Each User shall test its ⟦interface software and equipment⟧.',
    'The charge covers ⟦site surveys and repairs⟧.',
    'The DCC shall tell ⟦new Users and Supplier Parties⟧ of the change.',
    'It applies to each ⟦relevant User or Network Party⟧.',
    'The Secretariat shall list ⟦suspended Users and Network Parties⟧.',
    'The ⟦test results and findings⟧ are public.',
    'The DCC shall report ⟦service failures and delays⟧ to the Panel.',
    'A User may ask for ⟦invoice copies or statements⟧.',
    'The report sets out ⟦system changes and costs⟧.',
    'The DCC shall:\n  (a) keep ⟦meter readings and photographs⟧; and\n  (b) delete them.',
    'The ⟦User systems or processes⟧ shall be secure.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall publish the Device records and the Device certificates.',
    'The DCC shall keep clear and accurate records.',
    'The DCC shall keep electronic files and folders.',
    'The DCC shall tell Users and Network Parties.',
    'The DCC shall keep Device Certificates and Organisation Certificates.',
    'It applies to each User or relevant Network Party.',
    'The Panel may add terms and conditions.',
    'The DCC shall prepare and submit reports.',
    'The Panel may approve or reject the plan.',
    'The Panel may recommend that the Authority approve or reject the change.',
    'The notice gives the name and address of each User.',
    'The DCC shall keep both meter readings and photographs.',
    'The DCC shall keep meter readings and gas invoices.',
    'The DCC shall keep meter readings, photographs and maps.',
    'The DCC monitors and controls the service.',
    'The DCC shall notify the Panel and publish the notice.',
    'The DCC shall keep the meter readings and any photographs.',
    'Costs and charges are shared.',
    'The Change Board and the Panel shall meet.',
    'The DCC shall send the report and shall keep a copy.',
    'The Panel Member or the Secretariat may attend.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('says which words are in doubt, and writes out each reading', () => {
    const text = clause('The DCC shall publish the network logs and reports.');
    expect(findingsIn(text, { rules: [rule] })[0]!.message).toBe(
      '“network” may describe only “logs” or also “reports”, so readers may differ on what is caught. Say “network” before both, or put “reports” first.',
    );
    expect(fixesOf(rule, text)).toEqual([
      clause('The DCC shall publish the network logs and the network reports.'),
      clause('The DCC shall publish the reports and the network logs.'),
    ]);
  });
});
