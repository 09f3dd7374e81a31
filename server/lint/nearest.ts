/** Longest name that is compared, in UTF-16 units. */
const LONGEST = 60;

/**
 * The name that a mistyped word most likely stands for: the one fewest letters away, at most a third of them; undefined
 * when none is near. Takes time in proportion to the letters of the word and of all names.
 */
export function nearestName(word: string, names: Iterable<string>): string | undefined {
  const typed = word.toLowerCase().slice(0, LONGEST);
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = lettersBetween(typed, name);
    if (distance * 3 <= Math.max(typed.length, name.length) && distance < (best?.distance ?? Infinity))
      best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein's distance: letters to be put in, taken out or changed. */
function lettersBetween(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + same));
    }
    before = row;
  }
  return before[b.length]!;
}
