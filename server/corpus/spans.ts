import type { Amendment, Heading, LegalDocument, Provision } from './document';
import type { Span } from './span';

/**
 * Where things stand in a document, as UTF-16 offsets of its text. Provisions, headings and amendments hold no offsets but
 * the numbers of their blocks: an edit of words leaves them as they are, and only what is asked for is worked out.
 */

/** The words of a block, without the blank lines after it. */
export function blockSpan({ starts, blocks }: LegalDocument, block: number): Span {
  const start = starts[block]!;
  return { start, end: start + blocks[block]!.contentLength };
}

/** From the number of a provision to the end of the last thing beneath it. */
export function provisionSpan({ starts, blocks }: LegalDocument, { block, lastBlock }: Provision): Span {
  return { start: starts[block]!, end: starts[lastBlock]! + blocks[lastBlock]!.contentLength };
}

/** The number of a provision with its brackets; the whole heading of a provision without one. */
export function labelSpan(document: LegalDocument, { block }: Provision): Span {
  const { label } = document.blocks[block]!;
  if (!label) return blockSpan(document, block);
  const start = document.starts[block]!;
  return { start: start + label.start, end: start + label.end };
}

/** A provision's own words: title of a heading, text of a paragraph, without what lies beneath. */
export function bodySpan(document: LegalDocument, provision: Provision): Span {
  if (provision.heading) return titleSpan(document, provision.heading);
  const start = document.starts[provision.block]!;
  const { bodyStart, contentLength } = document.blocks[provision.block]!;
  return { start: start + bodyStart, end: start + (provision.wordless ? bodyStart : contentLength) };
}

/** The title of a heading without its marks and number. */
export function titleSpan({ starts, blocks }: LegalDocument, { block }: Heading): Span {
  const start = starts[block]!;
  const { titleStart, titleEnd } = blocks[block]!.heading!;
  return { start: start + titleStart, end: start + titleEnd };
}

/** What a reader takes for the name of a provision: its heading's line, else its number. */
export function nameSpan(document: LegalDocument, provision: Provision): Span {
  return provision.heading ? blockSpan(document, provision.heading.block) : labelSpan(document, provision);
}

/** An instruction with the text that belongs to it. */
export function amendmentSpan({ starts, blocks }: LegalDocument, { block, lastBlock }: Amendment): Span {
  return { start: starts[block]!, end: starts[lastBlock]! + blocks[lastBlock]!.contentLength };
}

/** A provision's own words on one line, at most `limit` UTF-16 units. */
export function firstWords(document: LegalDocument, provision: Provision, limit = 120): string {
  const { start, end } = bodySpan(document, provision);
  const words = document.text
    .slice(start, Math.min(end, start + limit * 2))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > limit ? `${words.slice(0, limit - 1).trimEnd()}…` : words;
}
