import { type Address, compareAddresses, compareDocuments } from '../corpus/address';
import type { Code } from '../corpus/code';
import type {
  ChangeKind,
  CodeComparison,
  DocumentComparison,
  ProvisionChange,
  ProvisionPair,
  Side,
} from './comparison';
import { definitionChanges } from './definitionChanges';
import { Followed, newNumbers } from './followed';
import { matching, type Partners } from './matching';
import { type DocumentUnits, type Unit, unitsOf } from './units';

/**
 * What differs between two versions of a Code, provision by provision. White space, where lines break and the form of
 * quotation marks are no difference. Near-linear in the length of both.
 */
export function compareCodes(before: Code, after: Code): CodeComparison {
  const steps = comparingCodes(before, after);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps, so that a server can look up between two. */
export function* comparingCodes(before: Code, after: Code): Generator<void, CodeComparison> {
  const old = yield* takenApart(before, after);
  const now = yield* takenApart(after, before);
  const partners = yield* matching(old, now);
  yield;
  const moved = newNumbers(provisionsOf(old), partners);
  yield;
  const addresses = addressesOf(old);
  yield;
  const changes = new Changes(partners, new Followed(before, after, moved), addresses, addressesOf(now));
  yield;
  const byDocument = new Map<string, ProvisionChange[]>();
  const kindsOf = new Map<string, readonly ChangeKind[]>();
  const pairs: ProvisionPair[] = [];
  let count = 0;
  for (const [a, b] of pairsIn(old, now, partners)) {
    if (++count % 100 === 0) yield;
    const either = (b ?? a)!;
    if (either.provision) pairs.push({ before: a?.provision, after: b?.provision });
    const kinds = changes.kinds(a, b);
    if (!kinds.length) continue;
    const { id } = either.holder;
    if (!either.provision) kindsOf.set(id, kinds);
    else {
      const change = { before: sideOf(a), after: sideOf(b), kinds, folded: changes.isFolded(a, b) };
      const list = byDocument.get(id);
      if (list) list.push(change);
      else byDocument.set(id, [change]);
    }
  }
  return {
    before: { name: before.name, version: before.version },
    after: { name: after.name, version: after.version },
    documents: yield* documentsOf(old, now, kindsOf, byDocument),
    pairs,
  };
}

function* takenApart(code: Code, other: Code): Generator<void, DocumentUnits[]> {
  const units: DocumentUnits[] = [];
  for (const holder of code.documents.values()) {
    const same = other.documents.get(holder.id)?.document.text === holder.document.text;
    units.push(unitsOf(holder, same));
    yield;
  }
  return units;
}

function* provisionsOf(side: readonly DocumentUnits[]): Iterable<Unit> {
  for (const { all } of side) for (const unit of all) if (unit.provision) yield unit;
}

function addressesOf(side: readonly DocumentUnits[]): ReadonlySet<Address> {
  const found = new Set<Address>();
  for (const unit of provisionsOf(side)) found.add(unit.address);
  return found;
}

/** Every unit of both sides once, with its partner. */
function* pairsIn(
  old: readonly DocumentUnits[],
  now: readonly DocumentUnits[],
  partners: Partners,
): Iterable<[Unit | undefined, Unit | undefined]> {
  for (const { all } of now) for (const unit of all) yield [partners.get(unit), unit];
  for (const { all } of old) for (const unit of all) if (!partners.has(unit)) yield [unit, undefined];
}

class Changes {
  constructor(
    private readonly partners: Partners,
    private readonly followed: Followed,
    private readonly before: ReadonlySet<Address>,
    private readonly after: ReadonlySet<Address>,
  ) {}

  kinds(a: Unit | undefined, b: Unit | undefined): ChangeKind[] {
    // Where the words moved away and their number stays behind as not used.
    if (!a) return [b?.spent && this.before.has(b.address) ? 'notUsed' : 'inserted'];
    if (!b) return [a.spent && this.after.has(a.address) ? 'usedAgain' : 'deleted'];
    const kinds: ChangeKind[] = [];
    if (a.address !== b.address && !this.followsParent(a, b)) kinds.push('renumbered');
    if (a.spent !== b.spent) kinds.push(b.spent ? 'notUsed' : 'usedAgain');
    else {
      if (this.isRetitled(a, b)) kinds.push('retitled');
      if (!a.spent && !this.partners.isSame(a) && a.own !== b.own)
        kinds.push(this.followed.only(a, b) ? 'followed' : 'reworded');
    }
    return kinds;
  }

  /** A paragraph of an inserted clause, or of one that was deleted or made not used. */
  isFolded(a: Unit | undefined, b: Unit | undefined): boolean {
    if (a && b) return false;
    const parent = (a ?? b)!.parent;
    if (!parent) return false;
    const other = this.partners.get(parent);
    if (!other) return true;
    return other.spent && !parent.spent;
  }

  /** Its number is another only because the number that it lies under is another. */
  private followsParent(a: Unit, b: Unit): boolean {
    return (
      a.provision?.label === b.provision?.label &&
      a.parent !== undefined &&
      a.parent.provision !== undefined &&
      this.partners.get(a.parent) === b.parent
    );
  }

  /** A sub-heading is told at the first provision beneath it. */
  private isRetitled(a: Unit, b: Unit): boolean {
    // The title stands before the words; to the letter the same are only those.
    if (rawTitle(a) === rawTitle(b) || a.title === b.title) return false;
    return !a.provision || bearsTitle(a) || bearsTitle(b);
  }
}

const rawTitle = ({ provision, holder }: Unit) =>
  provision ? (provision.heading ?? provision.subHeading)?.title : holder.title;

function bearsTitle({ provision, holder }: Unit): boolean {
  const { heading, subHeading, parent, block } = provision!;
  if (heading) return true;
  if (!subHeading) return false;
  // The first provision behind the sub-heading's own block.
  for (let i = subHeading.block + 1; i < block; i++) if (holder.document.owners[i]?.block === i) return false;
  return parent?.subHeading !== subHeading;
}

function sideOf(unit: Unit | undefined): Side | undefined {
  if (!unit) return undefined;
  return { address: unit.address, document: unit.holder.id, title: unit.title, words: unit.own };
}

function* documentsOf(
  old: readonly DocumentUnits[],
  now: readonly DocumentUnits[],
  kindsOf: ReadonlyMap<string, readonly ChangeKind[]>,
  byDocument: ReadonlyMap<string, ProvisionChange[]>,
): Generator<void, DocumentComparison[]> {
  const [before, after] = [old, now].map((side) => new Map(side.map((each) => [each.document.holder.id, each])));
  const ids = new Set([...after!.keys(), ...before!.keys()]);
  const found: DocumentComparison[] = [];
  for (const id of [...ids].sort(compareDocuments)) {
    const [was, is] = [before!.get(id), after!.get(id)];
    const kinds = kindsOf.get(id) ?? [];
    const changes = byDocument.get(id) ?? [];
    const definitions = definitionChanges(was, is);
    yield;
    if (!kinds.length && !changes.length && !definitions.length) continue;
    changes.sort((x, y) => compareAddresses(addressOf(x), addressOf(y)));
    found.push({ id, title: (is ?? was)!.document.holder.title, kinds, changes, definitions });
  }
  return found;
}

const addressOf = ({ before, after }: ProvisionChange) => (after ?? before)!.address;
