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
 * an instruction, the kind or count of blocks, the place of a provision. Then nothing known of the old text may be kept.
 */
export function sameSkeleton(before: LegalDocument, after: LegalDocument): SameSkeleton | undefined {
  const [old, now] = [before.blocks, after.blocks];
  if (old.length !== now.length || before.id !== after.id || before.frontMatter !== after.frontMatter) return undefined;
  let from = 0;
  while (from < now.length && old[from] === now[from]) from++;
  let to = now.length;
  while (to > from && old[to - 1] === now[to - 1]) to--;
  for (let i = from; i < to; i++) if (!sameFrame(before, after, i)) return undefined;
  if (!sameProvisions(before, after)) return undefined;
  return { from, to, shift: after.text.length - before.text.length };
}

function sameFrame(before: LegalDocument, after: LegalDocument, index: number): boolean {
  const [a, b] = [before.blocks[index]!, after.blocks[index]!];
  if (a.kind !== b.kind || a.indent !== b.indent || a.dead !== b.dead || a.bodyStart !== b.bodyStart) return false;
  if (a.kind === 'comment' || !sameInstruction(a, b)) return false;
  // A title over the Code's text or an amendment's is cited; one over a draft's prose is not.
  if ((a.heading || b.heading) && (after.id || after.amendmentOf[index] || !sameHeading(a, b))) return false;
  return sameLabel(a, b) && opening(before, index) === opening(after, index);
}

function sameInstruction({ instruction: a }: Block, { instruction: b }: Block): boolean {
  if (!a || !b) return a === b;
  return a.verb === b.verb && a.target === b.target && a.term === b.term && a.takesText === b.takesText;
}

function sameHeading({ heading: a }: Block, { heading: b }: Block): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.depth === b.depth &&
    a.document === b.document &&
    a.unverified === b.unverified
  );
}

function sameLabel({ label: a }: Block, { label: b }: Block): boolean {
  if (!a || !b) return a === b;
  return a.number === b.number && a.form === b.form && a.labels.join() === b.labels.join() && a.end === b.end;
}

/** The first two characters of the words: a definition begins with bold or a quote. */
function opening({ text, starts, blocks }: LegalDocument, index: number): string {
  const at = starts[index]! + blocks[index]!.bodyStart;
  return text.slice(at, at + 2);
}

function sameProvisions(before: LegalDocument, after: LegalDocument): boolean {
  const [old, now] = [before.provisions, after.provisions];
  return old.length === now.length && now.every((provision, i) => provision.address === old[i]!.address);
}
