import { type AmendmentInstruction, readInstruction } from './instructions';
import { isLabel, type LabelForm } from './labels';
import { isDeadText } from './spent';

export type Language = 'sec' | 'markdown' | 'plaintext';

export type BlockKind =
  | 'blank'
  | 'frontMatter'
  | 'heading'
  | 'provision'
  | 'instruction'
  | 'prose'
  | 'row'
  | 'fence'
  | 'comment';

/** The number a paragraph opens with, as written. Offsets count from the start of the block. */
export interface BlockLabel {
  /** `clause`: G3.17, `decimal`: 4.2.1.3, `paragraph`: (a). */
  readonly kind: 'clause' | 'decimal' | 'paragraph';
  /** Clause or decimal number without a trailing dot; '' for a paragraph. */
  readonly number: string;
  /** Paragraph labels without brackets: `(a)(i)` → ['a', 'i']. */
  readonly labels: readonly string[];
  readonly form: LabelForm;
  /** True for `1.` and for numbers of several components: what no wrapped sentence begins with by chance. */
  readonly marked: boolean;
  readonly start: number;
  readonly end: number;
}

export interface BlockHeading {
  readonly depth: number;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly unverified: boolean;
  /** `Section L`, `Appendix AD`, when the heading names a document (or an Appendix's own appendix). */
  readonly document: string;
}

/**
 * One paragraph, heading, row or fenced part of a text together with the blank lines after it. It holds no absolute
 * offset and no piece of the text, so that an edit elsewhere leaves it as it is. Immutable.
 */
export interface Block {
  readonly kind: BlockKind;
  /** UTF-16 units up to the next block. */
  readonly length: number;
  /** UTF-16 units without the line break and blank lines at the end. */
  readonly contentLength: number;
  /** Columns of white space before the first character. */
  readonly indent: number;
  /** Where the words begin, after label, heading marks and white space. */
  readonly bodyStart: number;
  readonly label?: BlockLabel | undefined;
  readonly heading?: BlockHeading | undefined;
  readonly instruction?: AmendmentInstruction | undefined;
  /** "Not used", "[No longer in use]" and the like. */
  readonly dead: boolean;
}

const CLAUSE =
  /([A-Z]\d{1,2}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})?)((?:\((?:[a-z]{1,5}|[A-Z]{1,3}|\d{1,2})\))*)[.:]?(?=[ \t\r\n[]|$)/y;
const DECIMAL = /(\d{1,3}(?:\.\d{1,3}){0,6}[A-Z]{0,2})(\.?)((?:\((?:[a-z]{1,5}|[A-Z]{1,3})\))*)(?=[ \t\r\n]|$)/y;
const BRACKETS = /((?:\((?:[a-z]{1,5}|[A-Z]{1,3}|\d{1,2})\))+)(?=[ \t\r\n]|$)/y;
const ONE_BRACKET = /([a-z]{1,5}|[A-Z]|\d{1,2})\)(?=[ \t\r\n]|$)/y;
const DOTTED = /([a-zA-Z]|[ivxl]{1,5})\.(?=[ \t])/y;
const HEADING_DOCUMENT =
  /(?:SECTION|Section|SCHEDULE|Schedule|APPENDIX|Appendix|ANNEX|Annex)[ \t]+([A-Z]{1,2}|\d{1,2})(?![\w.])/y;

const SPACE = 32;
const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;

interface Line {
  readonly start: number;
  /** Offset of the line break, or of the end of the text. */
  readonly end: number;
  /** Offset of the first character that is not white space; equals `end` on a blank line. */
  readonly first: number;
}

function lineAt(text: string, start: number): Line {
  let end = text.indexOf('\n', start);
  if (end < 0) end = text.length;
  let first = start;
  for (; first < end; first++) {
    const code = text.charCodeAt(first);
    if (code !== SPACE && code !== TAB && code !== RETURN && code !== 160) break;
  }
  return { start, end, first };
}

const isBlank = (line: Line) => line.first === line.end;
const nextLineStart = (text: string, line: Line) => (line.end < text.length ? line.end + 1 : text.length);

/**
 * Reads the block that starts at `from`. What it returns depends on the text from there on and on nothing before, and
 * a paragraph's extent on no more than the one line after it: this is what makes re-reading after an edit local.
 */
