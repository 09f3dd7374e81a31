import { likeness, ShingleIndex, type Shingles, shinglesOf } from './likeness';
import type { DocumentUnits, Unit } from './units';

/** Which units of two versions are the same provision: each has at most one partner. */
export interface Partners {
  has(unit: Unit): boolean;
  get(unit: Unit): Unit | undefined;
  /** Known to have the same words as its partner, to the letter. */
  isSame(unit: Unit): boolean;
}

/** How sure one must be that two units are one. */
interface Level {
  /** Fewest words by which a text is known again under another number. */
  readonly words: number;
  /** Least likeness of a text that was reworded as well. */
  readonly likeness: number;
  /** The same number is enough when nothing else fits. */
  readonly byNumber: boolean;
}

/** Clauses among all of the Code. */
const CLAUSES: Level = { words: 4, likeness: 0.55, byNumber: true };
/** Paragraphs under one clause. */
const PARAGRAPHS: Level = { words: 1, likeness: 0.45, byNumber: true };
/** What is left, wherever it stands. */
const REST: Level = { words: 7, likeness: 0.6, byNumber: false };

/** So alike under the same number that no other text needs a look. */
const PLAINLY = 0.7;
/** Added to the likeness of what stands under the same number, or in the same document. */
const SAME_NUMBER = 0.15;
const SAME_DOCUMENT = 0.05;

/**
 * Finds for the provisions of `before` those of `after`: the same words under the same number first, then the same words
 * elsewhere, then similar words, then the same number. The other way round it finds the same pairs. Yields between pieces
 * of work. Near-linear: only what is not the same word for word is looked at closely.
 */
export function* matching(
  before: readonly DocumentUnits[],
  after: readonly DocumentUnits[],
): Generator<void, Partners> {
  const matcher = new Matcher();
  const now = new Map(after.map((each) => [each.document.key, each]));
  for (const { document, all } of before) {
    const other = now.get(document.key);
    if (!other) continue;
    if (document.raw === other.document.raw) matcher.same(all, other.all);
    else matcher.pair(document, other.document);
    yield;
  }
  yield;
  const clauses = (side: readonly DocumentUnits[]) => side.flatMap((each) => each.clauses);
  yield* matcher.level(clauses(before), clauses(after), CLAUSES);
  yield* matcher.beneath(clauses(before));
  const free = (side: readonly DocumentUnits[]) =>
    side.flatMap(({ all }) => all.filter((unit) => unit.provision && !matcher.has(unit)));
  yield;
  const left = free(before);
  yield;
  yield* matcher.level(left, free(after), REST);
  yield* matcher.beneath(left);
  return matcher;
}

class Matcher implements Partners {
  private readonly partners = new Map<Unit, Unit>();
  private readonly shingles = new Map<Unit, Shingles>();
  private readonly visited = new Set<Unit>();
  private readonly letterForLetter = new Set<Unit>();

  has(unit: Unit): boolean {
    return this.partners.has(unit);
  }

  get(unit: Unit): Unit | undefined {
    return this.partners.get(unit);
  }

  isSame(unit: Unit): boolean {
    return this.letterForLetter.has(unit);
  }

  /** Two lists of units that are the same to the letter. */
  same(before: readonly Unit[], after: readonly Unit[]): void {
    for (const [i, unit] of before.entries()) {
      this.pair(unit, after[i]!);
      this.letterForLetter.add(unit).add(after[i]!);
    }
  }

  pair(a: Unit, b: Unit): void {
    this.partners.set(a, b);
    this.partners.set(b, a);
  }

  *level(before: readonly Unit[], after: readonly Unit[], level: Level): Generator<void> {
    const byKey = level.byNumber ? this.sameNumber(before, after) : [];
    for (const [i, [a, b]] of byKey.entries()) {
      if (i % 500 === 499) yield;
      if (a.raw === b.raw && haveSameParagraphs(a, b)) this.same(withParagraphs(a), withParagraphs(b));
      else if (a.spent === b.spent && a.all === b.all) this.pair(a, b);
    }
    yield;
    this.sameWords(this.free(before), this.free(after), level);
    yield;
    for (const [i, [a, b]] of byKey.entries()) {
      if (i % 200 === 199) yield;
      if (this.isFree(a, b) && likeness(this.shinglesOf(a), this.shinglesOf(b)) >= PLAINLY) this.pair(a, b);
    }
    yield* this.similar(this.free(before), this.free(after), byKey, level);
    for (const [a, b] of byKey) if (this.isFree(a, b)) this.pair(a, b);
  }

  /** The paragraphs of provisions that have found each other, and theirs. */
  *beneath(units: readonly Unit[]): Generator<void> {
    const stack = [...units].reverse();
    for (let count = 1, unit = stack.pop(); unit; unit = stack.pop(), count++) {
      const other = this.partners.get(unit);
      if (!other || this.visited.has(unit)) continue;
      this.visited.add(unit);
      const [mine, theirs] = [this.free(unit.children), this.free(other.children)];
      if (mine.length && theirs.length) yield* this.level(mine, theirs, PARAGRAPHS);
      stack.push(...unit.children);
      if (count % 200 === 0) yield;
    }
  }

