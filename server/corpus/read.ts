import type { DocumentId } from './address';
import { type Block, type Language, readBlock } from './blocks';
import type { LegalDocument } from './document';
import { readFrontMatter } from './frontMatter';
import { COMMENT_REACH } from './paragraphs';
import { sameFrame } from './skeleton';
import { buildStructure, introduces } from './structure';

/** A replacement of the text from `start` to `end` (UTF-16 offsets) by `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Reads a text into blocks, headings, provisions and amendments. Never throws; `document.text` is the text as given.
 * `assumedId` is the document of the Code that it is taken for when its front matter does not say (`code.yaml` does).
 */
export function readDocument(uri: string, text: string, language: Language, assumedId?: DocumentId): LegalDocument {
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    const block = readBlock(text, at, language);
    blocks.push(block);
    starts.push(at);
    at += block.length;
  }
  return buildStructure({ uri, text, language, blocks: blocks.slice(), starts: starts.slice(), assumedId });
}

/**
 * The document of the Code that a text is, as {@link readDocument} would find, without reading more than its front matter.
 * Undefined for a modification.
 */
export function readId(text: string, assumedId: DocumentId): DocumentId | undefined {
  if (!text.startsWith('---')) return assumedId;
  const first = readBlock(text, 0, 'sec');
  if (first.kind !== 'frontMatter') return assumedId;
  const front = readFrontMatter(text.slice(0, first.contentLength));
  return front.modification ? undefined : (front.document ?? assumedId);
}

/**
 * The document after an edit, equal to reading the new text afresh. Only the blocks that the edit touched (and the one
 * before, whose end may have moved) are read again; the others are the same objects, so what is cached on them stays.
 */
export function editDocument(document: LegalDocument, change: TextChange): LegalDocument {
  const { uri, language } = document;
  const start = Math.min(Math.max(change.start, 0), document.text.length);
  const end = Math.min(Math.max(change.end, start), document.text.length);
  const text = document.text.slice(0, start) + change.text + document.text.slice(end);
  const delta = change.text.length - (end - start);
  const from = firstAffected(document, start, text);
  let blocks = document.blocks.slice(0, from);
  let starts = document.starts.slice(0, from);
  let sameFrames = true;
  let old = from;
  let at = document.starts[from] ?? 0;
  while (at < text.length) {
    // In step again: an old block begins here and nothing from here on was touched.
    while (old < document.starts.length && document.starts[old]! + delta < at) old++;
    const boundary = document.starts[old];
    if (boundary !== undefined && boundary > 0 && boundary + delta === at && boundary >= end) break;
    const read = readBlock(text, at, language);
    const index = blocks.length;
    const block = sameBefore(document, index, at, start, read) ?? read;
    blocks.push(block);
    starts.push(at);
    if (sameFrames && block !== document.blocks[index]) {
      const now = introduces(text, at, block);
      sameFrames =
        index < document.blocks.length &&
        sameFrame(document.blocks[index]!, block) &&
        now === introducedBefore(document, index);
    }
    at += block.length;
  }
  if (at < text.length) {
    blocks = blocks.concat(document.blocks.slice(old));
    starts = starts.concat(document.starts.slice(old));
    if (delta) for (let i = starts.length - (document.starts.length - old); i < starts.length; i++) starts[i]! += delta;
  }
  if (sameFrames && blocks.length === document.blocks.length) return { ...document, text, blocks, starts };
  return buildStructure({ uri, text, language, blocks, starts, assumedId: document.assumedId }, document);
}

const introducedBefore = ({ text, starts, blocks }: LegalDocument, index: number) =>
  introduces(text, starts[index]!, blocks[index]!);

/** The old block when the one read at `at` lies before the edit and came out as it was: what is kept on it stays. */
function sameBefore(document: LegalDocument, index: number, at: number, edit: number, read: Block): Block | undefined {
  const old = document.blocks[index];
  if (!old || document.starts[index] !== at || at + read.length > edit) return undefined;
  return old.kind === read.kind && old.length === read.length && old.contentLength === read.contentLength
    ? old
    : undefined;
}

/** The first block that an edit at `start` can change. */
function firstAffected(document: LegalDocument, start: number, text: string): number {
  const { starts } = document;
  // Front matter depends on a line far below the first one.
  const opens = text.startsWith('---') || document.text.startsWith('---');
  const closed = document.blocks[0]?.kind === 'frontMatter' && start > document.blocks[0].length;
  if (start <= 65_536 && opens && !closed) return 0;
  const reach = start - COMMENT_REACH;
  let index = 0;
  for (let low = 0, high = starts.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= reach) {
      index = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return Math.max(0, index - 1);
}
