import { readLabel } from '../../corpus/blockLabels';
import { type LabelStyle, labelReadings } from '../../corpus/labels';
import { lineAt } from '../../corpus/lines';

interface Level {
  readonly form: string;
  readonly style: LabelStyle;
  value: number;
  /** The reader's own measure: list level or rank of indentation. */
  readonly depth: number;
}

/**
 * Steps by which list items are set in, counted from their clause. Files measure depth each in its own way (`(a)` may be
 * level 0 of a list of its own, or level 2 of the clause's), so depth counts only within one list; where it does not
 * tell, the labels do: `(b)` goes on after `(a)`, `(i)` after words that lead to it begins a list inside.
 */
export class ListNesting {
  private open: Level[] = [];

  /** A heading or clause ends all lists. */
  end(): void {
    this.open = [];
  }

  /** Steps for a numbered paragraph: 0 for clauses, 1 for `(a)` under its clause, 2 for `(i)` under that. */
  place(label: string, depth: number): number {
    const read = readLabel(label, lineAt(label, 0));
    if (read?.kind !== 'paragraph') {
      this.end();
      return 0;
    }
    const readings = labelReadings(read.labels.at(-1)!);
    const at = this.find(readings, read.form, depth);
    const style = at < 0 ? (readings.find(({ value }) => value === 1) ?? readings[0])?.style : this.open[at]!.style;
    const value = readings.find((each) => each.style === style)?.value ?? 0;
    if (at >= 0) {
      this.open.length = at + 1;
      this.open[at]!.value = value;
      return at + 1;
    }
    while (this.open.length && this.open.at(-1)!.depth > depth) this.open.pop();
    this.open.push({ form: read.form, style: style ?? 'letter', value, depth });
    return this.open.length;
  }

  /** Steps for words without a number: those of the list item that they are set in as far as, 0 for the clause itself. */
  within(depth: number): number {
    while (this.open.length && this.open.at(-1)!.depth >= depth) this.open.pop();
    return this.open.length ? this.open.length + 1 : 0;
  }

  /** Lists that are open now. */
  deepest(): number {
    return this.open.length;
  }

  /** The open list that a label goes on with, innermost first. */
  private find(readings: ReturnType<typeof labelReadings>, form: string, depth: number): number {
    let fallback = -1;
    for (let i = this.open.length - 1; i >= 0; i--) {
      const level = this.open[i]!;
      if (level.form !== form) continue;
      const next = readings.some(({ style, value }) => style === level.style && value === level.value + 1);
      if (next && level.depth === depth) return i;
      if (next && fallback < 0) fallback = i;
      if (level.depth === depth && readings.some(({ style }) => style === level.style) && fallback < 0) fallback = i;
    }
    return fallback;
  }
}
