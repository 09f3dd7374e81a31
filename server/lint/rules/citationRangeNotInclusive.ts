import type { CodeIndex } from '../../citations/codeIndex';
import { compareAddresses, documentOf } from '../../corpus/address';
import { numberSpan } from '../numbers';
import { isWordedRange, rangeEnd } from '../ranges';
import { type DocumentRule, finding } from '../rule';
import { citeWords, codeWords } from '../wording';

/** The Code has a habit when so many of its ranges keep it. */
const HABIT = 0.8;
/** Fewer ranges than this show no habit. */
const FEWEST = 10;

/** X05: a range without "(inclusive)" in a Code whose ranges carry it. */
export const citationRangeNotInclusive: DocumentRule = {
  name: 'citation-range-not-inclusive',
  id: 'X05',
  summary: 'A range does not say that it includes its ends, though ranges in this Code do.',
  severity: 'hint',
  reach: 'block',
  scope: 'changed',
  source: 'House style, measured on the Code itself: at least four in five of at least ten ranges.',
  explanation: `Where nearly all ranges of a Code say "(inclusive)", one that does not invites the argument that its last provision is left out.

Add "(inclusive)". The rule is silent in a Code that has no such habit, and for ranges written with a dash.`,
  bad: 'L3.30 A notice is given under Sections G3.17 to G3.20.',
  good: 'L3.30 A notice is given under Sections G3.17 to G3.20 (inclusive).',
  *check({ document, citations, index, isChanged }) {
    const { all } = citations;
    for (let i = 0; i < all.length; i++) {
      const citation = all[i]!;
      const { address, through, expression, block } = citation;
      if (!address || !through || expression.inclusive || !documentOf(through)) continue;
      // A range that runs backwards is citation-range-reversed.
      if (compareAddresses(address, through) >= 0) continue;
      const end = rangeEnd(all, i);
      const at = end && numberSpan(document, end)?.end;
      if (!end || at === undefined || !isWordedRange(document, citation, end)) continue;
      const habit = habitOf(index);
      if (habit.ranges < FEWEST || habit.inclusive < HABIT * habit.ranges) return;
      if (!isChanged(block)) continue;
      yield finding(citationRangeNotInclusive, {
        span: { start: citation.start, end: end.end },
        message: `In ${codeWords(index.code)} ${habit.inclusive} of ${habit.ranges} ranges say “(inclusive)” and this one does not, so a reader may ask whether ${citeWords(through)} is covered. Add “(inclusive)”.`,
        fixes: [{ title: 'Add “(inclusive)”', edits: [{ span: { start: at, end: at }, newText: ' (inclusive)' }] }],
      });
    }
  },
};

interface Habit {
  readonly ranges: number;
  readonly inclusive: number;
}

const habits = new WeakMap<CodeIndex, Habit>();

function habitOf(index: CodeIndex): Habit {
  const kept = habits.get(index) ?? countRanges(index);
  habits.set(index, kept);
  return kept;
}

function countRanges(index: CodeIndex): Habit {
  let [ranges, inclusive] = [0, 0];
  for (const { document, all } of index.documents()) {
    for (let i = 0; i < all.length; i++) {
      const first = all[i]!;
      const last = first.through && documentOf(first.through) ? rangeEnd(all, i) : undefined;
      if (!last || !isWordedRange(document, first, last)) continue;
      ranges++;
      if (first.expression.inclusive) inclusive++;
    }
  }
  return { ranges, inclusive };
}
