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
 * what an instruction is about, the kind or count of blocks. Then nothing known of the old text may be kept. It is the edit itself that
 * tells: `editDocument` lets the new text share the old one's provisions where {@link sameFrame} holds.
 */
export function sameSkeleton(before: LegalDocument, after: LegalDocument): SameSkeleton | undefined {
  if (before.owners !== after.owners) return undefined;
  const [old, now] = [before.blocks, after.blocks];
  let from = 0;
  while (from < now.length && old[from] === now[from]) from++;
  let to = now.length;
  while (to > from && old[to - 1] === now[to - 1]) to--;
  for (let i = from; i < to; i++) if (opensDefinition(before, i) !== opensDefinition(after, i)) return undefined;
  return { from, to, shift: after.text.length - before.text.length };
}

/**
 * True when two blocks differ in words only: the same headings, provisions and amendments come of them, as far as the
 * blocks' own marks go. A heading, a comment and front matter are all mark.
 */
export function sameFrame(a: Block, b: Block): boolean {
  return (
    a.kind === b.kind &&
    a.kind !== 'heading' &&
    a.kind !== 'comment' &&
    a.kind !== 'frontMatter' &&
    a.indent === b.indent &&
    a.dead === b.dead &&
    sameLabel(a, b) &&
    sameInstruction(a, b)
  );
}

function sameInstruction({ instruction: a }: Block, { instruction: b }: Block): boolean {
  if (!a || !b) return a === b;
  return a.verb === b.verb && a.target === b.target && a.term === b.term && a.takesText === b.takesText;
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

/** A definition begins with bold or a quote. */
function opensDefinition({ text, starts, blocks }: LegalDocument, index: number): boolean {
  const at = starts[index]! + blocks[index]!.bodyStart;
  return /^(?:\*\*|["“])/.test(text.slice(at, at + 2));
}
