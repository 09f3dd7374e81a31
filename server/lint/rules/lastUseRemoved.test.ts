import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, fixesOf, marked } from '../testSupport';
import { lastUseRemoved as rule } from './lastUseRemoved';

const made = (rest: Parameters<typeof makeCode>[1] = {}) =>
  CodeIndex.of(
    makeCode(
      [
        {
          id: 'Section A',
          text: `## A1 Definitions

A1.1 In this Code:

**Bell** means a thing that rings.

**Legacy Hub** means a hub of the old kind, and a Legacy Hub may be red.

**Night Party** means a Party that works by night.

**Night List** has the meaning given to that expression in Section C2.3.

**Certificate Ledger List** (or “**CLL**”) means a list.

**Party** means a person.

**Tower** means a building with a Bell.
`,
        },
        {
          id: 'Section C',
          text: `## C2 Hubs

C2.1 Each Party shall:
  (a) keep its Legacy
  Hubs; and
  (b) ring its Bell.

C2.2 A Night Party shall sleep, and keep the Certificate Ledger List.

C2.3 There is a list (the “**Night List**”).

C2.4 The CLL is long.

C2.5 For the purposes of this Section C2, “**Coin**” means a thing.

C2.6 Each Coin is round.
`,
        },
        { id: 'Section D', text: '## D1 More\n\nD1.1 Words of a Gable End.\n' },
      ],
      rest,
    ),
  );
const index = made();
const draft = (...parts: string[]) => `---\nmodification: MP900\n---\n${parts.join('\n\n')}\n`;
const added = (...definitions: string[]) => ['Add the following definitions to Section A1:', ...definitions];
const inserted = (words: string) => ['Insert new Section D1.2 after Section D1.1 as follows:', `D1.2 ${words}`];

describe('last-use-removed', () => {
  it.each([
    ['a new definition that nothing uses', draft(...added('**⟦Repair Window⟧** means a day.'), ...inserted('Words.'))],
    [
      'one that only its own meaning and the reasons use',
      draft('The Repair Window is new.', ...added('**⟦Repair Window⟧** means a day; a Repair Window may be short.')),
    ],
    [
      'a pointer, and not also what it points at',
      draft(
        ...added('**⟦Repair Window⟧** has the meaning given to that expression in Section D1.2.'),
        ...inserted('There is a day (the “**Repair Window**”).'),
      ),
    ],
    ['one that a clause sets by the way', draft(...inserted('There is a day (the “**⟦Repair Window⟧**”).'))],
    ['a deletion of the last use', draft('⟦Delete Section C2.1.⟧')],
    ['a rewriting of the last use', draft('⟦Amend Section C2.1 as follows:⟧', 'C2.1 Each Party shall ring its Bell.')],
    [
      'a rewriting of the paragraph of the last use',
      draft('⟦Amend Section C2.1(a) as follows:⟧', '(a) keep its Bell; and'),
    ],
    [
      'a use that a redline strikes out',
      draft('⟦Amend Section C2.1 as follows:⟧', 'C2.1 Each Party shall keep its {--Legacy Hub--}{++Bell++}.'),
    ],
    ['the clause that sets a term to which Section A1 points', draft('⟦Delete Section C2.3.⟧')],
    ['a term of one Section', draft('⟦Delete Section C2.6.⟧')],
  ])('reports %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it.each([
    [
      'a new definition that is used',
      draft(...added('**Repair Window** means a day.'), ...inserted('Each Repair Window ends.')),
    ],
    [
      'one that another uses',
      draft(
        ...added('**Repair Window** means a Repair Day.', '**Repair Day** means a day.'),
        ...inserted('Each Repair Window ends.'),
      ),
    ],
    ['one of which the Code says the words', draft(...added('**Gable End** means a wall.'))],
    [
      'one of which a short name is used',
      draft(...added('**Gas Quality Chart** (or “**GQC**”) means a list.'), ...inserted('Each GQC is kept.')),
    ],
    [
      'one that replaces one of the Code',
      draft('Delete the definition of "Bell" in Section A1.', ...added('**Bell** means a gong.')),
    ],
    [
      'a use that the new text keeps',
      draft('Amend Section C2.1 as follows:', 'C2.1 Each Party shall keep no Legacy Hub.'),
    ],
    ['a use elsewhere in the Code', draft('Amend Section C2.1(b) as follows:', '(b) ring no thing.')],
    [
      'a definition that goes too',
      draft('Delete Section C2.1.', 'Delete the definition of "Legacy Hub" in Section A1.'),
    ],
    [
      'a definition that is written anew',
      draft(
        'Delete Section C2.1.',
        'Amend the definition of "Legacy Hub" in Section A1 as follows:',
        '**Legacy Hub** means a hub.',
      ),
    ],
    ['a substitution of some words', draft('In Section C2.1, for "Bell" substitute "bell".')],
    [
      'a term of which a short name stays in use',
      draft('Amend Section C2.2 as follows:', 'C2.2 A Night Party shall sleep.'),
    ],
    ['a clause that holds the definition and the use', draft('Delete Section C2.5.', 'Delete Section C2.6.')],
    ['a new clause', draft(...inserted('Each Party shall act.'))],
    ['a paper', '---\ntitle: A paper\n---\n\nThe “**Repair Window**” means a day.\n'],
  ])('accepts %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it('names the definition that is left, and deletes it', () => {
    const text = draft('Delete Section C2.1.');
    const [found] = findingsIn(text, { index, rules: [rule] });
    expect(found).toMatchObject({
      severity: 'warning',
      message:
        'This takes away the last use of “Legacy Hub”. Section A1.1 still defines the term, and a reader will look for the rule that goes with it. Delete the definition too, or keep the use.',
    });
    expect(found!.related!.map(({ message }) => message)).toEqual(['“Legacy Hub” is defined in Section A1.1.']);
    const [after] = fixesOf(rule, text, { index });
    expect(after).toBe(
      '---\nmodification: MP900\n---\nDelete Section C2.1.\n\nDelete the definition of "Legacy Hub" in Section A1.1.\n',
    );
    expect(findingsIn(after!, { index, rules: [rule] })).toEqual([]);
  });

  it('says of a new definition what is the matter', () => {
    const text = draft(...added('**Repair Window** means a day.'));
    expect(findingsIn(text, { index, rules: [rule] }).map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        '“Repair Window” is defined here, and neither this modification nor SEC 45.0 uses it, so a reader looks for a rule that is not there. Use the term where it was meant to stand, or leave the definition out.',
      ],
    ]);
  });

  it('says nothing of the uses in a Code of which not all is at hand', () => {
    for (const rest of [{ outline: true }, { complete: false }]) {
      const partial = made(rest);
      expect(findingsIn(draft('Delete Section C2.1.'), { index: partial, rules: [rule] })).toEqual([]);
      const [found] = findingsIn(draft(...added('**Repair Window** means a day.')), { index: partial, rules: [rule] });
      expect(found).toMatchObject({
        severity: 'information',
        message:
          '“Repair Window” is defined here and not used in this modification. Not all of the Code’s text is at hand: check that the Code uses the term, or leave the definition out.',
      });
    }
  });

  it('finds the same again when the draft is read again', () => {
    const text = draft('Delete Section C2.1.', 'Delete Section C2.2.');
    const once = findingsIn(text, { index, rules: [rule] });
    expect(once).toHaveLength(2);
    expect(findingsIn(text, { index, rules: [rule] })).toEqual(once);
  });
});
