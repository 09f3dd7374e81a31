import type { TermIndex } from '../terms/termIndex';
import { countUses, type Usage, usageOf } from '../terms/usage';
import { Pace } from '../workspace/pace';
import { counted } from './markdown';

const counting = new WeakMap<TermIndex, Promise<void>>();
const done = new WeakSet<TermIndex>();

/** Counts the uses of every term in the Code, once, giving way to other work. What is counted stays counted. */
export function countTerms(terms: TermIndex): Promise<void> {
  let running = counting.get(terms);
  if (!running) {
    running = count(terms);
    counting.set(terms, running);
  }
  return running;
}

async function count(terms: TermIndex): Promise<void> {
  const pace = new Pace();
  for (const _ of countUses(terms)) await pace.step();
  done.add(terms);
}

/** True when the uses are counted, waiting for it at most so many milliseconds; the counting goes on after that. */
export async function countedWithin(terms: TermIndex, milliseconds: number): Promise<boolean> {
  if (done.has(terms)) return true;
  const work = countTerms(terms);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resume) => {
    timer = setTimeout(resume, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
  return done.has(terms);
}

/** How often the Code uses a term, when that is known. Uses in an outline's own words say nothing and are not told. */
export function usageNow(terms: TermIndex, term: string): Usage | undefined {
  return terms.index.code.outline || !done.has(terms) ? undefined : usageOf(terms, term);
}

/** "Used 214 times in 31 documents". */
export function usageWords({ times, documents }: Usage): string {
  if (!times) return 'Not used in the Code';
  return `Used ${timesWords(times)} in ${counted(documents.length, 'document')}`;
}

/** "once", "3 times". */
export const timesWords = (times: number) => (times === 1 ? 'once' : `${times} times`);
