import type { Citation } from '../citations/citation';
import type { CodeIndex, DocumentCitations } from '../citations/codeIndex';
import { type Address, lineage, parseAddress } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { RuleContext } from './rule';

/** "A is subject to B" and "B applies notwithstanding A": `lower` gives way to `higher`. */
export interface Override {
  readonly lower: Address;
  readonly higher: Address;
  /** The provision whose words say so. */
  readonly said: Address;
  readonly document: LegalDocument;
  readonly citation: Citation;
}

const BEFORE =
  /\b(subject to|notwithstanding|despite)(?: (?:anything in|the (?:provisions|requirements|terms) of|any of|both|either|always|,)){0,2} ?$/i;
/** How far before a citation the words are looked for, in UTF-16 units. */
const REACH = 60;

/** What a citation says about which provision gives way; undefined when it says nothing of the kind. */
function overrideOf(document: LegalDocument, citation: Citation): Override | undefined {
  const { address, piece } = citation;
  if (address === null || !piece) return undefined;
  // The words first: few citations have them, and looking is cheaper than taking addresses apart.
  const start = citation.base + citation.expression.start;
  if (!mayEnd(document.text, start, citation.base)) return undefined;
  const before = document.text.slice(Math.max(citation.base, start - REACH), start).replace(/\s+/g, ' ');
  const words = BEFORE.exec(before)?.[1]?.toLowerCase();
  if (!words) return undefined;
  const owner = document.owners[citation.block];
  if (!owner || !isRuleItself(address) || owner.heading || isDefinition(document, citation)) return undefined;
  // A provision that is subject to a part of itself gives way to nothing.
  if (related(owner.address, address)) return undefined;
  const [lower, higher] = words === 'subject to' ? [owner.address, address] : [address, owner.address];
  return { lower, higher, said: owner.address, document, citation };
}

/** The last two letters of every word that may stand just before the citation. */
const ENDS: ReadonlySet<string> = new Set(['to', 'ng', 'te', 'in', 'of', 'th', 'er', 'ys']);

/** False when the word before `start` cannot be one of {@link BEFORE}: few citations get past this. */
function mayEnd(text: string, start: number, from: number): boolean {
  let end = start;
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  if (end < from + 2) return false;
  const last = text.charCodeAt(end - 1);
  // A comma, or white space of another kind.
  return last === 44 || last > 126 || ENDS.has(text.slice(end - 2, end).toLowerCase());
}

/** True in a row of a table or a definition: what its words say is true of that term alone, not of the clause. */
function isDefinition(document: LegalDocument, { block, base }: Citation): boolean {
  const { kind, bodyStart } = document.blocks[block]!;
  return (
    kind === 'row' ||
    (kind === 'prose' && /^(?:\*\*|["“])/.test(document.text.slice(base + bodyStart, base + bodyStart + 2)))
  );
}

/** True for a clause or what lies beneath it: a whole Section or group is subject to others in many ways. */
function isRuleItself(address: Address): boolean {
  const parts = parseAddress(address);
  return Boolean(parts && (parts.number.includes('.') || parts.labels.length));
}

/** True when one address is the other or lies beneath it. */
export function related(a: Address, b: Address): boolean {
  return a === b || (a.length > b.length ? lineage(a).includes(b) : lineage(b).includes(a));
}

/** Overrides by the provision that gives way. */
interface OverrideTable {
  readonly all: readonly Override[];
  readonly byLower: ReadonlyMap<Address, readonly Override[]>;
  /** By each address that the provision which gives way is or lies beneath. */
  readonly within: ReadonlyMap<Address, readonly Override[]>;
}

const ofText = new WeakMap<DocumentCitations, OverrideTable>();
const ofCode = new WeakMap<CodeIndex, OverrideTable>();

/** Every override that the words of a text state, in order. Kept with its citations. */
export function overridesIn(citations: DocumentCitations): readonly Override[] {
  return tableOf(citations).all;
}

function tableOf(citations: DocumentCitations): OverrideTable {
  let table = ofText.get(citations);
  if (!table) {
    table = makeTable(citations.all.flatMap((citation) => overrideOf(citations.document, citation) ?? []));
    ofText.set(citations, table);
  }
  return table;
}

function tableOfCode(index: CodeIndex): OverrideTable {
  let table = ofCode.get(index);
  if (!table) {
    table = makeTable([...index.documents()].flatMap((citations) => tableOf(citations).all));
    ofCode.set(index, table);
  }
  return table;
}

function makeTable(all: readonly Override[]): OverrideTable {
  const byLower = new Map<Address, Override[]>();
  const within = new Map<Address, Override[]>();
  const add = (map: Map<Address, Override[]>, address: Address, override: Override) => {
    const list = map.get(address);
    if (list) list.push(override);
    else map.set(address, [override]);
  };
  for (const override of all) {
    add(byLower, override.lower, override);
    for (const above of lineage(override.lower)) add(within, above, override);
  }
  return { all, byLower, within };
}

/**
 * To what a provision gives way: what is said of it, of the provisions around it and of what lies beneath it. The
 * draft's words stand for the Code's where it rewrites the provision that says so.
 */
export function* overridesOf({ document, citations, index }: RuleContext, address: Address): Iterable<Override> {
  for (const override of relatedTo(tableOfCode(index), address)) {
    const rewritten = !document.id && lineage(override.said).some((above) => document.byAddress.has(above));
    if (!rewritten) yield override;
  }
  if (!document.id) yield* relatedTo(tableOf(citations), address);
}

function* relatedTo({ byLower, within }: OverrideTable, address: Address): Iterable<Override> {
  yield* within.get(address) ?? [];
  for (const above of lineage(address).slice(1)) yield* byLower.get(above) ?? [];
}
