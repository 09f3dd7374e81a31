import { readHeading } from './blockHeadings';
import { type BlockLabel, readLabel } from './blockLabels';
import { readInstruction } from './instructions';
import { isBlank, isBlankFrom, type Line, lineAt, skipSpace } from './lines';

/** True when a line opens or closes a fenced part. */
export function isFence(text: string, line: Line): boolean {
  return text.startsWith('```', line.first) || text.startsWith('~~~', line.first);
}

/** How far the end of a comment is looked for, in UTF-16 units; also how far back an edit can reach. */
export const COMMENT_REACH = 4096;

/** The line on which a comment that takes whole lines ends; undefined when it does not end or words follow it. */
export function commentEnd(text: string, open: Line): Line | undefined {
  const close = text.slice(open.first, open.first + COMMENT_REACH).indexOf('-->');
  if (close < 0) return undefined;
  const stop = open.first + close + 3;
  let line = open;
  while (line.end < stop && line.end < text.length) line = lineAt(text, line.end + 1);
  return isBlankFrom(text, stop, line.end) ? line : undefined;
}

/** The last line of the paragraph that `first` opens. */
export function paragraphEnd(text: string, first: Line, label: BlockLabel | undefined): Line {
  let last = first;
  // An instruction that is whole on its line ends there: what comes next is the next instruction, or its text.
  if (!label && readInstruction(text, first.first, first.end)) return first;
  while (last.end < text.length) {
    const next = lineAt(text, last.end + 1);
    if (isBlank(next) || startsBlock(text, last, next, label)) break;
    last = next;
  }
  return last;
}

/**
 * Whether `next` opens a block of its own although no blank line parts it from `last`. A number that a sentence wraps
 * onto a new line ("…Section" / "L3.22, has led…") must not become a provision.
 */
function startsBlock(text: string, last: Line, next: Line, opened: BlockLabel | undefined): boolean {
  const code = text.charCodeAt(next.first);
  if (code === 35) return readHeading(text, next) !== undefined;
  if (code === 124 || isFence(text, next)) return true;
  if (code === 60) return text.startsWith('<!--', next.first) && commentEnd(text, next) !== undefined;
  const label = readLabel(text, next);
  if (!label) return readInstruction(text, next.first, next.end) !== undefined;
  if (continuesSentence(text, label, last, next)) return false;
  if (endsClause(text, last) || (opened && skipSpace(text, opened.end, last.end) === last.end)) return true;
  if (opened && opensList(text, label, last)) return true;
  if (label.kind !== 'paragraph' || opened?.kind !== 'paragraph' || label.form !== opened.form) return false;
  return follows(opened.labels.at(-1)!, label.labels[0]!);
}

const LEADS_ON = /(?:,|\b(?:and|or|to|of|in|with|by|under|from|for|see|per|than))$/i;

/** "A User shall within 5 Working Days" / "(a) do this": a first label that no citing words lead up to. */
function opensList(text: string, label: BlockLabel, last: Line): boolean {
  if (label.kind !== 'paragraph' || label.form !== 'brackets' || !/^[aiA]$/.test(label.labels[0]!)) return false;
  const tail = text.slice(Math.max(last.start, last.end - 40), last.end).trimEnd();
  return !CITING_END.test(tail) && !LEADS_ON.test(tail);
}

const CONTINUATION = /[ \t]*(?:[,;.)\]&]|(?:and|or|inclusive|respectively|et seq)\b)/y;
const PREDICATE = /[ \t]*(?:to|above|below|of|shall|is|are|was|were|has|have|applies|apply)\b/y;
const STOP = /(?:[.;:!?—–…]|(?:[;,]|^)[ \t]*(?:and|or|and\/or|but))$/;

/**
 * True when what follows a number at the start of a line shows that it is cited, not set: "(b) and (d) apply". After a
 * colon or another stop a verb shows nothing: "The Keeper shall use it:" / "(a) to seal a Signal".
 */
function continuesSentence(text: string, label: BlockLabel, last: Line, next: Line): boolean {
  if (text[label.end - 1] === '.' && label.kind === 'decimal') return false;
  CONTINUATION.lastIndex = label.end;
  if (CONTINUATION.test(text) && CONTINUATION.lastIndex <= next.end) return true;
  if (STOP.test(text.slice(Math.max(last.start, last.end - 40), last.end).trimEnd())) return false;
  PREDICATE.lastIndex = label.end;
  return PREDICATE.test(text) && PREDICATE.lastIndex <= next.end;
}

const CITING_END =
  /(?:\b(?:sections?|clauses?|paragraphs?|sub-?paragraphs?|parts?|conditions?|appendix|appendices|schedules?)|[([])$/i;
const CLAUSE_END = /(?:[.;:!?—–…)\]"'”’*]|(?:[;,]|^)[ \t]*(?:and|or|and\/or|but)|^\W*)$/;

/** True when a line ends as the paragraph before a new provision ends: with a stop, a semicolon, a colon, "; and". */
function endsClause(text: string, line: Line): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 40), line.end).trimEnd();
  return CLAUSE_END.test(tail) && !CITING_END.test(tail);
}

function follows(previous: string, label: string): boolean {
  if (previous.length === 1 && label.length === 1) return label.charCodeAt(0) === previous.charCodeAt(0) + 1;
  return ROMAN_SEQUENCE.indexOf(label) === ROMAN_SEQUENCE.indexOf(previous) + 1 && ROMAN_SEQUENCE.includes(previous);
}

const ROMAN_SEQUENCE = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
