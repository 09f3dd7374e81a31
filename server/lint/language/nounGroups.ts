import { numberOfNoun } from './wordLists';
import type { Word, WordKind } from './words';

/** "any relevant notice": the words of a noun phrase up to its head, without what follows the head. */
export interface NounGroup {
  /** Places in the sentence's words; `end` is one behind the head. */
  readonly start: number;
  readonly end: number;
  readonly determiner: Word | undefined;
  /** Words between determiner and head: adjectives and nouns. */
  readonly modifiers: readonly Word[];
  readonly head: Word;
}

const INSIDE: ReadonlySet<WordKind> = new Set<WordKind>(['adjective', 'noun', 'name', 'number']);
const HEADS: ReadonlySet<WordKind> = new Set<WordKind>(['noun', 'name']);

/** Most words of one group that are looked at. */
const MOST = 12;

/** The noun group whose last word is at `last`; undefined when no noun stands there. */
export function groupEndingAt(words: readonly Word[], last: number): NounGroup | undefined {
  const head = words[last];
  if (!head || !HEADS.has(head.kind)) return undefined;
  let start = last;
  while (start > 0 && last - start < MOST && INSIDE.has(words[start - 1]!.kind)) start--;
  return groupOf(words, start, last);
}

/** The noun group whose first word is at `first`; undefined when none begins there. */
export function groupStartingAt(words: readonly Word[], first: number): NounGroup | undefined {
  let start = first;
  if (words[start]?.kind === 'determiner') start++;
  let end = start;
  while (end - start < MOST && words[end] && INSIDE.has(words[end]!.kind)) end++;
  while (end > start && !HEADS.has(words[end - 1]!.kind)) end--;
  return end > start ? groupOf(words, start, end - 1) : undefined;
}

function groupOf(words: readonly Word[], start: number, last: number): NounGroup {
  const before = words[start - 1];
  const determiner = before?.kind === 'determiner' ? before : undefined;
  return {
    start: determiner ? start - 1 : start,
    end: last + 1,
    determiner,
    modifiers: words.slice(start, last),
    head: words[last]!,
  };
}

/** The noun that shows the number of a group: the last word of a name. */
export function headWord({ head }: NounGroup): string {
  return head.kind === 'name' ? (head.text.split(/\s+/).at(-1) ?? head.text) : head.lower;
}

/** Number of a group; undefined when its form shows neither. */
export function numberOf(group: NounGroup): 'singular' | 'plural' | undefined {
  return numberOfNoun(headWord(group));
}
