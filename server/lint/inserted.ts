import { type Address, documentOf } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';

const inserted = new WeakMap<LegalDocument, ReadonlySet<Address>>();

/** True for a number that the modification brings into the Code, or that lies in a document that it brings. */
export function isInserted(document: LegalDocument, address: Address): boolean {
  let targets = inserted.get(document);
  if (!targets) {
    targets = new Set(document.amendments.filter(({ verb }) => verb === 'insert').map(({ target }) => target));
    inserted.set(document, targets);
  }
  const holder = documentOf(address);
  return targets.has(address) || (holder !== undefined && targets.has(holder));
}
