import { type DocumentId, documentOf } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { Definition } from './definition';
import { isBeneath } from './scopes';
import { termKey } from './variants';

/** What following a definition needs to know. */
export interface Lookup {
  everywhere(term: string): readonly Definition[];
  document(id: DocumentId): LegalDocument | undefined;
}

/** The definition that a pointer, an acronym or a derived form leads to in the end. See `TermIndex.follow`. */
export function follow(definition: Definition, lookup: Lookup): Definition | undefined {
  const seen = new Set<Definition>();
  let at: Definition | undefined = definition;
  while (at) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    if (at.pointsTo !== undefined) at = target(at, at.pointsTo, lookup, seen);
    else if (at.kind === 'derived') at = base(at, lookup);
    else if (at.kind === 'acronym') at = expanded(at, lookup);
    else return at;
  }
  return undefined;
}

/** The definition of the same term at or beneath the provision that a pointer names; else the bare words in brackets there. */
function target(
  { term, block, uri }: Definition,
  pointsTo: string,
  lookup: Lookup,
  seen: ReadonlySet<Definition>,
): Definition | undefined {
  const there = lookup
    .everywhere(term)
    .filter(
      (each) =>
        (each.block !== block || each.uri !== uri) && each.owner !== undefined && isBeneath(each.owner, pointsTo),
    );
  const fresh = there.filter((each) => !seen.has(each));
  return (
    fresh.find((each) => each.pointsTo === undefined && each.kind !== 'acronym') ??
    fresh[0] ??
    there[0] ??
    unmarked(term, pointsTo, lookup)
  );
}

function base({ derivedFrom, uri, block }: Definition, lookup: Lookup): Definition | undefined {
  const found = lookup.everywhere(derivedFrom ?? '').filter((each) => each.kind !== 'derived');
  const before = found.filter((each) => each.uri === uri && each.block <= block);
  return before.at(-1) ?? found[0];
}

/** The definition of the words that an acronym stands for; that of the acronym itself, where the words have none. */
function expanded({ expansion, term, scope }: Definition, lookup: Lookup): Definition | undefined {
  // A list may add to the words: "Central Products List; formerly …".
  const words = (expansion ?? '').split(/[;(]/)[0]!.trim();
  const found = words ? lookup.everywhere(words).filter(({ kind }) => kind !== 'acronym') : [];
  const others = found.length ? found : lookup.everywhere(term).filter(({ kind }) => kind !== 'acronym');
  return others.find((each) => each.scope === scope) ?? others.find((each) => each.scope === undefined) ?? others[0];
}

/**
 * "(an Applicant)": a term that its clause sets without bold or quotes is known for one by the pointer that leads there.
 * Looks through the provision's own text only.
 */
function unmarked(term: string, pointsTo: string, { document: find }: Lookup): Definition | undefined {
  const id = documentOf(pointsTo);
  const document = id === undefined ? undefined : find(id);
  const provision = document?.byAddress.get(pointsTo);
  if (!document || !provision) return undefined;
  const words = termKey(term)
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s-]{1,40}');
  const pattern = new RegExp(`\\((?:(?:the|an?|each|together|or|its)\\s{1,20}){0,3}(${words})s?\\)`);
  for (let block = provision.block; block < document.blocks.length; block++) {
    const owner = document.owners[block];
    if (block > provision.block && !(owner && isBeneath(owner.address, pointsTo))) return undefined;
    const start = document.starts[block]!;
    const { contentLength, bodyStart } = document.blocks[block]!;
    const match = pattern.exec(document.text.slice(start, start + contentLength));
    if (!match) continue;
    const at = match.index + match[0].indexOf(match[1]!);
    return {
      term: match[1]!.replace(/\s+/g, ' '),
      key: termKey(term),
      kind: 'inline',
      uri: document.uri,
      document: id,
      scope: id,
      scopeStated: false,
      block,
      termSpan: { start: at, end: at + match[1]!.length },
      meaning: { start: bodyStart, end: contentLength, blocks: 0 },
      owner: owner?.address,
    };
  }
  return undefined;
}
