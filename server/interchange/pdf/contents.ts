import type { ContentsEntry } from '../official/imported.js';
import { readLabel } from './labels.js';
import { type Line, lineText, pieceText } from './lines.js';

export interface WithoutContents {
  readonly entries: readonly ContentsEntry[];
  /** Headings over the entries, as "Contents". */
  readonly headings: readonly string[];
  readonly bodies: readonly (readonly Line[])[];
  readonly removed: readonly Line[];
}

const HEADING = /^(?:table of )?contents(?: page)?:?$/i;
const LEADER = /(?:\.\s?){4,}|…{2,}|(?:_\s?){4,}/;
const PAGE = /^(?:\d{1,5}|[ivxlc]{1,7})$/i;
/** Fewer entries without a heading over them are no contents. */
const LEAST = 3;

/** Parts contents pages from the text: lines that end with leader dots and the number of a page, or lie under "Contents". */
export function withoutContents(bodies: readonly (readonly Line[])[]): WithoutContents {
  const flat = bodies.flatMap((lines) => lines);
  const edge = flat.reduce((most, line) => Math.max(most, line.right), 0);
  const taken = new Set<Line>();
  const entries: ContentsEntry[] = [];
  const headings: string[] = [];
  for (let at = 0; at < flat.length; at += 1) {
    const headed = HEADING.test(lineText(flat[at]!).trim());
    const run = entryRun(flat, headed ? at + 1 : at, edge, headed);
    const found = run.filter(({ title }) => title !== undefined);
    if (found.length < (headed ? 1 : LEAST)) continue;
    if (headed) {
      taken.add(flat[at]!);
      headings.push(lineText(flat[at]!).trim());
      at += 1;
    }
    for (const line of flat.slice(at, at + run.length)) taken.add(line);
    entries.push(...joined(run));
    at += run.length - 1;
  }
  return {
    entries,
    headings,
    bodies: bodies.map((lines) => lines.filter((line) => !taken.has(line))),
    removed: [...taken],
  };
}

interface EntryLine {
  readonly label: string;
  readonly words: string;
  /** Set when the line ends with the number of a page. */
  readonly title: string | undefined;
}

/** Lines of entries from `from` on; up to two lines between entries are the beginnings of wrapped ones. */
function entryRun(lines: readonly Line[], from: number, edge: number, headed: boolean): EntryLine[] {
  const run: EntryLine[] = [];
  let last = 0;
  for (let at = from; at < lines.length; at += 1) {
    const entry = entryOf(lines[at]!, edge, headed || run.length > 0);
    if (entry.title === undefined && (at - from + 1 - last > 2 || run.length === 0) && !(headed && at - from < 2))
      break;
    run.push(entry);
    if (entry.title !== undefined) last = run.length;
  }
  return run.slice(0, last);
}

function entryOf(line: Line, edge: number, among: boolean): EntryLine {
  const pieces = line.pieces.map((piece) => pieceText(piece).trim());
  const label = readLabel(pieces[0] ?? '') && pieces.length > 1 ? pieces[0]! : '';
  const words = (label ? pieces.slice(1) : pieces).join(' ');
  const text = words.replace(/\s+/g, ' ');
  const leader = LEADER.exec(text);
  const rest = leader ? text.slice(leader.index + leader[0].length).replace(/^[\s.…_]+/, '') : '';
  if (leader && PAGE.test(rest)) return { label, words: text, title: text.slice(0, leader.index).trim() };
  const number = pieces.at(-1)!;
  const apart = pieces.length > (label ? 2 : 1) && PAGE.test(number) && line.right > edge - 12;
  if (apart && among) return { label, words: text, title: text.slice(0, text.length - number.length).trim() };
  return { label, words: text, title: undefined };
}

function joined(run: readonly EntryLine[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let head: EntryLine | undefined;
  for (const line of run) {
    if (line.title === undefined) {
      head = head ? { ...head, words: `${head.words} ${line.words}` } : line;
      continue;
    }
    const title = head ? `${head.words} ${line.title}`.trim() : line.title;
    const label = head?.label || line.label;
    const lead = label ? undefined : /^(\S+) (.+)$/.exec(title);
    const typed = lead && readLabel(lead[1]!)?.kind !== 'bullet' && readLabel(lead[1]!) ? lead : undefined;
    entries.push({ label: label || (typed?.[1] ?? ''), title: typed ? typed[2]! : title });
    head = undefined;
  }
  return entries;
}
