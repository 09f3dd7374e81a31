import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, marked } from '../testSupport';
import { definitionCircular as rule } from './definitionCircular';

const added = (...definitions: string[]) =>
  `---\nmodification: MP900\n---\nAdd the following definitions to Section A1:\n\n${definitions.join('\n\n')}\n`;

describe('definition-circular', () => {
  it.each([
    [
      'two that hold one another',
      ['**⟦Relevant Data⟧** means the data in a Data File.', '**Data File** means a file that holds Relevant Data.'],
    ],
    [
      'two kinds of one another',
      [
        '**⟦Night Supplier⟧** means a Night Operator that sells energy.',
        '**Night Operator** means each Night Supplier which works by night.',
      ],
    ],
    [
      'a kind and a holder',
      [
        '**⟦Fault Note⟧** means a Fault Paper posted to a User.',
        '**Fault Paper** means the paper relating to Fault Notes.',
      ],
    ],
    [
      'three',
      [
        '**⟦Fault File⟧** means a file containing each Fault Sheet.',
        '**Fault Sheet** means a document in respect of Fault Facts.',
        '**Fault Facts** means the information set out in a Fault File.',
      ],
    ],
    [
      'words of its own name',
      [
        '**⟦Approved Device⟧** means a Device on the Approved List.',
        '**Approved List** means the list of Approved Devices.',
      ],
    ],
    ['a term that is a kind of itself', ['**⟦Fault Record⟧** means any Fault Record that a User keeps.']],
    ['a term that says only itself', ['**⟦Fault Record⟧** means the record of each Fault Record.']],
    [
      'a circle beside the way into it',
      [
        '**Fault Box** means a thing in which Fault Files are kept.',
        '**⟦Fault File⟧** means a file containing each Fault Sheet.',
        '**Fault Sheet** means a document in a Fault File.',
      ],
    ],
  ])('reports %s', (_, definitions) => {
    expect(marked(rule, added(...definitions))).toBe(added(...definitions));
  });

  it.each([
    [
      'a whole and its part, each with a property',
      [
        '**Lamp** means an assembly of one Wick and one Shutter that gives light to a street.',
        '**Wick** means the part of a Lamp that burns.',
        '**Shutter** means the part of a Lamp that opens on a signal.',
      ],
    ],
    [
      'one of two with a meaning of its own',
      [
        '**Fault Record** means the time and the cause of a fault.',
        '**Fault Book** means a book that holds each Fault Record.',
      ],
    ],
    ['the Code that names itself', ['**Harbour Code** means this Harbour Code, with its Schedules and Appendices.']],
    [
      'one that cites a provision',
      [
        '**Fault Record** means the data in a Fault Book under Section L3.22.',
        '**Fault Book** means a book that holds a Fault Record.',
      ],
    ],
    [
      'one that points elsewhere',
      [
        '**Fault Record** has the meaning given to that expression in the DCC Licence.',
        '**Fault Book** means a book that holds a Fault Record.',
      ],
    ],
    [
      'one with sub-paragraphs',
      [
        '**Fault Record** means:\n  (a) the data in a Fault Book; or\n  (b) the time of a fault.',
        '**Fault Book** means a book that holds a Fault Record.',
      ],
    ],
    [
      'alternatives, of which one leads on',
      ['**Night Party** means a Night User or the DCC.', '**Night User** means a Night Party that has an account.'],
    ],
    [
      'one that names a second term',
      [
        '**Fault Record** means the data in a Fault Book of the DCC.',
        '**Fault Book** means a book that holds a Fault Record.',
      ],
    ],
    [
      'a noun made of the term',
      ['**Fault Record** means a Fault Book page.', '**Fault Book** means a Fault Record folder.'],
    ],
    [
      'the owner and the licence',
      [
        '**Night Operator** means the holder of a Night Licence.',
        '**Night Licence** means a licence that the Authority grants to a Night Operator.',
      ],
    ],
    ['a general word and nothing else', ['**Fault Record** means any record.']],
    [
      'a deleted definition',
      ['**Fault Record** means the data in a Fault Book.', 'Delete the definition of "Fault Book" in Section A1.'],
    ],
  ])('accepts %s', (_, definitions) => {
    expect(marked(rule, added(...definitions))).toBe(added(...definitions));
  });

  it('says what is wrong and shows the other', () => {
    const [found] = findingsIn(
      added('**Fault Record** means the data in a Fault Book.', '**Fault Book** means a book of Fault Records.'),
      { rules: [rule] },
    );
    expect(found).toMatchObject({
      severity: 'warning',
      message:
        '“Fault Record” is defined by “Fault Book”, and that by “Fault Record” again, so neither has a meaning of its own. Say of one of them what it is without the other.',
    });
    expect(found!.related!.map(({ message }) => message)).toEqual(['“Fault Book” is defined in Section A1.']);
  });

  it('says it of one that uses itself', () => {
    const [found] = findingsIn(added('**Fault Record** means a Fault Record that is kept.'), { rules: [rule] });
    expect(found!.message).toBe(
      'The definition of “Fault Record” uses the term that it defines, so it does not say what the term means. Say what it is in other words.',
    );
  });

  it('reports a circle through two documents of the Code in the first, and one with the Code in a modification', () => {
    const texts = {
      A: '## A1 Definitions\n\n**Fault Record** means the data in a Fault Book.\n\n**Fault Page** means the content of a Fault Leaf.\n\n**Fault Leaf** means a sheet of paper.\n',
      K: '## K11 Definitions\n\nK11.1 In this Code:\n\n**Fault Book** means a book that holds a Fault Record.\n',
    };
    const index = CodeIndex.of(
      makeCode(Object.entries(texts).map(([letter, text]) => ({ id: `Section ${letter}`, text }))),
    );
    const inside = (letter: 'A' | 'K') => {
      const { document } = index.code.documents.get(`Section ${letter}`)!;
      return findingsIn(document.text, { index, id: document.id!, rules: [rule] });
    };
    expect(inside('A')).toHaveLength(1);
    expect(inside('K')).toHaveLength(0);
    const text = `---\nmodification: MP900\n---\nAmend the definition of "Fault Leaf" in Section A1 as follows:\n\n**⟦Fault Leaf⟧** means a thing that contains a Fault Page.\n`;
    expect(marked(rule, text, { index })).toBe(text);
  });
});
