/**
 * Levenshtein's distance of two words, a swap of two neighbours counted as one, if it is at most `most`; undefined
 * otherwise. Looks at a band of 2·most + 1 letters only, so it takes time in proportion to the letters of one word.
 */
export function fewLettersApart(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  const far = most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => (j > most ? far : j));
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(far);
    if (i <= most) next[0] = i;
    let least = next[0]!;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return undefined;
    before = row;
    row = next;
  }
  const distance = row[b.length]!;
  return distance <= most ? distance : undefined;
}
