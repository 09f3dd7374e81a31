import type { Span } from '../corpus/span';
import { chains, isTermLike, readMarks } from './marks';

/** One row of a table. Offsets from the start of the block; cells without the blanks around them. */
export interface Row {
  readonly cells: readonly Span[];
  /** `| --- | --- |` */
  readonly ruler: boolean;
  /** The terms of the first cell, marked or bare. */
  readonly terms: readonly Span[];
  readonly marked: boolean;
  /** The second cell begins as a definition does: "means", "has the meaning". */
  readonly verb: boolean;
  /** Its first cell is empty: the row before goes on. */
  readonly continues: boolean;
}

const MOST_CELLS = 12;
const VERB =
  /^(?:means?|(?:shall )?(?:has|have)\b.{0,60}\bmeaning|(?:is|are) (?:as )?defined|shall (?:mean|be)|includes?)\b/s;

/** Reads a row that begins with "|". Linear. */
export function readRow(words: string): Row {
  const cells = readCells(words);
  const [first, second] = cells;
  const ruler = cells.length > 0 && cells.every(({ start, end }) => /^:?-+:?$/.test(words.slice(start, end)));
  const empty = first !== undefined && first.start === first.end;
  const { spans, marked } = first && !empty && !ruler ? termsOf(words, first) : { spans: [], marked: false };
  const verb = second !== undefined && VERB.test(words.slice(second.start, second.start + 120));
  const continues = empty && second !== undefined && second.end > second.start;
  return { cells, ruler, terms: spans, marked, verb, continues };
}

function readCells(words: string): Span[] {
  const cells: Span[] = [];
  let from = words.indexOf('|') + 1;
  while (from > 0 && from < words.length && cells.length < MOST_CELLS) {
    let to = words.indexOf('|', from);
    while (to > 0 && words[to - 1] === '\\') to = words.indexOf('|', to + 1);
    const stop = to < 0 ? words.length : to;
    let [start, end] = [from, stop];
    while (start < end && /\s/.test(words[start]!)) start++;
    while (end > start && /\s/.test(words[end - 1]!)) end--;
    cells.push({ start, end });
    from = stop + 1;
  }
  return cells.slice();
}

function termsOf(words: string, cell: Span): { spans: Span[]; marked: boolean } {
  const text = words.slice(0, cell.end);
  const chain = chains(text, readMarks(text, cell.start))[0];
  if (chain && chain[0]!.start === cell.start) return { spans: chain.map(({ term }) => term), marked: true };
  return { spans: isTermLike(text.slice(cell.start)) ? [cell] : [], marked: false };
}

const TERMS =
  /^\**(?:(?:the|defined|capitali[sz]ed)\s)*(?:terms?|expressions?|definitions?|words?|phrases?|acronyms?|abbreviations?)\b/i;
const MEANINGS =
  /\b(?:meanings?|definitions?|provisions?|sections?|references?|where|expansion|in full|description|stands for|interpretation|defined)\b/i;

/** What a table says in its first row that it holds: `terms` with their meanings, `other` things, or nothing ('rows'). */
export function tableOf(words: string, { cells }: Row): 'terms' | 'other' | 'rows' {
  const [first, second] = cells.map(({ start, end }) => words.slice(start, end));
  if (first === undefined || second === undefined) return 'other';
  if (TERMS.test(first) && first.length < 60 && MEANINGS.test(second) && second.length < 120) return 'terms';
  return 'rows';
}
