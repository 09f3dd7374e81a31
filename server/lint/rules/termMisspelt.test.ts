import { describe, expect, it } from 'vitest';
import { code, findingsIn, fixesOf, index, insertion, marked } from '../testSupport';
import { roleUndefined } from './roleUndefined';
import { termMisspelt as rule } from './termMisspelt';
import { termUndefined } from './termUndefined';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('term-misspelt', () => {
  it.each([
    'The DCC shall ask the ⟦Sub Committee⟧.',
    'The DCC shall ask each of the ⟦Sub Committees⟧.',
    'The DCC shall ask the ⟦SubCommittee⟧.',
    'The DCC shall ask a ⟦Network-Party⟧.',
    'The DCC shall mend each ⟦Comunications Hub⟧.',
    'The DCC shall mend the ⟦Communcations Hubs⟧.',
    'The DCC shall tell each ⟦Netwrok Party⟧ of it.',
    'The DCC shall tell the ⟦Secretarat⟧ of it.',
    'The DCC shall publish it on the ⟦Web-site⟧.',
    'Each User:\n  (a) shall ask the ⟦Sub Committee⟧; and\n  (b) shall tell the Panel of it.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall ask the Sub-Committee and the Sub-Committees.',
    'The DCC shall ask the Sub-\nCommittee.',
    'The DCC shall tell each Network\n  Party of it.',
    'The DCC shall tell each Network Parity Bit of it.',
    'The DCC shall tell the Parts and the Panes.',
    'The words “Sub Committee” shall not be used.',
    'The DCC shall tell the network party and the SUPPLIER PARTY of it.',
    'A list (the “**Net Work Party**”) is kept, and each Net Work Party is named.',
    'The DCC shall tell the Gateway Device of it.',
    'The DCC shall write a NetworkParty element in it.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('puts hyphens and blanks right as a matter of course, and letters one by one', () => {
    const fixes = (words: string) =>
      findingsIn(clause(words), { rules: [rule] }).flatMap((found) => found.fixes.map(({ mechanical }) => mechanical));
    expect(fixes('The DCC shall ask the Sub Committee.')).toEqual([true]);
    expect(fixes('The DCC shall ask the SubCommittee.')).toEqual([true]);
    expect(fixes('The DCC shall ask a Netwrok Party.')).toEqual([undefined]);
    expect(fixesOf(rule, clause('The DCC shall ask the Sub Committees.'))).toEqual([
      clause('The DCC shall ask the Sub-Committees.'),
    ]);
    expect(fixesOf(rule, clause('The DCC shall ask two Netwrok Parties.'))).toEqual([
      clause('The DCC shall ask two Network Parties.'),
    ]);
  });

  it('says what it may cost', () => {
    const said = (words: string) => findingsIn(clause(words), { rules: [rule] }).map(({ message }) => message);
    expect(said('The DCC shall ask the Sub Committee.')).toEqual([
      '“Sub Committee” is defined as “Sub-Committee”, so a search for the term passes over this place. Write “Sub-Committee”.',
    ]);
    expect(said('The DCC shall ask a Netwrok Party.')).toEqual([
      '“Netwrok Party” is not a defined term, and “Network Party” is, so it is open whether the term is meant. Write “Network Party”, or define what is written here.',
    ]);
  });

  it('leaves a role that bears a duty to role-undefined, and is the only one to speak of the rest', () => {
    const said = (words: string) =>
      findingsIn(clause(words), { rules: [rule, termUndefined, roleUndefined] }).map((found) => found.rule);
    expect(said('Where a Device fails, the Cod Administrator shall tell the DCC.')).toEqual(['role-undefined']);
    expect(said('The DCC shall tell the Cod Administrator and the Netwrok Party.')).toEqual([
      'term-misspelt',
      'term-misspelt',
    ]);
  });

  it('leaves text that nobody changes alone', () => {
    const { text } = code.documents.get('Section H')!.document;
    expect(findingsIn(`${text}\nH1.99 The Sub Committee acts.\n`, { index, id: 'Section H', rules: [rule] })).toEqual(
      [],
    );
  });
});
