import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../server/corpus/span';

/** A place in a sentence that people judged. */
export interface Judged {
  readonly id: string;
  /** The half of the set: rules are developed on `A` (odd numbers), and reported on both. */
  readonly half: 'A' | 'B';
  readonly sentence: string;
  /** The words that were judged, UTF-16 units of the sentence. */
  readonly at: Span;
  /** True when readers took the words in more than one way. */
  readonly ambiguous: boolean;
}

/** The three sets, by what is judged in them. */
export interface Labelled {
  readonly coordination: readonly Judged[];
  readonly attachment: readonly Judged[];
  readonly pronoun: readonly Judged[];
}

/** Reads the labelled sentences in `folder`; undefined when they are not there. */
export function readLabelled(folder: string): Labelled | undefined {
  const files = ['maana/coordination.csv', 'maana/attachment.csv', 'reqeval/training.tsv'].map((file) =>
    join(folder, file),
  );
  if (!files.every((file) => existsSync(file))) return undefined;
  const [coordination, attachment, pronoun] = files.map((file) =>
    readFileSync(file, 'utf8').split(/\r?\n/).slice(1).filter(Boolean),
  );
  return {
    coordination: coordination!.map(phraseOf),
    attachment: attachment!.map(phraseOf),
    pronoun: pronoun!.flatMap(pronounsOf),
  };
}

const halfOf = (number: number): 'A' | 'B' => (number % 2 ? 'A' : 'B');

/** A line `id;sentence;phrase;decision`; the sentence may hold a semicolon. */
function phraseOf(line: string): Judged {
  const fields = line.split(';');
  const id = fields[0]!;
  const decision = fields.at(-1)!;
  const phrase = fields.at(-2)!.trim();
  const sentence = fields.slice(1, -2).join(';');
  const start = sentence.indexOf(phrase);
  // Some phrases are set down with other spaces than their sentence: then the whole sentence counts.
  const at = start < 0 ? { start: 0, end: sentence.length } : { start, end: start + phrase.length };
  return { id, half: halfOf(Number(id)), sentence, at, ambiguous: decision.startsWith('0') };
}

const MARK = /<\/?referential>/g;

/** A line `id, sentence with marks, label, answer`; a sentence may mark more than one pronoun, judged together. */
function pronounsOf(line: string): Judged[] {
  const [id, marked, label] = line.split('\t');
  if (!id || !marked || !label) return [];
  const sentence = marked.replace(MARK, '');
  const found: Judged[] = [];
  const half = halfOf(Number(/#(\d+)/.exec(id)?.[1] ?? 0));
  let removed = 0;
  let start = -1;
  for (const { index, 0: mark } of marked.matchAll(MARK)) {
    if (mark === '<referential>') start = index - removed;
    else found.push({ id, half, sentence, at: { start, end: index - removed }, ambiguous: label === 'NOCUOUS' });
    removed += mark.length;
  }
  // One answer was given for all marks of a line.
  return found.slice(0, 1);
}
