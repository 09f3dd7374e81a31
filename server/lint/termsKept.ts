import type { Block } from '../corpus/blocks';
import type { LegalDocument } from '../corpus/document';
import type { TermUse } from '../terms/termUse';
import { isLegal } from './clauses';
import type { Vocabularies } from './termsVocabulary';

interface Kept<Reading> {
  readonly uses: readonly TermUse[];
  readonly vocabularies: Vocabularies;
  readonly place: string;
  readonly reading: Reading;
}

/**
 * What is read of the terms in a block, kept with it. It depends on the block's words, the terms found in them, the terms
 * that there are and where it stands; an edit elsewhere changes none of these.
 */
export class KeptReadings<Reading> {
  private readonly kept = new WeakMap<Block, Kept<Reading>>();

  /** The reading of a block, made by `read` unless it is known. `uses`: the terms found in the block. */
  of(
    document: LegalDocument,
    block: number,
    uses: readonly TermUse[],
    vocabularies: Vocabularies,
    read: () => Reading,
  ): Reading {
    const key = document.blocks[block]!;
    const place = placeKey(document, block);
    const known = this.kept.get(key);
    if (known?.uses === uses && known.vocabularies === vocabularies && known.place === place) return known.reading;
    const reading = read();
    this.kept.set(key, { uses, vocabularies, place, reading });
    return reading;
  }
}

/** Where a block stands, as far as definitions and the kind of its text are concerned. */
function placeKey(document: LegalDocument, block: number): string {
  const amendment = document.amendmentOf[block];
  const address = document.owners[block]?.address ?? amendment?.target ?? '';
  return `${document.id ?? ''} ${address} ${amendment ? amendment.block === block : ''} ${isLegal(document, block)}`;
}
