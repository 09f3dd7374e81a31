import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { dutyIncomplete as rule } from './dutyIncomplete';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('duty-incomplete', () => {
  it.each([
    'Each User shall ⟦notify⟧ the DCC of a fault.',
    'A User that finds a fault shall ⟦notify⟧ the manufacturer of it.',
    'If the Panel objects, the DCC shall ⟦inform⟧ the User.',
    'Where a Device fails, the User shall ⟦report⟧ it to the DCC.',
    'The DCC shall ⟦publish⟧ the list on the Website.',
    'Each User shall ⟦submit⟧ a plan to the Panel.',
    'The DCC shall ⟦give⟧ the User written notice of it.',
    'The DCC shall ⟦provide⟧ a copy to the Panel.',
    'The DCC shall, having regard to costs, ⟦respond⟧ to the User.',
    'The DCC must ⟦tell⟧ the Panel.',
    'The User shall:\n  (a) ⟦notify⟧ the DCC of it; and\n  (b) keep a record.',
    'The User shall fix and ⟦report⟧ the fault.',
    'Where a User is told of a fault, it shall:\n  (a) mend it; and\n  (b) ⟦report⟧ it to the Panel.',
    'Any Party that objects to the minutes shall ⟦notify⟧ the Secretariat of its objection.',
    'The DCC shall in writing ⟦reply⟧ to the objection.',
    'The Secretariat shall ⟦send⟧ the Panel a copy.',
    'The DCC shall ⟦provide⟧ the Panel with a report.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'Each User shall notify the DCC within 5 Working Days after it.',
    'Each User shall promptly notify the DCC.',
    'The DCC shall, on 1 March 2028, publish a plan.',
    'As soon as it finds a fault, the User shall notify the DCC.',
    'Whenever a Device fails, the User shall notify the DCC.',
    'The DCC shall publish the list each year.',
    'The DCC shall notify the User in accordance with Section L3.22.',
    'The DCC shall maintain the list and comply with it.',
    'The DCC shall ensure that Users notify it.',
    'The DCC shall not publish the list.',
    'The DCC may notify the User.',
    'No User that has left shall submit a request.',
    'The report shall name the Device.',
    'The DCC shall provide the Services.',
    'The DCC shall provide a Website to Users.',
    'On receipt of a request, the DCC shall send a copy.',
    'Within 5 Working Days after the failure, the User shall:\n  (a) notify the DCC; and\n  (b) reply.',
    'The User shall:\n  (a) notify the DCC; and\n  (b) notify the Panel,\n\nin each case within 5 Working Days after it.',
    'Before it acts, the DCC shall tell the User.',
    'The User shall keep a report of each failure.',
    'The DCC shall not delete or publish the list.',
    'The User shall:\n  (a) keep a notice; and\n  (b) maintain it.',
    'A duty to notify the DCC is not met by a telephone call.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('says what is missing', () => {
    const said = (words: string) => findingsIn(clause(words), { rules: [rule] })[0]!.message;
    expect(said('If it fails, the User shall notify the DCC.')).toMatch(/^Nothing says by when/);
    expect(said('The User shall notify the DCC.')).toMatch(/what calls for it/);
  });
});
