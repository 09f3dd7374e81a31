import type { KnownFindings } from '../lint/baseline';

/** The text of a baseline file: JSON, sorted, a finding a line, so that two can be compared line by line. */
export function writeBaseline(known: KnownFindings): string {
  const findings = Object.fromEntries(
    sorted(known).flatMap(([path, counts]) => (counts.size ? [[path, Object.fromEntries(sorted(counts))]] : [])),
  );
  return `${JSON.stringify({ about: ABOUT, version: 1, findings }, null, 1)}\n`;
}

const ABOUT = 'Findings of old: sec-drafting says nothing of them. Written by sec-drafting check --write-baseline.';

const sorted = <Value>(entries: ReadonlyMap<string, Value>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** Reads the text of a baseline file; one sentence when it is none. */
export function readBaseline(text: string): KnownFindings | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'It is not valid JSON, so the findings of old show again. Write it anew with sec-drafting check --write-baseline.';
  }
  const { version, findings } = record(value);
  if (version !== 1 || !findings)
    return 'It is no baseline that this version can read, so the findings of old show again. Write it anew with sec-drafting check --write-baseline.';
  return new Map(
    Object.entries(record(findings)).map(([path, counts]) => [
      path,
      new Map(
        Object.entries(record(counts)).flatMap(([key, count]) => (typeof count === 'number' ? [[key, count]] : [])),
      ),
    ]),
  );
}

const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
