import { isLabel } from '../corpus/labels';
import type { Span } from '../corpus/span';
import { matchAt, sticky, WS, WS1 } from './cursor';
import type { Piece, Unit } from './expression';

/** What can come next in a list. */
export type PieceKind = 'clause' | 'letter' | 'decimal' | 'appendix' | 'schedule' | 'labels';

const CLAUSE = sticky(
  '([A-Z])(?: ?(?=\\d{1,2}[A-Z]{0,2}\\.\\d))?(\\d{1,2}[A-Z]{0,2}(?:\\.\\d{1,3}[A-Z]{0,2}){0,3})(?!\\w*\\d|\\.\\d)',
);
/** "G3-17" may be G3.17 or a range: a scan's noise is not cut down to G3. */
const NOISE = sticky('[A-Z]\\d{1,2}[:-]\\d');
const LETTER = sticky("([A-Z])(?![\\w]|['’](?!s\\b)|-[a-z]|\\.\\w)");
const APPENDIX = sticky("([A-Z]{1,2})(?![\\w'’]|-[a-z]|\\.\\w)");
const DECIMAL = sticky('(\\d{1,3}(?:\\.\\d{1,3}){0,6}[A-Z]{0,2})(?![\\dA-Z%£]|\\.\\d)');
const INTEGER = sticky('(\\d{1,2}[A-Z]?)(?![\\w%£]|\\.\\d)');
const LABELS = sticky('(?:[ \\u00a0]?\\((?:[a-z]{1,5}|[A-Z]{1,3}|\\d{1,2}[A-Z]{0,2})\\))+');
const GLUED = sticky('([a-z]{1,4})\\)');
/** "section 2.2.2 a)": a single letter or a roman numeral, not a word. */
const SPACED = sticky('[ \\u00a0]([a-z]|[ivx]{2,5})\\)(?!\\w| (?:the|an?|any|each|every|all|such|its|their|that)\\b)');
const HALF = sticky('([a-z]{1,4}|[A-Z])\\)');
const PARAGRAPH_OF_CLAUSE = sticky(`,?${WS1}(?:[Ss]ub-?)?[Pp]aragraphs?${WS1}(?=\\()`);
/** A quoted title between the letter and the number: Section L 'Title' 14.8. */
const WEDGED = sticky(
  `([A-Z])${WS1}['‘"“][^'’"”\\n]{3,160}['’"”]${WS1}(\\d{1,2}[A-Z]{0,2}\\.\\d{1,3}[A-Z]{0,2})(?![\\w]|\\.\\d)`,
);

interface Read {
  readonly piece: Piece;
  readonly end: number;
}

/** Reads one piece of the given kind at `at`. */
export function readPiece(text: string, at: number, kind: PieceKind): Read | undefined {
  if (kind === 'labels') return readLabels(text, at);
  if (kind === 'clause') return readClause(text, at);
  if (kind === 'decimal') return readDecimal(text, at);
  const pattern = kind === 'schedule' ? INTEGER : kind === 'letter' ? LETTER : APPENDIX;
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const word = kind === 'schedule' ? 'Schedule' : kind === 'letter' ? 'Section' : 'Appendix';
  const end = pattern.lastIndex;
  return { piece: { kind: 'document', number: `${word} ${match[1]}`, labels: [], start: at, end }, end };
}

function readClause(text: string, at: number): Read | undefined {
  if (matchAt(NOISE, text, at)) return undefined;
  const wedged = matchAt(WEDGED, text, at);
  const match = wedged ?? matchAt(CLAUSE, text, at);
  if (!match) return undefined;
  // No clause is numbered 0: "M8.0" is a version stamp.
  if (/^\D*0|\.0/.test(match[2]!)) return undefined;
  return withLabels(text, at, wedged ? WEDGED.lastIndex : CLAUSE.lastIndex, 'clause', `${match[1]}${match[2]}`);
}

function readDecimal(text: string, at: number): Read | undefined {
  const match = matchAt(DECIMAL, text, at);
  return match ? withLabels(text, at, DECIMAL.lastIndex, 'decimal', match[1]!) : undefined;
}

function withLabels(text: string, start: number, numberEnd: number, kind: 'clause' | 'decimal', number: string): Read {
  let end = numberEnd;
  let labels: readonly string[] = [];
  const through = matchAt(PARAGRAPH_OF_CLAUSE, text, end);
  const brackets = bracketLabels(text, through ? PARAGRAPH_OF_CLAUSE.lastIndex : end);
  if (brackets) ({ labels, end } = brackets);
  else {
    const form = matchAt(GLUED, text, end) ? GLUED : SPACED;
    const label = matchAt(form, text, end);
    if (label && isLabel(label[1]!)) {
      labels = [label[1]!];
      end += label[0].length;
    }
  }
  return { piece: { kind, number, labels, start, end }, end };
}

