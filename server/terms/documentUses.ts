/** Every use of terms in one text, in flat arrays: a Code has some hundred thousand. In order, none inside another. */
export interface DocumentUses {
  /** For each block the number of its first use; one more at the end. */
  readonly first: Uint32Array;
  /** Offsets of each use from the start of its block. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Number of each term in its dictionary, and of the dictionary. */
  readonly ids: Uint32Array;
  readonly dictionaries: Uint8Array;
}

/** Uses of terms as offsets from the start of a block: those with the numbers from `from` up to `to`. */
export interface UseSpans {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/** Gathers uses that are told in order. */
export class UsesCollector {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly ids: number[] = [];
  private readonly dictionaries: number[] = [];
  private readonly first: Uint32Array;
  private block = 0;

  /** `blocks`: how many the text has. */
  constructor(private readonly blocks: number) {
    this.first = new Uint32Array(blocks + 1);
  }

  readonly add = (block: number, start: number, end: number, id: number, dictionary: number): void => {
    this.open(block);
    this.starts.push(start);
    this.ends.push(end);
    this.ids.push(id);
    this.dictionaries.push(dictionary);
  };

  done(): DocumentUses {
    this.open(this.blocks);
    return {
      first: this.first,
      starts: Uint32Array.from(this.starts),
      ends: Uint32Array.from(this.ends),
      ids: Uint32Array.from(this.ids),
      dictionaries: Uint8Array.from(this.dictionaries),
    };
  }

  private open(block: number): void {
    while (this.block < block) this.first[++this.block] = this.starts.length;
  }
}
