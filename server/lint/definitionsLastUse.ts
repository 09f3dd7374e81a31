import { deletionOf, wholeTarget } from '../citations/instructed';
import { type Address, documentOf } from '../corpus/address';
import { findAddress } from '../corpus/code';
import type { Amendment, LegalDocument } from '../corpus/document';
import type { Definition } from '../terms/definition';
import type { TermIndex } from '../terms/termIndex';
import { blocksUsing } from '../terms/usage';
import { termKey } from '../terms/variants';
import { isWithin } from './definitionsUse';
import { isDrafted, isReplaced } from './writtenAnew';

/** A provision of the Code whose words a modification takes out, and the instruction that does it. */
export interface TakenOut {
  readonly address: Address;
  readonly amendment: Amendment;
}

/** The provisions that a modification deletes or sets out anew, the outermost of each. Linear in the modification. */
export function takenOut(draft: LegalDocument): TakenOut[] {
  const found: TakenOut[] = [];
  for (const amendment of draft.amendments) {
    const address = amendment.verb === 'delete' ? wholeTarget(draft, amendment) : undefined;
    if (address && deletionOf([address], draft, true)) found.push({ address, amendment });
  }
  for (const { address, amendment, parent } of draft.provisions)
    if (amendment && amendment.verb !== 'delete' && isDrafted(draft, address))
      if (!parent || parent.amendment !== amendment || !isDrafted(draft, parent.address))
        found.push({ address, amendment });
  return found;
}

const inProvisions = new WeakMap<TermIndex, Map<Address, ReadonlySet<string>>>();
const NONE: ReadonlySet<string> = new Set();

/** The keys of the terms that a provision of the Code, or a whole document of it, uses; kept for each Code. */
export function termsOfProvision(terms: TermIndex, address: Address): ReadonlySet<string> {
  let known = inProvisions.get(terms);
  if (!known) {
    known = new Map();
    inProvisions.set(terms, known);
  }
  let keys = known.get(address);
  if (!keys) {
    keys = readTerms(terms, address);
    known.set(address, keys);
  }
  return keys;
}

function readTerms(terms: TermIndex, address: Address): ReadonlySet<string> {
  const found = findAddress(terms.index.code, address);
  if (!found) return NONE;
  const { document } = found.holder;
  const keys = new Set<string>();
  const { block: from, lastBlock: to } = found.provision ?? { block: 0, lastBlock: document.blocks.length - 1 };
  for (let block = from; block <= to; block++)
    for (const { term } of terms.uses(document, block)) keys.add(termKey(term));
  return keys;
}

/** A place of the Code that uses a term outside its own definitions. */
interface Place {
  readonly document: LegalDocument;
  readonly block: number;
}

/** For each term of a Code the last place that was found to stay: it mostly stays at the next key too. */
const stayed = new WeakMap<TermIndex, Map<string, Place>>();

/**
 * True when the Code will still use a term after a modification, outside the term's own definitions. Documents are looked
 * at one after the other, and what is read of them is kept, so that a term in wide use costs no more than its first place.
 */
export function isStillUsed(terms: TermIndex, key: string, draft: LegalDocument): boolean {
  let known = stayed.get(terms);
  if (!known) {
    known = new Map();
    stayed.set(terms, known);
  }
  const before = known.get(key);
  if (before && stays(before, draft)) return true;
  const definitions = terms.everywhere(key).filter((each) => each.block >= 0);
  for (const { document } of terms.index.documents()) {
    for (const block of blocksUsing(terms, document, key)) {
      const place = { document, block };
      if (!stays(place, draft) || isInDefinition(terms, definitions, place, key)) continue;
      known.set(key, place);
      return true;
    }
  }
  return false;
}

function stays({ document, block }: Place, draft: LegalDocument): boolean {
  const owner = document.owners[block]?.address ?? document.id;
  return owner === undefined || !isReplaced(draft, owner);
}

/** True when a block uses a term nowhere but in the term's own definitions. */
function isInDefinition(
  terms: TermIndex,
  definitions: readonly Definition[],
  { document, block }: Place,
  key: string,
): boolean {
  const near = definitions.filter(
    (each) => each.uri === document.uri && block >= each.block && block <= each.block + each.meaning.blocks,
  );
  if (!near.length) return false;
  return terms
    .uses(document, block)
    .every(({ term, start }) => termKey(term) !== key || near.some((each) => isWithin(each, document, block, start)));
}

/** True when a modification leaves a definition of the Code standing. */
export function isLeft(draft: LegalDocument, { owner, document }: Definition): boolean {
  const at = owner ?? document;
  return at === undefined || (!isReplaced(draft, at) && !isReplaced(draft, documentOf(at) ?? at));
}
