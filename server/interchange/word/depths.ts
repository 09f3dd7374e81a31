import type { ListPlace } from './numbering';

/** Twentieths of a point by which indents may differ and still be meant as the same: 1/8 inch. */
const TOLERANCE = 180;

/** Nothing is nested deeper; a list that would be stands outside. */
const DEEPEST = 20;

interface Item {
  readonly left: number;
  readonly depth: number;
  readonly definition: string;
}

/**
 * How deep paragraphs are nested, in document order. A list gives its levels; a list of another definition that is indented
 * further than the item before it continues below that item; a paragraph without a number belongs to the item whose text it
 * is flush with. Levels that a document never uses are still counted; `dense` leaves them out.
 */
export class Depths {
  /** Items that are open, outermost first. */
  readonly #items: Item[] = [];
  /** By definition: how deep its first level stands. */
  readonly #bases = new Map<string, number>();

  readonly #used: Set<number>;

  /** `used` takes the depths of all numbered paragraphs, of every text of the document. */
  constructor(used: Set<number>) {
    this.#used = used;
  }

  /** The depth of the next paragraph; `left` is its indent in twentieths of a point. */
  next(place: ListPlace | undefined, left: number): number {
    if (!place) {
      if (left < TOLERANCE) return 0;
      return this.#items.findLast((item) => item.left <= left + TOLERANCE)?.depth ?? 0;
    }
    const { definition } = place.list;
    if (this.#items.at(-1)?.definition !== definition) this.#open(definition, place.level, left);
    const depth = (this.#bases.get(definition) ?? 0) + place.level;
    while (this.#items.length > 0 && this.#items.at(-1)!.depth >= depth) this.#items.pop();
    this.#items.push({ left, depth, definition });
    this.#used.add(depth);
    return depth;
  }

  #open(definition: string, level: number, left: number): void {
    // A list that is taken up again keeps its place; one that begins below its own first level has items above elsewhere.
    if (this.#items.some((item) => item.definition === definition)) return;
    const before = this.#items.at(-1);
    const below =
      before !== undefined && left > before.left + TOLERANCE && before.depth >= level && before.depth < DEEPEST;
    this.#bases.set(definition, below ? before.depth + 1 - level : 0);
  }
}

/** Depths without the gaps of levels that are never used: a list of levels 1, 2 and 5 is nested three deep. */
export function dense(used: ReadonlySet<number>): (depth: number) => number {
  const ranks = new Map([...used].sort((one, other) => one - other).map((depth, rank) => [depth, rank]));
  return (depth) => ranks.get(depth) ?? 0;
}
