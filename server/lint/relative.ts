import type { Citation } from '../citations/citation';
import { type Address, parentAddress, parseAddress } from '../corpus/address';
import { findAddress } from '../corpus/code';
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
  readonly nearby: readonly { readonly provision: Provision; readonly distance: number }[];
}

/** How many clauses before or after are looked at. */
const REACH = 5;

/** Finds what a relative citation may mean; undefined when it stands in no provision. */
export function candidatesOf(context: RuleContext, citation: Citation): Candidates | undefined {
  const { document, index } = context;
  const home = homeOf(document, citation);
  if (!home || !citation.piece) return undefined;
  const { clause, levels } = home;
  const drafted = document.byAddress.get(clause);
  const held = findAddress(index.code, clause);
  const whole = drafted ?? held?.provision;
  if (!whole) return undefined;
  const tail = citation.piece.labels.map((label) => `(${label})`).join('');
  const beneath = descendants(whole).filter(({ address }) => address.endsWith(tail));
  // An amendment may set out a part of the clause; the rest stands in the Code.
  if (drafted && held?.provision && held.provision !== drafted) {
    const own = new Set(beneath.map(({ address }) => address));
    beneath.push(...descendants(held.provision).filter(({ address }) => address.endsWith(tail) && !own.has(address)));
  }
  const isEnclosing = ({ address }: Provision) => levels.includes(address.slice(0, -tail.length));
  const enclosing = beneath.filter(isEnclosing);
  return {
    clause,
    complete: Boolean(drafted && !document.id) || !held?.holder.outline,
    enclosing: enclosing.length > 1 ? inSameDefinition(document, citation, enclosing) : enclosing,
    nested: beneath.filter((provision) => !isEnclosing(provision)),
    nearby: nearbyOf(held?.provision, citation, tail),
  };
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

function descendants(provision: Provision): Provision[] {
  const found: Provision[] = [];
  const stack = [...provision.children].reverse();
  for (let at = stack.pop(); at; at = stack.pop()) {
    found.push(at);
    for (let i = at.children.length - 1; i >= 0; i--) stack.push(at.children[i]!);
  }
  return found;
}

function nearbyOf(clause: Provision | undefined, citation: Citation, tail: string): Candidates['nearby'] {
  const siblings = clause?.parent?.children ?? [];
  const place = clause ? siblings.indexOf(clause) : -1;
  const step = citation.expression.direction === 'below' ? 1 : -1;
  const found: { provision: Provision; distance: number }[] = [];
  for (let distance = 1; place >= 0 && distance <= REACH; distance++) {
    const sibling = siblings[place + step * distance];
    if (!sibling) break;
    const provision = descendants(sibling).find(({ address }) => address.endsWith(tail));
    if (provision) found.push({ provision, distance });
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
    return (
      kind === 'prose' &&
      /^(?:\*\*|["“])/.test(
        document.text.slice(document.starts[block]! + bodyStart, document.starts[block]! + bodyStart + 2),
      )
    );
  };
  const [first, last] = [found[0]!.block, found.at(-1)!.block];
  let from = citation.block;
  while (from > first && !opens(from)) from--;
  let to = citation.block + 1;
  while (to <= last && !opens(to)) to++;
  const inside = found.filter(({ block }) => block >= from && block < to);
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
  return direction === 'above' ? target.span.start > start : target.span.start < start;
}
