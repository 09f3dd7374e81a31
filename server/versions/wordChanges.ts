import { diffWordsWithSpace } from 'diff';

/** A piece of two texts that were compared word by word. */
export interface WordChange {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Texts that differ in more words than this are shown as replaced: what they share is chance. */
const MOST_EDITS = 3000;
/** Milliseconds after which two texts are shown as replaced. */
const LONGEST = 200;

/** The words of two texts side by side: joined without the inserted ones they are `before`, without the deleted ones `after`. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS, timeout: LONGEST });
  if (!parts)
    return [
      { kind: 'deleted', text: before },
      { kind: 'inserted', text: after },
    ];
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value,
  }));
}
