import { type Citation, expressionSpan } from '../citations/citation';
import type { DocumentCitations } from '../citations/codeIndex';
import { type Address, lineage, parseAddress } from '../corpus/address';
import { findAddress } from '../corpus/code';
import type { LegalDocument, Provision } from '../corpus/document';
import type { RuleContext } from './rule';

/** "A is subject to B" and "B applies notwithstanding A": `lower` gives way to `higher`. */
export interface Override {
  readonly lower: Address;
  readonly higher: Address;
  readonly document: LegalDocument;
  readonly citation: Citation;
}

const BEFORE =
  /\b(subject to|notwithstanding|despite)(?: (?:anything in|the (?:provisions|requirements|terms) of|any of|both|either|always|,)){0,2} ?$/i;
/** How far before a citation the words are looked for, in UTF-16 units. */
const REACH = 60;

/** What a citation says about which provision gives way; undefined when it says nothing of the kind. */
export function overrideOf(document: LegalDocument, citation: Citation): Override | undefined {
  const { address, piece } = citation;
  const owner = document.owners[citation.block];
  if (address === null || !piece || !owner || !isRuleItself(address) || owner.heading) return undefined;
  if (isDefinition(document, citation)) return undefined;
  const { start } = expressionSpan(citation);
  const before = document.text.slice(Math.max(citation.base, start - REACH), start).replace(/\s+/g, ' ');
  const words = BEFORE.exec(before)?.[1]?.toLowerCase();
  // A provision that is subject to a part of itself gives way to nothing.
  if (!words || related(owner.address, address)) return undefined;
  const [lower, higher] = words === 'subject to' ? [owner.address, address] : [address, owner.address];
  return { lower, higher, document, citation };
}

/** True in a row of a table or a definition: what its words say is true of that term alone, not of the clause. */
function isDefinition(document: LegalDocument, { block, base }: Citation): boolean {
  const { kind, bodyStart } = document.blocks[block]!;
  return (
    kind === 'row' ||
    (kind === 'prose' && /^(?:\*\*|["“])/.test(document.text.slice(base + bodyStart, base + bodyStart + 2)))
  );
}

/** True for a clause or what lies beneath it: a whole Section or group is subject to others in many ways. */
function isRuleItself(address: Address): boolean {
  const parts = parseAddress(address);
  return Boolean(parts && (parts.number.includes('.') || parts.labels.length));
}

/** True when one address is the other or lies beneath it. */
export function related(a: Address, b: Address): boolean {
  return a === b || (a.length > b.length ? lineage(a).includes(b) : lineage(b).includes(a));
}

/**
 * To what a provision gives way: what its own words say, those of the clause around it and of what lies beneath it, and
 * "notwithstanding" in other provisions. The draft's words stand for the Code's where it rewrites a provision.
 */
export function* overridesOf(context: RuleContext, address: Address): Iterable<Override> {
  const { document, citations, index } = context;
  const drafted = document.id ? undefined : document.byAddress.get(address);
  const held = findAddress(index.code, address);
  const holder = held && (held.holder.id === document.id ? citations : index.citationsIn(held.holder.id));
  const place = drafted
    ? { provision: drafted, citations }
    : held?.provision && holder && { provision: held.provision, citations: holder };
  if (place) {
    for (const citation of citationsAround(place.citations, place.provision)) {
      const override = overrideOf(place.citations.document, citation);
      if (override && related(override.lower, address)) yield override;
    }
  }
  const own = document.id ? [] : (citations.byTarget.get(address) ?? []).map((citation) => ({ document, citation }));
  for (const { document: other, citation } of [...index.citing(address), ...own]) {
    const override = overrideOf(other, citation);
    if (override?.lower !== citation.address) continue;
    const rewritten = other.id && !document.id && document.byAddress.has(override!.higher);
    if (!rewritten) yield override!;
  }
}

/** Citations in a provision and in the opening words of the provisions around it. */
function* citationsAround({ all }: DocumentCitations, provision: Provision): Iterable<Citation> {
  for (let at: Provision | undefined = provision.parent; at && !at.heading; at = at.parent)
    yield* citationsIn(all, at.bodySpan);
  yield* citationsIn(all, provision.span);
}

function* citationsIn(all: readonly Citation[], span: { start: number; end: number }): Iterable<Citation> {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < all.length && all[i]!.start < span.end; i++) yield all[i]!;
}
