import type { Block } from './blocks';
import type { LegalDocument } from './document';

/** What an edit left alone: the same blocks before `from` and, `shift` units further on, from `to` on. */
export interface SameSkeleton {
  /** First block whose words changed; the same index in both texts. */
  readonly from: number;
  /** First block behind the change; the same index in both texts. */
  readonly to: number;
  /** UTF-16 units by which everything from `to` on has moved. */
  readonly shift: number;
}

/**
 * Compares a text with what it was before an edit. Undefined when the edit changed more than words: a number, a heading,
 * an instruction, the kind or count of blocks. Then nothing known of the old text may be kept. It is the edit itself that
 * tells: `editDocument` lets the new text share the old one's provisions where {@link sameFrame} holds.
 */
export function sameSkeleton(before: LegalDocument, after: LegalDocument): SameSkeleton | undefined {
  if (before.owners !== after.owners) return undefined;
  const [old, now] = [before.blocks, after.blocks];
  let from = 0;
  while (from < now.length && old[from] === now[from]) from++;
  let to = now.length;
  while (to > from && old[to - 1] === now[to - 1]) to--;
  for (let i = from; i < to; i++) if (opening(before, i) !== opening(after, i)) return undefined;
  return { from, to, shift: after.text.length - before.text.length };
}

/**
 * True when two blocks differ in words only: the same headings, provisions and amendments come of them, as far as the
 * blocks' own marks go. A heading, an instruction, a comment and front matter are all mark.
 */
export function sameFrame(a: Block, b: Block): boolean {
  return (
    a.kind === b.kind &&
    a.kind !== 'heading' &&
    a.kind !== 'instruction' &&
    a.kind !== 'comment' &&
    a.kind !== 'frontMatter' &&
    a.indent === b.indent &&
    a.dead === b.dead &&
    sameLabel(a, b)
  );
}

function sameLabel({ label: a }: Block, { label: b }: Block): boolean {
  if (!a || !b) return a === b;
  return (
    a.kind === b.kind &&
    a.number === b.number &&
    a.form === b.form &&
    a.marked === b.marked &&
    a.labels.length === b.labels.length &&
    a.labels.every((label, i) => label === b.labels[i])
  );
}

/** The first two characters of the words: a definition begins with bold or a quote. */
function opening({ text, starts, blocks }: LegalDocument, index: number): string {
  const at = starts[index]! + blocks[index]!.bodyStart;
  return text.slice(at, at + 2);
}
