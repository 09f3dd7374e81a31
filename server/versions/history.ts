import type { Address } from '../corpus/address';
import { lineage } from '../corpus/address';
import { modificationNumber, type RegisteredModification } from '../corpus/code';
import type { DocumentDigest } from './digest';

/** One document of one version, as far as its history goes. */
export interface Edition {
  readonly version: string;
  /** Undefined when the version does not have the document; `null` when that is not known: an outline, an unreadable file. */
  readonly digest: DocumentDigest | null | undefined;
  /** The register of modifications that came with the version. */
  readonly register: readonly RegisteredModification[];
}

/**
 * What a version did to a provision. `movedTo`: its words now stand under another number; `movedFrom`: it has the words that
 * stood under another, and is a new number; `takenOver`: the same for a number whose own words are gone.
 */
export type ProvisionFate =
  | 'inserted'
  | 'deleted'
  | 'reworded'
  | 'retitled'
  | 'notUsed'
  | 'usedAgain'
  | 'movedTo'
  | 'movedFrom'
  | 'takenOver';

/** What one version did to a provision, against the version before it. */
export interface VersionChange {
  readonly version: string;
  readonly fate: ProvisionFate;
  /** For words that moved: the number that they have now, or had before. */
  readonly other?: Address | undefined;
}

/**
 * What the later of two editions did to a provision; undefined when nothing, or when it cannot be told. Where its words moved
 * away and others moved in, `back` tells where those it has now came from, else where those it had went.
 */
export function changeBetween(
  before: Edition,
  after: Edition,
  address: Address,
  back = false,
): VersionChange | undefined {
  if (before.digest === null || after.digest === null) return undefined;
  const { version } = after;
  const [was, is] = [before.digest?.provisions.get(address), after.digest?.provisions.get(address)];
  if (!was && !is) return undefined;
  const cameFrom = is && before.digest?.byWords.get(is.words);
  const wentTo = was && after.digest?.byWords.get(was.words);
  if (!was) return cameFrom ? { version, fate: 'movedFrom', other: cameFrom } : { version, fate: 'inserted' };
  if (!is) return wentTo ? { version, fate: 'movedTo', other: wentTo } : { version, fate: 'deleted' };
  if (was.spent !== is.spent) return { version, fate: is.spent ? 'notUsed' : 'usedAgain' };
  if (was.spent) return undefined;
  if (was.words === is.words) return was.title === is.title ? undefined : { version, fate: 'retitled' };
  // Other words under its number, and its own under another that did not have them before.
  const to = wentTo && wentTo !== address && before.digest?.provisions.get(wentTo)?.words !== was.words;
  const from = cameFrom && cameFrom !== address && after.digest?.provisions.get(cameFrom)?.words !== is.words;
  if (from && !to) return { version, fate: 'takenOver', other: cameFrom };
  if (from && back) return { version, fate: 'movedFrom', other: cameFrom };
  if (to) return { version, fate: 'movedTo', other: wentTo };
  return { version, fate: 'reworded' };
}

/** What happened to a provision since `editions[0]`; editions oldest first. At most one change for each version. */
export function changesSince(editions: readonly Edition[], address: Address): VersionChange[] {
  return editions.slice(1).flatMap((edition, i) => changeBetween(editions[i]!, edition, address) ?? []);
}

/** When a provision last changed, as far as the versions at hand and their registers tell. */
export interface LastChange {
  readonly change: VersionChange | undefined;
  /** Without a change: the oldest version at hand that has it as it is now. */
  readonly since: string;
  /** Ids of the modifications that, by the register, brought the change in. */
  readonly modifications: readonly string[];
}

/**
 * The last change of a provision up to the newest of `editions` (oldest first); undefined when there is nothing to tell:
 * one edition only, or no such provision in the newest.
 */
export function lastChange(editions: readonly Edition[], address: Address): LastChange | undefined {
  const newest = editions.at(-1);
  if (!newest?.digest?.provisions.has(address)) return undefined;
  let since = newest.version;
  for (let i = editions.length - 1; i > 0; i--) {
    const [before, after] = [editions[i - 1]!, editions[i]!];
    if (before.digest === null) break;
    const change = changeBetween(before, after, address, true);
    if (change) return { change, since, modifications: implementedBetween(before, after, address) };
    since = before.version;
  }
  return since === newest.version ? undefined : { change: undefined, since, modifications: [] };
}

/** Modifications on a provision that the register of the later version knows as implemented and that of the earlier does not. */
function implementedBetween(before: Edition, after: Edition, address: Address): string[] {
  const known = new Set(before.register.filter(isImplemented).map(({ id }) => modificationNumber(id)));
  const above = new Set(lineage(address));
  const touching = after.register.filter(
    (entry) =>
      isImplemented(entry) &&
      entry.provisions.some((at) => above.has(at) || lineage(at).includes(address)) &&
      !known.has(modificationNumber(entry.id)),
  );
  if (before.register.length || touching.length < 2) return touching.map(({ id }) => id);
  // The earlier version brings no register: of all that ever touched it the last one is meant.
  const last = touching
    .map(({ implemented }) => implemented)
    .sort()
    .at(-1);
  return touching.filter(({ implemented }) => implemented === last).map(({ id }) => id);
}

const isImplemented = ({ stage, implemented }: RegisteredModification) =>
  stage === 'implemented' || (implemented !== '' && stage === 'unknown');

/** A change in words that follow "was": "G3.17 was reworded". */
export function fateWords({ fate, other }: VersionChange): string {
  switch (fate) {
    case 'retitled':
      return 'given another heading';
    case 'notUsed':
      return 'made not used';
    case 'usedAgain':
      return 'brought back into use';
    case 'movedTo':
      return `moved to ${other}`;
    case 'movedFrom':
      return `moved here from ${other}`;
    case 'takenOver':
      return `deleted, its number now given to what was ${other},`;
    default:
      return fate;
  }
}
