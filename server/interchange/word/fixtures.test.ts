import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedDocument, ImportedParagraph, ImportedPart } from '../official/imported';
import { readWord } from './readWord';

/** What LibreOffice shows of a Word file: label and text of every paragraph of the body, in order. */
interface Oracle {
  readonly accepted: readonly (readonly [label: string, text: string])[];
  readonly rejected: readonly (readonly [label: string, text: string])[];
}

const FOLDER = join(__dirname, '../../../test/fixtures/word');
/** Lines in which LibreOffice is not Word, each with the rule that Word follows; see the README of the fixtures. */
const DIFFERENCES = JSON.parse(readFileSync(join(FOLDER, 'differences.json'), 'utf8')) as Readonly<
  Record<string, readonly { readonly libreOffice: string; readonly word: string }[]>
>;
const NAMES = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.docx') ? [name.slice(0, -5)] : []));

describe('labels and texts are those that LibreOffice computes', () => {
  it.each(NAMES)('%s', async (name) => {
    const oracle = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Oracle;
    const { before, after } = await readWord(new Uint8Array(readFileSync(join(FOLDER, `${name}.docx`))));
    expect(linesOf(after)).toEqual(oracleLines(name, oracle.accepted, after));
    expect(linesOf(before)).toEqual(oracleLines(name, oracle.rejected, before));
  });
});

/** Text boxes and notes stand elsewhere in LibreOffice; `box` in their text tells the former in the fixtures. */
function linesOf(document: ImportedDocument): readonly string[] {
  return document.parts
    .flatMap(paragraphsOf)
    .filter((part) => part.role !== 'footnote' && !textOf(part).includes('the box'))
    .map((part) => line(part.label, textOf(part)));
}

const paragraphsOf = (part: ImportedPart): readonly ImportedParagraph[] =>
  part.kind === 'paragraph' ? [part] : part.rows.flat(2);
const textOf = (part: ImportedParagraph): string => part.runs.map((run) => run.text).join('');

function oracleLines(name: string, rows: Oracle['accepted'], document: ImportedDocument): readonly string[] {
  const differences = new Map(DIFFERENCES[name]?.map(({ libreOffice, word }) => [libreOffice, word]));
  const entries = new Set(document.contents.map(({ label, title }) => `${label} ${title}`.trim()));
  const hidden = document.losses.flatMap(({ about }) => /^Hidden text: (.*)$/.exec(about)?.[1] ?? []);
  return rows
    .filter(([, text]) => text !== 'Contents' && !entries.has(text.replace(/\t\d+$/, '').replace('\t', ' ')))
    .map(([label, text]) =>
      line(
        label,
        hidden.reduce((rest, words) => rest.replace(` ${words}`, ''), text),
      ),
    )
    .filter((each) => each !== '|')
    .map((each) => differences.get(each) ?? each);
}

/** LibreOffice gives bullets no label; blanks, hyphens and the brackets of note marks are written differently. */
const line = (label: string, text: string): string =>
  `${/^[^\p{L}\p{N}]$/u.test(label) ? '' : label.trim()}|${text
    .replace(/\u2011/g, '-')
    .replace(/\[(\d+)\]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()}`;
