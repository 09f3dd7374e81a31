import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { citationRangeNotInclusive as rule } from './citationRangeNotInclusive';

const habit = (inclusive: number, plain: number) => {
  const lines = Array.from(
    { length: inclusive + plain },
    (_, i) => `G1.${i + 1} See Sections G1.1 to G1.2${i < inclusive ? ' (inclusive)' : ''}.`,
  );
  return CodeIndex.of(makeCode([{ id: 'Section G', text: lines.join('\n\n') }]));
};

describe('citation-range-not-inclusive', () => {
  it.each<[string, string]>([
    ['under Sections ⟦G3.17 to G3.20⟧.', 'under Sections G3.17 to G3.20 (inclusive).'],
    ['under Section ⟦G3.17(a) to (c)⟧ (Duties).', 'under Section G3.17(a) to (c) (inclusive) (Duties).'],
    [
      'under sections ⟦4.2.1.3 to 4.2.1.4 of Appendix L⟧.',
      'under sections 4.2.1.3 to 4.2.1.4 (inclusive) of Appendix L.',
    ],
  ])('reports %s', (text, fixed) => {
    expect(marked(rule, insertion(`L3.30 Acts ${text}`))).toBe(insertion(`L3.30 Acts ${text}`));
    expect(fixesOf(rule, insertion(`L3.30 Acts ${text.replace(/[⟦⟧]/g, '')}`))).toEqual([
      insertion(`L3.30 Acts ${fixed}`),
    ]);
  });

  it.each([
    'under Sections G3.17 to G3.20 (inclusive).',
    'under Sections G3.17 to G3.20 (both inclusive).',
    'under Sections G3-G4.',
    'under Sections G3.20 to G3.17.',
    'Draft Proposals 071 to 076',
  ])('accepts %s', (text) => {
    expect(marked(rule, text)).toBe(text);
  });

  it('speaks only when four in five of ten ranges keep the habit', () => {
    const count = (inclusive: number, plain: number) =>
      findingsIn('Sections G1.1 to G1.3', { index: habit(inclusive, plain), rules: [rule] }).length;
    expect([count(9, 0), count(10, 0), count(8, 2), count(8, 3)]).toEqual([0, 1, 1, 0]);
  });

  it('leaves the Code itself alone', () => {
    expect(findingsIn('G1.1 Sections G1.1 to G1.3\n', { id: 'Section G', rules: [rule] })).toEqual([]);
  });
});
