import { describe, expect, it } from 'vitest';
import { code, findingsIn, index, marked } from '../testSupport';
import { dutyInDefinition as rule } from './dutyInDefinition';

const added = (...definitions: string[]) =>
  `---\nmodification: MP900\n---\nAdd the following definitions to Section A1:\n\n${definitions.join('\n\n')}\n`;

describe('duty-in-definition', () => {
  it.each([
    '**Fault Record** means the note of a fault, which the DCC ⟦shall⟧ send to the Panel.',
    '**Fault Record** means the note of a fault that a User ⟦must⟧ not lose.',
    '**Fault Record** means the note of a fault, which shall be deemed true and which the DCC ⟦shall⟧ keep.',
    '**Fault Record** means:\n  (a) the note of a fault; or\n  (b) the answer that a User ⟦shall⟧ give to it.',
    '| **Fault Record** | means the note of a fault, which a User ⟦shall⟧ keep. |',
    '“Fault Record” means the note of a fault. The DCC ⟦shall⟧ send it, and a User shall keep it.',
  ])('reports %s', (definition) => {
    expect(marked(rule, added(definition))).toBe(added(definition));
  });

  it.each([
    '**Fault Record** means the note of a fault that the DCC sends to the Panel.',
    '**Fault Record** shall mean the note of a fault.',
    '**Fault Record** means the note of a fault, and “**Fault Recorder**” shall be construed accordingly.',
    '**Fault Record** means the note of a fault; a note shall not be deemed to be late if it is lost.',
    '**Fault Record** means the note of a fault, which shall have the form of a letter.',
    '**Fault Period** means a period that shall not exceed a day and shall end at night.',
    '**Fault Record** means a note{-- that the DCC shall keep--}.',
    '**Fault Record** means a note with the words “the DCC shall act”.',
    '**Fault Record** means a note with the words "the DCC shall act".',
    '**Fault Record** means the note of a must-have.',
    '**Fault Record** shall include each note.',
    '**Fault Record** means a note of the days on which a User may act.',
  ])('accepts %s', (definition) => {
    expect(marked(rule, added(definition))).toBe(added(definition));
  });

  it('looks at definitions only, and not at the clause that sets a term by the way', () => {
    const text =
      '---\nmodification: MP900\n---\nInsert new Section L3.30 after Section L3.22 as follows:\n\nL3.30 The DCC shall keep a list (the “**Fault List**”) and shall publish it.\n';
    expect(marked(rule, text)).toBe(text);
  });

  it('says what to do instead', () => {
    const [found] = findingsIn(added('**Fault Record** means the note that the DCC shall send.'), { rules: [rule] });
    expect(found).toMatchObject({
      severity: 'information',
      message:
        'The definition of “Fault Record” lays a duty on somebody (“shall”), where the person who bears it will not look for it. Put the duty into the clause that deals with the matter, and let the definition say what the term means.',
    });
  });

  it('leaves the Code alone', () => {
    const { text } = code.documents.get('Section A')!.document;
    expect(
      findingsIn(`${text}\n**Note** means what the DCC shall send.\n`, { index, id: 'Section A', rules: [rule] }),
    ).toEqual([]);
  });
});
