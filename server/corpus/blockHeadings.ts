import type { BlockLabel } from './blockLabels';
import { readNumber } from './blockLabels';
import { isSpace, type Line, skipSpace } from './lines';

export interface BlockHeading {
  readonly depth: number;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly unverified: boolean;
  /** `Section L`, `Appendix AD`, when the heading names a document (or an Appendix's own appendix). */
  readonly document: string;
}

const HEADING_DOCUMENT =
  /(?:SECTION|Section|SCHEDULE|Schedule|APPENDIX|Appendix|ANNEX|Annex)[ \t]+([A-Z]{1,2}|\d{1,2})(?![\w.])/y;

/** The heading that a line of `#` marks is, with its number; undefined when it is none. */
export function readHeading(
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
