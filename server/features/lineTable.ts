import type { Block } from '../corpus/blocks';
import { blockAt, type LegalDocument } from '../corpus/document';

// A block's line breaks stay where they are in it for as long as the block is the same.
const breaks = new WeakMap<Block, readonly number[]>();

/** Starts of the lines that begin within a block, but for its first, as UTF-16 offsets from its start. */
function breaksIn({ text, starts, blocks }: LegalDocument, index: number): readonly number[] {
  const block = blocks[index]!;
  let found = breaks.get(block);
  if (!found) {
    found = lineStarts(text, starts[index]!, starts[index]! + block.length);
    breaks.set(block, found);
  }
  return found;
}

/** Line breaks as LSP counts them: LF, CRLF and a lone CR. The break at the very end begins the next block's line. */
function lineStarts(text: string, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    found.push(at + 1 - from);
  }
  return found;
}

/** What was counted of a text, by its first block: an edit anywhere else leaves that one alone. */
const counted = new WeakMap<Block, LineTable>();

/** The line table of a document, made from that of the text before an edit where there is one. */
export function lineTableOf(document: LegalDocument): LineTable {
  const first = document.blocks[0];
  const table = new LineTable(document, first && counted.get(first));
  if (first) counted.set(first, table);
  return table;
}

/** Where lines begin in a document. Made of its blocks, so that after an edit only the edited one is counted anew. */
export class LineTable {
  /** For each block the number of lines that begin before it ends its first line: the line that it begins on. */
  private readonly first: Uint32Array;
  private readonly count: number;

  constructor(
    private readonly document: LegalDocument,
    before?: LineTable,
  ) {
    if (before && sameBreaks(before.document, document)) {
      this.first = before.first;
      this.count = before.count;
      return;
    }
    const { length } = document.blocks;
    this.first = new Uint32Array(length);
    let line = 0;
    for (let i = 0; i < length; i++) {
      this.first[i] = line;
      line += breaksIn(document, i).length;
    }
    this.count = line + 1;
  }

  /** The line (from 0) of an offset inside the text, and the offset at which that line begins. */
  lineOf(offset: number): { line: number; start: number } {
    const block = blockAt(this.document, offset);
    if (block < 0) return { line: 0, start: 0 };
    const start = this.document.starts[block]!;
    const starts = breaksIn(this.document, block);
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start + starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    if (low) return { line: this.first[block]! + low, start: start + starts[low - 1]! };
    return { line: this.first[block]!, start };
  }

  /** The offset at which a line begins; the end of the text for a line behind the last. */
  startOf(line: number): number {
    const { starts, blocks, text } = this.document;
    if (line <= 0 || !blocks.length) return 0;
    if (line >= this.count) return text.length;
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.first[middle]! < line) low = middle;
      else high = middle - 1;
    }
    return starts[low]! + breaksIn(this.document, low)[line - this.first[low]! - 1]!;
  }
}

/** True when each block of a text has as many lines as the one in its place in another. */
function sameBreaks(before: LegalDocument, after: LegalDocument): boolean {
  const [old, now] = [before.blocks, after.blocks];
  if (old.length !== now.length) return false;
  for (let i = 0; i < now.length; i++)
    if (old[i] !== now[i] && breaksIn(before, i).length !== breaksIn(after, i).length) return false;
  return true;
}
