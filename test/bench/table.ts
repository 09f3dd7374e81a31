/** One measured thing. */
export interface Row {
  readonly work: string;
  readonly measured: number;
  readonly unit: 'ms' | 'MB/s' | 'MB' | 'KB' | '×' | 'ms/MB';
  /** What it may be at most; at least for MB/s. */
  readonly budget?: number;
  /** What Node needs for the same by itself, in the unit of the row. */
  readonly floor?: number;
  /** What another program needs, in the unit of the row. */
  readonly peer?: { readonly name: string; readonly measured: number };
  readonly note?: string;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** How many times worse than the budget; 1 or less is within it. */
export function excess({ budget, measured, unit }: Row): number | undefined {
  if (budget === undefined) return undefined;
  return unit === 'MB/s' ? budget / measured : measured / budget;
}

/** "ok", "SLOW ×1.7", or nothing where there is no budget. */
export function verdict(row: Row): string {
  const times = excess(row);
  if (times === undefined) return '';
  if (Number.isNaN(times)) return 'not measured';
  return times <= 1 ? 'ok' : `SLOW ×${times.toFixed(1)}`;
}

const HEAD = ['', 'measured', 'budget', '', 'floor', 'peer', ''];

/** All sections as one aligned table. */
export function printTable(sections: readonly Section[]): string {
  const cells = sections.map(({ rows }) => rows.map(cellsOf));
  const width = HEAD.map((head, column) => Math.max(head.length, ...cells.flat().map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(width[column]!) : cell.padEnd(width[column]!),
      )
      .join('  ')
      .trimEnd();
  const parts = sections.map(({ title }, i) => [title, ...cells[i]!.map((row) => `  ${line(row)}`)].join('\n'));
  return [`  ${line(HEAD)}`, ...parts].join('\n');
}

/** The same in Markdown. */
export function markdownTable(sections: readonly Section[]): string {
  const head = '| work | measured | budget | | floor | peer | |\n| --- | ---: | ---: | --- | --- | --- | --- |';
  const rows = sections.flatMap(({ title, rows }) => [
    `| **${title}** | | | | | | |`,
    ...rows.map((row) => `| ${cellsOf(row).join(' | ')} |`),
  ]);
  return [head, ...rows].join('\n');
}

function cellsOf(row: Row): string[] {
  const { work, measured, unit, budget, floor, peer, note } = row;
  const times = (other: number) => (unit === 'MB/s' ? other / measured : measured / other);
  const against = (other: number) => `${figure(other)} ${unit}`;
  return [
    work,
    Number.isNaN(measured) ? '–' : `${figure(measured)} ${unit}`,
    budget === undefined ? '' : `${unit === 'MB/s' ? '≥' : '≤'} ${figure(budget)}`,
    verdict(row),
    floor === undefined ? '' : `${against(floor)} (×${figure(times(floor))})`,
    peer === undefined ? '' : `${peer.name} ${against(peer.measured)} (${peerRatio(times(peer.measured))})`,
    note ?? '',
  ];
}

const peerRatio = (times: number) => (times <= 1 ? `${figure(1 / times)}× faster` : `${figure(times)}× slower`);

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
