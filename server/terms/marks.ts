import type { Span } from '../corpus/span';

/** Words set in bold or in quotes. Offsets from the start of the block; the span includes quotes and asterisks. */
export interface Mark extends Span {
  readonly bold: boolean;
  readonly quoted: boolean;
  /** The words without quotes and asterisks. */
  readonly term: Span;
}

const OPEN = /\*\*|["“‘]/g;
const LONGEST = 130;
const MOST_WORDS = 14;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’' };

/** The marked words of a block that could be a term, in order. Linear: each mark is followed for 130 units at most. */
export function readMarks(words: string, from: number): Mark[] {
  const marks: Mark[] = [];
  OPEN.lastIndex = from;
  for (let open = OPEN.exec(words); open; open = OPEN.exec(words)) {
    const mark = readMark(words, open.index, open[0]);
    if (!mark) continue;
    marks.push(mark);
    OPEN.lastIndex = mark.end;
  }
  return marks;
}

function readMark(words: string, at: number, opening: string): Mark | undefined {
  const bold = opening === '**';
  const start = at + opening.length;
  const close = bold ? closingOf(words, start, '**') : closingOf(words, start, CLOSING[opening]!);
  if (close < 0) return undefined;
  const end = close + (bold ? 2 : 1);
  const inner = words.slice(start, close);
  const within = bold ? /^["“‘](.+)["”’]$/s.exec(inner) : /^\*\*(.+)\*\*$/s.exec(inner);
  const lead = within ? (bold ? 1 : 2) : 0;
  const term = { start: start + lead, end: close - lead };
  if (!isTermLike(within ? within[1]! : inner)) return undefined;
  return { start: at, end, bold: bold || within !== null, quoted: !bold || within !== null, term };
}

function closingOf(words: string, from: number, closing: string): number {
  const limit = Math.min(words.length, from + LONGEST);
  const first = closing.charCodeAt(0);
  for (let at = from; at < limit; at++) {
    const code = words.charCodeAt(at);
    if (code === 0x201c && closing !== '**') return -1;
    if (code !== first || (closing.length > 1 && words.charCodeAt(at + 1) !== first)) continue;
    // ‘Director’s Letter’
    if (code === 0x2019 && /[A-Za-z]/.test(words[at + 1] ?? '')) continue;
    return at;
  }
  return -1;
}

/** True for words that could be a term: short, without the stops of a sentence, beginning with a letter or a digit. */
export function isTermLike(words: string): boolean {
  if (words.length > 120 || !/^[A-Za-z0-9\u00c0-\u024f]/.test(words) || !/[A-Za-z]/.test(words)) return false;
  if (/[\s.;:,]$|[|*;"“”]|:\s|\.\s/.test(words)) return false;
  return words.split(/\s+/).length <= MOST_WORDS;
}

const JOINED =
  /^\s{0,3}(?:\)?\s{0,3}(?:,\s{0,3})?\(?(?:and\/or|and|or|nor)|,|\(|\)\s{0,3}\()\s{0,40}(?:(?:collectively|together|each|the|an?|its|their|any)\s{1,40}){0,3}$/;
const LONGEST_JOIN = 60;

/** Marks that stand together as alternatives: `“X” and “Y”`, `**List** (“CRL”)`. */
export function chains(words: string, marks: readonly Mark[]): Mark[][] {
  const found: Mark[][] = [];
  for (const mark of marks) {
    const before = found.at(-1)?.at(-1);
    if (before && mark.start - before.end <= LONGEST_JOIN && JOINED.test(words.slice(before.end, mark.start)))
      found.at(-1)!.push(mark);
    else found.push([mark]);
  }
  return found;
}
