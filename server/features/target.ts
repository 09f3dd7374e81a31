import type { Citation } from '../citations/citation';
import { expressionSpan } from '../citations/citation';
import type { Address } from '../corpus/address';
import type { LegalDocument, Provision } from '../corpus/document';
import { blockAt } from '../corpus/document';
import { type Span, touches } from '../corpus/span';
import { nameSpan } from '../corpus/spans';
import type { TextView } from '../workspace/textView';

/** What the caret is on: a citation, or the number of a provision. */
export type Target =
  | { readonly kind: 'citation'; readonly citation: Citation; readonly span: Span }
  | { readonly kind: 'provision'; readonly provision: Provision; readonly span: Span };

/** Finds what an offset points at. On the words of a citation outside its pieces ("Section") it is the first piece. */
export function targetAt(view: TextView, offset: number): Target | undefined {
  const citation = citationAt(view, offset);
  if (citation) return { kind: 'citation', citation, span: { start: citation.start, end: citation.end } };
  const provision = labelAt(view.document, offset);
  return provision && { kind: 'provision', provision, span: nameSpan(view.document, provision) };
}

/** The citation at an offset. */
export function citationAt(view: TextView, offset: number): Citation | undefined {
  const { all } = view.citations;
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < all.length && all[i]!.start <= offset; i++) if (touches(all[i]!, offset)) return all[i];
  const near = [all[low], all[low - 1]].filter((candidate) => candidate !== undefined);
  const around = near.find((candidate) => touches(expressionSpan(candidate), offset));
  return (
    around && all.find((candidate) => candidate.base === around.base && candidate.expression === around.expression)
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
