import { CodeIndex } from '../../server/citations/codeIndex';
import type { Code, CodeDocument } from '../../server/corpus/code';
import { readDocument } from '../../server/corpus/read';

/** A document of a Code before it is read. */
export interface RawDocument {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly text: string;
}

/** Reads the documents: blocks, headings, provisions. */
export function parseCode(documents: readonly RawDocument[]): Code {
  const entries = documents.map(({ id, file, title, names, text }): [string, CodeDocument] => [
    id,
    {
      id,
      title,
      names,
      unverified: false,
      outline: false,
      external: false,
      version: '1.0',
      uri: `file:///code/${file}`,
      document: readDocument(`file:///code/${file}`, text, 'sec', id),
    },
  ]);
  return {
    name: 'Harbour Code',
    version: '45.0',
    outline: false,
    complete: true,
    source: '',
    uri: 'file:///code/',
    documents: new Map(entries),
    modifications: [],
    interpretations: [],
    staleNames: [],
    terms: [],
    acronyms: [],
  };
}

/** The whole index of a Code, with everything in it read. */
export function readIndex(code: Code): CodeIndex {
  const index = CodeIndex.of(code);
  for (const { all } of index.documents()) void all;
  return index;
}

/** The same from its texts. */
export function indexCode(documents: readonly RawDocument[]): CodeIndex {
  return readIndex(parseCode(documents));
}
