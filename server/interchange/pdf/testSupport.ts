import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedDocument, ImportedParagraph, ImportedPart } from '../official/imported.js';
import type { TextItem } from './page.js';

/** A stretch of words for tests: 11 points, each letter 5 points wide unless told. */
export function item(text: string, x: number, y: number, over: Partial<TextItem> = {}): TextItem {
  return { text, x, y, width: text.length * 5, size: 11, bold: false, italic: false, ...over };
}

/** A file of `test/fixtures/pdf`. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../../test/fixtures/pdf', name)));
}

/** What was read as lines to compare: `#` title, `##` headings, `<label>`, `*bold*`, `_italic_`, cells between bars. */
export function shown(document: ImportedDocument): string {
  const parts = document.parts.flatMap(shownPart);
  const around = document.furniture.map((line) => `around: ${line}`);
  const contents = document.contents.map(({ label, title }) => `contents: <${label}> ${title}`);
  const losses = document.losses.map(({ kind, about, where }) => `loss: ${kind}, ${where}: ${about}`);
  return [...parts, ...around, ...contents, ...losses].join('\n');
}

function shownPart(part: ImportedPart): string[] {
  if (part.kind === 'paragraph') return [shownParagraph(part)];
  const rows = part.rows.map((row) => `| ${row.map((cell) => cell.map(shownParagraph).join(' / ')).join(' | ')} |`);
  return [part.headed ? 'table with a heading row:' : 'table:', ...rows];
}

function shownParagraph({ role, headingLevel, depth, label, runs }: ImportedParagraph): string {
  const mark = {
    title: '# ',
    heading: `${'#'.repeat(headingLevel + 1)} `,
    footnote: 'note ',
    text: '  '.repeat(depth),
  }[role];
  const words = runs.map(
    ({ text, bold, italic }) => `${bold ? '*' : ''}${italic ? '_' : ''}${text}${italic ? '_' : ''}${bold ? '*' : ''}`,
  );
  return `${mark}${label ? `<${label}> ` : ''}${words.join('')}`;
}
