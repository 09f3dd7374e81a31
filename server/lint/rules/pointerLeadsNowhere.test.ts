import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, marked } from '../testSupport';
import { pointerLeadsNowhere as rule } from './pointerLeadsNowhere';

const POINTS = 'has the meaning given to that expression in';
const made = (outlined: boolean) =>
  CodeIndex.of(
    makeCode([
      { id: 'Section A', text: '## A1 Definitions\n\n**Hub** means a thing.\n' },
      {
        id: 'Section C',
        text: `## C2 Panel

### Panel Chair

C2.1 There is a body (the “**Panel**”).

C2.2 Each person who asks (an Applicant) shall pay.

C2.3 A member of the panel shall act.

C2.4 A member is:
  (a) old; and
  (b) one of “**Those Present**”.

C2.5 Not used.

C2.6 “**Quorum**” ${POINTS} Section C2.7.

C2.7 “**Quorum**” ${POINTS} Section C2.6.
`,
        outline: outlined,
      },
    ]),
  );
const index = made(false);
const added = (...definitions: string[]) =>
  `---\nmodification: MP900\n---\nAdd the following definitions to Section A1:\n\n${definitions.join('\n\n')}\n`;

describe('pointer-leads-nowhere', () => {
  it.each([
    ['a clause that does not say the words', `**⟦Exit Plan⟧** ${POINTS} Section C2.1.`],
    ['a clause that says them in passing', `**⟦Panel⟧** ${POINTS} Section C2.3.`],
    ['a row', `| **⟦Exit Plan⟧** | ${POINTS} Section C2.1 (Panel Chair). |`],
    ['a circle of pointers', `**⟦Quorum⟧** ${POINTS} Section C2.6.`],
    ['a definition of the long form only', `**⟦Panel List⟧** ${POINTS} Section C2.1.`],
    [
      'a clause that this text writes anew without it',
      `**⟦Panel⟧** ${POINTS} Section C2.1.\n\nAmend Section C2.1 as follows:\n\nC2.1 There is a body.`,
    ],
  ])('reports %s', (_, definition) => {
    expect(marked(rule, added(definition), { index })).toBe(added(definition));
  });

  it.each([
    ['a term in bold', `**Panel** ${POINTS} Section C2.1.`],
    ['a term in bare brackets', `**Applicant** ${POINTS} Section C2.2.`],
    ['a term beneath the clause', `**Those Present** ${POINTS} Section C2.4.`],
    ['a group that holds the clause', `**Panel** ${POINTS} Section C2 (Panel).`],
    ['a heading that says the words', `**Panel** ${POINTS} Section C2.`],
    ['another instrument', `**Exit Plan** ${POINTS} the DCC Licence.`],
    ['a provision that is not there', `**Exit Plan** ${POINTS} Section C2.99.`],
    ['a spent provision', `**Exit Plan** ${POINTS} Section C2.5.`],
    [
      'a provision that this text brings in',
      `**Exit Plan** ${POINTS} Section C2.8.\n\nInsert new Section C2.8 as follows:\n\nC2.8 The Panel keeps a plan (the “**Exit Plan**”).`,
    ],
    ['a meaning of its own', '**Exit Plan** means the plan that Section C2.1 does not speak of.'],
  ])('accepts %s', (_, definition) => {
    expect(marked(rule, added(definition), { index })).toBe(added(definition));
  });

  it('says whether the words are there at all', () => {
    const said = (definition: string) =>
      findingsIn(added(definition), { index, rules: [rule] }).map(({ severity, message }) => [severity, message]);
    expect(said(`**Exit Plan** ${POINTS} Section C2.1.`)).toEqual([
      [
        'error',
        'Section C2.1 does not define “Exit Plan”, so the term has no meaning. Point at the provision that defines it, or set it there in bold or in quotation marks.',
      ],
    ]);
    expect(said(`**Panel** ${POINTS} Section C2.3.`)).toEqual([
      [
        'warning',
        'Section C2.3 speaks of “Panel” but does not set it in bold or in quotation marks, so nothing says that it is the definition. Set it there as a term, or define it here.',
      ],
    ]);
  });

  it('does not hold an outline to define nothing', () => {
    const text = added(`**Exit Plan** ${POINTS} Section C2.1.`);
    expect(marked(rule, text, { index: made(true) })).toBe(text);
  });
});
