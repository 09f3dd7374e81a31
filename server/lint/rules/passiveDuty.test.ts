import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { passiveDuty as rule } from './passiveDuty';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('passive-duty', () => {
  it.each([
    'The report shall ⟦be published⟧.',
    'A notice shall ⟦be given⟧ within 5 Working Days after the failure.',
    'The fee must ⟦be paid⟧ by 1 April.',
    'Each affected User shall ⟦be notified⟧ of it.',
    'The certificates shall ⟦be promptly revoked⟧.',
    'The Device shall ⟦be removed⟧ by means of the tool.',
    'The report shall, within 5 Working Days after the test, ⟦be sent⟧ to the Panel.',
    'The report shall:\n  (a) ⟦be published⟧; and\n  (b) name each User.',
    'Where a Device fails, it shall ⟦be given⟧ a new key.',
    'The dispute shall ⟦be referred⟧ to an arbitrator.',
    'The data shall also ⟦be deleted⟧ by the end of the month.',
    'A report of the failure shall ⟦be submitted⟧ to the Panel.',
    'The keys shall ⟦be replaced⟧ each year.',
    'All records must ⟦be destroyed⟧ by post or by hand.',
    'Any objection shall ⟦be raised⟧ in writing.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The report shall be published by the DCC.',
    'The report shall be sent to Users by each Network Party.',
    'The User shall be entitled to a copy.',
    'A notice shall be deemed to have been received.',
    'The fee shall be calculated as the sum of both.',
    'The word shall be construed widely.',
    'The DCC shall be required to reply.',
    'The User shall be bound by it.',
    'The notice shall not be published.',
    'The report shall be published in accordance with Section L3.22.',
    'The certificate shall be issued under Section L3.22.',
    'There shall be established a board.',
    'The DCC shall be liable for it.',
    'The DCC shall ensure that the report shall be published.',
    'The DCC may be removed.',
    'The Panel shall be satisfied that it is so.',
    'A fee to be paid is due.',
    'The DCC shall:\n  (a) be entitled to it; and\n  (b) be able to reply.',
    'The limit shall be no less than 5.',
    'The report shall be prepared, and sent to Users, by the Secretariat.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });
});