/** Bracketed labels at `at`: `(a)(ii)`. */
function bracketLabels(text: string, at: number): { labels: readonly string[]; end: number } | undefined {
  const match = matchAt(LABELS, text, at);
  if (!match) return undefined;
  const labels: string[] = [];
  let end = at;
  for (const part of match[0].matchAll(/\(([^)]*)\)/g)) {
    if (!isLabel(part[1]!) && !/^\d{1,2}[A-Z]{0,2}$/.test(part[1]!)) break;
    labels.push(part[1]!);
    end = at + part.index + part[0].length;
  }
  return labels.length ? { labels: labels.slice(), end } : undefined;
}

function readLabels(text: string, at: number): Read | undefined {
  if (text.charCodeAt(at) === 40) {
    const brackets = bracketLabels(text, at);
    return (
      brackets && {
        piece: { kind: 'labels', number: '', labels: brackets.labels, start: at, end: brackets.end },
        end: brackets.end,
      }
    );
  }
  const half = matchAt(HALF, text, at);
  if (!half || !isLabel(half[1]!)) return undefined;
  return {
    piece: { kind: 'labels', number: '', labels: [half[1]!], start: at, end: HALF.lastIndex },
    end: HALF.lastIndex,
  };
}

const SEPARATOR = sticky(
  `${WS}(?:[,;]?${WS}(?:(and/or|and|or|&)|(to|through))(?=[ \\t\\r\\n\\u00a0(\\[])|(,)|([-–—]))${WS}`,
);
const UNIT_AGAIN = sticky(`(?:SEC${WS1})?(?:[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?|[Aa]ppendix|[Ss]chedule)${WS1}`);

export interface PieceList {
  readonly pieces: readonly Piece[];
  readonly end: number;
}

/**
 * Reads the list or range that begins with a piece of `kind` at `at`: "L3.22(a), (b) and (d)", "G3-G6",
 * "K4, K5 or K6", "G3.17 & (G3.18". `plural` tells whether the unit word promised several.
 */
export function readList(text: string, at: number, kind: PieceKind, plural: boolean): PieceList | undefined {
  const first = readPiece(text, at, kind);
  if (!first) return undefined;
  const pieces: Piece[] = [];
  let { piece, end } = first;
  for (;;) {
    const title = readTitle(text, end);
    if (title) {
      piece = { ...piece, title: title.title };
      end = title.end;
    } else if (text[piece.start - 1] === '(' && text[end] === ')') end++;
    const next = readNext(text, end, piece, plural);
    if (next?.range) pieces.push({ ...piece, through: pieces.length + 1 });
    else pieces.push(piece);
    if (!next) return { pieces: pieces.slice(), end };
    ({ piece, end } = next);
  }
}

function readNext(text: string, end: number, last: Piece, plural: boolean): (Read & { range: boolean }) | undefined {
  const separator = matchAt(SEPARATOR, text, end);
  if (!separator) return undefined;
  const range = Boolean(separator[2] || separator[4]);
  const comma = Boolean(separator[3]);
  let at = SEPARATOR.lastIndex;
  if (range && matchAt(UNIT_AGAIN, text, at)) {
    // "Appendix A to Appendix M" is an Appendix's own appendix; a range says "Appendices".
    if (last.number.startsWith('Appendix') && !plural) return undefined;
    at = UNIT_AGAIN.lastIndex;
  }
  for (const kind of continuations(last)) {
    const stray = kind !== 'labels' && (text[at] === '(' || text[at] === '[') ? 1 : 0;
    const read =
      readPiece(text, at + stray, kind) ?? (range && kind === 'clause' ? readUnlettered(text, at, last) : undefined);
    if (read && accepts(text, last, read, kind, plural, comma)) return { ...read, range };
  }
  return undefined;
}

/** "Sections L3.22 to 3.25": the far end of a range without its letter. */
function readUnlettered(text: string, at: number, last: Piece): Read | undefined {
  const read = last.kind === 'clause' ? readDecimal(text, at) : undefined;
  if (!read?.piece.number.includes('.')) return undefined;
  return { ...read, piece: { ...read.piece, kind: 'clause', number: last.number[0] + read.piece.number } };
}

