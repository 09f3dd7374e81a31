import { BULLET, formatNumber } from './numberFormat';
import type { List } from './numbering';

/** The number of a paragraph. */
export interface NumberShown {
  /** As printed before the paragraph; '' when its level shows none. */
  readonly label: string;
  /** With the numbers of the levels above that its own does not repeat, as a cross-reference in full context gives it: `L3.22(a)`. */
  readonly full: string;
}

interface State {
  /** What each level has reached; undefined: it begins anew with its next paragraph. */
  readonly values: (number | undefined)[];
  /** Full numbers of the paragraphs that are open, by level. */
  readonly open: (string | undefined)[];
}

/** Counts the paragraphs of one text in document order. Lists of the same definition share their counts. */
export class Counters {
  readonly #states = new Map<string, State>();
  readonly #overridden = new Set<string>();

  /** The number of the next paragraph, in this list at this level. */
  next(list: List, level: number): NumberShown {
    let state = this.#states.get(list.definition);
    if (!state) this.#states.set(list.definition, (state = { values: [], open: [] }));
    const { values, open } = state;
    // A level that was skipped counts as begun, as in Word: 1.1 without a 1 before it, and the next at the first level is 2.
    for (let above = 0; above < level; above++) {
      if (values[above] !== undefined) continue;
      values[above] = startOf(list, above);
      this.#overridden.add(`${list.id} ${above}`);
    }
    const override = list.startOverrides[level];
    const key = `${list.id} ${level}`;
    const begins = override !== undefined && !this.#overridden.has(key);
    if (begins) this.#overridden.add(key);
    const reached = values[level];
    values[level] = reached === undefined || begins ? startOf(list, level) : reached + 1;
    for (let below = level + 1; below < 9; below++) if (restarts(list, below, level)) values[below] = undefined;
    const label = textOf(list, level, values);
    const full = this.#inContext(list, level, open, label);
    open.length = level;
    open[level] = full;
    return { label, full };
  }

  #inContext(list: List, level: number, open: readonly (string | undefined)[], label: string): string {
    const definition = list.levels[level];
    const own = withoutPoint(label);
    if (!definition || definition.format === 'bullet' || own === '') return own;
    let highest = level;
    for (const [, digit] of definition.text.matchAll(/%([1-9])/g)) highest = Math.min(highest, Number(digit) - 1);
    for (let above = highest - 1; above >= 0; above--) {
      const before = open[above];
      if (before !== undefined && before !== BULLET) return before + own;
    }
    return own;
  }
}

/** A deeper level starts again after any higher one, or after those that its restart rule names (ECMA-376 17.9.10 as Word does it). */
function restarts(list: List, below: number, used: number): boolean {
  const rule = list.levels[below]?.restart;
  if (rule === undefined || rule > below || rule < 0) return true;
  return used < rule;
}

const startOf = (list: List, level: number): number => list.startOverrides[level] ?? list.levels[level]?.start ?? 1;

function textOf(list: List, level: number, values: readonly (number | undefined)[]): string {
  const definition = list.levels[level];
  if (!definition) return '';
  // A bullet of a blank is how some programs indent the second paragraph of an item.
  if (definition.format === 'bullet') return /^\s*$/.test(definition.text) ? '' : BULLET;
  const label = definition.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const value = values[index];
      if (value === undefined || index > level) return '';
      const format = list.levels[index]?.format ?? 'decimal';
      const plain = definition.legal && format !== 'none' && format !== 'decimalZero' && format !== 'bullet';
      return formatNumber(value, plain ? 'decimal' : format === 'bullet' ? 'none' : format);
    })
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return definition.capitals ? label.toUpperCase() : label;
}

const withoutPoint = (label: string): string => (label.endsWith('.') ? label.slice(0, -1) : label);
