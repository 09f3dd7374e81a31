import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../server/corpus/read';
import { generateCode, writeCode } from '../bench/generate';
import { outlineOf } from '../office/outlineOf';
import { wordOf } from '../office/wordOf';
import { run } from './run';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sec-full-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outlines = (corpus: string) =>
  readdirSync(corpus)
    .filter((name) => name.endsWith('.sec'))
    .map((name) =>
      outlineOf(readDocument(`file:///${name}`, readFileSync(join(corpus, name), 'utf8'), 'sec', undefined)),
    );

const json = (...args: string[]) => JSON.parse(run([...args, '--format', 'json']).stdout);

/** What a command says of the draft, without the name and place of the Code. */
const said = (command: string, draft: string, corpus: string) => json(command, draft, '--corpus', corpus).files;

describe('a Code of full size', () => {
  it('comes in from Word, and a draft is read and checked against it as against the text itself', {
    timeout: 600_000,
  }, async () => {
    const code = generateCode();
    const written = await writeCode(code, folder);
    // The version before lends the short names of documents, which no official file holds.
    const out = join(folder, 'versions');
    const corpus = join(out, '44.0');
    mkdirSync(out);
    renameSync(written.corpus, corpus);
    const { draft } = written;
    const word = join(folder, 'word');
    mkdirSync(word);
    for (const { id, file, text } of code.documents) {
      const document = readDocument(`file:///${file}`, text, 'sec', id);
      writeFileSync(join(word, file.replace('.sec', '.docx')), await wordOf(document, 'Harbour Code', '45.0'));
    }
    const imported = json(
      'import',
      word,
      '--version',
      '45.0',
      '--out',
      out,
      '--code',
      'Harbour Code',
      '--progress',
      'none',
    );
    expect(imported).toMatchObject({ written: true, problems: [] });
    expect(imported.documents).toHaveLength(80);
    const version = join(out, '45.0');
    // Compared as one value: a difference of 30,000 provisions is no use to anybody, the first is.
    const [found, wanted] = [outlines(version), outlines(corpus)];
    for (const [i, each] of wanted.entries()) {
      expect(found[i]!.provisions.find((line, at) => line !== each.provisions[at])).toBeUndefined();
      expect(found[i]!.provisions).toHaveLength(each.provisions.length);
      expect(found[i]!.definitions).toEqual(each.definitions);
    }
    const citations = said('citations', draft, version);
    expect(citations[0].citations.length).toBeGreaterThan(500);
    expect(citations).toEqual(said('citations', draft, corpus));
    expect(said('check', draft, version)).toEqual(said('check', draft, corpus));
  });
});