function continuations(last: Piece): readonly PieceKind[] {
  if (last.kind === 'clause') return last.labels.length ? ['clause', 'labels'] : ['clause'];
  if (last.kind === 'decimal') return last.labels.length ? ['decimal', 'labels'] : ['decimal'];
  if (last.kind === 'labels') return ['labels'];
  if (last.number.startsWith('Section')) return ['clause', 'letter'];
  return [last.number.startsWith('Schedule') ? 'schedule' : 'appendix'];
}

/** Keeps a sentence that goes on ("section 4.2 and 5 Working Days", "Section G, A Party") from joining the list. */
function accepts(text: string, last: Piece, read: Read, kind: PieceKind, plural: boolean, comma: boolean): boolean {
  const { piece } = read;
  if (kind === 'clause') {
    if (plural || piece.number.includes('.') || piece.number[0] === last.number[0]) return true;
    return !isFollowedByNoun(text, read.end);
  }
  if (kind === 'decimal')
    return (
      piece.number.includes('.') ||
      (plural && !/^\s+(?:Working|calendar|days?|months?|hours?|years?)\b/.test(text.slice(read.end, read.end + 12)))
    );
  if (kind === 'labels') return !startsItem(text, read.end) || plural;
  const after = text.slice(read.end, read.end + 8);
  return comma
    ? /^\s{0,3}(?:,|and\b|or\b|&|to\b|\))/.test(after)
    : plural || !/^ [A-Z]?[a-z]/.test(after) || /^ (?:of|and|or|is|are)\b/.test(after);
}

/** Words that go on after a citation; any other word in small letters makes what stands before it its attribute. */
const GOES_ON =
  /^ (?:above|and|any|appl(?:y|ies)|are|as|at|be|below|but|by|can|do|does|et seq|for|from|had|has|have|if|in|inclusive|is|it|may|must|no|nor|not|of|on|only|or|other|respectively|shall|should|so|that|the|then|this|to|unless|until|was|were|when|where|which|who|will|with|within|without|would)\b/;

/** True for "the section A reader", "under G3 and A4 paper": the letters belong to the noun that follows. */
export function isFollowedByNoun(text: string, end: number): boolean {
  const after = text.slice(end, end + 16).replace(/\s+/g, ' ');
  return /^ [a-z]/.test(after) && !GOES_ON.test(after);
}

const ITEM_WORDS = /^\s+(?:the|an?|any|each|every|all|such|its|their|that|to)\b/;

/** True when the words after a label are those of a list item set in the line: "(b) the Panel". */
export function startsItem(text: string, end: number): boolean {
  return ITEM_WORDS.test(text.slice(end, end + 12));
}

const TITLE_OPEN = sticky(`${WS}\\((?=["“'‘]?(?:the${WS1})?[A-Z])`);
const LONGEST_TITLE = 160;
const NOT_A_TITLE =
  /^(?:As|Each|The ["“]|Where|Which|Including|Being|Other|If|And|Or|See|With|Without|Subject|Save|Except|Unless|But|Not)\b|^(?:SEC\s+)?(?:Section|Clause|Paragraph|Part|Schedule|Appendix)s?\s+[\dA-Z]{1,2}(?![a-z])/;

/** The bracketed title after a number: "(Suspension, Expulsion and Withdrawal)"; not an acronym, not a label. */
export function readTitle(text: string, at: number): { title: Span; end: number } | undefined {
  const open = matchAt(TITLE_OPEN, text, at);
  if (!open) return undefined;
  const start = TITLE_OPEN.lastIndex;
  let depth = 1;
  for (let i = start; i < Math.min(text.length, start + LONGEST_TITLE); i++) {
    const code = text.charCodeAt(i);
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) {
      const words = text.slice(start, i);
      if (/^[A-Z]{1,6}\d?$/.test(words) || NOT_A_TITLE.test(words)) return undefined;
      return { title: { start, end: i }, end: i + 1 };
    }
  }
  return undefined;
}

/** The kind of piece that a unit word lets one expect, in the order to try. */
export function expectedPieces(unit: Unit): readonly PieceKind[] {
  switch (unit) {
    case 'section':
    case 'clause':
      return ['clause', 'letter', 'decimal', 'labels'];
    case 'paragraph':
      return ['clause', 'decimal', 'labels'];
    case 'appendix':
      return ['appendix'];
    case 'schedule':
      return ['schedule'];
    default:
      return ['decimal', 'clause'];
  }
}
