import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { orBetweenRecipients as rule } from './orBetweenRecipients';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('or-between-recipients', () => {
  it.each([
    'The DCC shall send a copy to ⟦the Panel or the Authority⟧.',
    'The DCC shall notify ⟦the Panel or the Change Board⟧ of it.',
    'Each User shall, within 5 Working Days after it, report it to ⟦the DCC or the Secretariat⟧.',
    'Where a Device fails, the User shall tell ⟦the DCC or the Panel⟧.',
    'The DCC must give notice to ⟦the Panel or to the Authority⟧.',
    'The Party shall pay ⟦the DCC or the Secretariat⟧ the fee.',
    'The DCC shall consult ⟦the Panel or the Authority⟧.',
    'The fee is small. The User shall return the key to ⟦the DCC or the Panel⟧.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall send it to the Panel and the Authority.',
    'The DCC shall send it to either the Panel or the Authority, as it chooses.',
    'The DCC shall send it to the Panel or the Authority (or both).',
    'The DCC shall send it to the Panel or the Authority, as the case may be.',
    'The DCC may send it to the Panel or the Authority.',
    'The DCC shall not send it to the Panel or the Authority.',
    'Where the Panel or the Authority asks, the DCC shall reply.',
    'The DCC shall reply if the Panel or the Authority asks.',
    'The DCC shall comply with a direction of the Panel or the Authority.',
    'The DCC shall send the report or the notice.',
    'The Panel or the Authority shall tell the DCC.',
    'The DCC shall send it to any User or any Network Party.',
    'The DCC shall send it to a User or a Supplier Party.',
    'The DCC shall provide what the Panel or the Authority needs.',
    'The DCC shall send a report required by the Panel or the Authority.',
    'The Party shall tell whichever is concerned, the Panel or the Authority.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('offers both', () => {
    expect(fixesOf(rule, clause('The DCC shall tell the Panel or the Authority.'))).toEqual([
      clause('The DCC shall tell both the Panel and the Authority.'),
      clause('The DCC shall tell the Panel or the Authority (or both).'),
    ]);
  });
});
