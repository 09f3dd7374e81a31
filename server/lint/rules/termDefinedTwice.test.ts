import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, marked, outline } from '../testSupport';
import { termDefinedTwice as rule } from './termDefinedTwice';

const index = CodeIndex.of(
  makeCode([
    {
      id: 'Section A',
      text: '## A1 Definitions\n\nA1.1 In this Code:\n\n**Panel** has the meaning given to that expression in Section C2.1.\n\n**Device** means a thing.\n\n**Hub** means a Device.\n',
    },
    { id: 'Section C', text: '## C2 Panel\n\nC2.1 There is a body (the “**Panel**”).\n' },
    {
      id: 'Section K',
      text: '## K11 Definitions\n\nK11.1 In this Code:\n\n**Hub** means a thing of another kind.\n\nK11.2 For the purposes of this Section K11, “**Device**” means a clock.\n',
    },
  ]),
);
const draft = (...parts: string[]) => `---\nmodification: MP900\n---\n${parts.join('\n\n')}\n`;
const added = (...definitions: string[]) => draft('Add the following definitions to Section A1:', ...definitions);

describe('term-defined-twice', () => {
  it.each([
    ['a definition of the Code', added('**⟦Device⟧** means a machine.')],
    ['one spelt with a hyphen', added('**Sub-Hub** means a thing.', '**⟦Sub Hub⟧** means a thing.')],
    ['two rows', added('| **Night Hub** | means a thing. |\n| **⟦Night Hub⟧** | means a machine. |')],
    [
      'two in one clause',
      draft(
        'Insert new Section C2.2 after Section C2.1 as follows:',
        'C2.2 For the purposes of this Section C2, “**Night Hub**” means a thing and “**⟦Night Hub⟧**” means a machine.',
      ),
    ],
    [
      'one that replaces a clause’s definition beside that of Section A',
      draft('Amend Section C2.1 as follows:', 'C2.1 In this Code, “**⟦Device⟧**” means a body.'),
    ],
  ])('reports %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it.each([
    [
      'an amendment of the definition',
      draft('Amend the definition of "Device" in Section A1 as follows:', '**Device** means a machine.'),
    ],
    [
      'a definition whose earlier one is deleted',
      draft(
        'Delete the definition of "Device" in Section A1.',
        'Add the following definitions to Section A1:',
        '**Device** means a machine.',
      ),
    ],
    [
      'a definition whose earlier one is written anew',
      draft('Amend Section A1.1 as follows:', 'A1.1 In this Code:', '**Device** means a machine.'),
    ],
    [
      'a pointer',
      draft(
        'Insert new Section C2.2 after Section C2.1 as follows:',
        'C2.2 There is a list (the “**Panel List**”).',
        'Add the following definition to Section A1:',
        '**Panel List** has the meaning given to that expression in Section C2.2.',
      ),
    ],
    [
      'a narrower scope',
      draft(
        'Insert new Section C2.2 after Section C2.1 as follows:',
        'C2.2 For the purposes of this Section C2, “**Device**” means a bell.',
      ),
    ],
    ['other capitals', added('**device** means a machine.')],
    ['a plural beside its short name', added('**Certificate Ledger** (or “**CL**”) means a list.')],
    [
      'reasons outside the amendments',
      '---\nmodification: MP900\n---\nToday “**Device**” means a thing, and it should not.\n',
    ],
  ])('accepts %s', (_, text) => {
    expect(marked(rule, text, { index })).toBe(text);
  });

  it('says where the first one is, and shows it', () => {
    const [found] = findingsIn(added('**Device** means a machine.'), { index, rules: [rule] });
    expect(found).toMatchObject({
      severity: 'error',
      message:
        'Section A1.1 already defines “Device”, and both definitions hold here, so it is open which of them counts. Keep one, or say for what part of the Code the second is meant.',
    });
    expect(found!.related!.map(({ uri, message }) => [uri, message])).toEqual([
      ['file:///code/section-a.sec', '“Device” is defined in Section A1.1.'],
    ]);
  });

  it('is less sure of what a clause sets by the way', () => {
    const text = draft(
      'Insert new Section C2.2 after Section C2.1 as follows:',
      'C2.2 There is a list (the “Night List”).',
      'C2.3 There is a roll (the “⟦Night List⟧”).',
    );
    expect(marked(rule, text, { index })).toBe(text);
    expect(findingsIn(text.replace(/[⟦⟧]/g, ''), { index, rules: [rule] })[0]!.severity).toBe('warning');
  });

  it('reports two of the Code once, in the later document', () => {
    const inside = (id: string) =>
      findingsIn(index.code.documents.get(id)!.document.text, { index, id, rules: [rule] }).map(
        ({ message }) => message,
      );
    expect(inside('Section A')).toEqual([]);
    expect(inside('Section K')).toEqual([expect.stringContaining('Section A1.1 already defines “Hub”')]);
  });

  it('does not hold an outline’s list to define anything', () => {
    const text = added('**Device** means a machine.');
    expect(marked(rule, text, { index: outline })).toBe(text);
  });
});
