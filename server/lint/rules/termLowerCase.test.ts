import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked, outline } from '../testSupport';
import { termLowerCase as rule } from './termLowerCase';
import { termMisspelt } from './termMisspelt';
import { termUndefined } from './termUndefined';

const clause = (words: string) => insertion(`L3.30 ${words}`);

describe('term-lower-case', () => {
  it.each([
    'The DCC shall tell each ⟦network party⟧ of it.',
    'The DCC shall tell the ⟦network parties⟧ of it.',
    '⟦Network party⟧ means as much as User.',
    'The DCC shall tell each ⟦Network party⟧ of it.',
    'The DCC shall send the ⟦modification\n  report⟧ to the ⟦change board⟧.',
    'Each User:\n  (a) shall keep its ⟦device certificate⟧; and\n  (b) shall reply within 5 ⟦working days⟧.',
    'The DCC shall ask a ⟦sub-committee⟧ or a ⟦sub committee⟧.',
    'The ⟦DCC systems⟧ shall be open.',
    'A ⟦network party⟧’s Device shall be safe.',
  ])('reports %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it.each([
    'The DCC shall tell each Network Party of it.',
    'The DCC shall tell each party, user and device of it.',
    'The words “network party” shall not be used.',
    'The network parties-to-be shall act.',
    'The DCC shall act under Section G3.17 (the network party), and no more.',
    'A “**Network Party**” means any network party with a seat.',
    'The NETWORK PARTY shall act.',
    'The network and the party shall act.',
  ])('accepts %s', (words) => {
    expect(marked(rule, clause(words))).toBe(clause(words));
  });

  it('leaves headings, the Code’s own words and prose about the change of them alone', () => {
    const text =
      '---\nmodification: MP900\n---\n# The network party\n\nToday each network party acts.\n\nAmend Section L3.22 as follows:\n\n### The network party\n\nL3.22 The DCC shall:\n  (a) delete; and\n  (b) tell.\n';
    expect(marked(rule, text)).toBe(text);
  });

  it('writes the capitals and leaves the rest as it is', () => {
    const text = clause('The DCC shall send the modification\n  reports to a User.');
    expect(fixesOf(rule, text)).toEqual([clause('The DCC shall send the Modification\n  Reports to a User.')]);
    const [found] = findingsIn(text, { rules: [rule] });
    expect(found).toMatchObject({
      severity: 'hint',
      message:
        '“modification reports” stands in small letters, but “Modification Report” is a defined term, so it is open whether the term is meant. Write “Modification Reports” if it is, and other words if it is not.',
    });
    expect(found!.fixes[0]!.mechanical).toBeUndefined();
    expect(fixesOf(rule, clause('The DCC shall ask a sub-committee.'))).toEqual([
      clause('The DCC shall ask a Sub-Committee.'),
    ]);
  });

  it('is the only rule that speaks of the words', () => {
    const text = clause('The Communications hub and the Network party shall tell a sub Committee.');
    const found = findingsIn(text, { rules: [rule, termUndefined, termMisspelt] });
    expect(found.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])).toEqual([
      ['term-lower-case', 'Communications hub'],
      ['term-lower-case', 'Network party'],
      ['term-lower-case', 'sub Committee'],
    ]);
  });

  it('knows the terms that the modification brings in, and those of an outline', () => {
    const text =
      '---\nmodification: MP900\n---\nAdd the following definition to Section A1:\n\n**Night Bell** means a bell.\n\nInsert new Section L3.30 as follows:\n\nL3.30 A User shall ring the ⟦night bell⟧ for each ⟦network party⟧.\n';
    expect(marked(rule, text)).toBe(text);
    expect(marked(rule, text, { index: outline })).toBe(text);
  });
});
