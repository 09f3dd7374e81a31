import type { Score } from './measure';
import type { Noise } from './noise';

/** What a reading rule is measured against. */
export interface Measured {
  readonly rule: string;
  readonly isOff: boolean;
  /** What was judged: coordinations, attachments, pronouns. */
  readonly set: string;
  /** Precision that rules on parts of speech alone reached, in words. */
  readonly toBeat: string;
  readonly all: Score;
  readonly halves: readonly [Score, Score];
}

const share = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2).replace(/^0/, ''));

/** Precision and recall of the reading rules as a table in Markdown. */
export function readingTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ rule, isOff, set, toBeat, all, halves: [a, b] }) => [
    `\`${rule}\`${isOff ? ' (off)' : ''}`,
    `${all.items} ${set}`,
    share(all.base),
    toBeat,
    `${all.hits}`,
    share(all.precision),
    `${share(all.interval[0])}–${share(all.interval[1])}`,
    share(all.recall),
    half(a),
    half(b),
    share(b.precision),
    `${share(b.interval[0])}–${share(b.interval[1])}`,
  ]);
  return table(
    [
      'rule',
      'judged',
      'base rate',
      'to beat',
      'reported',
      'precision',
      '95 %',
      'recall',
      'half A, developed on: right of reported (base)',
      'half B, not developed on',
      'precision on B',
      '95 % on B',
    ],
    rows,
  );
}

const half = ({ right, hits, base }: Score) => `${right} of ${hits} (${share(base)})`;

/** A rule's name, and whether it is off by default. */
export interface Named {
  readonly name: string;
  readonly id: string;
  readonly off?: boolean;
}

/** Findings per 10,000 words, rule by rule, as a table in Markdown. */
export function noiseTable(rules: readonly Named[], sample: Noise, generated: Noise): string {
  const rate = ({ words, findings }: Noise, name: string) => ((10_000 * (findings.get(name) ?? 0)) / words).toFixed(1);
  const rows = rules.map(({ name, id, off }) => [
    `\`${name}\`${off ? ' (off)' : ''}`,
    id,
    `${sample.findings.get(name) ?? 0}`,
    rate(sample, name),
    rate(generated, name),
  ]);
  return table(['rule', 'id', 'findings', 'sample Code', 'generated Code'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
