import type { Citation } from '../citations/citation';
import { CodeIndex } from '../citations/codeIndex';
import type { DocumentCitations } from '../citations/documentCitations';
import type { Address, DocumentId } from '../corpus/address';
import type { Code } from '../corpus/code';
import type { Partners } from './matching';
import { plainWords } from './plainWords';
import type { Unit } from './units';

/** Tells rewording that only follows new numbers: "Section G3.18" became "Section G3.19" because G3.18 became G3.19. */
export class Followed {
  private readonly before: Reader;
  private readonly after: Reader;

  constructor(
    before: Code,
    after: Code,
    /** New number of each provision that has one. */
    private readonly moved: ReadonlyMap<Address, Address>,
  ) {
    this.before = new Reader(before);
    this.after = new Reader(after);
  }

  /** True when citations are all that changed in the own words of a provision, each to the new number of what it cited. */
  only(before: Unit, after: Unit): boolean {
    if (!this.moved.size) return false;
    const [a, b] = [this.before.read(before), this.after.read(after)];
    if (a.citations.length !== b.citations.length || a.frame !== b.frame) return false;
    return a.citations.every((each, i) => {
      const other = b.citations[i]!;
      if (each.words === other.words && each.citation.address === other.citation.address) return true;
      return (
        this.follows(each.citation.address, other.citation.address) &&
        this.follows(each.citation.through ?? null, other.citation.through ?? null)
      );
    });
  }

  private follows(before: Address | null, after: Address | null): boolean {
    if (before === null || after === null) return before === after;
    return (this.moved.get(before) ?? before) === after;
  }
}

/** New numbers by old ones, of provisions whose numbers are not given twice. */
export function newNumbers(units: Iterable<Unit>, partners: Partners): ReadonlyMap<Address, Address> {
  const moved = new Map<Address, Address>();
  for (const unit of units) {
    const other = partners.get(unit);
    if (other && other.address !== unit.address && !moved.has(unit.address)) moved.set(unit.address, other.address);
  }
  return moved;
}

interface Read {
  /** The words with a mark in place of each citation. */
  readonly frame: string;
  readonly citations: readonly { readonly citation: Citation; readonly words: string }[];
}

/** Finds citations in the provisions of one version, document by document as they are asked for. */
class Reader {
  private index: CodeIndex | undefined;
  private readonly documents = new Map<DocumentId, DocumentCitations>();

  constructor(private readonly code: Code) {}

  read({ holder, blocks }: Unit): Read {
    const { document } = holder;
    const cited = this.citationsIn(holder.id);
    const citations: Read['citations'][number][] = [];
    let frame = '';
    for (const block of blocks) {
      let from = document.starts[block]! + document.blocks[block]!.bodyStart;
      for (const citation of cited.of(block)) {
        if (citation.start < from) continue;
        frame += `${document.text.slice(from, citation.start)}\u0001`;
        citations.push({ citation, words: plainWords(document.text.slice(citation.start, citation.end)) });
        from = citation.end;
      }
      frame += `${document.text.slice(from, document.starts[block]! + document.blocks[block]!.contentLength)} `;
    }
    return { frame: plainWords(frame), citations };
  }

  private citationsIn(id: DocumentId): DocumentCitations {
    let known = this.documents.get(id);
    if (!known) {
      this.index ??= CodeIndex.of(this.code);
      known = this.index.citationsIn(id)!;
      this.documents.set(id, known);
    }
    return known;
  }
}
