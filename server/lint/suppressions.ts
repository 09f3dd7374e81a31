import { blockAt, type LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';

/** One `<!-- sec-ignore rule-name: reason -->`. */
export interface Suppression {
  /** The name as written; '' when there is none. */
  readonly rule: string;
  readonly reason: string;
  /** The whole comment. */
  readonly span: Span;
  /** The block that it silences the rule in; -1 when nothing follows it. */
  readonly block: number;
}

/** The word that opens a comment which silences a rule. */
export const MARK = 'sec-ignore';
const OPEN = /<!--[ \t\r\n]{0,20}sec-ignore/y;
/** Longest comment that is read, in UTF-16 units. */
const REACH = 2000;
const PARTS = /^[ \t\r\n]*([\w-]*)[ \t\r\n]*(?::([\s\S]*))?$/;

/**
 * Reads the comments that silence a rule. A comment silences it in the block that it stands in; alone on its line, in
 * the next block.
 */
export function readSuppressions(document: LegalDocument): readonly Suppression[] {
  const known = read.get(document) ?? readComments(document);
  read.set(document, known);
  return known;
}

const read = new WeakMap<LegalDocument, readonly Suppression[]>();

function readComments(document: LegalDocument): Suppression[] {
  const { text } = document;
  const found: Suppression[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start + 4)) {
    OPEN.lastIndex = start;
    const open = OPEN.exec(text)?.[0];
    if (!open) continue;
    const at = start + open.length - MARK.length;
    const close = text.slice(at, at + REACH).indexOf('-->');
    if (close < 0) continue;
    const parts = PARTS.exec(text.slice(at + MARK.length, at + close));
    const block = blockAt(document, at);
    const kind = document.blocks[block]!.kind;
    if (kind === 'fence' || kind === 'frontMatter') continue;
    found.push({
      rule: parts?.[1] ?? '',
      reason: parts?.[2]?.trim() ?? '',
      span: { start, end: at + close + 3 },
      block: kind === 'comment' ? nextBlock(document, block) : block,
    });
  }
  return found;
}

function nextBlock(document: LegalDocument, from: number): number {
  for (let i = from + 1; i < document.blocks.length; i++) {
    const { kind } = document.blocks[i]!;
    if (kind !== 'comment' && kind !== 'blank') return i;
  }
  return -1;
}

/** Tells whether a comment with a reason silences a rule in a block. */
export function silenced(document: LegalDocument): (rule: string, block: number) => boolean {
  const keys = new Set<string>();
  for (const { rule, reason, block } of readSuppressions(document)) if (reason) keys.add(`${rule} ${block}`);
  return (rule, block) => keys.has(`${rule} ${block}`);
}