  private isFree(a: Unit, b: Unit): boolean {
    return !this.partners.has(a) && !this.partners.has(b);
  }

  private free(units: readonly Unit[]): Unit[] {
    return units.filter((unit) => !this.partners.has(unit));
  }

  private sameNumber(before: readonly Unit[], after: readonly Unit[]): [Unit, Unit][] {
    const theirs = new Map(this.free(after).map((unit) => [unit.key, unit]));
    return this.free(before).flatMap((unit): [Unit, Unit][] => {
      const other = theirs.get(unit.key);
      return other ? [[unit, other]] : [];
    });
  }

  /** The same words under another number: those of one document first, each time in order. */
  private sameWords(before: readonly Unit[], after: readonly Unit[], { words }: Level): void {
    const byWords = (units: readonly Unit[], extra: (unit: Unit) => string) => {
      const groups = new Map<string, Unit[]>();
      for (const unit of units) {
        if (this.partners.has(unit) || unit.spent || !hasWords(unit.all, words)) continue;
        const key = extra(unit) + unit.all;
        const group = groups.get(key);
        if (group) group.push(unit);
        else groups.set(key, [unit]);
      }
      return groups;
    };
    for (const extra of [(unit: Unit) => `${unit.holder.id}:`, () => '']) {
      const theirs = byWords(after, extra);
      for (const [key, mine] of byWords(before, extra)) {
        const others = theirs.get(key) ?? [];
        for (let i = 0; i < Math.min(mine.length, others.length); i++) this.pair(mine[i]!, others[i]!);
      }
    }
  }

  private *similar(
    before: readonly Unit[],
    after: readonly Unit[],
    byKey: readonly [Unit, Unit][],
    level: Level,
  ): Generator<void> {
    const worth = (unit: Unit) => !unit.spent && hasWords(unit.all, level.words);
    const [mine, theirs] = [before.filter(worth), after.filter(worth)];
    if (!mine.length || !theirs.length) return;
    const candidates = new Map<Unit, Set<Unit>>();
    const add = (a: Unit, b: Unit) => {
      const known = candidates.get(a);
      if (known) known.add(b);
      else candidates.set(a, new Set([b]));
    };
    for (const [a, b] of byKey) if (this.isFree(a, b) && worth(a) && worth(b)) add(a, b);
    const indexOf = (units: readonly Unit[]) =>
      new ShingleIndex(units.map((unit) => ({ of: unit, shingles: this.shinglesOf(unit) })));
    const theirIndex = indexOf(theirs);
    yield;
    for (const [i, a] of mine.entries()) {
      for (const b of theirIndex.closest(this.shinglesOf(a))) add(a, b);
      if (i % 200 === 199) yield;
    }
    // From the other side too, so that it does not matter which version is the older.
    const myIndex = indexOf(mine);
    yield;
    for (const [i, b] of theirs.entries()) {
      for (const a of myIndex.closest(this.shinglesOf(b))) add(a, b);
      if (i % 200 === 199) yield;
    }
    this.takeLikeliest(candidates, level, mine, theirs);
  }

  private takeLikeliest(
    candidates: ReadonlyMap<Unit, ReadonlySet<Unit>>,
    level: Level,
    mine: readonly Unit[],
    theirs: readonly Unit[],
  ): void {
    const place = new Map([...mine.entries(), ...theirs.entries()].map(([i, unit]) => [unit, i]));
    const ranked: { a: Unit; b: Unit; score: number; apart: number; at: number }[] = [];
    for (const [a, others] of candidates) {
      for (const b of others) {
        const alike = likeness(this.shinglesOf(a), this.shinglesOf(b));
        if (alike < level.likeness) continue;
        const score =
          alike + (a.address === b.address ? SAME_NUMBER : 0) + (a.holder.id === b.holder.id ? SAME_DOCUMENT : 0);
        const [i, j] = [place.get(a)!, place.get(b)!];
        ranked.push({ a, b, score, apart: Math.abs(i - j), at: i + j });
      }
    }
    ranked.sort((x, y) => y.score - x.score || x.apart - y.apart || x.at - y.at);
    for (const { a, b } of ranked) if (this.isFree(a, b)) this.pair(a, b);
  }

  private shinglesOf(unit: Unit): Shingles {
    let known = this.shingles.get(unit);
    if (!known) {
      known = shinglesOf(unit.all);
      this.shingles.set(unit, known);
    }
    return known;
  }
}

/** True when the paragraphs beneath two units have the same numbers, level by level. */
function haveSameParagraphs(a: Unit, b: Unit): boolean {
  return (
    a.children.length === b.children.length &&
    a.children.every((child, i) => child.key === b.children[i]!.key && haveSameParagraphs(child, b.children[i]!))
  );
}

const withParagraphs = (unit: Unit): Unit[] => [unit, ...unit.children.flatMap(withParagraphs)];

/** True for a text of `least` words or more. */
function hasWords(text: string, least: number): boolean {
  if (!text) return false;
  let at = -1;
  for (let count = 1; count < least; count++) {
    at = text.indexOf(' ', at + 1);
    if (at < 0) return false;
  }
  return true;
}
