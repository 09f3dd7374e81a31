import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, marked, outline } from '../testSupport';
import { definitionShadows as rule } from './definitionShadows';

const index = CodeIndex.of(
  makeCode([
    {
      id: 'Section A',
      text: '## A1 Definitions\n\nA1.1 In this Code:\n\n**Panel** has the meaning given to that expression in Section C2.1.\n\n**Device** means a thing.\n\n**Night** means the time:\n  (a) after six; and\n  (b) before six.\n',
    },
    { id: 'Section C', text: '## C2 Panel\n\nC2.1 There is a body (the “**Panel**”).\n' },
    { id: 'Appendix L', text: '## 1 Words\n\n1.1 Words.\n' },
  ]),
);
const draft = (...parts: string[]) => `---\nmodification: MP900\n---\n${parts.join('\n\n')}\n`;
const clause = (words: string) => draft('Insert new Section C2.2 after Section C2.1 as follows:', `C2.2 ${words}`);

describe('definition-shadows', () => {
  it.each([
    ['a term set inline', clause('The Panel keeps a clock (the “**⟦Device⟧**”).')],
    ['a term set in quotes', clause('“**⟦Device⟧**” means a clock.')],
    [
      'a table of an Appendix',
      draft(
        'Insert new section 1.2 of Appendix L as follows:',
        '1.2 Definitions:',
        '| Term | Meaning |\n| --- | --- |\n| **⟦Device⟧** | means a clock. |',
      ),
    ],
    [
      'the narrower of two of its own',
      draft(
        'Add the following definition to Section A1:',
        '**Hub** means a thing.',
        'Insert new Section C2.2 after Section C2.1 as follows:',
        'C2.2 There is a clock (the “**⟦Hub⟧**”).',
      ),
    ],
  ])('reports %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it.each([
    ['one that says where it holds', clause('For the purposes of this Section C2, “**Device**” means a clock.')],
    [
      'the clause to which Section A1 points',
      draft('Amend Section C2.1 as follows:', 'C2.1 There is a council (the “**Panel**”).'),
    ],
    ['a pointer', clause('“**Device**” has the meaning given to that expression in Section A1.1.')],
    ['the same words again', clause('“**Device**” means a thing.')],
    ['the same sub-paragraphs again', clause('“**Night**” means the time:\n  (a) after six; and\n  (b) before six.')],
    ['a term of its own', clause('There is a clock (the “**Clock**”).')],
    ['a definition for the whole Code', clause('In this Code, “**Device**” means a clock.')],
    [
      'one whose wider one is deleted',
      draft(
        'Delete the definition of "Device" in Section A1.',
        'Insert new Section C2.2 as follows:',
        'C2.2 There is a clock (the “**Device**”).',
      ),
    ],
  ])('accepts %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it('names the wider definition', () => {
    const [found] = findingsIn(clause('There is a clock (the “**Device**”).'), { index, rules: [rule] });
    expect(found).toMatchObject({
      severity: 'warning',
      message:
        'Section A1.1 already defines “Device” for the whole Code, and this definition does not say where it holds, so it is open which of the two counts. Write “for the purposes of this Section” or the like, or choose another term.',
    });
    expect(found!.related!.map(({ message }) => message)).toEqual(['“Device” is defined in Section A1.1.']);
  });

  it('does not hold an outline’s list to define anything', () => {
    const text =
      '---\nmodification: MP900\n---\nInsert new Section L3.30 as follows:\n\nL3.30 There is a clock (the “**Device**”).\n';
    expect(marked(rule, text, { index: outline })).toBe(text);
  });
});
