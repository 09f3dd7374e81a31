import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { shallWithoutActor as rule } from './shallWithoutActor';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('shall-without-actor', () => {
  it.each([
    'This Section L3.30 ⟦shall⟧ apply to Users.',
    'Section L3.22 ⟦shall⟧ not apply to the Panel.',
    'The period ⟦shall⟧ begin on the next day.',
    'Nothing in this Code ⟦shall⟧ limit that right.',
    'The obligations of the DCC under Section L3.22 ⟦shall⟧ continue.',
    'The provisions of this Code ⟦shall⟧ prevail.',
    'That expression ⟦shall⟧ have the same meaning.',
    'References to a Device ⟦shall⟧ include its keys.',
    'Where a User has left, Sections L3.22 and G3.17 ⟦shall⟧ cease to apply.',
    'The definition ⟦shall⟧ be subject to Section L3.22.',
    'The period referred to in Section L3.22 ⟦shall⟧ end on that day.',
    'Those rights ⟦shall⟧ survive.',
    'The Agreement ⟦shall⟧ also bind its successors.',
    'The deadline ⟦shall⟧ be 1 April.',
    'The heading ⟦shall⟧ not affect it.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall apply Section L3.22.',
    'Each User shall have a licence.',
    'The Panel shall apply this Code.',
    'This Section L3.30 applies to Users.',
    'The notice shall be given in writing.',
    'The report shall include a summary.',
    'The provisions of the plan that the DCC shall apply are public.',
    'A party to the Agreement shall apply it.',
    'The Device shall send an Alert.',
    'The DCC shall ensure that the period shall begin.',
    'A User under Section L3.22 shall begin then.',
    'The chair of the Panel shall begin the meeting.',
    'Each Party bound by this Section L3.30 shall continue to pay.',
    'The Change Board shall have regard to it.',
    'The members shall include a User.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('writes the present tense', () => {
    expect(fixesOf(rule, clause('Section L3.22 shall apply.'))).toEqual([clause('Section L3.22 applies.')]);
    expect(fixesOf(rule, clause('The rules shall not apply.'))).toEqual([clause('The rules do not apply.')]);
    expect(fixesOf(rule, clause('The deadline shall be 1 April.'))).toEqual([clause('The deadline is 1 April.')]);
    expect(fixesOf(rule, clause('The rule shall also apply.'))).toEqual([]);
  });
});
