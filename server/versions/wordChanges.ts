import { diffArrays } from 'diff';

/** A piece of two texts that were compared word by word. */
export interface WordChange {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Texts that differ in more words than this are shown as replaced: what they share is chance. */
const MOST_EDITS = 3000;
/** Milliseconds after which two texts are shown as replaced. */
const LONGEST = 200;
/** Texts that share less of their characters than this are shown as replaced: single words in common tell nothing. */
const LEAST_SHARED = 0.25;

/** A word or a number as a whole (`G3.18(a)`, `Party’s`) or a sign, with the space before it. */
const WORD = /\s*(?:[\p{L}\p{N}]+(?:[.'’/-][\p{L}\p{N}]+)*(?:\([\p{L}\p{N}]{1,5}\))*|\S)|\s+$/gu;

/** The words of two texts side by side: joined without the inserted ones they are `before`, without the deleted ones `after`. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const replaced = [{ kind: 'deleted', text: before } as const, { kind: 'inserted', text: after } as const].filter(
    ({ text }) => text,
  );
  const parts = diffArrays(before.match(WORD) ?? [], after.match(WORD) ?? [], {
    maxEditLength: MOST_EDITS,
    timeout: LONGEST,
  });
  if (!parts) return replaced;
  const changes = parts.map(
    ({ added, removed, value }): WordChange => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    }),
  );
  const shared = changes.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0);
  return shared < LEAST_SHARED * Math.max(before.length, after.length) && before && after ? replaced : changes;
}
