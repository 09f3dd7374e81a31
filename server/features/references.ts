import type { DocumentHighlight, Location, Position } from 'vscode-languageserver';
import type { Citation } from '../citations/citation';
import { citationsWithin } from '../citations/codeIndex';
import type { Address } from '../corpus/address';
import { findAddress } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import { labelSpan } from '../corpus/spans';
import type { OpenView } from '../workspace/openView';
import type { Pace } from '../workspace/pace';
import type { TextView } from '../workspace/textView';
import { offsetAt, rangeOf } from './positions';
import { addressesOf, targetAt } from './target';
import { termHighlights, termReferences } from './termReferences';
import { mayHoldTerm, termAt } from './termTarget';

/**
 * `textDocument/references`: every citation, in the Code and in the workspace's own texts, to what the caret is on or
 * to anything beneath it; on a defined term its uses. `texts` are the workspace's texts outside the Code.
 */
export async function references(
  view: TextView,
  position: Position,
  withDeclaration: boolean,
  texts: Iterable<TextView>,
  pace: Pace,
): Promise<Location[]> {
  const offset = offsetAt(view.document, position);
  const term = termAt(view, offset);
  if (term) return termReferences(view, term, withDeclaration, texts, pace);
  const target = targetAt(view, offset);
  if (!target) return [];
  const found: Location[] = [];
  for (const address of addressesOf(target)) {
    if (withDeclaration) found.push(...declarationOf(view, address));
    found.push(...(await relyingOn(view, address, texts, pace)));
  }
  return found;
}

/** Locations of all citations to an address or what lies beneath it. */
export async function relyingOn(
  view: TextView,
  address: Address,
  texts: Iterable<TextView>,
  pace: Pace,
): Promise<Location[]> {
  const { index } = view;
  const found = index.relyingOn(address).map(({ document, citation }) => locate(document, citation));
  for (const text of texts) {
    await pace.step();
    if (text.index.code.uri !== index.code.uri || isInCode(text)) continue;
    for (const citation of citationsWithin(text.citations, address)) found.push(locate(text.document, citation));
  }
  return found;
}

/** True for a document whose citations the Code's own index already holds. */
function isInCode({ document, index }: TextView): boolean {
  return document.id !== undefined && index.citationsIn(document.id)?.document === document;
}

function declarationOf(view: TextView, address: Address): Location[] {
  const found = findAddress(view.index.code, address);
  if (!found?.provision) return [];
  return [
    {
      uri: found.holder.document.uri,
      range: rangeOf(found.holder.document, labelSpan(found.holder.document, found.provision)),
    },
  ];
}

const locate = (document: LegalDocument, citation: Citation): Location => ({
  uri: document.uri,
  range: rangeOf(document, citation),
});

/** `textDocument/documentHighlight`: the same target or term elsewhere in this text, and where it is set. */
export async function highlights(view: OpenView, position: Position): Promise<DocumentHighlight[]> {
  const offset = offsetAt(view.document, position);
  if (mayHoldTerm(view, offset)) {
    const termed = await view.withTerms();
    const term = termAt(termed, offset);
    if (term) return termHighlights(termed, term);
  }
  const target = targetAt(view, offset);
  if (!target) return [];
  const { document, citations } = view;
  const found: DocumentHighlight[] = [];
  for (const address of addressesOf(target)) {
    const provision = document.byAddress.get(address);
    if (provision) found.push({ range: rangeOf(document, labelSpan(document, provision)), kind: 3 });
    for (const citation of citations.byTarget.get(address) ?? [])
      found.push({ range: rangeOf(document, citation), kind: 2 });
  }
  return found;
}
