import { documentOf, parseAddress } from '../corpus/address';
import type { Code } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import type { SameSkeleton } from '../corpus/skeleton';
import type { Citation } from './citation';
import { documentsNamed, type Named, type Place, Resolver } from './resolver';
import type { ExpressionCache } from './scanDocument';

/**
 * Gives every citation of a document its address. `code` lends the register of documents; a citation's status is asked
 * separately, so a change in another document never makes this one's citations stale. Linear in the document.
 */
export function resolveCitations(
  document: LegalDocument,
  expressions: ExpressionCache,
  code: Code | undefined,
): Citation[] {
  const citations: Citation[] = [];
  const named: Named = { inBlock: [], sinceHeading: new Set() };
  const found = document.blocks.map((_, block) => expressions.of(document, block));
  const attachments = document.id ? new Set<string>() : ownAttachments(document, expressions);
  let place: Place | undefined;
  let last = -1;
  for (let block = 0; block < document.blocks.length; block++) {
    if (document.blocks[block]!.kind === 'heading') named.sinceHeading.clear();
    if (!found[block]!.length) continue;
    if (!place || !samePlace(document, last, block)) place = placeOf(document, block, code);
    last = block;
    named.inBlock.length = 0;
    const resolver = new Resolver(place, named, attachments, code, block);
    for (const expression of found[block]!) resolver.resolve(expression, citations);
  }
  return citations;
}

/**
 * The same after an edit that left the skeleton as it was: what stands before and after the changed blocks is kept, moved,
 * and only they are resolved again; where their words name other documents than before, what follows up to the next
 * heading too. Undefined when a text's own attachments change. `before` must have been resolved against the same register.
 */
export function resolveAgain(
  before: { readonly document: LegalDocument; readonly all: readonly Citation[] },
  document: LegalDocument,
  { from, to: changedTo, shift }: SameSkeleton,
  expressions: ExpressionCache,
  code: Code | undefined,
): Citation[] | undefined {
  const isHeading = (block: number) => document.blocks[block]!.kind === 'heading';
  let to = changedTo;
  let namesOthers = false;
  for (let block = from; block < changedTo; block++) {
    const [old, now] = [expressions.of(before.document, block), expressions.of(document, block)];
    if ([...old, ...now].some(({ declares }) => declares)) return undefined;
    namesOthers ||= old.flatMap(documentsNamed).join() !== now.flatMap(documentsNamed).join();
  }
  if (namesOthers) while (to < document.blocks.length && !isHeading(to)) to++;
  const named: Named = { inBlock: [], sinceHeading: new Set() };
  let heading = from;
  while (heading > 0 && heading < document.blocks.length && !isHeading(heading)) heading--;
  for (let block = heading; block < from; block++) {
    for (const expression of expressions.of(document, block))
      for (const id of documentsNamed(expression)) named.sinceHeading.add(id);
  }
  const attachments = document.id ? new Set<string>() : ownAttachments(document, expressions);
  const changed: Citation[] = [];
  for (let block = from; block < to; block++) {
    if (isHeading(block)) named.sinceHeading.clear();
    named.inBlock.length = 0;
    const found = expressions.of(document, block);
    if (!found.length) continue;
    const resolver = new Resolver(placeOf(document, block, code), named, attachments, code, block);
    for (const expression of found) resolver.resolve(expression, changed);
  }
  const kept = before.all.filter(({ block }) => block < from);
  const moved = before.all.filter(({ block }) => block >= to);
  return [...kept, ...changed, ...(shift ? moved.map((citation) => movedCitation(citation, shift)) : moved)];
}

const movedCitation = (citation: Citation, by: number): Citation => ({
  ...citation,
  start: citation.start + by,
  end: citation.end + by,
  base: citation.base + by,
});

function samePlace({ owners, amendmentOf }: LegalDocument, a: number, b: number): boolean {
  return owners[a] === owners[b] && amendmentOf[a] === amendmentOf[b];
}

/** What every address in an Appendix's own appendix has in it. */
const INNER = ' Appendix ';

function placeOf(document: LegalDocument, block: number, code: Code | undefined): Place {
  const owner = document.owners[block];
  const amendment = document.amendmentOf[block];
  const within = document.id ?? documentOf(owner?.address ?? amendment?.target ?? '');
  const provision =
    owner ??
    (amendment?.target && code ? code.documents.get(within!)?.document.byAddress.get(amendment.target) : undefined);
  const inner = provision?.address.includes(INNER) ? (parseAddress(provision.address)?.inner ?? '') : '';
  return { document, within, inner, owner: provision };
}

/** Letters of a paper's own attachments ("Appendix A: draft problem statement"). */
function ownAttachments(document: LegalDocument, expressions: ExpressionCache): ReadonlySet<string> {
  const own = new Set<string>();
  for (let block = 0; block < document.blocks.length; block++) {
    for (const { declares, pieces } of expressions.of(document, block))
      if (declares) for (const { number } of pieces) own.add(number);
  }
  return own;
}
