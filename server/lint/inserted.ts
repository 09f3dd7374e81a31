import { type Address, documentOf } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';

/** True for a number that the modification brings into the Code, or that lies in a document that it brings. */
export function isInserted({ amendments }: LegalDocument, address: Address): boolean {
  const document = documentOf(address);
  return amendments.some(({ verb, target }) => verb === 'insert' && (target === address || target === document));
}
