import type { Citation } from '../citations/citation';
import { type Address, parentAddress, parseAddress } from '../corpus/address';
import { type Found, findAddress } from '../corpus/code';
import type { LegalDocument, Provision } from '../corpus/document';
import type { RuleContext } from './rule';

/** True for a citation that names no number: "(b) above", "paragraph (c)", "subject to (a)". */
export function isRelative({ expression }: Citation): boolean {
  return expression.pieces[0]?.kind === 'labels' && !expression.qualifier;
}

/** What the labels of a relative citation may mean, by how far a reader has to look. */
export interface Candidates {
  /** The clause that the citation stands in. */
  readonly clause: Address;
  /** True when the whole clause is before us: an outline, or an amendment of a part, may leave some of it out. */
  readonly complete: boolean;
  /** Paragraphs at the level of the citation or around it. */
  readonly enclosing: readonly Provision[];
  /** Paragraphs of the clause in other lists. */
  readonly nested: readonly Provision[];
  /** Paragraphs of the clauses before ("above", or no word) or after ("below"), nearest first. */
  nearby(): readonly Nearby[];
}

export interface Nearby {
  readonly provision: Provision;
  /** How many clauses away it is. */
  readonly distance: number;
}

/** How many clauses before or after are looked at. */
const REACH = 5;

/**
 * Makes the function that finds what a relative citation of the text may mean; it gives undefined for one that stands in
 * no provision. Each clause is gone through once, however many citations it holds.
 */
export function candidateFinder(context: RuleContext): (citation: Citation) => Candidates | undefined {
  const clauses = new Map<Address, ClauseParagraphs | undefined>();
  return (citation) => {
    const home = homeOf(context.document, citation);
    if (!home || !citation.piece) return undefined;
    const { clause, levels } = home;
    if (!clauses.has(clause)) clauses.set(clause, readClause(context, clause));
    const known = clauses.get(clause);
    if (!known) return undefined;
    const { labels } = citation.piece;
    const tail = labels.map((label) => `(${label})`).join('');
    const all = (known.byLabel.get(labels.at(-1)!) ?? []).filter(({ address }) => address.endsWith(tail));
    const isEnclosing = ({ address }: Provision) => levels.includes(address.slice(0, -tail.length));
    const enclosing = all.filter(isEnclosing);
    return {
      clause,
      complete: known.complete,
      enclosing: enclosing.length > 1 ? inSameDefinition(context.document, citation, enclosing) : enclosing,
      nested: all.filter((provision) => !isEnclosing(provision)),
      nearby: () => nearbyOf(known.inForce?.provision, citation, tail),
    };
  };
}

/** The paragraphs of a clause by their last label. */
interface ClauseParagraphs {
  readonly inForce: Found | undefined;
  readonly complete: boolean;
  readonly byLabel: ReadonlyMap<string, readonly Provision[]>;
}

function readClause({ document, index }: RuleContext, clause: Address): ClauseParagraphs | undefined {
  const drafted = document.byAddress.get(clause);
  const inForce = findAddress(index.code, clause);
  const whole = drafted ?? inForce?.provision;
  if (!whole) return undefined;
  const byLabel = new Map<string, Provision[]>();
  const add = (provision: Provision) => {
    const label = provision.address.slice(provision.address.lastIndexOf('(') + 1, -1);
    const list = byLabel.get(label);
    if (list) list.push(provision);
    else byLabel.set(label, [provision]);
  };
  const own = new Set<Address>();
  for (const provision of descendants(whole)) {
    own.add(provision.address);
    add(provision);
  }
  // An amendment may set out a part of the clause; the rest stands in the Code.
  if (drafted && inForce?.provision && inForce.provision !== drafted) {
    for (const provision of descendants(inForce.provision)) if (!own.has(provision.address)) add(provision);
  }
  const written = drafted !== undefined && !document.id;
  return { inForce, byLabel, complete: written || !inForce?.holder.outline };
}

/** The clause that a citation stands in and the levels around it, innermost first. */
function homeOf(document: LegalDocument, citation: Citation): { clause: Address; levels: Address[] } | undefined {
  const owner = document.owners[citation.block]?.address;
  const target = document.amendmentOf[citation.block]?.target;
  // The text of an amendment of a paragraph begins with the paragraph.
  const start = owner && hasNumber(owner) ? owner : target;
  if (!start || !hasNumber(start)) return undefined;
  const levels: Address[] = [start];
  for (let at = start; at.endsWith(')'); ) {
    at = parentAddress(at)!;
    levels.push(at);
  }
  return { clause: levels.at(-1)!, levels };
}

const hasNumber = (address: Address) => Boolean(parseAddress(address)?.number);

/** Everything beneath a provision, in order of the text. */
function* descendants(provision: Provision): Iterable<Provision> {
  const stack = [...provision.children].reverse();
  for (let at = stack.pop(); at; at = stack.pop()) {
    yield at;
    for (let i = at.children.length - 1; i >= 0; i--) stack.push(at.children[i]!);
  }
}

function nearbyOf(clause: Provision | undefined, citation: Citation, tail: string): Nearby[] {
  const siblings = clause?.parent?.children ?? [];
  const place = clause ? siblings.indexOf(clause) : -1;
  const step = citation.expression.direction === 'below' ? 1 : -1;
  const found: Nearby[] = [];
  for (let distance = 1; place >= 0 && distance <= REACH; distance++) {
    const sibling = siblings[place + step * distance];
    if (!sibling) break;
    for (const provision of descendants(sibling)) {
      if (!provision.address.endsWith(tail)) continue;
      found.push({ provision, distance });
      break;
    }
  }
  return found;
}

/** A clause of definitions has a list in many of them: only the citation's own definition counts. */
function inSameDefinition(
  document: LegalDocument,
  citation: Citation,
  found: readonly Provision[],
): readonly Provision[] {
  const opens = (block: number) => {
    const { kind, bodyStart } = document.blocks[block]!;
    const at = document.starts[block]! + bodyStart;
    return kind === 'prose' && /^(?:\*\*|["“])/.test(document.text.slice(at, at + 2));
  };
  // Where an amendment sets out a part of the clause, the others stand in the Code, and their blocks in another document.
  const own = found.filter((provision) => document.owners[provision.block] === provision);
  if (!own.length) return found;
  const [first, last] = [own[0]!.block, own.at(-1)!.block];
  let from = citation.block;
  while (from > first && !opens(from)) from--;
  let to = citation.block + 1;
  while (to <= last && !opens(to)) to++;
  const inside = own.filter(({ block }) => block >= from && block < to);
  return inside.length ? inside : found;
}

/** True when a provision stands on the other side of the citation than "above" or "below" says. */
export function contradicts(
  document: LegalDocument,
  { start, expression, block }: Citation,
  target: Provision,
): boolean {
  const { direction } = expression;
  if (!direction || target.block === block || document.byAddress.get(target.address) !== target) return false;
  // Amendments stand in the order of the modification, not of the Code.
  if (!document.id && document.amendmentOf[target.block] !== document.amendmentOf[block]) return false;
  return (direction === 'above') === document.starts[target.block]! > start;
}
