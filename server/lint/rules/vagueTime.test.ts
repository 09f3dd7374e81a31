import { describe, expect, it } from 'vitest';
import { insertion, marked } from '../testSupport';
import { vagueTime as rule } from './vagueTime';

describe('vague-time', () => {
  it.each([
    'L3.30 The DCC shall ⟦promptly⟧ notify the Panel.',
    'L3.30 ⟦Promptly⟧ after the meeting the Secretariat shall publish the minutes.',
    'L3.30 The DCC shall notify the Panel ⟦as soon as reasonably practicable⟧.',
    'L3.30 The DCC shall, ⟦as soon as\n  is reasonably practicable⟧, notify the Panel.',
    'L3.30 ⟦As soon as possible⟧ the DCC shall notify the Panel.',
    'L3.30 The DCC shall ⟦immediately⟧ suspend the Device.',
    'L3.30 The DCC shall ⟦forthwith⟧ revoke the Device Certificate.',
    'L3.30 The DCC shall reply ⟦without undue delay⟧.',
    'L3.30 The DCC shall reply ⟦without delay⟧.',
    'L3.30 The DCC shall reply ⟦in a timely manner⟧.',
    'L3.30 The DCC shall give ⟦timely⟧ access.',
    'L3.30 The DCC shall reply ⟦within a reasonable time⟧.',
    'L3.30 The DCC shall reply at the ⟦earliest opportunity⟧.',
    'L3.30 The DCC shall publish the report ⟦in due course⟧.',
    'L3.30 The DCC shall ⟦regularly⟧ review the list.',
    'L3.30 The DCC shall ⟦periodically⟧ review the list.',
    'L3.30 Each User shall give ⟦prompt notice⟧ of the failure.',
    'L3.30 Each User shall:\n  (a) ⟦promptly⟧ tell the DCC; and\n  (b) keep a record.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall notify the Panel as soon as reasonably practicable, and in any event within 2 Working Days after receipt.',
    'L3.30 The DCC shall promptly, and no later than the next Working Day, notify the Panel.',
    'L3.30 The DCC shall notify the Panel immediately and at the latest by 17:00 on that day.',
    'L3.30 The person who was a User immediately before the transfer remains bound.',
    'L3.30 The period ends immediately after the meeting.',
    'L3.30 The provision immediately preceding this one applies.',
    'L3.30 The DCC shall stop as soon as it becomes aware of the error.',
    'L3.30 The DCC shall act without prejudice to Section L3.22.',
    'L3.30 The DCC shall act in accordance with Section L3.22.',
    'L3.30 The DCC shall reply within 2 Working Days after the day of receipt.',
    'L3.30 The DCC shall take reasonable steps.',
    'L3.30 The DCC shall publish the list no less frequently than once in each month.',
    'L3.30 The DCC shall review the list as frequently as the Panel directs.',
    'L3.30 The expression “promptly” means within 1 Working Day.',
    'L3.30 The DCC shall act under Section G3.17 (Duty to Act Promptly).',
    'L3.30 The due date is the 10th Working Day.',
    'L3.30 The Panel may immediately suspend the User and has the right to immediately end the test.',
    'L3.30 The User shall act within the meaning of Section L3.22.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });
});
