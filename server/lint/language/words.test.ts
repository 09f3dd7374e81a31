import { describe, expect, it } from 'vitest';
import { passageOf } from '../passage';
import { wordAt, wordsOf } from './words';

/** The words of a text that are of a kind, joined by `|`. */
const those = (kind: string, text: string) =>
  wordsOf(passageOf(text))
    .flat()
    .filter((word) => word.kind === kind)
    .map((word) => word.text)
    .join('|');

describe('words', () => {
  it.each([
    ['verb', 'The DCC shall notify the Panel and publish the report.', 'notify|publish'],
    ['verb', 'If the Panel approves the plan, the User pays.', 'approves|pays'],
    ['verb', 'The report names costs and savings.', 'names'],
    ['verb', 'The report costs are shared.', ''],
    ['verb', 'Each Party that sends or receives data is bound.', 'sends|receives'],
    ['noun', 'The DCC shall send the notice and report to the Panel.', 'notice|report'],
    [
      'name',
      'A Supplier Party shall tell the DCC of its Device Certificates.',
      'Supplier Party|DCC|Device Certificates',
    ],
    ['participle', 'Keys that are lost and certificates held by the DCC.', 'lost|held'],
    ['adjective', 'The affected User shall keep electronic files.', 'affected|electronic'],
    ['gerund', 'Parties wishing to speak shall write.', 'wishing'],
    ['pronoun', 'If it fails, they shall replace it.', 'it|they|it'],
    ['preposition', 'within 5 Working Days after the end of the month', 'within|after|of'],
  ])('finds each %s of %s', (kind, text, expected) => {
    expect(those(kind, text)).toBe(expected);
  });

  it('takes a defined term for one name, whatever its letters', () => {
    const text = 'The certificate policy of each user binds it.';
    const terms = [{ start: 4, end: 22, term: 'certificate policy' }];
    const names = wordsOf(passageOf(text, terms))
      .flat()
      .filter(({ kind }) => kind === 'name');
    expect(names.map((word) => word.text)).toEqual(['certificate policy']);
  });

  it('reads on where a line is broken, and finds a word by its place', () => {
    const passage = passageOf('The DCC shall keep such\n  notice. It is public.');
    expect(wordsOf(passage)).toHaveLength(2);
    expect(wordAt(passage, 26)).toMatchObject({ index: 5, sentence: 0 });
    expect(wordAt(passage, 3)).toBeUndefined();
  });
});
