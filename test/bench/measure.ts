import { Bench } from 'tinybench';

/** What one kind of work took, in milliseconds. */
export interface Times {
  readonly best: number;
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
}

export interface MeasureOptions {
  /** Milliseconds to go on for, at least. */
  readonly time?: number;
  readonly runs?: number;
  readonly before?: () => void;
}

/** Runs `work` again and again and tells what it took. */
export async function measure(
  work: () => unknown,
  { time = 0, runs = 10, before }: MeasureOptions = {},
): Promise<Times> {
  const bench = new Bench({ time, iterations: runs, warmup: false, retainSamples: true, throws: true });
  bench.add('work', () => void work(), before ? { beforeEach: before } : {});
  const [task] = await bench.run();
  const { result } = task!;
  if (!('latency' in result)) throw new Error(`The measured work did not come to an end: ${result.state}`);
  return timesOf(result.latency.samples ?? []);
}

/** The same of times that were taken elsewhere. */
export function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { best: at(0), p50: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Milliseconds that one run of `work` takes, and what it gives. */
export function once<Result>(work: () => Result): { ms: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** The best of `runs` runs: what is left when nothing else wanted the processor. */
export function best(work: () => unknown, runs: number): number {
  return Math.min(...Array.from({ length: runs }, () => once(work).ms));
}

/** Millions of UTF-16 units. */
export const megabytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
