import type { Span } from '../../corpus/span';
import type { Passage } from '../passage';

/** How the last words of a passage end. Offsets are UTF-16 units of the passage. */
export interface PassageEnd extends Span {
  /** The sign before the connecting word, or the last sign: `;`, `,`, `.`, `:`, `—`; '' for none. */
  readonly sign: string;
  /** "and", "or", "and/or", "but", "nor", "then"; '' for none. */
  readonly connector: string;
}

const END = /([;,.:—–])?(?:\s{0,10}\b(and\/or|and|or|but|then|nor))?([;,.:—–])?[\s*_)\]”"’']{0,6}$/i;
/** How many UTF-16 units at the end are looked at. */
const TAIL = 80;

/** How a passage ends: "…; and" gives `;` and `and`, and where they stand. Comments behind the words do not count. */
export function endOf({ text, masked }: Passage): PassageEnd {
  return endOfWords(text, masked);
}

/** The same of bare words; `masked` has the same length, with citations masked. */
export function endOfWords(text: string, masked = text): PassageEnd {
  const end = wordsEnd(text);
  const from = Math.max(0, end - TAIL);
  const match = END.exec(masked.slice(from, end));
  if (!match?.[0].trim()) return { start: end, end, sign: '', connector: '' };
  return {
    start: from + match.index,
    end,
    sign: match[1] ?? match[3] ?? '',
    connector: (match[2] ?? '').toLowerCase(),
  };
}

/** Where words end, comments and white space behind them left out. */
function wordsEnd(text: string): number {
  let end = text.trimEnd().length;
  for (let i = 0; i < 5 && text.endsWith('-->', end); i++) {
    const open = text.lastIndexOf('<!--', end);
    if (open < 0) break;
    end = text.slice(0, open).trimEnd().length;
  }
  return end;
}

/** True for an item that says nothing any more: "Not used". */
export const isDead = ({ block }: Passage): boolean => block.dead;
