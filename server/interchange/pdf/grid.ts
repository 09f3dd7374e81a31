import type { Ruling } from './page.js';

/** Lines that cross each other: where its columns and rows part, and the lines themselves. */
export interface Grid {
  /** From left to right, the outer edges too. */
  readonly xs: readonly number[];
  /** From top to bottom, the outer edges too. */
  readonly ys: readonly number[];
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
}

/** Lines nearer than this (points) are one line, ends nearer than this touch. */
const NEAR = 3;
/** More crossings than any page of tables has: such a page is a drawing. */
const MOST_CROSSINGS = 2_000_000;

/** Grids of at least two cells, from the widest down; one that lies within another is left out. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  const across = merged(
    rulings.filter(({ y0, y1 }) => y0 === y1).map(({ x0, x1, y0 }) => ({ at: y0, from: x0, to: x1 })),
  );
  const down = merged(
    rulings.filter(({ x0, x1 }) => x0 === x1).map(({ y0, y1, x0 }) => ({ at: x0, from: y0, to: y1 })),
  );
  if (across.length * down.length > MOST_CROSSINGS) return [];
  const grids = connected(across, down)
    .map(toGrid)
    .filter((grid): grid is Grid => grid !== undefined)
    .sort((a, b) => area(b) - area(a));
  const kept: Grid[] = [];
  for (const grid of grids) if (!kept.some((outer) => within(grid, outer))) kept.push(grid);
  return kept.sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!);
}

interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Stretches of one line that touch or overlap become one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.slice().sort((a, b) => a.at - b.at || a.from - b.from);
  const found: Stretch[] = [];
  let level: Stretch[] = [];
  const close = () => {
    let last: { at: number; from: number; to: number } | undefined;
    for (const next of level.sort((a, b) => a.from - b.from)) {
      if (last && next.from <= last.to + NEAR) last.to = Math.max(last.to, next.to);
      else found.push((last = { at: level[0]!.at, from: next.from, to: next.to }));
    }
    level = [];
  };
  for (const stretch of sorted) {
    if (level.length > 0 && stretch.at - level[0]!.at > NEAR / 2) close();
    level.push(stretch);
  }
  close();
  return found;
}

/** Groups of lines of which each touches another of its group. */
function connected(across: readonly Stretch[], down: readonly Stretch[]) {
  const parent = Array.from({ length: across.length + down.length }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] = parent[parent[top]!]!;
    return top;
  };
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      const touch = v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;
      if (touch) parent[root(i)] = root(across.length + j);
    });
  });
  const groups = new Map<number, { across: Stretch[]; down: Stretch[] }>();
  const group = (at: number) => {
    const key = root(at);
    if (!groups.has(key)) groups.set(key, { across: [], down: [] });
    return groups.get(key)!;
  };
  across.forEach((h, i) => void group(i).across.push(h));
  down.forEach((v, j) => void group(across.length + j).down.push(v));
  return [...groups.values()];
}

function toGrid({ across, down }: { across: readonly Stretch[]; down: readonly Stretch[] }): Grid | undefined {
  if (across.length === 0 || down.length === 0) return undefined;
  const xs = places([
    ...down.map(({ at }) => at),
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to)),
  ]);
  const ys = places([
    ...across.map(({ at }) => at),
    Math.min(...down.map(({ from }) => from)),
    Math.max(...down.map(({ to }) => to)),
  ]);
  const cells = (xs.length - 1) * (ys.length - 1);
  if (cells < 2 || cells > MOST_CROSSINGS) return undefined;
  return {
    xs,
    ys,
    across: across.map(({ at, from, to }) => ({ x0: from, y0: at, x1: to, y1: at })),
    down: down.map(({ at, from, to }) => ({ x0: at, y0: from, x1: at, y1: to })),
  };
}

/** Sorted, those that are near each other once. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values.slice().sort((a, b) => a - b))
    if (found.length === 0 || value - found.at(-1)! > NEAR) found.push(value);
  return found;
}

function area({ xs, ys }: Grid): number {
  return (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);
}

function within(inner: Grid, outer: Grid): boolean {
  return (
    inner.xs[0]! >= outer.xs[0]! - NEAR &&
    inner.xs.at(-1)! <= outer.xs.at(-1)! + NEAR &&
    inner.ys[0]! >= outer.ys[0]! - NEAR &&
    inner.ys.at(-1)! <= outer.ys.at(-1)! + NEAR
  );
}
