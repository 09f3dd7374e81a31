import { romanValue } from '../../server/corpus/labels';

/** One level of a multi-level list as Word has it: `%1.%2`, `(%3)`. */
export interface ListLevel {
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman' | 'upperLetter';
  readonly text: string;
  readonly start: number;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number as Word prints it: 27 in letters is `aa`, 28 `bb` (ECMA-376, ST_NumberFormat). */
export function printed(value: number, format: ListLevel['format']): string {
  if (format === 'decimal') return String(value);
  if (format === 'lowerRoman') {
    let [rest, digits] = [value, ''];
    for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) digits += letters;
    return digits;
  }
  const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
  return format === 'lowerLetter' ? letter : letter.toUpperCase();
}

/** Counts as Word does, so that a writer knows which numbers a list gives by itself and which it must type. */
export class ListCounter {
  private counts: number[] = [];

  constructor(private readonly levels: readonly ListLevel[]) {}

  /** The label that the next paragraph at `level` would get; counts it only when that is the label wanted. */
  take(level: number, wanted: string): boolean {
    const next = this.counts.slice(0, level + 1);
    for (let i = 0; i < level; i++) next[i] ??= this.levels[i]!.start;
    next[level] = next[level] === undefined ? this.levels[level]!.start : next[level] + 1;
    const label = this.levels[level]!.text.replace(/%(\d)/g, (_, n) =>
      printed(next[Number(n) - 1]!, this.levels[Number(n) - 1]!.format),
    );
    if (label !== wanted) return false;
    this.counts = next;
    return true;
  }
}

/** The way of counting that a label inside its brackets shows; a letter that may be either counts by `first`. */
export function formatOf(label: string): ListLevel['format'] {
  if (/^\d/.test(label)) return 'decimal';
  if (/^[A-Z]/.test(label)) return 'upperLetter';
  return label === 'i' || (label.length > 1 && romanValue(label) > 0) ? 'lowerRoman' : 'lowerLetter';
}
