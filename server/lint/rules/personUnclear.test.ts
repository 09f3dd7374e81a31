import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { personUnclear as rule } from './personUnclear';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('person-unclear', () => {
  it.each([
    '⟦No person⟧ shall delete it.',
    '⟦Any person⟧ may read it.',
    '⟦Each person⟧ shall keep it secret.',
    'The DCC shall not disclose it to ⟦any person⟧.',
    'The Panel shall not allow ⟦any other person⟧ to amend it.',
    'A User shall not be prevented by ⟦any other person⟧ from using it.',
    'The Panel may share it with ⟦any person⟧ if it is public.',
    '⟦No other person⟧ may vote.',
    '⟦Any Person⟧ is entitled to a copy.',
    'The DCC shall send it to ⟦each person⟧ on the list.',
    'The DCC shall not require ⟦any other person⟧ to pay.',
    'The User shall not accept it from ⟦another person⟧.',
    'The document is public, and ⟦no person⟧ may alter it.',
    'Users shall:\n  (a) reply; and\n  (b) not sell it.\n\n⟦No person⟧ shall sell it.',
    '⟦All persons⟧ shall leave.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'No person (including the DCC) shall delete it.',
    'Any person other than the DCC may read it.',
    'A person who is not a Party may read it.',
    'Any person who is not a Party may read it.',
    'A natural person shall sign it.',
    'Each person employed by the DCC shall sign it.',
    'The chair is the person whom the Panel appoints.',
    'The DCC shall tell the person that asked.',
    'The DCC or any other person may read it.',
    'The list names no person.',
    'Any person acting on behalf of a User shall sign.',
    'The DCC shall appoint a person to keep it.',
    'No person, including any Party, shall delete it.',
    'The identity of any person is secret.',
    'Each Party and no personal data.',
    'Any person that holds a key shall keep it.',
    'The person shall sign it.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('is silent in a definition', () => {
    const text = `---
modification: MP900
---
Add the following definition to Section A1:

**Reader** means any person to whom it is shown; no person shall be a Reader twice.
`;
    expect(marked(rule, text)).toBe(text);
  });

  it('offers both readings', () => {
    expect(fixesOf(rule, clause('No person shall delete it.'))).toEqual([
      clause('No person (including the DCC) shall delete it.'),
      clause('No person (other than the DCC) shall delete it.'),
    ]);
  });
});
