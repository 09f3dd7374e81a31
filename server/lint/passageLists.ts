import { labelReadings } from '../corpus/labels';
import type { Passage } from './passage';
import type { PassageRule, Remark } from './rule';

/** A list as a reader sees it: the words that introduce it, its items, and the words without a number that end it. */
export interface PassageList {
  /** Undefined where the clause opens with an item. */
  readonly introduction: Passage | undefined;
  /** The items of this level only, in order. */
  readonly items: readonly Passage[];
  /** Labels of the items, without brackets. */
  readonly labels: readonly string[];
  /** Unnumbered words straight after the last item that are not set in under it. */
  readonly flush: Passage | undefined;
  /** The last passage that belongs to the last item. */
  readonly last: Passage;
  /** True when the items run from the first label on without a gap, so that nothing is left out. */
  readonly complete: boolean;
}

interface OpenList {
  readonly depth: number;
  readonly introduction: Passage | undefined;
  readonly items: Passage[];
  readonly labels: string[];
  flush: Passage | undefined;
  last: Passage;
}

const made = new WeakMap<readonly Passage[], readonly PassageList[]>();

/** The lists of a clause, nested ones too, in the order of their first items. Linear in the clause, and kept with it. */
export function listsOf(clause: readonly Passage[]): readonly PassageList[] {
  let lists = made.get(clause);
  if (!lists) {
    lists = readLists(clause);
    made.set(clause, lists);
  }
  return lists;
}

/** A remark and the passage that it counts from. */
export interface PlacedRemark {
  readonly passage: Passage;
  readonly remark: Remark;
}

const NOTHING: readonly Remark[] = [];

/** What a rule about lists asks of a passage, made of what it says about each list of the clause. */
export function inspectLists(check: (list: PassageList) => Iterable<PlacedRemark>): PassageRule['inspect'] {
  const known = new WeakMap<readonly Passage[], ReadonlyMap<Passage, readonly Remark[]>>();
  return (passage) => {
    if (passage.clause.length < 2) return NOTHING;
    let remarks = known.get(passage.clause);
    if (!remarks) {
      const placed = new Map<Passage, Remark[]>();
      for (const list of listsOf(passage.clause)) {
        for (const { passage: at, remark } of check(list)) placed.set(at, [...(placed.get(at) ?? []), remark]);
      }
      remarks = placed;
      known.set(passage.clause, remarks);
    }
    return remarks.get(passage) ?? NOTHING;
  };
}

/** The last passage that belongs to an item: itself, or the last thing beneath it. `item` counts from 0. */
export function endOfItem(list: PassageList, item: number): Passage {
  const next = list.items[item + 1];
  return next ? next.clause[next.place - 1]! : list.last;
}

/** A clause of as many passages may have been cut. */
const CUT = 190;
/** How many UTF-16 units at the end of a passage are looked at. */
const TAIL = 40;
/** "…", "[...]", "* * *" on the last line: what stands for words that are left out. */
const LEFT_OUT = /(?:^|\n)[ \t]{0,20}[[({]?(?:…|\.{3}|\*[ \t]?\*[ \t]?\*)[\])}]?\s{0,5}$/;

function readLists(clause: readonly Passage[]): PassageList[] {
  const open: OpenList[] = [];
  const done: OpenList[] = [];
  let lead: Passage | undefined;
  for (const passage of clause) {
    const { label } = passage.block;
    if (passage.kind === 'prose') {
      if (!sealedBy(passage, open)) lead = passage;
      continue;
    }
    if (passage.kind !== 'provision' || label?.kind !== 'paragraph' || passage.depth < 1) {
      if (passage.kind === 'provision' && passage.depth < 1) lead = passage;
      continue;
    }
    const { labels } = label;
    for (let i = 0; i < labels.length; i++) {
      const depth = passage.depth - labels.length + 1 + i;
      if (depth < 1) continue;
      addItem(passage, labels[i]!, depth, open, done, lead);
    }
    for (const list of open) list.last = passage;
  }
  return done.map((list) => new ReadList(list, clause));
}

/** A list that has been read; what few rules ask is worked out when it is asked. */
class ReadList implements PassageList {
  readonly introduction: Passage | undefined;
  readonly items: readonly Passage[];
  readonly labels: readonly string[];
  readonly flush: Passage | undefined;
  readonly last: Passage;

  constructor(
    { introduction, items, labels, flush, last }: OpenList,
    private readonly clause: readonly Passage[],
  ) {
    this.introduction = introduction;
    this.items = items;
    this.labels = labels;
    this.flush = flush;
    this.last = last;
  }

  get complete(): boolean {
    const { clause, last, flush } = this;
    const cut = clause.length >= CUT ? clause.at(-1) : undefined;
    if (cut && (last === cut || flush === cut)) return false;
    return runsOn(this.labels) && !clause.some(({ text }) => LEFT_OUT.test(text.slice(-TAIL)));
  }
}

/** The label that opens a list, in each style. */
const FIRST = /^(?:a|i|A|1)$/;

function addItem(
  passage: Passage,
  label: string,
  depth: number,
  open: OpenList[],
  done: OpenList[],
  lead: Passage | undefined,
): void {
  while (open.length && open.at(-1)!.depth > depth) open.pop();
  const list = open.at(-1);
  const same = list?.depth === depth ? list : undefined;
  // A list that starts again is another list, and so is one of another kind after words without a number.
  if (same && label !== same.labels[0] && !(same.flush && FIRST.test(label))) {
    same.items.push(passage);
    same.labels.push(label);
    same.flush = undefined;
    return;
  }
  if (same) open.pop();
  const outer = open.at(-1);
  const introduction = same?.flush ?? (outer && !outer.flush ? outer.items.at(-1)! : lead);
  const fresh = { depth, introduction, items: [passage], labels: [label], flush: undefined, last: passage };
  open.push(fresh);
  done.push(fresh);
}

/** Marks unnumbered words as the end of the lists that they are not set in under; false when there is none. */
function sealedBy(passage: Passage, open: OpenList[]): boolean {
  if (passage.isDefinition) {
    open.length = 0;
    return false;
  }
  let sealed = false;
  for (const list of open) {
    if (passage.block.indent > list.items.at(-1)!.block.indent) {
      if (!sealed) list.last = passage;
      continue;
    }
    if (!sealed && !list.flush) list.flush = passage;
    sealed = true;
  }
  return sealed;
}

/** True for labels that count from one on: `a b c`, `i ii iii`; an inserted `ba` may stand between. */
function runsOn(labels: readonly string[]): boolean {
  const readings = labelReadings(labels[0]!).filter(({ value }) => value === 1);
  return readings.some(({ style }) => {
    let reached = 0;
    for (const label of labels) {
      const value = labelReadings(label).find((reading) => reading.style === style)?.value;
      if (value === reached + 1) reached++;
      else if (label.length !== 2 || (style === 'roman' && value)) return false;
    }
    return true;
  });
}
