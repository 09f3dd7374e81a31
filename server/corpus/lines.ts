const SPACE = 32;
const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;

/** One line of a text; offsets from the start of the text. */
export interface Line {
  readonly start: number;
  /** Offset of the line break, or of the end of the text. */
  readonly end: number;
  /** Offset of the first character that is not white space; equals `end` on a blank line. */
  readonly first: number;
}

/** The line that starts at `start`. */
export function lineAt(text: string, start: number): Line {
  let end = text.indexOf('\n', start);
  if (end < 0) end = text.length;
  let first = start;
  for (; first < end; first++) {
    const code = text.charCodeAt(first);
    if (code !== SPACE && code !== TAB && code !== RETURN && code !== 160) break;
  }
  return { start, end, first };
}

/** True for a line of white space only. */
export const isBlank = (line: Line) => line.first === line.end;
/** Where the line after this one starts; the end of the text when there is none. */
export const nextLineStart = (text: string, line: Line) => (line.end < text.length ? line.end + 1 : text.length);

/** True for the code of a blank, tab, line break or no-break space. */
export const isSpace = (code: number) =>
  code === SPACE || code === TAB || code === NEWLINE || code === RETURN || code === 160;

/** The first offset from `from` on, before `end`, that is not white space. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Columns of white space at the start of a line; a tab counts four. */
export function indentOf(text: string, line: Line): number {
  let columns = 0;
  for (let at = line.start; at < line.first; at++) columns += text.charCodeAt(at) === TAB ? 4 : 1;
  return columns;
}

/** True when nothing but white space and fence marks stands between the offsets. */
export function isBlankFrom(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (!isSpace(text.charCodeAt(at)) && text[at] !== '`' && text[at] !== '~') return false;
  return true;
}