export function readBlock(text: string, from: number, language: Language): Block {
  const line = lineAt(text, from);
  if (isBlank(line)) return finish(text, from, { kind: 'blank', from: line, to: line, bodyStart: line.first });
  if (from === 0) {
    const matter = frontMatterEnd(text);
    if (matter) {
      return finish(text, 0, {
        kind: 'frontMatter',
        from: line,
        to: lineAt(text, matter),
        bodyStart: nextLineStart(text, line),
      });
    }
  }
  const code = text.charCodeAt(line.first);
  if (code === 35 /* # */) {
    const heading = readHeading(text, line);
    if (heading) return finish(text, from, { kind: 'heading', from: line, to: line, ...heading });
  }
  if (code === 124 /* | */) return finish(text, from, { kind: 'row', from: line, to: line, bodyStart: line.first });
  if (language !== 'plaintext' && isFence(text, line)) {
    return finish(text, from, { kind: 'fence', from: line, to: fenceEnd(text, line), bodyStart: line.first });
  }
  if (code === 60 /* < */ && text.startsWith('<!--', line.first)) {
    const to = commentEnd(text, line);
    if (to) return finish(text, from, { kind: 'comment', from: line, to, bodyStart: line.first });
  }
  const label = readLabel(text, line);
  const last = paragraphEnd(text, line, label);
  if (label) {
    return finish(text, from, {
      kind: 'provision',
      from: line,
      to: last,
      label,
      bodyStart: skipSpace(text, label.end, line.end),
    });
  }
  const instruction = readInstruction(text, line.first, last.end);
  if (instruction) {
    return finish(text, from, { kind: 'instruction', from: line, to: last, instruction, bodyStart: line.first });
  }
  return finish(text, from, { kind: 'prose', from: line, to: last, bodyStart: line.first });
}

interface Draft {
  readonly kind: BlockKind;
  readonly from: Line;
  readonly to: Line;
  readonly bodyStart: number;
  readonly label?: BlockLabel;
  readonly heading?: BlockHeading;
  readonly instruction?: AmendmentInstruction;
}

/** Adds the blank lines that follow and makes every offset relative to the block. */
function finish(text: string, start: number, draft: Draft): Block {
  let end = nextLineStart(text, draft.to);
  while (end < text.length) {
    const line = lineAt(text, end);
    if (!isBlank(line)) break;
    end = nextLineStart(text, line);
  }
  let contentEnd = draft.to.end;
  while (contentEnd > start && isSpace(text.charCodeAt(contentEnd - 1))) contentEnd--;
  const bodyStart = Math.min(draft.bodyStart, contentEnd);
  const { label, heading, instruction } = draft;
  return {
    kind: draft.kind,
    length: end - start,
    contentLength: contentEnd - start,
    indent: indentOf(text, draft.from),
    bodyStart: bodyStart - start,
    label: label && movedLabel(label, start),
    heading: heading && { ...heading, titleStart: heading.titleStart - start, titleEnd: heading.titleEnd - start },
    instruction,
    dead: (draft.kind === 'provision' || draft.kind === 'heading') && isDeadText(text, bodyStart, contentEnd),
  };
}

function movedLabel({ kind, number, labels, form, marked, start, end }: BlockLabel, by: number): BlockLabel {
  return { kind, number, labels, form, marked, start: start - by, end: end - by };
}

const isSpace = (code: number) => code === SPACE || code === TAB || code === NEWLINE || code === RETURN || code === 160;

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function indentOf(text: string, line: Line): number {
  let columns = 0;
  for (let at = line.start; at < line.first; at++) columns += text.charCodeAt(at) === TAB ? 4 : 1;
  return columns;
}

/** End of front matter, searched in the first 64 KB only: the offset of its closing line; 0 when there is none. */
function frontMatterEnd(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text.slice(0, 16))) return 0;
  const close = /\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text.slice(0, 65_536));
  return close ? close.index + 1 : 0;
}

function isFence(text: string, line: Line): boolean {
  return text.startsWith('```', line.first) || text.startsWith('~~~', line.first);
}

function fenceEnd(text: string, open: Line): Line {
  const marks = text.slice(open.first, open.first + 3);
  let line = open;
  while (line.end < text.length) {
    const next = lineAt(text, line.end + 1);
    if (next.start >= text.length) break;
    line = next;
    if (text.startsWith(marks, line.first) && isBlankFrom(text, line.first + 3, line.end)) break;
  }
  return line;
}

function isBlankFrom(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (!isSpace(text.charCodeAt(at)) && text[at] !== '`' && text[at] !== '~') return false;
  return true;
}

/** How far the end of a comment is looked for, in UTF-16 units; also how far back an edit can reach. */
export const COMMENT_REACH = 4096;

/** The line on which a comment that takes whole lines ends; undefined when it does not end or words follow it. */
function commentEnd(text: string, open: Line): Line | undefined {
  const close = text.slice(open.first, open.first + COMMENT_REACH).indexOf('-->');
  if (close < 0) return undefined;
  const stop = open.first + close + 3;
  let line = open;
  while (line.end < stop && line.end < text.length) line = lineAt(text, line.end + 1);
  return isBlankFrom(text, stop, line.end) ? line : undefined;
}

