/** An entry of a list that stands in the wrong place, and the entries between which it belongs. Indexes of the list. */
export interface Misplaced {
  readonly entry: number;
  readonly after: number | undefined;
  readonly before: number | undefined;
}

/** Shortest list that is taken for alphabetical, and the share of its neighbours that must be in order. */
const SHORTEST = 5;
const ALPHABETICAL = 0.75;

/**
 * The entries of a list of terms that stand out of alphabetical order: the fewest whose removal leaves the rest in order. None when
 * the list follows no alphabet. The list may go word by word or letter by letter. Takes n·log n.
 */
export function misplaced(terms: readonly string[]): Misplaced[] {
  if (terms.length < SHORTEST) return [];
  const best = [wordByWord, letterByLetter]
    .map((collate) => ({ keys: terms.map(collate) }))
    .map(({ keys }) => ({ keys, kept: inOrder(keys) }))
    .sort((a, b) => b.kept.length - a.kept.length)[0]!;
  const { keys, kept } = best;
  if (kept.length === terms.length || kept.length < terms.length * ALPHABETICAL) return [];
  const stays = new Set(kept);
  return keys.flatMap((key, entry) => {
    if (stays.has(entry)) return [];
    const place = firstAbove(kept, keys, key);
    return [{ entry, after: kept[place - 1], before: kept[place] }];
  });
}

const letters = (term: string) =>
  term
    .toLowerCase()
    .replace(/["“”‘’'*]/g, '')
    .replace(/^the\s+/, '');
const wordByWord = (term: string) => letters(term).replace(/[^\p{L}\p{N}]+/gu, ' ');
const letterByLetter = (term: string) => letters(term).replace(/[^\p{L}\p{N}]+/gu, '');

/** Position in `kept` of the first entry that sorts behind `key`. */
function firstAbove(kept: readonly number[], keys: readonly string[], key: string): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[kept[middle]!]! <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest run of entries, not neighbours of need, that never goes down (patience sorting). */
function inOrder(keys: readonly string[]): number[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    const place = firstAbove(tops, keys, keys[i]!);
    before.push(place > 0 ? tops[place - 1]! : -1);
    tops[place] = i;
  }
  const kept: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) kept.push(at);
  return kept.reverse();
}
