import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { andOrMixed as rule } from './andOrMixed';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('and-or-mixed', () => {
  it.each([
    'The DCC shall keep records of ⟦Devices or Communications Hubs and Users⟧.',
    'A notice goes to ⟦the Panel or the Authority and the Secretariat⟧.',
    'The DCC shall test ⟦meters and hubs or displays⟧.',
    'The report names ⟦costs and savings or delays⟧ for each year.',
    'Each User shall hold ⟦keys or certificates and passwords⟧.',
    'The Panel shall consider ⟦written evidence or oral statements and expert advice⟧.',
    'Each Party that ⟦sends or receives and stores⟧ data shall keep a log.',
    'The DCC may ⟦suspend or revoke and replace⟧ a Device Certificate.',
    'Each log is ⟦encrypted or signed and stored⟧ by the DCC.',
    'The list shows, for each site, ⟦meters or hubs and aerials⟧.',
    'The DCC shall:\n  (a) send ⟦notices or reports and invoices⟧ to each User; and\n  (b) keep them.',
    'Where ⟦a User and a Network Party or the DCC⟧ so request, the Panel shall meet.',
    'Copies of ⟦plans or\n  drawings and models⟧ are public.',
    'The fee covers ⟦installation or removal and disposal⟧.',
    'It applies to ⟦Supplier Parties and Network Parties or Users⟧ in Wales.',
    'Each site has locks, bolts, ⟦alarms or cameras and guards⟧.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall keep records of Devices and Users.',
    'The DCC shall keep records of Devices, Communications Hubs and Users.',
    'The DCC shall keep records of Users and of either Devices or Communications Hubs.',
    'The DCC shall keep records of either Devices or Communications Hubs and Users.',
    'The DCC shall keep records of Devices or Communications Hubs, and Users.',
    'One or more Users and the DCC shall meet.',
    'The Panel may add terms and conditions or remove them.',
    'The Party or Parties and the DCC shall meet.',
    'The DCC shall notify and consult the Panel or the Authority.',
    'The name and address of each User or Network Party is public.',
    'The DCC shall keep clear and accurate records or copies.',
    'The DCC shall suspend a Device or a User and shall tell the Panel.',
    'Users and Network Parties may object or agree.',
    'The report is sent by post or email, and a copy is kept.',
    'A User (or its agent) and the DCC shall meet.',
    'The DCC shall, if and when the Panel or the Authority asks, report.',
    'Gas and electricity or heat may be metered.',
    'The DCC shall test both meters and hubs or else displays.',
    'The DCC shall fit a Device and the aerial or cable.',
    'Whether meters or hubs and aerials are fitted is for the User.',
    'The DCC shall:\n  (a) keep the keys; and\n  (b) send or receive data.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('names both readings, and writes out each', () => {
    const text = clause('The DCC shall keep records of Devices or Hubs and Users.');
    expect(findingsIn(text, { rules: [rule] })[0]!.message).toBe(
      '“Devices or Hubs and Users” may mean “(Devices or Hubs) and Users” or “Devices or (Hubs and Users)”. Say “either” or “both”, or set the words out as a list.',
    );
    expect(fixesOf(rule, text)).toEqual([
      clause('The DCC shall keep records of either Devices or Hubs, and Users.'),
      clause('The DCC shall keep records of Devices, or both Hubs and Users.'),
    ]);
    expect(fixesOf(rule, clause('The DCC shall test meters and hubs or displays.'))).toEqual([
      clause('The DCC shall test both meters and hubs, or displays.'),
      clause('The DCC shall test meters and either hubs or displays.'),
    ]);
  });
});
