import type { LegalDocument } from '../corpus/document';
import type { Definition } from '../terms/definition';
import { readRow } from '../terms/rows';
import { holderOf, type TermSource } from './termSource';

/** One paragraph of a definition; `depth` counts its levels below the first. Words without marks, white space folded. */
export interface MeaningLine {
  readonly depth: number;
  readonly words: string;
}

const LONGEST = 900;
const MOST_LINES = 16;

/** The words of a definition with its sub-paragraphs, at most 900 units and 16 lines; the last ends in "…" when cut. */
export function meaningLines(source: TermSource, definition: Definition): MeaningLine[] {
  const document = holderOf(source, definition);
  if (!document || definition.partial || definition.change === 'deleted') return [];
  const { block: first, meaning } = definition;
  const lines: MeaningLine[] = [];
  let left = LONGEST;
  const depths = new Set<number>();
  for (let block = first; block <= first + meaning.blocks; block++) {
    const last = block === first + meaning.blocks;
    const words = shown(wordsOf(document, block, block === first ? meaning.start : 0, last ? meaning.end : undefined));
    if (!words) continue;
    if (left <= 0 || lines.length >= MOST_LINES) {
      const end = lines.pop()!;
      return [...lines, { ...end, words: `${end.words.replace(/…$/, '')}…` }];
    }
    const level = block === first ? 0 : levelOf(document, block);
    depths.add(level);
    lines.push({ depth: level, words: words.length > left ? `${words.slice(0, left).trimEnd()}…` : words });
    left -= words.length;
  }
  const order = [...depths].sort((a, b) => a - b);
  return lines.map(({ depth, words }) => ({ depth: order.indexOf(depth), words }));
}

/** The meaning on one line, at most `limit` UTF-16 units. */
export function firstWordsOf(source: TermSource, definition: Definition, limit = 100): string {
  if (definition.gloss) return cut(definition.gloss, limit);
  return cut(
    meaningLines(source, definition)
      .map(({ words }) => words)
      .join(' '),
    limit,
  );
}

const cut = (words: string, limit: number) =>
  words.length > limit ? `${words.slice(0, limit - 1).trimEnd()}…` : words;

function wordsOf({ text, starts, blocks }: LegalDocument, block: number, from: number, to: number | undefined): string {
  const { kind, contentLength } = blocks[block]!;
  if (kind === 'comment' || kind === 'blank') return '';
  const start = starts[block]!;
  const end = Math.min(to ?? contentLength, from + 2 * LONGEST);
  if (kind !== 'row') return text.slice(start + from, start + end);
  const cell = readRow(text.slice(start, start + contentLength)).cells[1];
  return cell ? text.slice(start + Math.max(from, cell.start), start + Math.min(end, cell.end)) : '';
}

const shown = (words: string) =>
  words
    .replace(/<!--.*?(?:-->|$)/gs, '')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Paragraphs count by their level, closing words as the first line, a table's rows too. */
function levelOf({ blocks, owners }: LegalDocument, block: number): number {
  return blocks[block]!.kind === 'provision' ? (owners[block]?.level ?? 1) : 0;
}
