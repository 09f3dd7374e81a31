/** Pairs of neighbouring words, each as a number; of one word the word itself. */
export type Shingles = ReadonlySet<number>;

/** The shingles of plain words. Linear. */
export function shinglesOf(words: string): Shingles {
  const found = new Set<number>();
  let before = 0;
  let hash = 0;
  let count = 0;
  for (let i = 0; i <= words.length; i++) {
    const code = i < words.length ? words.charCodeAt(i) : 32;
    if (code !== 32) {
      hash = (Math.imul(hash, 31) + code) | 0;
      continue;
    }
    if (count++) found.add((Math.imul(before, 0x9e3779b1) + hash) | 0);
    before = hash;
    hash = 0;
  }
  if (count === 1 && words) found.add(before);
  return found;
}

/** How much two texts have in common: 0 nothing, 1 all (twice the shared shingles over all shingles). */
export function likeness(a: Shingles, b: Shingles): number {
  if (!a.size || !b.size) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const each of few) if (many.has(each)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** A shingle that more texts than this share ("of the") tells none of them. */
const COMMON = 24;
/** So many texts are looked at more closely. */
const CLOSEST = 6;

/** Finds, for texts of one side, those of the other that share most rare shingles with them. */
export class ShingleIndex<Each> {
  private readonly holders = new Map<number, number[]>();

  constructor(private readonly texts: readonly { readonly of: Each; readonly shingles: Shingles }[]) {
    for (const [i, { shingles }] of texts.entries()) {
      for (const shingle of shingles) {
        const list = this.holders.get(shingle);
        if (!list) this.holders.set(shingle, [i]);
        else if (list.length <= COMMON) list.push(i);
      }
    }
  }

  /** The likeliest, at most {@link CLOSEST}. */
  closest(shingles: Shingles): Each[] {
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const list = this.holders.get(shingle);
      if (!list || list.length > COMMON) continue;
      for (const i of list) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    return [...shared]
      .sort(([i, a], [j, b]) => b - a || i - j)
      .slice(0, CLOSEST)
      .map(([i]) => this.texts[i]!.of);
  }
}
