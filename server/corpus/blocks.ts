import type { BlockHeading } from './blockHeadings';
import { readHeading } from './blockHeadings';
import { type BlockLabel, readLabel } from './blockLabels';
import { type AmendmentInstruction, readInstruction } from './instructions';
import { indentOf, isBlank, isBlankFrom, isSpace, type Line, lineAt, nextLineStart, skipSpace } from './lines';
import { commentEnd, isFence, paragraphEnd } from './paragraphs';
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

/** End of front matter, searched in the first 64 KB only: the offset of its closing line; 0 when there is none. */
function frontMatterEnd(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text.slice(0, 16))) return 0;
  const close = /\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text.slice(0, 65_536));
  return close ? close.index + 1 : 0;
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
