import type { Code, CodeDocument } from '../../server/corpus/code';
import { readDocument } from '../../server/corpus/read';

/** One document of a Code made in memory; `text` is `.sec`. */
export interface Made {
  readonly id: string;
  readonly title?: string;
  readonly names?: readonly string[];
  readonly outline?: boolean;
  readonly external?: boolean;
  readonly unverified?: boolean;
  readonly text?: string;
}

const uriOf = (id: string) => `file:///code/${id.toLowerCase().replace(' ', '-')}.sec`;

/** A Code of a few documents, for tests. */
export function makeCode(documents: readonly Made[], rest: Partial<Code> = {}): Code {
  const made = documents.map(
    ({
      id,
      title = id,
      names = [],
      outline = rest.outline ?? false,
      external = false,
      unverified = false,
      text = '',
    }): CodeDocument => ({
      id,
      title,
      names,
      outline,
      external,
      unverified,
      version: '1.0',
      uri: uriOf(id),
      document: readDocument(uriOf(id), text, 'sec', id),
    }),
  );
  return {
    name: 'Smart Energy Code',
    version: '45.0',
    outline: false,
    complete: true,
    source: 'made for a test',
    uri: 'file:///code/',
    modifications: [],
    interpretations: [],
    staleNames: [],
    terms: [],
    acronyms: [],
    ...rest,
    documents: new Map(made.map((entry) => [entry.id, entry])),
  };
}
