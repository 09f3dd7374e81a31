import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { connectorStranded as rule } from './connectorStranded';

const index = CodeIndex.of(
  makeCode([
    {
      id: 'Section G',
      text: `## G3 Duties

G3.17 Each User shall:
  (a) notify;
  (b) record; and
  (c) keep.

G3.18 Each User shall:
  (a) notify; or
  (b) record.

G3.19 Where:
  (a) a Device fails; and
  (b) the User knows,

the User shall tell.

G3.20 Each User shall:
  (a) keep:
    (i) one; and
    (ii) two; and
  (b) tell.
`,
    },
  ]),
);
const draft = (...parts: string[]) => `---\nmodification: MP900\n---\n${parts.join('\n\n')}\n`;

describe('connector-stranded', () => {
  it.each([
    ['a new clause', insertion('L3.30 A User shall:\n(a) pay; and\n(b) tell; ⟦and⟧')],
    ['a new clause with “or”', insertion('L3.30 A User shall:\n(a) pay; ⟦or⟧')],
    [
      'a nested list at the end',
      insertion('L3.30 A User shall:\n(a) pay; and\n(b) tell:\n(i) one; and\n(ii) two; ⟦and⟧'),
    ],
    [
      'a clause written anew',
      draft('Amend Section G3.17 as follows:', 'G3.17 Each User shall:\n(a) notify;\n(b) record; ⟦and⟧'),
    ],
    ['the last paragraph written alone', draft('Amend Section G3.17(c) as follows:', '(c) keep; ⟦and⟧')],
    [
      'a paragraph after which all goes',
      draft('Delete Section G3.17(c).', 'Amend Section G3.17(b) as follows:', '(b) record; ⟦and⟧'),
    ],
    ['a new clause before another', insertion('L3.30 A User shall:\n(a) pay; ⟦and⟧\n\nL3.31 A User may pay.')],
    ['a comma before the word', insertion('L3.30 A User shall:\n(a) pay,\n(b) tell, ⟦and⟧')],
    ['the last item is deleted', draft('⟦Delete Section G3.17(c).⟧')],
    ['the last of two is deleted', draft('⟦Delete Section G3.18(b).⟧')],
    ['the last but one is deleted', draft('⟦Delete Section G3.17(b).⟧')],
    [
      'an item is left unused',
      draft('Amend Section G3.17 as follows:', 'G3.17 Each User shall:\n(a) notify;\n(b) record; and\n⟦(c)⟧ Not used.'),
    ],
  ])('reports %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it.each([
    ['a whole list', insertion('L3.30 A User shall:\n(a) pay; and\n(b) tell.')],
    [
      'words after the list',
      insertion(
        'L3.30 Where:\n(a) a Device fails; and\n(b) the User knows; and\n\nthe Panel agrees, the User shall tell.',
      ),
    ],
    [
      'a nested list that the outer one goes on after',
      insertion('L3.30 A User shall:\n(a) keep:\n(i) one; and\n(ii) two; and\n(b) tell.'),
    ],
    ['a paragraph alone that others follow', draft('Amend Section G3.17(b) as follows:', '(b) record it; and')],
    [
      'a clause shown in part',
      draft('Amend Section G3.17(b) as follows:', 'G3.17 Each User shall:\n(b) record it; and'),
    ],
    ['the first item is deleted', draft('Delete Section G3.17(a).')],
    ['the first of two is deleted', draft('Delete Section G3.18(a).')],
    [
      'the word is put right too',
      draft('Delete Section G3.17(c).', 'In Section G3.17(b), for “; and” substitute “.”.'),
    ],
    [
      'the clause is written anew too',
      draft(
        'Delete Section G3.17(c).',
        'Amend Section G3.17 as follows:',
        'G3.17 Each User shall:\n(a) notify; and\n(b) record.',
      ),
    ],
    [
      'another item comes after',
      draft('Delete Section G3.17(c).', 'Insert new Section G3.17(d) after Section G3.17(c) as follows:', '(d) tell.'),
    ],
    ['a clause is deleted', draft('Delete Section G3.17.')],
    ['an item before words of the clause', draft('Amend Section G3.19(b) as follows:', '(b) the User is told,')],
    [
      'a paragraph in an outer list',
      draft('Amend Section G3.20(a) as follows:', '(a) keep:\n(i) one; and\n(ii) three; and'),
    ],
    ['dots', draft('Amend Section G3.17(a) as follows:', 'G3.17 Each User shall:\n(a) notify the Panel;\n…')],
    ['definitions', draft('Add the following definition to Section A1:', '**Fault** means:\n(a) one; or\n(b) two.')],
  ])('is silent about %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it('ends the item with a full stop, or adds the instruction that does', () => {
    expect(fixesOf(rule, insertion('L3.30 A User shall:\n(a) pay; and\n(b) tell; and'))).toEqual([
      insertion('L3.30 A User shall:\n(a) pay; and\n(b) tell.'),
    ]);
    const deleted = draft('Delete Section G3.17(c).');
    const [after] = fixesOf(rule, deleted, { index });
    expect(after).toBe(draft('Delete Section G3.17(c).', 'In Section G3.17(b), for “; and” substitute “.”.'));
    expect(findingsIn(after!, { index, rules: [rule] })).toEqual([]);
  });

  it('says which word goes with the item', () => {
    const [found] = findingsIn(draft('Delete Section G3.17(b).'), { index, rules: [rule] });
    expect(found!.message).toBe(
      'Section G3.17(a) has no “and” at its end, and the one that stands at the end of Section G3.17(b) goes with it, so the list that is left is no sentence. Change Section G3.17(a) too: for “;” substitute “; and”.',
    );
  });

  it('is mild about an item that is not used', () => {
    const text = draft(
      'Amend Section G3.17 as follows:',
      'G3.17 Each User shall:\n(a) notify;\n(b) record; and\n(c) Not used.',
    );
    expect(findingsIn(text, { index, rules: [rule] }).map(({ severity }) => severity)).toEqual(['information']);
  });
});