function readHeading(
  text: string,
  line: Line,
): { heading: BlockHeading; label?: BlockLabel; bodyStart: number } | undefined {
  let at = line.first;
  while (text.charCodeAt(at) === 35) at++;
  const depth = at - line.first;
  if (depth > 6 || (at < line.end && !isSpace(text.charCodeAt(at)))) return undefined;
  at = skipSpace(text, at, line.end);
  let titleEnd = trimHeadingEnd(text, at, line.end);
  let unverified = false;
  if (text.startsWith('-->', titleEnd - 3)) {
    const open = text.lastIndexOf('<!--', titleEnd);
    if (open >= at) {
      unverified = /\bunverified\s*:\s*true\b/.test(text.slice(open, Math.min(titleEnd, open + 200)));
      titleEnd = trimHeadingEnd(text, at, open);
    }
  }
  HEADING_DOCUMENT.lastIndex = at;
  const document = HEADING_DOCUMENT.exec(text);
  let label: BlockLabel | undefined;
  let titleStart = at;
  if (document && HEADING_DOCUMENT.lastIndex <= titleEnd)
    titleStart = skipTitleMarks(text, HEADING_DOCUMENT.lastIndex, titleEnd);
  else {
    label = readNumber(text, at, titleEnd);
    if (label) titleStart = skipTitleMarks(text, label.end, titleEnd);
  }
  const heading = { depth, titleStart, titleEnd, unverified, document: document ? documentName(document[0]) : '' };
  return { heading, ...(label && { label }), bodyStart: titleStart };
}

function trimHeadingEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isSpace(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === 35)) at--;
  return at;
}

function documentName(words: string): string {
  const [kind = '', name = ''] = words.split(/[ \t]+/);
  const proper = kind[0]!.toUpperCase() + kind.slice(1).toLowerCase();
  return `${proper === 'Annex' ? 'Appendix' : proper} ${name}`;
}

function skipTitleMarks(text: string, from: number, end: number): number {
  let at = skipSpace(text, from, end);
  if (/[:–—-]/.test(text[at] ?? '') && at < end) at = skipSpace(text, at + 1, end);
  return at;
}

/** The label at the start of a line, after an optional list bullet. Offsets count from the start of the text. */
function readLabel(text: string, line: Line): BlockLabel | undefined {
  let at = line.first;
  const code = text.charCodeAt(at);
  if ((code === 45 || code === 42 || code === 8226) && text.charCodeAt(at + 1) === SPACE) {
    at = skipSpace(text, at + 1, line.end);
    return readParagraph(text, at);
  }
  return readNumber(text, at, line.end) ?? readParagraph(text, at);
}

function readNumber(text: string, at: number, end: number): BlockLabel | undefined {
  const code = text.charCodeAt(at);
  if (code >= 65 && code <= 90) {
    CLAUSE.lastIndex = at;
    const match = CLAUSE.exec(text);
    if (!match || CLAUSE.lastIndex > end) return undefined;
    const labels = splitLabels(match[2]!);
    if (!labels) return undefined;
    return {
      kind: 'clause',
      number: match[1]!,
      labels,
      form: 'brackets',
      marked: true,
      start: at,
      end: CLAUSE.lastIndex,
    };
  }
  if (code >= 48 && code <= 57) {
    DECIMAL.lastIndex = at;
    const match = DECIMAL.exec(text);
    if (!match || DECIMAL.lastIndex > end) return undefined;
    const labels = splitLabels(match[3]!);
    if (!labels) return undefined;
    const marked = match[2] === '.' || match[1]!.includes('.');
    return { kind: 'decimal', number: match[1]!, labels, form: 'brackets', marked, start: at, end: DECIMAL.lastIndex };
  }
  return undefined;
}

function readParagraph(text: string, at: number): BlockLabel | undefined {
  const paragraph = (labels: readonly string[], form: LabelForm, end: number): BlockLabel | undefined =>
    labels.every(isLabel) ? { kind: 'paragraph', number: '', labels, form, marked: true, start: at, end } : undefined;
  if (text.charCodeAt(at) === 40 /* ( */) {
    BRACKETS.lastIndex = at;
    const match = BRACKETS.exec(text);
    const labels = match && splitLabels(match[1]!);
    return labels ? paragraph(labels, 'brackets', BRACKETS.lastIndex) : undefined;
  }
  ONE_BRACKET.lastIndex = at;
  const bracket = ONE_BRACKET.exec(text);
  if (bracket) return paragraph([bracket[1]!], 'bracket', ONE_BRACKET.lastIndex);
  DOTTED.lastIndex = at;
  const dotted = DOTTED.exec(text);
  return dotted ? paragraph([dotted[1]!], 'dot', DOTTED.lastIndex) : undefined;
}

const NO_LABELS: readonly string[] = [];

function splitLabels(brackets: string): readonly string[] | undefined {
  if (!brackets) return NO_LABELS;
  const inner = brackets.slice(1, -1);
  const labels = inner.includes(')') ? inner.split(')(') : [inner];
  return labels.every(isLabel) ? labels : undefined;
}

/** The last line of the paragraph that `first` opens. */
function paragraphEnd(text: string, first: Line, label: BlockLabel | undefined): Line {
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
