import { describe, expect, it } from 'vitest';
import { allRules } from './rules';
import { findingsIn, insertion } from './testSupport';

const rulesIn = (text: string) => findingsIn(insertion(text)).map(({ rule }) => rule);

describe('comments that silence a rule', () => {
  it.each([
    ['in the block', 'L3.30 Under Section G3.99. <!-- sec-ignore citation-target-missing: quoted -->'],
    ['alone on the line before', '<!-- sec-ignore citation-target-missing: quoted -->\nL3.30 Under Section G3.99.'],
    ['with a blank line between', '<!-- sec-ignore citation-target-missing: quoted -->\n\nL3.30 Under Section G3.99.'],
    ['over two lines', '<!-- sec-ignore citation-target-missing:\n  quoted: from 44 -->\nL3.30 Under Section G3.99.'],
    [
      'one above the other',
      '<!-- sec-ignore citation-target-missing: a -->\n<!-- sec-ignore citation-target-spent: b -->\nL3.30 Under Sections G3.99 and G3.13.',
    ],
    [
      'in the whole document, before it',
      '<!-- sec-ignore-document citation-target-missing: an old paper -->\n\nL3.30 Under Section G3.99.\n\nL3.31 And Section G3.98.',
    ],
    [
      'in the whole document, after it',
      'L3.30 Under Section G3.99.\n\nL3.31 Words. <!-- sec-ignore-document citation-target-missing: an old paper -->',
    ],
  ])('work %s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'another rule',
      'L3.30 Under Section G3.99. <!-- sec-ignore citation-target-spent: no -->',
      ['citation-target-missing'],
    ],
    [
      'the next paragraph but one',
      '<!-- sec-ignore citation-target-missing: no -->\nL3.30 Words.\n\nL3.31 Under Section G3.99.',
      ['citation-target-missing'],
    ],
    [
      'the next paragraph, from within one',
      'L3.30 Words. <!-- sec-ignore citation-target-missing: no -->\n\nL3.31 Under Section G3.99.',
      ['citation-target-missing'],
    ],
    [
      'without a reason',
      'L3.30 Under Section G3.99. <!-- sec-ignore citation-target-missing -->',
      ['citation-target-missing', 'ignore-without-reason'],
    ],
    ['with an empty reason', 'L3.30 Words. <!-- sec-ignore citation-target-missing: -->', ['ignore-without-reason']],
    ['with an unknown name', 'L3.30 Words. <!-- sec-ignore citation-targets: why -->', ['ignore-without-reason']],
    ['with no name', 'L3.30 Words. <!-- sec-ignore -->', ['ignore-without-reason']],
    [
      'with the word that stands for a reason',
      '<!-- sec-ignore citation-target-missing: REASON -->\nL3.30 Under Section G3.99.',
      ['ignore-without-reason', 'citation-target-missing'],
    ],
    [
      'with signs for a reason',
      '<!-- sec-ignore citation-target-missing: … -->\nL3.30 Under Section G3.99.',
      ['ignore-without-reason', 'citation-target-missing'],
    ],
    [
      'the whole document without a reason',
      '<!-- sec-ignore-document citation-target-missing -->\nL3.30 Under Section G3.99.',
      ['ignore-without-reason', 'citation-target-missing'],
    ],
    [
      'another rule in the whole document',
      '<!-- sec-ignore-document citation-target-spent: why -->\nL3.30 Under Section G3.99.',
      ['citation-target-missing'],
    ],
    [
      'by a word that only begins like the mark',
      '<!-- sec-ignore-documents citation-target-missing: why -->\nL3.30 Under Section G3.99.',
      ['citation-target-missing'],
    ],
    [
      'in words of another kind',
      'L3.30 The words sec-ignore citation-target-missing mean Section G3.99.',
      ['citation-target-missing'],
    ],
    ['in an example', '```\n<!-- sec-ignore nothing -->\n```\n\nL3.30 Words.', []],
  ])('do not silence %s', (_, text, expected) => {
    expect(rulesIn(text)).toEqual(expected);
  });

  it('know every rule', () => {
    for (const { name, always } of allRules)
      if (!always) expect(rulesIn(`<!-- sec-ignore ${name}: why -->\nL3.30 Words.`)).toEqual([]);
  });

  it('are read in linear time', () => {
    const text = '<!-- sec-ignore '.repeat(50_000);
    const start = performance.now();
    expect(rulesIn(text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
