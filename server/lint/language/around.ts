import type { Passage } from '../passage';
import { sentenceAround } from './near';

/** Most UTF-16 units looked at on each side: a rule's work on a place must not grow with the passage. */
const SIDE = 600;

/** The masked part of the sentence from `from` on, at most 600 units. */
export function sentenceAfter(passage: Passage, from: number): string {
  return sentenceAround(passage, { start: from, end: from }, SIDE).after;
}

/** The masked part of the sentence before `to`, at most 600 units. */
export function sentenceBefore(passage: Passage, to: number): string {
  return sentenceAround(passage, { start: to, end: to }, SIDE).before;
}

/** The masked words of the sentence around `at`, at most 600 units on each side. */
export function sentenceWords(passage: Passage, at: number): string {
  const { before, after } = sentenceAround(passage, { start: at, end: at }, SIDE);
  return before + after;
}
