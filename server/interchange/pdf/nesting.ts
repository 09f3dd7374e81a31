import { asFirst, follows, type Label, type Reading } from './labels.js';
import type { Paragraph } from './paragraphs.js';

/** What decides how deep a paragraph is nested. */
export interface Nested {
  /** Where the label begins, or the text when there is none; in points. */
  readonly x: number;
  readonly textX: number;
  readonly label: Label | undefined;
  readonly heading: boolean;
  /** Its words end with a colon: a list may begin below it. */
  readonly opensList: boolean;
  /** They end with a full stop or a semicolon: no list goes on from them. */
  readonly ended: boolean;
}

/** What nesting asks of a paragraph. */
export function nested({ x, textX, label, spans }: Paragraph, heading: boolean): Nested {
  return {
    x,
    textX,
    label,
    heading,
    opensList: /:\s*$/.test(spans.at(-1)?.text ?? ''),
    ended: /[.;]\s*$/.test(spans.at(-1)?.text ?? ''),
  };
}

interface Level {
  readonly x: number;
  readonly textX: number;
  /** Undefined for text without a label and for provisions. */
  readonly reading: Reading | undefined;
  readonly depth: number;
  readonly opensList: boolean;
  readonly ended: boolean;
}

/** Indents that differ by less (points) are one indent. */
const SAME = 6;

/**
 * Depth of each paragraph, 0 the outermost: a provision is outermost, an item lies below what it is listed under. Where the
 * indent does not tell, its siblings do: `(i)` after `(h)` goes on, after `(b)` it begins a list below it.
 */
export function nest(paragraphs: readonly Nested[]): number[] {
  let open: Level[] = [];
  return paragraphs.map((paragraph) => {
    if (paragraph.heading) {
      open = [];
      return 0;
    }
    open = placed(open, paragraph);
    return open.at(-1)!.depth;
  });
}

/** The levels that are open after a paragraph, its own the last. */
function placed(open: readonly Level[], { x, textX, label, opensList, ended }: Nested): Level[] {
  if (!label) {
    const at = open.findLastIndex((level) => Math.abs(level.textX - x) < SAME);
    if (at >= 0)
      return [...open.slice(0, at + 1), { x, textX: x, reading: undefined, depth: open[at]!.depth, opensList, ended }];
    const outer = open.filter((level) => level.textX < x - SAME);
    const depth = outer.length > 0 ? outer.at(-1)!.depth + 1 : 0;
    return [...outer, { x, textX: x, reading: undefined, depth, opensList, ended }];
  }
  if (label.kind === 'clause' || label.kind === 'group')
    return [{ x, textX, reading: undefined, depth: 0, opensList, ended }];
  const level = (kept: readonly Level[], depth: number, reading: Reading | undefined): Level[] => [
    ...kept,
    { x, textX, reading: reading ?? label.readings[0], depth, opensList, ended },
  ];
  const begins = asFirst(label) ?? label.readings.find((reading) => reading.family === label.readings[0]!.family);
  const siblings = open.map((one) => one.reading && follows(one.reading, label));
  const next = siblings.findLastIndex((reading, at) => reading && Math.abs(open[at]!.x - x) < SAME);
  if (next >= 0) return level(open.slice(0, next), open[next]!.depth, siblings[next]!);
  const inner = open.findLastIndex((one) => one.reading === undefined || one.x < x + SAME);
  const above = open[inner];
  if (!above) return level([], 0, begins);
  if (above.reading === undefined || x > above.x + SAME)
    return level(open.slice(0, inner + 1), above.depth + 1, begins);
  const elsewhere = siblings.findLastIndex((reading) => reading !== undefined);
  if (elsewhere >= 0) return level(open.slice(0, elsewhere), open[elsewhere]!.depth, siblings[elsewhere]!);
  const another = !label.readings.some(({ family }) => family === above.reading!.family);
  if (asFirst(label) && (above.opensList || (another && !above.ended))) {
    return level(open.slice(0, inner + 1), above.depth + 1, asFirst(label));
  }
  return level(open.slice(0, inner), above.depth, begins);
}
