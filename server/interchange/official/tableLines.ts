import type { ImportedParagraph, ImportedTable } from './imported';
import { oneLine, secWords } from './words';

/**
 * A table as rows between `|`, its heading row with a ruler below. Of a two-column table the further paragraphs of a
 * meaning are rows of their own with an empty first cell, as a definition goes on; elsewhere they join their cell.
 */
export function tableLines({ rows, headed }: ImportedTable): string[] {
  const columns = Math.min(MOST_COLUMNS, Math.max(1, ...rows.map((cells) => cells.length)));
  const lines: string[] = [];
  rows.forEach((cells, index) => {
    const head = headed && index === 0;
    const written = Array.from({ length: columns }, (_, c) => cellParagraphs(cells[c] ?? [], head));
    // Columns beyond the limit join the last one: nothing is left out.
    for (let c = columns; c < cells.length; c++) written[columns - 1]!.push(...cellParagraphs(cells[c]!, head));
    const [first, second] = written;
    if (columns === 2 && first!.length <= 1 && second!.length > 1) {
      lines.push(row([first!.join(' '), second![0]!]), ...second!.slice(1).map((words) => row(['', words])));
    } else lines.push(row(written.map((paragraphs) => paragraphs.join(' '))));
    if (head) lines.push(row(written.map(() => '---')));
  });
  return lines;
}

/** What a row may have to be read (terms/rows.ts). */
const MOST_COLUMNS = 12;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cellParagraphs(paragraphs: readonly ImportedParagraph[], head: boolean): string[] {
  return paragraphs.flatMap((each) => {
    const words = oneLine(`${each.label} ${secWords(each, !head)}`).replace(/\|/g, '\\|');
    return words ? [words] : [];
  });
}
