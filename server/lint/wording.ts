import { type Address, type DocumentId, documentOf, parseAddress } from '../corpus/address';
import { type Code, shortCodeName } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';

/**
 * The words by which a provision is cited in full: "Section G3.17(a)", "section 4.2.1 of Appendix L", "paragraph 2.1 of
 * Schedule 4". `within` is the document in which the words will stand: its own provisions are "of this document".
 */
export function citeWords(address: Address, within?: DocumentId): string {
  const parts = parseAddress(address);
  if (!parts) return address;
  const { document, inner, number } = parts;
  const labels = parts.labels.map((label) => `(${label})`).join('');
  if (document.startsWith('Section') && number) return `Section ${number}${labels}`;
  const container = inner ? `Appendix ${inner} of ${document}` : document;
  if (!number && !labels) return container;
  const schedule = document.startsWith('Schedule');
  const home = document === within && !inner ? (schedule ? 'this Schedule' : 'this document') : container;
  return `${number && !schedule ? 'section' : 'paragraph'} ${number}${labels} of ${home}`;
}

/** A Code's name in a sentence: "SEC 45.0", "the outline of the Smart Energy Code". */
export function codeWords(code: Code): string {
  return code.outline ? `the outline of the ${code.name}` : shortCodeName(code);
}

/** "A", "A or B", "A, B or C". */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Puts a capital at the start of a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The document of the Code whose text a block is: the document's own, or the one that the amendment changes. */
export function textOf(document: LegalDocument, block: number): DocumentId | undefined {
  if (document.id) return document.id;
  const owner = document.owners[block];
  const target = document.amendmentOf[block]?.target;
  return (owner && documentOf(owner.address)) ?? (target ? documentOf(target) : undefined);
}
