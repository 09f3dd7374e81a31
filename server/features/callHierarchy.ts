import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import { type Address, documentOf } from '../corpus/address';
import { type Found, findAddress } from '../corpus/code';
import { type LegalDocument, provisionAt, titleOf } from '../corpus/document';
import { firstWords, labelSpan, provisionSpan } from '../corpus/spans';
import type { TextView } from '../workspace/textView';
import { offsetAt, rangeOf } from './positions';
import { addressesOf, targetAt } from './target';

/** `textDocument/prepareCallHierarchy`: the provision that a citation means, or the one that the caret stands in. */
export function prepareCallHierarchy(view: TextView, position: Position): CallHierarchyItem[] {
  const offset = offsetAt(view.document, position);
  const target = targetAt(view, offset);
  const addresses = target ? addressesOf(target) : [];
  const own = provisionAt(view.document, offset);
  if (!addresses.length && own) addresses.push(own.address);
  return addresses.flatMap((address) => {
    const found = findAddress(view.index.code, address);
    return found ? [itemOf(found)] : [];
  });
}

/** `callHierarchy/incomingCalls`: the provisions that rely on this one. */
export function incoming(view: TextView, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const address = addressOf(item);
  if (address === undefined) return [];
  const calls = new Map<string, { from: CallHierarchyItem; fromRanges: Range[] }>();
  for (const { document, citation } of view.index.relyingOn(address)) {
    const owner = document.owners[citation.block];
    const from = owner
      ? findAddress(view.index.code, owner.address)
      : document.id
        ? findAddress(view.index.code, document.id)
        : undefined;
    if (!from) continue;
    const call = calls.get(from.address) ?? { from: itemOf(from), fromRanges: [] };
    call.fromRanges.push(rangeOf(document, citation));
    calls.set(from.address, call);
  }
  return [...calls.values()];
}

/** `callHierarchy/outgoingCalls`: the provisions that this one, with all beneath it, relies on. */
export function outgoing(view: TextView, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const address = addressOf(item);
  const from = address === undefined ? undefined : findAddress(view.index.code, address);
  if (!from) return [];
  const { document } = from.holder;
  const span = from.provision ? provisionSpan(document, from.provision) : { start: 0, end: document.text.length };
  const calls = new Map<Address, { to: CallHierarchyItem; fromRanges: Range[] }>();
  for (const citation of view.index.citationsIn(from.holder.id)?.all ?? []) {
    if (citation.start < span.start || citation.end > span.end || citation.address === null) continue;
    const to = findAddress(view.index.code, citation.address);
    if (!to) continue;
    const call = calls.get(to.address) ?? { to: itemOf(to), fromRanges: [] };
    call.fromRanges.push(rangeOf(document, citation));
    calls.set(to.address, call);
  }
  return [...calls.values()];
}

function itemOf(found: Found): CallHierarchyItem {
  const { holder, provision, address } = found;
  const document: LegalDocument = holder.document;
  const title = provision ? (titleOf(provision)?.title ?? '') : holder.title;
  const top = { start: 0, end: 0 };
  return {
    name: `${address} ${title}`.trimEnd(),
    detail: provision && !provision.heading ? firstWords(document, provision, 80) : holder.id,
    kind: provision ? SymbolKind.Method : SymbolKind.File,
    uri: document.uri,
    range: rangeOf(document, provision ? provisionSpan(document, provision) : top),
    selectionRange: rangeOf(document, provision ? labelSpan(document, provision) : top),
    data: address,
  };
}

function addressOf(item: CallHierarchyItem): Address | undefined {
  const { data } = item;
  return typeof data === 'string' && documentOf(data) !== undefined ? data : undefined;
}
