import type { Citation } from '../citations/citation';
import { expressionSpan } from '../citations/citation';
import type { Address } from '../corpus/address';
import type { LegalDocument, Provision } from '../corpus/document';
import { blockAt } from '../corpus/document';
import { type Span, touches } from '../corpus/span';
import { nameSpan } from '../corpus/spans';
import type { CitedText } from '../workspace/openView';

/** What the caret is on: a citation, or the number of a provision. */
export type Target =
  | { readonly kind: 'citation'; readonly citation: Citation; readonly span: Span }
  | { readonly kind: 'provision'; readonly provision: Provision; readonly span: Span };

/** Finds what an offset points at. On the words of a citation outside its pieces ("Section") it is the first piece. */
export function targetAt(view: CitedText, offset: number): Target | undefined {
  const citation = citationAt(view, offset);
  if (citation) return { kind: 'citation', citation, span: { start: citation.start, end: citation.end } };
  const provision = labelAt(view.document, offset);
  return provision && { kind: 'provision', provision, span: nameSpan(view.document, provision) };
}

/** The citation at an offset. Asks for those of its block only. */
export function citationAt({ document, citations }: CitedText, offset: number): Citation | undefined {
  const block = blockAt(document, offset);
  const found = block < 0 ? [] : citations.of(block);
  return (
    found.find((candidate) => touches(candidate, offset)) ??
    found.find((candidate) => touches(expressionSpan(candidate), offset))
  );
}

/** The provision whose number or heading an offset is on. */
export function labelAt(document: LegalDocument, offset: number): Provision | undefined {
  const block = blockAt(document, offset);
  const provision = block < 0 ? undefined : document.owners[block];
  if (!provision || provision.block !== block) return undefined;
  return touches(nameSpan(document, provision), offset) ? provision : undefined;
}

/** The addresses that a target stands for; several when it is ambiguous. */
export function addressesOf(target: Target): Address[] {
  if (target.kind === 'provision') return [target.provision.address];
  const { address, readings } = target.citation;
  if (address !== null) return [address];
  return (readings ?? []).flatMap((reading) => reading.address ?? []);
}
