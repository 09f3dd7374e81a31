import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { listWithoutConnector as rule } from './listWithoutConnector';

const lists = {
  reported: [
    ['no word at all', 'L3.30 The DCC shall:\n(a) notify the Panel;\n(b) keep a ⟦record;⟧\n(c) publish the record.'],
    [
      'two items',
      'L3.30 The DCC may refuse a request where:\n(a) the Device is not ⟦known;⟧\n(b) the User is suspended.',
    ],
    ['commas', 'L3.30 The DCC shall send\n(a) the notice to the ⟦User,⟧\n(b) a copy to the Panel.'],
    ['“or” after the first only', 'L3.30 A User may ask:\n(a) the DCC; or\n(b) the ⟦Panel;⟧\n(c) the Authority.'],
    [
      'a nested list',
      'L3.30 The DCC shall:\n  (a) keep for each request:\n    (i) the ⟦date;⟧\n    (ii) the answer; and\n  (b) publish it.',
    ],
    [
      'an item that ends with a nested list',
      'L3.30 The DCC shall:\n  (a) keep for each request:\n    (i) the date; and\n    (ii) the ⟦answer;⟧\n  (b) publish it.',
    ],
    ['a list that is not set in', 'L3.30 A Party shall, in each year:\n(a) pay the ⟦fee;⟧\n\n(b) send the form.'],
    [
      'a definition',
      'L3.30 In this Section L3:\n\n“Fault” means an event that:\n(a) stops a ⟦Device;⟧\n(b) was not planned.',
    ],
    ['and with or', 'L3.30 A User shall tell:\n(a) the DCC; or\n(b) the Panel; ⟦and⟧\n(c) the Authority.'],
    [
      'or with and, four items',
      'L3.30 The Panel may act where:\n(a) a Party asks; and\n(b) the DCC agrees;\n(c) a vote is held; ⟦or⟧\n(d) the Authority directs it.',
    ],
    [
      'a list with flush words',
      'L3.30 Where:\n(a) a Device ⟦fails;⟧\n(b) the User knows of it,\n\nthe User shall tell the DCC.',
    ],
    ['items in other brackets', 'L3.30 The DCC shall:\na) open the ⟦file;⟧\nb) read it.'],
    ['a dead item between', 'L3.30 The DCC shall:\n(a) open the file;\n(b) Not ⟦used;⟧\n(c) read it.'],
    ['“and” inside an item only', 'L3.30 The DCC shall:\n(a) open and read the ⟦file;⟧\n(b) close and lock it.'],
    ['each Party in the introduction', 'L3.30 Each Party shall:\n(a) pay the ⟦fee;⟧\n(b) send the form.'],
  ],
  quiet: [
    ['a plain list', 'L3.30 The DCC shall:\n(a) notify the Panel;\n(b) keep a record; and\n(c) publish the record.'],
    ['“or” throughout', 'L3.30 A User may ask:\n(a) the DCC; or\n(b) the Panel; or\n(c) the Authority.'],
    [
      'sentences',
      'L3.30 These steps follow a fault.\n(a) The User tells the DCC.\n(b) The DCC tells the Panel.\n(c) The Panel meets.',
    ],
    [
      'any of the following',
      'L3.30 A Party defaults if any of the following happens:\n(a) it fails to pay;\n(b) it ceases to trade;\n(c) it loses its licence.',
    ],
    [
      'the following information',
      'L3.30 A notice shall hold the following information:\n(a) the date;\n(b) the Device;\n(c) the fault.',
    ],
    [
      'the earlier of',
      'L3.30 The period ends on the earlier of:\n(a) the day of the vote;\n(b) the tenth Working Day.',
    ],
    ['each of these', 'L3.30 The DCC shall consult each of these bodies:\n(a) the Panel; and\n(b) the Secretariat.'],
    [
      'all of the',
      'L3.30 The test is passed when all of the steps are done:\n(a) the key is made;\n(b) the key is signed.',
    ],
    ['formula', 'L3.30 The charge is A times B, where:\n\nwhere:\n(a) A = the number of Devices;\n(b) B = the price.'],
    [
      'the word stands on the last nested item',
      'L3.30 The DCC shall:\n  (a) notify the Panel;\n  (b) keep:\n    (i) the date; and\n    (ii) the answer; and\n  (c) publish both.',
    ],
    ['a comma before the word', 'L3.30 The DCC shall:\n(a) open the file, and\n(b) read it.'],
    ['and/or is another rule’s', 'L3.30 The DCC shall:\n(a) open the file; and/or\n(b) read it.'],
    ['a single item', 'L3.30 The DCC shall:\n(a) open the file.'],
    ['one live item', 'L3.30 The DCC shall:\n(a) Not used;\n(b) read it.'],
    ['a part of a list', 'L3.30 The DCC shall:\n(a) open the file;\n…\n(d) read it.'],
    ['a list that goes on', 'L3.30 The DCC shall:\n(a) open the file;\n(b) read it;'],
    ['no signs at all', 'L3.30 The table has these columns:\n(a) date\n(b) Device\n(c) fault'],
    ['either', 'L3.30 The User shall choose either:\n(a) the first test;\n(b) the second test.'],
    [
      'nested words differ from the outer ones',
      'L3.30 The DCC shall:\n  (a) tell:\n    (i) the Panel; or\n    (ii) the Authority; and\n  (b) keep a record.',
    ],
    ['a comment behind the word', 'L3.30 The DCC shall:\n(a) open the file; and <!-- agreed -->\n(b) read it.'],
  ],
} as const;

describe('list-without-connector', () => {
  it.each(lists.reported)('reports %s', (_, text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each(lists.quiet)('is silent about %s', (_, text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('offers both words, or the one that the list uses', () => {
    const list = (first: string, second: string) =>
      insertion(`L3.30 A User may ask:\n(a) the DCC;${first}\n(b) the Panel;${second}\n(c) the Authority.`);
    expect(fixesOf(rule, list('', ''))).toEqual([list('', ' and'), list('', ' or')]);
    expect(fixesOf(rule, list(' or', ''))).toEqual([list(' or', ' or')]);
  });

  it('names the two readings of a list of three', () => {
    const [found] = findingsIn(insertion(lists.reported[8][1].replace(/[⟦⟧]/g, '')), { rules: [rule] });
    expect(found!.message).toContain('“(a) alone, or (b) with (c)”, and “(a) or (b), and in either case (c)”');
    expect(found!.related).toHaveLength(1);
  });

  it('leaves a paragraph alone that is amended without its neighbours', () => {
    const text =
      '---\nmodification: MP900\n---\nAmend Section G3.17(a) as follows:\n\n(a) notify the manufacturer;\n\nAmend Section G3.17(b) as follows:\n\n(b) record:\n(i) each notice; and\n(ii) each answer; and\n';
    expect(marked(rule, text)).toBe(text);
  });

  it('is about changed text only', () => {
    const text = 'H1.1 The DCC shall:\n(a) open the file;\n(b) read it.\n';
    expect(marked(rule, text, { id: 'Section H' })).toBe(text);
  });
});
