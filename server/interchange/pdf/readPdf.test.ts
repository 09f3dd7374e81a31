import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedDocument, ImportedPart, ImportedTable } from '../official/imported.js';
import { mask } from './furniture.js';
import { openPdf } from './library/openPdf.js';
import { lineText, toLines } from './lines.js';
import { readPdf } from './readPdf.js';
import { fixture, shown } from './testSupport.js';

const folder = join(__dirname, '../../../test/fixtures/pdf');
const pdfs = (inside: string) =>
  readdirSync(join(folder, inside))
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(inside, name));
const papers = pdfs('.');

describe('readPdf', () => {
  it.each(papers)('reads %s as a reader of its pages would write it down', async (name) => {
    const { before, after, changes } = await readPdf(fixture(name));
    expect(after).toBe(before);
    expect(changes).toEqual([]);
    expect(shown(after)).toBe(readFileSync(join(folder, name.replace('.pdf', '.txt')), 'utf8').trimEnd());
  });

  it('tells which page it is on', async () => {
    const seen: string[] = [];
    await readPdf(fixture('wardens.pdf'), (page, pages) => void seen.push(`${page}/${pages}`));
    expect(seen).toEqual(['0/3', '1/3', '2/3', '3/3']);
  });

  it('stops when it is told to, with the error that says so', async () => {
    const stop = new Error('stopped');
    const stopped = readPdf(fixture('wardens.pdf'), (page) => {
      if (page === 1) throw stop;
    });
    await expect(stopped).rejects.toBe(stop);
  });

  it('says on which page a part begins', async () => {
    const { after } = await readPdf(fixture('wardens.pdf'));
    const pages = after.parts.map((part) => part.page!);
    expect(new Set(pages)).toEqual(new Set([1, 2, 3]));
  });
});

describe('every letter of the pages', () => {
  it.each([...papers, ...pdfs('code')])('is in what was read, once: %s', async (name) => {
    const { after } = await readPdf(fixture(name));
    expect(letters(readWords(after))).toEqual(letters(await printedWords(name, after)));
  });
});

/** All lines of the pages: no headers and footers, no numbers in contents, the heading row of a table once. */
async function printedWords(name: string, { furniture, parts }: ImportedDocument): Promise<string> {
  const file = await openPdf(fixture(name));
  const around = new Set(furniture.map(mask));
  const heads = new Set(parts.flatMap((part) => (part.kind === 'table' && part.headed ? [headOf(part)] : [])));
  const seen = new Set<string>();
  const found: string[] = [];
  for (let number = 1; number <= file.pages; number += 1) {
    for (const line of toLines((await file.page(number)).items)) {
      const text = lineText(line);
      if (seen.has(text) && heads.has(text)) continue;
      seen.add(text);
      if (!around.has(mask(text))) found.push(text.replace(/\.{4,}\s*\d+$/, ''));
    }
  }
  await file.close();
  return found.join('\n');
}

function headOf({ rows }: ImportedTable): string {
  return rows[0]!.map((cell) => cell.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')).join(' ');
}

function readWords({ parts, contents, losses }: ImportedDocument): string {
  const words = (part: ImportedPart): string =>
    part.kind === 'paragraph'
      ? `${part.label} ${part.runs.map(({ text }) => text).join('')}`
      : part.rows.flatMap((row) => row.flatMap((cell) => cell.map(words))).join('\n');
  return [
    ...parts.map(words),
    ...contents.map(({ label, title }) => `${label} ${title}`),
    ...losses.filter(({ kind }) => kind === 'unplaced').map(({ about }) => about),
  ].join('\n');
}

function letters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu)) counts[letter] = (counts[letter] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
