import { describe, expect, it } from 'vitest';
import { read as readText, termsOf, textTerms } from './testSupport';

/** How much faster the time grows than the text, when it becomes eight times as long; noise of short times left out. */
function ratio(work: (text: string) => unknown, piece: string): number {
  const time = (size: number) => {
    const text = `K1.1 ${piece.repeat(size / piece.length)}\n`;
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      work(text);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const small = time(32_000);
  return time(256_000) / Math.max(small, 3) / 8;
}

const read = (text: string) => readText(text, 'Section K');

describe('definitions', () => {
  it.each([
    ['quotes', '“x” "'],
    ['opening quotes', '“'],
    ['straight quotes', '"'],
    ['bold marks', '**'],
    ['capitals', 'Aa Bb '],
    ['acronyms', 'Aa Bb (AB) '],
    ['brackets', '(the "'],
    ['open brackets', '('],
    ['joined terms', '"X" and '],
    ['connecting words', '(the the the the the the "X") '],
    ['blanks', '"X"                     means '],
    ['rows', '| **X** | means |\n'],
    ['cells', '| x '],
    ['entries', '**X** means y\n\n'],
    ['commas', '"X", in respect of y, in respect of z, '],
    ['scopes', 'For the purposes of this Section L10 in this Section, "X" '],
  ])('are read in linear time: %s', (_, piece) => {
    expect(ratio(read, piece)).toBeLessThan(2.5);
  });
});

describe('terms', () => {
  const code = termsOf([
    {
      id: 'Section A',
      text: `## A1 Definitions\n\n**Aa Bb Cc Dd** means a.\n\n**Aa Bb** means b.\n\n**Bb Cc** means c.\n\n**Aa** means d.\n`,
    },
  ]);
  it.each([
    ['the beginning of a long term', 'Aa Bb Cc '],
    ['one word', 'Aa '],
    ['one word without blanks', 'Aa'],
    ['blanks', 'Aa                                                                                          '],
    ['hyphens', 'Aa-Bb-'],
    ['line breaks', 'Aa\nBb '],
    ['code', '`Aa` '],
    ['open marks', '{--Aa <!-- '],
    ['open redlines', '{~~'],
    ['citations', 'Section K1.1 Aa '],
    ['terms of its own', '(the "Aa Ee") '],
  ])('are found in linear time: %s', (_, piece) => {
    expect(ratio((text) => [...textTerms(text, code, 'Section K').all()].length, piece)).toBeLessThan(2.5);
  });
});
