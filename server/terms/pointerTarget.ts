import type { DocumentCitations } from '../citations/documentCitations';
import type { Address } from '../corpus/address';
import type { Item } from './blockDefinitions';
import type { Meaning } from './definition';
import { instrumentNamed } from './wording';

/**
 * Where a definition that has no meaning of its own leads: the first citation behind its words, or the instrument that they
 * name. A row is one too when its second cell is nothing but a citation. Empty for a definition with a meaning.
 */
export function pointerTarget(
  citations: DocumentCitations,
  { how, pointer, meaningStart }: Item,
  block: number,
  meaning: Meaning,
): { pointsTo?: Address; outside?: string } {
  if (!pointer && how !== 'row') return {};
  const { text, starts } = citations.document;
  const start = starts[block]!;
  const cited = citations.of(block).find((citation) => citation.start - start >= meaningStart);
  if (!pointer) {
    if (!cited || cited.address === null || cited.expression.start !== meaning.start) return {};
    const rest = text.slice(start + cited.expression.end, start + meaning.end);
    return /^[\s.;]*$/.test(rest) ? { pointsTo: cited.address } : {};
  }
  if (cited?.instrument) return { outside: cited.instrument.name };
  if (cited && cited.address !== null) return { pointsTo: cited.address };
  const outside = instrumentNamed(text.slice(start + meaningStart, start + meaning.end));
  return outside ? { outside } : {};
}
