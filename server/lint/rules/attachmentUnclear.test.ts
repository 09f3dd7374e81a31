import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { attachmentUnclear as rule } from './attachmentUnclear';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('attachment-unclear', () => {
  it.each([
    'The DCC shall notify the Panel of any failure ⟦during the Working Day⟧.',
    'The DCC shall notify the Party of the failure ⟦within 5 Working Days⟧.',
    'The DCC shall report each incident ⟦during the month⟧ to the Panel.',
    'A User shall tell the DCC of any change ⟦before the test⟧.',
    'The Panel may direct a suspension ⟦after the meeting⟧.',
    'Each User shall record every interruption ⟦within the year⟧.',
    'The DCC shall offer the tests ⟦on each Working Day⟧.',
    'The DCC shall explain a delay ⟦during the quarter⟧.',
    'The Secretariat shall list each withdrawal ⟦before the vote⟧.',
    'The DCC shall inform Users of an outage ⟦before midnight⟧.',
    'The DCC shall log transactions ⟦on the system⟧.',
    'Where a User reports a breach ⟦after the audit⟧, the Panel shall meet.',
    'The DCC shall:\n  (a) notify the Panel of the installation ⟦within 3 Working Days⟧; and\n  (b) keep a copy.',
    'The DCC shall publish the termination ⟦throughout the period⟧.',
    'A Party may dispute the disconnection ⟦until the end⟧ of the month.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall notify the Panel, during the Working Day, of any failure.',
    'The DCC shall, within 5 Working Days after the failure, notify the Party.',
    'Within 5 Working Days after the failure, the DCC shall notify the Party.',
    'The DCC shall notify the Panel within 5 Working Days after the failure.',
    'The DCC shall publish the report within 5 Working Days.',
    'The DCC shall send the notice to the Panel during the month.',
    'The User shall obtain approval from the Panel.',
    'The DCC shall comply with the direction.',
    'The DCC shall provide the User with the data.',
    'The Panel shall meet during the month.',
    'The DCC shall keep the certificate until the end of the year.',
    'The DCC shall notify the Panel of any failure.',
    'The DCC shall pay the charge on the first Working Day.',
    'The Panel shall hold a consultation with Users.',
    'The DCC shall remove the interruption from the list.',
    'An interruption during the month is reported to the Panel.',
    'The DCC shall agree the agreement between the Parties.',
    'The DCC shall prepare the document before the meeting.',
    'The DCC shall notify the Panel of any fault within 5 Working Days after the day on which the fault is found.',
    'The failure occurred, and within 5 Working Days the DCC shall act.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('names both readings', () => {
    const [found] = findingsIn(clause('The DCC shall notify the Panel of any failure during the month.'), {
      rules: [rule],
    });
    expect(found!.message).toBe(
      '“during the month” may say when to “notify” or which “failure” is meant, so the time may be counted for the wrong one. Put the words of time first, or write “failure that happens …”.',
    );
    expect(rule).toMatchObject({ off: true, severity: 'hint' });
  });
});
