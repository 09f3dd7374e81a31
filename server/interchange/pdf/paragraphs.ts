import { continues, type Typesetting } from './continues.js';
import { type FlowLine, hungLabel, splitAtLabels } from './flow.js';
import { type Hyphens, joinWords } from './hyphens.js';
import { type Label, leadingLabel } from './labels.js';
import { type Piece, type Span, spansText } from './lines.js';

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
