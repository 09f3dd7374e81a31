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

/** A PDF written by hand from its objects, the first of which is the catalogue. Strings are Latin-1. */
export function pdfFrom(objects: readonly (string | Buffer)[]): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = chunks[0]!.length;
  const starts = objects.map((object, index) => {
    const chunk = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ]);
    chunks.push(chunk);
    at += chunk.length;
    return at - chunk.length;
  });
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
}

export const streamOf = (content: string | Buffer, entries = '') =>
  Buffer.concat([
    Buffer.from(`<<${entries}/Length ${content.length}>>\nstream\n`),
    Buffer.from(content as string, 'latin1'),
    Buffer.from('\nendstream'),
  ]);

/** Pages that show `contents`, in a font that every reader of PDF brings along: `/F 12 Tf` is 12 points of it. */
export function pagesOf(
  contents: readonly (string | Buffer)[],
  page = '/MediaBox[0 0 595 842]',
  more: readonly (string | Buffer)[] = [],
): Uint8Array {
  const font = 3;
  const first = 4;
  const kids = contents.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  return pdfFrom([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...contents.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R ${page}/Resources<</Font<</F ${font} 0 R>>/XObject<</X ${first + 2 * contents.length} 0 R>>>>/Contents ${first + 2 * at + 1} 0 R>>`,
      typeof content === 'string' ? streamOf(content) : content,
    ]),
    ...more,
  ]);
}

/** Words in 12 points at a place, counted from the lower left. */
export const words = (text: string, x: number, y: number) => `BT /F 12 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
