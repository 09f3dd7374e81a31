import type { Location, LocationLink, Position } from 'vscode-languageserver';
import { type Standing, standingOf, standingOfCitation } from '../citations/status';
import type { Address } from '../corpus/address';
import { findModification } from '../corpus/code';
import type { LegalDocument, Provision } from '../corpus/document';
import { labelSpan, provisionSpan } from '../corpus/spans';
import type { OpenView } from '../workspace/openView';
import { offsetAt, rangeOf } from './positions';
import { addressesOf, type Target, targetAt } from './target';
import { termDefinitions } from './termDefinition';
import { mayHoldTerm, termAt } from './termTarget';

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * `textDocument/definition`: the provision a citation means, with the citation's exact span as origin. Several places
 * for an ambiguous one; the nearest known ancestor for one that is missing or not listed. From a defined term its definition.
 */
export async function definition(view: OpenView, position: Position): Promise<LocationLink[]> {
  const offset = offsetAt(view.document, position);
  if (mayHoldTerm(view, offset)) {
    const termed = await view.withTerms();
    const term = termAt(termed, offset);
    if (term) return termDefinitions(termed, term);
  }
  const target = targetAt(view, offset);
  if (!target) return [];
  const originSelectionRange = rangeOf(view.document, target.span);
  return addressesOf(target).flatMap((address) => {
    const place = placeOf(view, address, standingOfTarget(view, target));
    return place ? [{ ...place, originSelectionRange }] : [];
  });
}

/** From a number that a modification drafts one goes to the wording in force. */
function standingOfTarget(view: OpenView, target: Target): Standing | undefined {
  return target.kind === 'citation' ? standingOfCitation(target.citation, view.index.code, view.document) : undefined;
}

/** Where an address can be read. */
function placeOf(view: OpenView, address: Address, known: Standing | undefined): LocationLink | undefined {
  const { code } = view.index;
  if (/^(?:SECMP|DP|MP)\d/.test(address)) {
    const at = findModification(code, address)?.at;
    if (!at) return undefined;
    const range = { start: { line: at.line, character: 0 }, end: { line: at.line, character: 0 } };
    return { targetUri: at.uri, targetRange: range, targetSelectionRange: range };
  }
  const { found, drafted, nearest } = known ?? standingOf(address, code, view.document);
  if (drafted) return linkTo(view.document, drafted);
  const place = found ?? nearest;
  if (!place) return undefined;
  const { document } = place.holder;
  return place.provision
    ? linkTo(document, place.provision)
    : { targetUri: document.uri, targetRange: TOP, targetSelectionRange: TOP };
}

function linkTo(document: LegalDocument, provision: Provision): LocationLink {
  return {
    targetUri: document.uri,
    targetRange: rangeOf(document, provisionSpan(document, provision)),
    targetSelectionRange: rangeOf(document, labelSpan(document, provision)),
  };
}

/** The same for clients without location links. */
export function asLocation(place: LocationLink): Location {
  return { uri: place.targetUri, range: place.targetSelectionRange };
}
