import { type FlowLine, hungLabel, splitAtLabels } from './flow.js';
import { type Hyphens, joinWords } from './hyphens.js';
import { asFirst, follows, type Label, leadingLabel } from './labels.js';
import { lineText, type Piece, type Span, spansText } from './lines.js';

/** Lines that belong together, as one text. */
export interface Paragraph {
  readonly page: number;
  /** Of the label, else of the first word. */
  readonly x: number;
  /** Where its text begins: of the first line after the label, or of the lines after the first. */
  readonly textX: number;
  readonly top: number;
  readonly size: number;
  readonly lines: number;
  readonly label: Label | undefined;
  /** A gap or an indent sets the label apart; else it is the first word of the text. */
  readonly hung: boolean;
  /** Without the label. */
  readonly spans: readonly Span[];
  /** Distance from the line before it, in its own lines; Infinity at the head of a page. */
  readonly gap: number;
  readonly centred: boolean;
}

export interface Typesetting {
  /** Distance between base lines within a paragraph, in points, for a size of type. */
  readonly leading: (size: number) => number;
  readonly hyphens: Hyphens;
}

/** Beyond the usual distance between lines, in parts of the size, a paragraph ends. */
const EXTRA = 0.17;
/** Two lines begin at the same place when no further apart than this (points). */
const ALIGNED = 3;

/** Lines in reading order as paragraphs. */
export function toParagraphs(lines: readonly FlowLine[], setting: Typesetting): Paragraph[] {
  const found: Paragraph[] = [];
  let open: FlowLine[] = [];
  let gap = Number.POSITIVE_INFINITY;
  const trail: Label[] = [];
  const close = () => {
    if (open.length === 0) return;
    const paragraph = compose(open, gap, setting);
    if (paragraph.label) trail.push(paragraph.label);
    found.push(paragraph);
    open = [];
  };
  for (const line of lines.flatMap(splitAtLabels)) {
    const before = open.at(-1);
    if (before && !continues(open, line, setting, trail)) {
      gap =
        before.page === line.page && !line.opens
          ? (line.y - before.y) / setting.leading(line.size)
          : Number.POSITIVE_INFINITY;
      close();
    }
    open.push(line);
  }
  close();
  return found;
}

/** Whether `next` goes on with the paragraph of the lines `open`. */
function continues(
  open: readonly FlowLine[],
  next: FlowLine,
  { leading }: Typesetting,
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
  const cont = open[1] ? [open[1].x] : firstHung ? [firstHung.textX, first.x] : undefined;
  const aligned = cont
    ? cont.some((x) => Math.abs(x - next.x) < ALIGNED)
    : next.x - first.x <= 60 && first.x - next.x <= 80;
  if (!aligned && !centred) return false;
  if (allBold(last) && !someBold(next) && open.every(allBold) && last.edge - last.right > last.size) return false;
  if (!centred && fits(last, next, open)) return false;
  if (beginsNumbered(next, last, trail)) return false;
  return !turned || goesOnOverBreak(open, last, next);
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
  if (!/[.;:]$/.test(end) && !(leading.label.kind === 'item' && /\b(?:and|or)$/.test(end))) return false;
  if (asFirst(leading.label) !== undefined && end.endsWith(':')) return true;
  const families = new Set(leading.label.readings.map(({ family }) => family));
  const latest = trail.slice(-60).findLast(({ readings }) => readings.some(({ family }) => families.has(family)));
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
  const ended = /[.;:”"’')\]]\s*$/.test(lineText(last)) && /[.;:]/.test(lineText(last).trim().slice(-3));
  if (!ended) return true;
  if (/^\p{Ll}/u.test(lineText(next))) return true;
  if (/[;:]\s*$/.test(lineText(last)) || startsBold(next)) return false;
  return last.justified ? last.edge - last.right < 1.5 : hungLabel(open[0]!) !== undefined;
}

const allBold = (line: FlowLine) => line.pieces.every(({ spans }) => spans.every(({ bold }) => bold));
const someBold = (line: FlowLine) => line.pieces.some(({ spans }) => spans.some(({ bold }) => bold));
const startsBold = (line: FlowLine) => line.pieces[0]?.spans[0]?.bold === true;

function isCentred(a: FlowLine, b: FlowLine): boolean {
  return Math.abs(a.x + a.right - b.x - b.right) < 6 && Math.abs(a.x - b.x) > ALIGNED;
}

function compose(lines: readonly FlowLine[], gap: number, { hyphens }: Typesetting): Paragraph {
  const first = lines[0]!;
  const hung = hungLabel(first);
  const spans: Span[] = [];
  lines.forEach((line, at) => {
    const pieces = at === 0 && hung ? hung.text : line.pieces;
    append(spans, joinPieces(pieces), hyphens);
  });
  const base = {
    page: first.page,
    x: first.x,
    top: first.y,
    size: first.size,
    lines: lines.length,
    gap,
    centred: Math.abs(first.x + first.right - first.edge - first.columnLeft) < 8 && first.x - first.columnLeft > 20,
  };
  const textX = lines[1]?.x ?? hung?.textX ?? first.x;
  if (hung) return { ...base, textX: hung.text.length > 0 ? hung.textX : textX, label: hung.label, hung: true, spans };
  const leading = leadingLabel(spansText(spans));
  if (!leading || !reads(leading.label, leading.rest)) return { ...base, textX, label: undefined, hung: false, spans };
  return {
    ...base,
    textX,
    label: leading.label,
    hung: false,
    spans: withoutHead(spans, leading.label.text.length + 1),
  };
}

/** Whether words after a number that stands among them make it a label. */
function reads(label: Label, rest: string): boolean {
  if (label.kind === 'group') return /^\p{Lu}/u.test(rest);
  if (label.kind === 'clause') return rest === '' || /^["“‘'([\p{Lu}\d]/u.test(rest);
  return rest !== '';
}

function joinPieces(pieces: readonly Piece[]): Span[] {
  return pieces.flatMap(({ spans }, at) =>
    at === 0 ? spans : spans.map((span, index) => (index === 0 ? { ...span, text: ` ${span.text}` } : span)),
  );
}

function append(spans: Span[], more: readonly Span[], hyphens: Hyphens): void {
  const last = spans.at(-1);
  const first = more[0];
  if (!first) return;
  if (!last) {
    spans.push(...more);
    return;
  }
  const joined = joinWords(last.text, first.text, hyphens);
  const end = { ...last, text: joined.before };
  spans[spans.length - 1] = end;
  const alike = end.bold === first.bold && end.italic === first.italic && end.raised === first.raised;
  if (alike) spans[spans.length - 1] = { ...end, text: end.text + joined.after };
  else spans.push({ ...first, text: joined.after });
  spans.push(...more.slice(1));
}

function withoutHead(spans: readonly Span[], letters: number): Span[] {
  let left = letters;
  return spans.flatMap((span) => {
    const cut = Math.min(left, span.text.length);
    left -= cut;
    return cut === span.text.length ? [] : [{ ...span, text: span.text.slice(cut) }];
  });
}
