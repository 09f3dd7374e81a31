import { type Line, lineText, pieceText } from './lines.js';

/** A note at the foot of a page. */
export interface Footnote {
  readonly page: number;
  readonly mark: string;
  readonly lines: readonly Line[];
}

export interface WithoutFootnotes {
  readonly notes: readonly Footnote[];
  readonly bodies: readonly (readonly Line[])[];
}

/** Notes are set in type smaller than this part of the text's. */
const SMALLER = 0.93;
const MARK = /^(?:\d{1,3}|[*†‡§]{1,3}|[a-z])$/;

/**
 * Parts notes from the text: lines in smaller type at the foot of a page, the first of which begins with a mark that stands
 * raised in the text above it. A note that goes on at the foot of the next page stays one. `pages`: their numbers.
 */
export function withoutFootnotes(
  bodies: readonly (readonly Line[])[],
  pages: readonly number[],
  bodySize: number,
): WithoutFootnotes {
  const notes: { page: number; mark: string; lines: Line[] }[] = [];
  const rest = bodies.map((lines, at) => {
    let start = lines.length;
    while (start > 0 && lines[start - 1]!.size < bodySize * SMALLER) start -= 1;
    const above = new Set<string>();
    // Notes in the size of the text begin where a line does with a mark that was raised before.
    const raised = lines.findIndex((line) => {
      const mark = line.pieces[0]?.spans[0]?.raised ? markOf(line) : undefined;
      if (mark !== undefined && above.has(mark)) return true;
      for (const one of raisedMarks(line)) above.add(one);
      return false;
    });
    if (raised >= 0 && raised < start) start = raised;
    const marks = new Set(lines.slice(0, start).flatMap(raisedMarks));
    const goesOn = notes.at(-1)?.page === pages[at]! - 1;
    const first = lines.findIndex((line, index) => index >= start && marks.has(markOf(line) ?? ''));
    if (first < 0 || (first > start && !goesOn)) return lines;
    for (const line of lines.slice(start)) {
      const mark = markOf(line);
      if (mark !== undefined && marks.has(mark)) notes.push({ page: pages[at]!, mark, lines: [line] });
      else notes.at(-1)!.lines.push(line);
    }
    return lines.slice(0, start);
  });
  return { notes, bodies: rest };
}

function raisedMarks(line: Line): string[] {
  return line.pieces.flatMap(({ spans }) =>
    spans.filter(({ raised, text }) => raised && MARK.test(text.trim())).map(({ text }) => text.trim()),
  );
}

/** The mark that a line of a note begins with. */
function markOf(line: Line): string | undefined {
  const first = line.pieces[0]?.spans[0];
  if (first?.raised && MARK.test(first.text.trim())) return first.text.trim();
  if (line.pieces.length > 1 && MARK.test(pieceText(line.pieces[0]!).trim())) return pieceText(line.pieces[0]!).trim();
  return /^(\d{1,3}) /.exec(lineText(line))?.[1];
}

/** The note's line without its mark. */
export function withoutMark(line: Line): Line {
  const mark = markOf(line);
  const [first, ...pieces] = line.pieces;
  if (mark === undefined || !first) return line;
  const spans = first.spans.map((span, at) =>
    at === 0 ? { ...span, text: span.text.trimStart().slice(mark.length).trimStart() } : span,
  );
  const kept = spans.filter(({ text }) => text !== '');
  return { ...line, pieces: kept.length > 0 ? [{ ...first, spans: kept }, ...pieces] : pieces };
}
