import { blockAt, type LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';

/** One `<!-- sec-ignore rule-name: reason -->` or `<!-- sec-ignore-document rule-name: reason -->`. */
export interface Suppression {
  /** The name as written; '' when there is none. */
  readonly rule: string;
  /** '' when there is none, or only the word that stands for one. */
  readonly reason: string;
  /** The whole comment. */
  readonly span: Span;
  /** The block that it silences the rule in; -1 when nothing follows it; `document` for all of the text. */
  readonly block: number | 'document';
}

/** The word that opens a comment which silences a rule. */
export const MARK = 'sec-ignore';
/** The word that opens a comment which silences a rule in all of a text. */
export const DOCUMENT_MARK = `${MARK}-document`;
/** Stands where a drafter has yet to give the reason; counts as none. */
export const PLACEHOLDER = 'REASON';
const OPEN = /<!--[ \t\r\n]{0,20}sec-ignore(?:-document)?(?![\w-])/y;
/** Longest comment that is read, in UTF-16 units. */
const REACH = 2000;
const PARTS = /^[ \t\r\n]*([\w-]*)[ \t\r\n]*(?::([\s\S]*))?$/;

/**
 * Reads the comments that silence a rule. `sec-ignore` silences it in the block that the comment stands in; alone on its
 * line, in the next block. `sec-ignore-document` silences it in all of the text, wherever the comment stands.
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
    const at = start + open.length;
    const close = text.slice(at, at + REACH).indexOf('-->');
    if (close < 0) continue;
    const parts = PARTS.exec(text.slice(at, at + close));
    const block = blockAt(document, at);
    const kind = document.blocks[block]!.kind;
    if (kind === 'fence' || kind === 'frontMatter') continue;
    const reason = parts?.[2]?.trim() ?? '';
    found.push({
      rule: parts?.[1] ?? '',
      reason: isReason(reason) ? reason : '',
      span: { start, end: at + close + 3 },
      block: open.endsWith(DOCUMENT_MARK) ? 'document' : kind === 'comment' ? nextBlock(document, block) : block,
    });
  }
  return found;
}

/** True for words that may be a reason: not for signs alone, nor for the word that stands for one. */
function isReason(words: string): boolean {
  const letters = words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  return letters !== '' && letters !== PLACEHOLDER.toLowerCase();
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
  return (rule, block) => keys.has(`${rule} ${block}`) || keys.has(`${rule} document`);
}
