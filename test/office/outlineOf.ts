import type { LegalDocument } from '../../server/corpus/document';
import { titleOf } from '../../server/corpus/document';
import { definitionsByWords } from '../../server/terms/readDefinitions';

/** What an import must carry, as lines that can be compared: provisions with their words and titles, and definitions. */
export function outlineOf(document: LegalDocument): { provisions: string[]; definitions: string[] } {
  const { text, starts, blocks, provisions } = document;
  return {
    provisions: provisions.map((provision) => {
      const { bodyStart, contentLength } = blocks[provision.block]!;
      const start = starts[provision.block]!;
      const words = text.slice(start + bodyStart, start + contentLength).replace(/<!--.*?-->/g, '');
      const dead = provision.spent ? ' [not used]' : '';
      return `${provision.address}${dead} «${titleOf(provision)?.title ?? ''}» ${plain(words)}`;
    }),
    definitions: definitionsByWords(document).map(({ term }) => term),
  };
}

const plain = (words: string) => words.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();
