import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, marked } from '../testSupport';
import { definitionUnused as rule } from './definitionUnused';

/** Section A with some definitions, read as a part of a Code of that and a Section B. */
function inCode(definitions: string, clauses: string, rest: Parameters<typeof makeCode>[1] = {}) {
  const text = `## A1 Definitions\n\n${definitions}\n`;
  const plain = text.replace(/[⟦⟧]/g, '');
  const index = CodeIndex.of(
    makeCode(
      [
        { id: 'Section A', text: plain },
        { id: 'Section B', text: `## B1 Duties\n\n${clauses}\n` },
      ],
      rest,
    ),
  );
  return { text, where: { index, id: 'Section A' } };
}

describe('definition-unused', () => {
  it.each([
    ['a term that nothing uses', '**⟦Legacy Hub⟧** means a hub of the old kind.', 'B1.1 Each User shall act.'],
    [
      'a term that only its own meaning uses',
      '**⟦Legacy Hub⟧** means a hub, and a Legacy Hub may be new.',
      'B1.1 Words.',
    ],
    ['a term that stands in small letters', '**⟦Legacy Hub⟧** means a hub.', 'B1.1 The legacy hub is old.'],
    ['a row', '| **⟦Legacy Hub⟧** | means a hub. |\n| --- | --- |', 'B1.1 Words.'],
    [
      'a pointer, and not also what it points at',
      '**⟦Legacy Hub⟧** has the meaning given to that expression in Section B1.1.',
      'B1.1 A hub of the old kind (a “**Legacy Hub**”) is old.',
    ],
    [
      'a term that only a longer one holds',
      '**⟦Hub⟧** means a thing.\n\n**Hub Licence** means a paper.',
      'B1.1 Each Hub Licence ends.',
    ],
    ['two names of one meaning, once', '**⟦Legacy Hub⟧** or “**Old Hub**” means a hub.', 'B1.1 Words.'],
  ])('reports %s', (_, definitions, clauses) => {
    const { text, where } = inCode(definitions, clauses);
    expect(marked(rule, text, where)).toBe(text);
  });

  it.each([
    ['a use in another document', '**Legacy Hub** means a hub.', 'B1.1 Each Legacy Hub is old.'],
    ['the plural', '**Legacy Hub** means a hub.', 'B1.1 Legacy Hubs are old.'],
    [
      'a use in another definition that is used',
      '**Hub** means a thing.\n\n**Old Hub** means a Hub.',
      'B1.1 Each Old Hub.',
    ],
    [
      'a use of another form of it',
      '**Commission** means to start, and “**Commissioned**” shall be construed accordingly.',
      'B1.1 A thing that has been Commissioned is new.',
    ],
    [
      'a form that “like terms” bring in',
      '**Issue** means to make, and like terms shall be interpreted accordingly.',
      'B1.1 It is Issued.',
    ],
    ['a use of its short name', '**Certificate Ledger List** (or “**CLL**”) means a list.', 'B1.1 The CLL is long.'],
    ['a use of its other name', '**Legacy Hub** or “**Old Hub**” means a hub.', 'B1.1 Each Old Hub.'],
    ['a term without a capital', '**hub** means a thing.', 'B1.1 Words.'],
    [
      'words of another document that may mean it',
      'A1.2 A hub of the old kind (a “**Legacy Hub**”).',
      'B1.1 A Legacy Hub.',
    ],
  ])('accepts %s', (_, definitions, clauses) => {
    const { text, where } = inCode(definitions, clauses);
    expect(marked(rule, text, where)).toBe(text);
  });

  it('holds what a clause defines for itself to the clause', () => {
    const clauses = 'B1.1 For the purposes of this Section B1, “**Old Hub**” means a hub.\n\nB1.2 Words.';
    const { where } = inCode('**Hub** means a thing.\n\n**Post** means a Hub and an Old Hub.', clauses);
    const [found] = findingsIn(where.index.code.documents.get('Section B')!.document.text, {
      ...where,
      id: 'Section B',
      rules: [rule],
    });
    expect(found!.message).toBe(
      '“Old Hub” is defined here and used nowhere in Section B1, so a reader looks for a rule that is not there. Use the term where it was meant to stand, or delete the definition.',
    );
  });

  it('says nothing of an outline, of a Code that could not be read whole, and of a modification', () => {
    for (const rest of [{ outline: true }, { complete: false }]) {
      const { text, where } = inCode('**Legacy Hub** means a hub.', 'B1.1 Words.', rest);
      expect(marked(rule, text, where)).toBe(text);
    }
    const { where } = inCode('**Hub** means a thing.', 'B1.1 Each Hub.');
    const text =
      '---\nmodification: MP900\n---\nAdd the following definition to Section A1:\n\n**Legacy Hub** means a hub.\n';
    expect(marked(rule, text, { index: where.index })).toBe(text);
  });
});
