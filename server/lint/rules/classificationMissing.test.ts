import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, marked } from '../testSupport';
import { classificationMissing as rule } from './classificationMissing';

const paper = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nWords.\n`;

describe('classification-missing', () => {
  it.each([
    ['none', paper('⟦modification: MP900⟧', 'stage: Refinement')],
    ['an empty one', paper('modification: MP900', 'stage: Refinement', '⟦classification:⟧')],
    ['an unknown one', paper('modification: MP900', 'stage: Refinement', 'classification: ⟦Confidential⟧')],
    ['an unknown one in quotes', paper('modification: MP900', 'stage: Report', 'classification: ⟦"Public"⟧')],
    ['two', paper('modification: MP900', 'classification: ⟦White or Green⟧', 'stage: Report')],
  ])('reports %s', (_, text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it.each([
    ['White', paper('modification: MP900', 'stage: Refinement', 'classification: White')],
    ['amber in small letters', paper('modification: MP900', 'stage: Refinement', 'classification: amber')],
    ['Red in quotes', paper('modification: MP900', 'stage: Refinement', 'classification: "Red"')],
    ['a note without a stage', paper('modification: MP900', 'title: Words')],
    ['a document of the Code', paper('document: Section G', 'title: Security')],
    ['a text without front matter', 'Words.\n'],
    ['front matter that cannot be read', paper('modification: MP900', 'stage: "Refinement')],
  ])('is silent about %s', (_, text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it('offers the four classes, in place or as a new line', () => {
    const made = fixesOf(rule, paper('modification: MP900', 'stage: Report', 'title: Words'));
    expect(made).toHaveLength(4);
    expect(made[1]).toBe(paper('modification: MP900', 'stage: Report', 'classification: Green', 'title: Words'));
    expect(fixesOf(rule, paper('modification: MP900', 'classification: Secret', 'stage: Report'))[3]).toBe(
      paper('modification: MP900', 'classification: Red', 'stage: Report'),
    );
    expect(findingsIn(made[0]!, { rules: [rule] })).toEqual([]);
  });
});
