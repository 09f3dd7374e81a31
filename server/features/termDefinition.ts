import type { LocationLink } from 'vscode-languageserver';
import { findAddress } from '../corpus/code';
import { blockSpan, labelSpan } from '../corpus/spans';
import type { Definition } from '../terms/definition';
import type { TermView } from '../workspace/openView';
import { rangeOf } from './positions';
import { termCard } from './termCard';
import { holderOf, locationOf, sourceOf, type TermSource } from './termSource';
import type { TermTarget } from './termTarget';

/**
 * From a term to its definition: the pointer and the definition behind it where there are both; the provision that an
 * outline names where it has no definition.
 */
export function termDefinitions(view: TermView, target: TermTarget): LocationLink[] {
  const source = sourceOf(view);
  const { main, meaning, pointers } = termCard(source, target.definitions);
  const originSelectionRange = rangeOf(view.document, target.span);
  const found = new Map<string, LocationLink>();
  for (const definition of [meaning ?? main, ...pointers, main]) {
    const place = linkOf(source, definition);
    if (place) found.set(JSON.stringify([place.targetUri, place.targetSelectionRange]), place);
  }
  return [...found.values()].map((place) => ({ ...place, originSelectionRange }));
}

function linkOf(source: TermSource, definition: Definition): LocationLink | undefined {
  const document = holderOf(source, definition);
  const at = locationOf(source, definition);
  if (document && at) {
    const { start } = blockSpan(document, definition.block);
    const { end } = blockSpan(document, definition.block + definition.meaning.blocks);
    return { targetUri: at.uri, targetRange: rangeOf(document, { start, end }), targetSelectionRange: at.range };
  }
  const about = definition.owner === undefined ? undefined : findAddress(source.terms.index.code, definition.owner);
  if (about?.provision) {
    const held = about.holder.document;
    const range = rangeOf(held, labelSpan(held, about.provision));
    return { targetUri: held.uri, targetRange: range, targetSelectionRange: range };
  }
  return at && { targetUri: at.uri, targetRange: at.range, targetSelectionRange: at.range };
}
