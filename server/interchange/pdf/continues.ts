import { type FlowLine, hungLabel } from './flow.js';
import type { Hyphens } from './hyphens.js';
import { asFirst, follows, type Label, leadingLabel } from './labels.js';
import { lineText } from './lines.js';

export interface Typesetting {
  /** Distance between base lines within a paragraph, in points, for a size of type. */
  readonly leading: (size: number) => number;
  readonly hyphens: Hyphens;
  /** Lines below a numbered one begin below its text, not below its number. */
  readonly hanging: boolean;
}

/** Beyond the usual distance between lines, in parts of the size, a paragraph ends. */
const EXTRA = 0.17;
/** So many numbers back a list may have been left for one inside it. */
const TRAIL = 60;
/** Two lines begin at the same place when no further apart than this (points). */
const ALIGNED = 3;

/** Whether `next` goes on with the paragraph of the lines `open`. */
export function continues(
  open: readonly FlowLine[],
  next: FlowLine,
  { leading, hanging }: Typesetting,
  trail: readonly Label[],
): boolean {
  const last = open.at(-1)!;
  const first = open[0]!;
  if (Math.abs(next.size - last.size) > last.size * 0.08) return false;
  const turned = next.opens || next.page !== last.page;
  const gap = next.y - last.y;
  if (!turned && (gap <= 0 || gap > leading(next.size) + next.size * EXTRA)) return false;
  const hung = hungLabel(next);
  const firstHung = hungLabel(first);
  if (hung && hung.text.length > 0 && !wrapsWithGap(open, next, firstHung)) return false;
  if (open.length === 1 && firstHung && firstHung.text.length === 0) {
    return !hung && next.x > first.x + ALIGNED && gap < leading(next.size) * 1.3;
  }
  const centred = isCentred(last, next);
  const aligned = goesOnAt(open, firstHung?.textX, next.x, hanging);
  if (!aligned && !centred) return false;
  if (allBold(last) && !someBold(next) && open.every(allBold) && last.edge - last.right > last.size) return false;
  if (!centred && fits(last, next, open)) return false;
  if (
    ended(last) &&
    (endsShort(last, next, open) || (startsTerm(next) && startsTerm(first)) || (allMarked(next) && !allMarked(last)))
  )
    return false;
  const own = firstHung?.label ?? leadingLabel(lineText(first))?.label;
  if (beginsNumbered(next, last, own ? [...trail.slice(-TRAIL), own] : trail.slice(-TRAIL))) return false;
  return !turned || (allMarked(last) === allMarked(next) && goesOnOverBreak(open, last, next));
}

/** Whether lines of the paragraph may begin at `x`: where the second does, below the label or below its text. */
function goesOnAt(
  [first, second]: readonly FlowLine[],
  textX: number | undefined,
  x: number,
  hanging: boolean,
): boolean {
  if (second) return Math.abs(second.x - x) < ALIGNED;
  // A label too wide for its indent pushes the text of its line further in than the lines below.
  if (textX !== undefined) return x > first!.x + (hanging ? ALIGNED : -ALIGNED) && x < textX + ALIGNED;
  return x - first!.x <= 60 && first!.x - x <= 80;
}

/** A line that begins with a number and a wide blank, right below full lines, at the place where the text goes on. */
function wrapsWithGap(open: readonly FlowLine[], next: FlowLine, firstHung: ReturnType<typeof hungLabel>): boolean {
  const textX = open[1]?.x ?? firstHung?.textX;
  const last = open.at(-1)!;
  if (textX === undefined || Math.abs(next.x - textX) > ALIGNED || firstHung?.textX === open[0]!.x) return false;
  return open[0]!.x < next.x - ALIGNED && last.edge - last.right < last.size && !/[.;:]$/.test(lineText(last).trim());
}

/**
 * A wrapped line may begin with a number. One that begins a paragraph comes after the last number of its kind, or opens a
 * list after a colon, and the line before it ends as a paragraph may.
 */
function beginsNumbered(next: FlowLine, last: FlowLine, trail: readonly Label[]): boolean {
  const leading = leadingLabel(lineText(next));
  if (!leading || leading.label.kind === 'group') return false;
  const end = lineText(last).trim();
  if (!ended(last) && !(leading.label.kind === 'item' && /\b(?:and|or)$/.test(end))) return false;
  if (asFirst(leading.label) !== undefined && end.endsWith(':')) return true;
  const families = new Set(leading.label.readings.map(({ family }) => family));
  const latest = trail.findLast(({ readings }) => readings.some(({ family }) => families.has(family)));
  return latest?.readings.some((reading) => follows(reading, leading.label)) === true;
}

/** The first word of `next` would have found room on `last`: its writer ended the line there. */
function fits(last: FlowLine, next: FlowLine, open: readonly FlowLine[]): boolean {
  const words = lineText(next).split(' ');
  // A blank that may not break often stands between these and the number.
  const count =
    /^(?:Sections?|Appendi(?:x|ces)|Schedules?|Clauses?|sections?|clauses?|paragraphs?|Parts?|[(\d].*)$/.test(
      words[0] ?? '',
    )
      ? 2
      : 1;
  const word = words
    .slice(0, count)
    .join(' ')
    .replace(/(?<=\w)[-–—/].*$/, '');
  const letter = (next.right - next.x) / Math.max(1, lineText(next).length);
  // Lines with a margin of their own end together before the edge.
  const own =
    open.length > 1 && open.slice(0, -1).every(({ right }) => Math.abs(right - last.right) < 1.5)
      ? last.right
      : last.edge;
  return own - last.right > (word.length + 1) * letter * 1.2 + last.size * 0.35;
}

function goesOnOverBreak(open: readonly FlowLine[], last: FlowLine, next: FlowLine): boolean {
  if (!ended(last) || /^\p{Ll}/u.test(lineText(next))) return true;
  if (/[;:]\s*$/.test(lineText(last)) || startsBold(next)) return false;
  return last.justified ? last.edge - last.right < 1.5 : hungLabel(open[0]!) !== undefined;
}

/** Ends as a paragraph may: with a stop, also within quotation marks or brackets, or with a bracketed remark. */
const ended = (line: FlowLine) => /[.;:\]]["”’')]{0,2}\s*$/.test(lineText(line));

/** In lines that all reach the edge, one that does not is the last of its paragraph. */
function endsShort(last: FlowLine, next: FlowLine, open: readonly FlowLine[]): boolean {
  return (
    last.justified &&
    next.justified &&
    last.edge - last.right > Math.max(2, last.size * 0.3) &&
    !open.slice(0, -1).some((line) => line.edge - line.right > 2)
  );
}

const allBold = (line: FlowLine) => line.pieces.every(({ spans }) => spans.every(({ bold }) => bold));
const allMarked = (line: FlowLine) =>
  line.pieces.every(({ spans }) => spans.every(({ bold, italic }) => bold || italic));
const someBold = (line: FlowLine) => line.pieces.some(({ spans }) => spans.some(({ bold }) => bold));
const startsTerm = (line: FlowLine) => startsBold(line) || /^[“"‘]/.test(lineText(line));
const startsBold = (line: FlowLine) => line.pieces[0]?.spans[0]?.bold === true;

function isCentred(a: FlowLine, b: FlowLine): boolean {
  return Math.abs(a.x + a.right - b.x - b.right) < 6 && Math.abs(a.x - b.x) > ALIGNED;
}
