import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { illusoryDuty as rule } from './illusoryDuty';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('illusory-duty', () => {
  it.each([
    'The DCC shall send the report ⟦unless it decides otherwise⟧.',
    'The Panel shall meet each month ⟦except where it determines otherwise⟧.',
    'The Panel shall meet each month, ⟦unless the Panel decides otherwise⟧.',
    'The Code Administrator shall publish it ⟦save where the Code Administrator considers otherwise⟧.',
    'Users shall reply ⟦if they so choose⟧.',
    'The DCC shall reply ⟦where it sees fit⟧.',
    'The DCC must tell the User ⟦if it wishes⟧.',
    'The DCC shall pay ⟦unless it, ⟧'.replace(/[⟦⟧]/g, ''),
    'The DCC shall, in each year, review it ⟦unless it reasonably decides otherwise⟧.',
    'The Panel shall reply ⟦to the extent that it thinks fit⟧.',
    'The DCC shall consult Users ⟦unless it in its absolute discretion determines otherwise⟧.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall send the report unless the Panel decides otherwise.',
    'The DCC may send the report unless it decides otherwise.',
    'The DCC shall act unless the context requires otherwise.',
    'The Panel shall act in such manner as it thinks fit.',
    'A User that wishes to vote shall say so.',
    'If a User wishes, the DCC shall reply.',
    'The DCC shall act as the Panel sees fit.',
    'The Device shall be fit for use.',
    'The DCC shall reply unless it is otherwise agreed.',
    'The User may leave if it chooses.',
    'The DCC shall not reply unless it decides otherwise.',
    'The DCC shall reply unless the Authority directs otherwise.',
    'Where it chooses to reply, the DCC shall say so.',
    'Save as otherwise provided, the DCC shall reply.',
    'The DCC shall grant a wish.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });
});
