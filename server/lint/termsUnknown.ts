import type { Expression } from '../citations/expression';
import type { UseSpans } from '../terms/documentUses';
import { isShortName, isUnknownWord, LONGEST_WORD } from './termsCapitals';

const CAPITAL = 1;
/** May stand inside a word. */
const PART = 2;
/** Behind it no run of capitals begins. */
const BLOCKS = 4;
/** Begins a comment, code, or what a redline strikes out. */
const HIDES = 8;
/** Behind it a word may have its capital from its place. */
const STOPS = 16;
/** May begin or end words that are spoken of. */
const QUOTES = 32;

const KINDS = new Uint8Array(128);
const mark = (signs: string, kind: number) => {
  for (let i = 0; i < signs.length; i++) KINDS[signs.charCodeAt(i)]! |= kind;
};
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZ', CAPITAL | PART | BLOCKS);
mark("abcdefghijklmnopqrstuvwxyz0123456789_-'", PART | BLOCKS);
mark('@./\\#&$%', BLOCKS);
mark('{<`', HIDES);
mark('.:;!?|(>[]', STOPS);
mark('*"', QUOTES);

function kindOf(code: number): number {
  if (code < 128) return KINDS[code]!;
  if (code === 0x2019) return PART | BLOCKS;
  if (code >= 0xc0 && code < 0x250) return code <= 0xde ? CAPITAL | PART : PART;
  if (code === 0xa4) return BLOCKS;
  if (code === 0x2022 || code === 0xb7 || code === 0x25cf || code === 0x2014 || code === 0x2013) return STOPS;
  return code === 0x201c || code === 0x2018 || code === 0x201d ? QUOTES : 0;
}

const isBlank = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
const isSmall = (code: number) => code >= 97 && code <= 122;

/** What is known of a block before it is read: offsets from its start, in order. */
export interface Known {
  readonly citations: readonly Expression[];
  readonly uses: UseSpans;
  /** True when a number opens the block, in whose place nothing stands. */
  readonly isNumbered: boolean;
}

/**
 * False when the words of `text` from `from` up to `to`, the block beginning at `by`, surely hold no word with a capital that
 * is to be questioned. One walk over the characters, without a copy: most blocks need no more than this.
 */
export function mayHoldUnknown(text: string, by: number, from: number, to: number, known: Known): boolean {
  const { citations } = known;
  const { starts, ends, to: lastUse } = known.uses;
  let citation = 0;
  let cited = citations.length ? startOf(citations[0]!, by) : to;
  let resumed = from;
  let use = known.uses.from;
  for (let at = from; at < to; at++) {
    if (at >= cited) {
      const end = by + citations[citation]!.end;
      citation++;
      cited = citation < citations.length ? startOf(citations[citation]!, by) : to;
      if (end <= at) {
        at--;
        continue;
      }
      at = titleEnd(text, end, to, citations, citation, by) - 1;
      while (
        citation < citations.length &&
        startOf(citations[citation]!, by) <= at &&
        by + citations[citation]!.end <= at + 1
      )
        citation++;
      cited = citation < citations.length ? startOf(citations[citation]!, by) : to;
      resumed = at + 1;
      continue;
    }
    const kind = kindOf(text.charCodeAt(at));
    if ((kind & (CAPITAL | HIDES)) === 0) continue;
    if (kind & HIDES) return true;
    if (at === from && known.isNumbered) continue;
    if (at > by && kindOf(text.charCodeAt(at - 1)) & BLOCKS) continue;
    const limit = Math.min(at + LONGEST_WORD, to, cited);
    let end = at + 1;
    while (end < limit && kindOf(text.charCodeAt(end)) & PART) end++;
    const next = end - 1;
    end = withoutEnding(text, at, end);
    while (use < lastUse && by + ends[use]! <= at) use++;
    if (use < lastUse && by + starts[use]! < end && covers(text, by + ends[use]!, end)) {
      at = next;
      continue;
    }
    const word = text.slice(at, end);
    // Two small letters end no short name.
    const isLong = end - at > 2 && isSmall(text.charCodeAt(end - 1)) && isSmall(text.charCodeAt(end - 2));
    if (!isLong && isShortName(word)) return true;
    if (!opens(text, at, by, from, resumed) && isUnknownWord(word)) return true;
    at = next;
  }
  return false;
}

const startOf = ({ start, unitSpan }: Expression, by: number) => by + Math.min(unitSpan?.start ?? start, start);

/** The end of the bracketed title behind a citation that ends at `end`; `end` itself when there is none, or it is not plain. */
function titleEnd(
  text: string,
  end: number,
  to: number,
  citations: readonly Expression[],
  next: number,
  by: number,
): number {
  let open = end;
  while (open < to && open < end + 3 && isBlank(text.charCodeAt(open))) open++;
  if (text.charCodeAt(open) !== 40) return end;
  const limit = Math.min(to, open + 202);
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 40 || kindOf(code) & (HIDES | QUOTES)) return end;
    if (code !== 41) continue;
    if (at === open + 1) return end;
    for (let i = next; i < citations.length && startOf(citations[i]!, by) <= at; i++)
      if (by + citations[i]!.end > at) return end;
    return at + 1;
  }
  return end;
}

/** A word without "’s", or an apostrophe or a hyphen at its end. */
function withoutEnding(text: string, start: number, end: number): number {
  const isMark = (at: number) => at > start && (text.charCodeAt(at) === 39 || text.charCodeAt(at) === 0x2019);
  if (end - start > 2 && text.charCodeAt(end - 1) === 115 && isMark(end - 2)) return end - 2;
  return isMark(end - 1) || (end - 1 > start && text.charCodeAt(end - 1) === 45) ? end - 1 : end;
}

/** True when a use that ends at `used` reaches the end of a word, or its possessive, or a hyphen before small letters. */
function covers(text: string, used: number, end: number): boolean {
  if (used >= end) return true;
  const code = text.charCodeAt(used);
  const after = text.charCodeAt(used + 1);
  if (code === 45) return isSmall(after);
  return code === 39 || code === 0x2019 || (code === 115 && (after === 39 || after === 0x2019));
}

/** True when a word surely has its capital from its place: at the start, or behind a stop that is in plain sight. */
function opens(text: string, at: number, by: number, from: number, resumed: number): boolean {
  let i = at - 1;
  while (i >= from && isBlank(text.charCodeAt(i))) i--;
  if (i < from) return true;
  if (i < resumed) return false;
  const code = text.charCodeAt(i);
  if (kindOf(code) & STOPS) return true;
  return code === 45 && (i === by || (i > from && i > resumed && isBlank(text.charCodeAt(i - 1))));
}
