import type { DocumentCitations } from '../citations/documentCitations';
import { placeOf } from '../terms/finder';
import type { TermIndex } from '../terms/termIndex';
import { findTerms } from '../terms/termTrie';
import type { TermUse } from '../terms/termUse';

/**
 * The Code's terms in the bracketed titles of citations in a block: "C2.1 (The Council)". They are no uses, since a title
 * says nothing by its terms, but they are the same words. Offsets count from the block.
 */
export function titleUses(citations: DocumentCitations, terms: TermIndex, block: number): TermUse[] {
  const { dictionary } = terms;
  const { document } = citations;
  const found: TermUse[] = [];
  for (const { piece, base } of citations.of(block)) {
    if (!piece?.title) continue;
    const [from, to] = [base + piece.title.start, base + piece.title.end];
    const accepts = (id: number) => dictionary.holds(id, placeOf(document, block));
    findTerms(document.text, from, to, [dictionary.trie], accepts, (start, end, id) =>
      found.push({ start: start - base, end: end - base, term: dictionary.term(id) }),
    );
  }
  return found;
}
