import type { Citation } from '../citations/citation';
import type { CodeIndex, Inbound } from '../citations/codeIndex';
import { deletionOf, type Instructions, instructionsIn, wholeTarget } from '../citations/instructed';
import { type Address, isContainer, isWithin, lineage } from '../corpus/address';
import type { Block } from '../corpus/blocks';
import { findAddress } from '../corpus/code';
import type { LegalDocument, Provision } from '../corpus/document';

/** What a modification's instructions are about, number by number. */
const targets = new WeakMap<Instructions, ReadonlySet<Address>>();

function targetsOf(draft: LegalDocument): ReadonlySet<Address> {
  const instructions = instructionsIn(draft);
  let known = targets.get(instructions);
  if (!known) {
    known = new Set(
      draft.amendments.map((each) => wholeTarget(draft, each) ?? each.target).filter((target) => !isBroad(target)),
    );
    targets.set(instructions, known);
  }
  return known;
}

/** A document or a group: an instruction about it writes only a part of what lies beneath. */
function isBroad(address: Address): boolean {
  return !address || isContainer(address) || /^[A-Z]\d+[A-Z]*$/.test(address);
}

/**
 * True when a modification deals with a provision of the Code: it writes it or the clause around it anew, changes words of
 * it, or deletes it. What the Code says there today is then not what it will say.
 */
export function isDealtWith(draft: LegalDocument, address: Address): boolean {
  const instructed = targetsOf(draft);
  return isReplaced(draft, address) || lineage(address).some((above) => !isBroad(above) && instructed.has(above));
}

/**
 * True when a modification deletes a provision of the Code, or sets all of it or of the clause around it out anew: none of
 * the words that the Code has there today will stand. Where it changes some words only, the others stand.
 */
export function isReplaced(draft: LegalDocument, address: Address): boolean {
  const chain = lineage(address);
  return deletionOf(chain, draft, true) !== undefined || chain.some((above) => isDrafted(draft, above));
}

/** True when a modification writes the words of a provision. */
export function isDrafted(draft: LegalDocument, address: Address): boolean {
  const drafted = isBroad(address) ? undefined : draft.byAddress.get(address);
  return drafted !== undefined && drafted.heading === undefined && !drafted.wordless;
}

/**
 * The citations in the Code that will still name `gone` after a modification: those to it or to what lies beneath it, in
 * provisions that the modification leaves alone. A range that only passes over it is none.
 */
export function stillCiting(draft: LegalDocument, index: CodeIndex, gone: Address): readonly Inbound[] {
  const instructions = instructionsIn(draft);
  let known = still.get(instructions);
  if (known?.index !== index) {
    known = { index, citing: new Map() };
    still.set(instructions, known);
  }
  let citing = known.citing.get(gone);
  if (!citing) {
    citing = readStillCiting(draft, index, gone);
    known.citing.set(gone, citing);
  }
  return citing;
}

const still = new WeakMap<
  Instructions,
  { readonly index: CodeIndex; readonly citing: Map<Address, readonly Inbound[]> }
>();

function readStillCiting(draft: LegalDocument, index: CodeIndex, gone: Address): Inbound[] {
  return relying(index, gone).filter(({ document, citation }) => {
    const named = [citation.address, citation.through].some((at) => at && isWithin(at, gone));
    const owner = document.owners[citation.block];
    return named && !(owner && (isWithin(owner.address, gone) || isDealtWith(draft, owner.address)));
  });
}

const relyingOn = new WeakMap<CodeIndex, Map<Address, readonly Inbound[]>>();

/**
 * The Code's citations of a provision and of what lies beneath it, each once. Asked once for each number: a draft is read
 * again at every key against the same Code.
 */
export function relying(index: CodeIndex, address: Address): readonly Inbound[] {
  let known = relyingOn.get(index);
  if (!known) {
    known = new Map();
    relyingOn.set(index, known);
  }
  let inbound = known.get(address);
  if (!inbound) {
    const provision = findAddress(index.code, address)?.provision;
    inbound = provision ? citingAny(index, provision) : index.relyingOn(address);
    known.set(address, inbound);
  }
  return inbound;
}

const cited = new WeakMap<CodeIndex, ReadonlySet<Address>>();

/** Every address that the Code cites: most numbers are not cited at all, and asking document by document takes long. */
function citedIn(index: CodeIndex): ReadonlySet<Address> {
  let known = cited.get(index);
  if (!known) {
    const all = new Set<Address>();
    for (const { byTarget } of index.documents()) for (const address of byTarget.keys()) all.add(address);
    known = all;
    cited.set(index, known);
  }
  return known;
}

function citingAny(index: CodeIndex, provision: Provision): Inbound[] {
  const found = new Map<Citation, Inbound>();
  const known = citedIn(index);
  const ask = ({ address, children }: Provision) => {
    if (known.has(address)) for (const inbound of index.citing(address)) found.set(inbound.citation, inbound);
    for (const child of children) ask(child);
  };
  ask(provision);
  return [...found.values()];
}

// An edit leaves all blocks but one as they are, and their words with them.
const plain = new WeakMap<Block, string>();

/** The words of a block without its number, white space made even. */
export function plainWords({ text, starts, blocks }: LegalDocument, index: number): string {
  const block = blocks[index]!;
  let words = plain.get(block);
  if (words === undefined) {
    const start = starts[index]!;
    words = text
      .slice(start + block.bodyStart, start + block.contentLength)
      .replace(/\s+/g, ' ')
      .trim();
    plain.set(block, words);
  }
  return words;
}
