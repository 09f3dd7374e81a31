import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Made } from '../../test/support/code';
import type { Code } from '../corpus/code';
import { compareCodes } from './compareCodes';
import type { ChangeKind, CodeComparison } from './comparison';
import { version } from './testSupport';

const WORDS = 'keeper warden lamp oil bell harbour shall may ring light keep book quay tide the a of in and or'.split(
  ' ',
);
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const clause = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  words: fc.oneof({ weight: 5, arbitrary: sentence }, { weight: 1, arbitrary: fc.constant('Not used.') }),
  paragraphs: fc.array(sentence, { maxLength: 4 }),
});
const text = (letter: string) =>
  fc
    .array(clause, { maxLength: 8 })
    .map((clauses) =>
      [
        `## ${letter}1 Words`,
        ...clauses.map(({ number, words, paragraphs }) =>
          [
            `${letter}1.${number} ${words}${words === 'Not used.' ? '' : paragraphs.length ? ':' : '.'}`,
            ...(words === 'Not used.' ? [] : paragraphs.map((each, i) => `  (${'abcd'[i]}) ${each};`)),
          ].join('\n'),
        ),
      ].join('\n\n'),
    );
const document = (id: string): fc.Arbitrary<Made> => text(id.at(-1)!).map((words) => ({ id, text: words }));
const code = (name: string): fc.Arbitrary<Code> =>
  fc
    .tuple(document('Section G'), document('Section H'), fc.boolean())
    .map(([g, h, both]) => version(name, ...(both ? [g, h] : [g])));

const MIRRORED: Partial<Record<ChangeKind, ChangeKind>> = {
  inserted: 'deleted',
  deleted: 'inserted',
  notUsed: 'usedAgain',
  usedAgain: 'notUsed',
};

/** What a comparison says, in an order of its own; the other way round when `mirrored`. */
function said({ documents }: CodeComparison, mirrored = false): string[] {
  const kindsOf = (kinds: readonly ChangeKind[]) => kinds.map((kind) => (mirrored && MIRRORED[kind]) || kind);
  return documents
    .flatMap(({ id, kinds, changes }) => [
      ...(kinds.length ? [`${id}: ${kindsOf(kinds)}`] : []),
      ...changes.map(({ before, after, kinds, folded }) => {
        const [a, b] = mirrored ? [after, before] : [before, after];
        return `${a?.address}: ${a?.words} → ${b?.address}: ${b?.words} ${kindsOf(kinds)} ${folded}`;
      }),
    ])
    .sort();
}

describe('a comparison', () => {
  it('of a version with itself is empty', () => {
    fc.assert(
      fc.property(code('1.0'), (a) => {
        expect(compareCodes(a, { ...a, version: '2.0' }).documents).toEqual([]);
      }),
    );
  });

  it('accounts for every provision of both sides exactly once', () => {
    fc.assert(
      fc.property(code('1.0'), code('2.0'), (a, b) => {
        const { pairs } = compareCodes(a, b);
        for (const [side, of] of [
          ['before', a],
          ['after', b],
        ] as const) {
          const all = [...of.documents.values()].flatMap(({ document }) => document.provisions);
          const told = pairs.flatMap((pair) => pair[side] ?? []);
          expect(told).toHaveLength(all.length);
          expect(new Set(told)).toEqual(new Set(all));
        }
      }),
    );
  });

  it('mirrors the comparison the other way round', () => {
    fc.assert(
      fc.property(code('1.0'), code('2.0'), (a, b) => {
        expect(said(compareCodes(b, a), true)).toEqual(said(compareCodes(a, b)));
      }),
    );
  });
});
