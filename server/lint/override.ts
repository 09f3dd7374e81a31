import type { Citation } from '../citations/citation';
import type { CodeIndex } from '../citations/codeIndex';
import type { DocumentCitations } from '../citations/documentCitations';
import type { Expression } from '../citations/expression';
import { type Address, lineage } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import { KeptFacts, type Parts } from './keptFacts';
import type { RuleContext } from './rule';
import type { Subject } from './subject';

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
  const words = wordsBefore(document, citation);
  if (!words) return undefined;
  const owner = document.owners[citation.block];
  if (!owner || !isRuleItself(address) || owner.heading || isDefinition(document, citation)) return undefined;
  // A provision that is subject to a part of itself gives way to nothing.
  if (related(owner.address, address)) return undefined;
  const [lower, higher] = words === 'subject to' ? [owner.address, address] : [address, owner.address];
  return { lower, higher, said: owner.address, document, citation };
}

// What stands before a citation in its block is the same for as long as the block is.
const kept = new WeakMap<Expression, string>();

/** "subject to", "notwithstanding" or "despite" where it stands just before a citation; '' otherwise. */
function wordsBefore({ text }: LegalDocument, { base, expression }: Citation): string {
  let words = kept.get(expression);
  if (words === undefined) {
    const start = base + expression.start;
    const before = text.slice(Math.max(base, start - REACH), start).replace(/\s+/g, ' ');
    words = BEFORE.exec(before)?.[1]?.toLowerCase() ?? '';
    kept.set(expression, words);
  }
  return words;
}

/** Which provision gives way to which by the words of a block, as one string; '' when they say nothing of it. */
export function overridesSaid({ citations }: Subject, block: number): string {
  let said = '';
  for (const citation of citations.of(block)) {
    const override = overrideOf(citations.document, citation);
    if (override) said += `${override.lower}>${override.higher}|`;
  }
  return said;
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
  return address.endsWith(')') || address.includes('.');
}

/** True when one address is the other or lies beneath it. */
export function related(a: Address, b: Address): boolean {
  return a === b || (a.length > b.length ? isBeneath(a, b) : isBeneath(b, a));
}

function isBeneath(address: Address, above: Address): boolean {
  // But for a Section's, a name begins with those of all that it lies beneath.
  if (!address.startsWith(above) && !above.startsWith('Section')) return false;
  return lineage(address).includes(above);
}

/** Overrides by the provision that gives way. The maps are made when they are asked for: of most texts they never are. */
class OverrideTable {
  private made: Maps | undefined;

  constructor(readonly all: readonly Override[]) {}

  get maps(): Maps {
    this.made ??= makeMaps(this.all);
    return this.made;
  }
}

interface Maps {
  readonly byLower: ReadonlyMap<Address, readonly Override[]>;
  /** By each address that the provision which gives way is or lies beneath. */
  readonly within: ReadonlyMap<Address, readonly Override[]>;
}

const ofText = new WeakMap<DocumentCitations, OverrideTable>();
const ofCode = new WeakMap<CodeIndex, OverrideTable>();

const SPEAKING = /\bsubject\s{1,40}to\b|\bnotwithstanding\b|\bdespite\b/gi;

/** The blocks in which words are that can say which of two provisions gives way, found in one look through the text. */
const SPEAKING_BLOCKS: Parts = {
  begins: () => true,
  *from({ text, starts, blocks }, from) {
    let place = starts[from]!;
    for (let block = from; block < blocks.length; block++) {
      SPEAKING.lastIndex = place;
      const match = SPEAKING.exec(text);
      if (!match) return;
      while (block + 1 < blocks.length && starts[block + 1]! <= match.index) block++;
      place = match.index + 1;
      if (match.index + match[0].length > starts[block]! + blocks[block]!.contentLength) block--;
      else {
        place = starts[block + 1]!;
        yield { from: block, to: block + 1 };
      }
    }
  },
};
const speaking = new KeptFacts<true>(SPEAKING_BLOCKS);
const SPEAKS: readonly true[] = [true];
const NO_BASIS: readonly never[] = [];

/** Every override that the words of a text state, in order. Kept with its citations. */
export function overridesIn(citations: DocumentCitations): readonly Override[] {
  return tableOf(citations).all;
}

function tableOf(citations: DocumentCitations): OverrideTable {
  let table = ofText.get(citations);
  if (!table) {
    const { document } = citations;
    const found: Override[] = [];
    for (const { block } of speaking.of(document, NO_BASIS, () => SPEAKS)) {
      for (const citation of citations.of(block)) {
        const override = overrideOf(document, citation);
        if (override) found.push(override);
      }
    }
    table = new OverrideTable(found);
    ofText.set(citations, table);
  }
  return table;
}

function tableOfCode(index: CodeIndex): OverrideTable {
  let table = ofCode.get(index);
  if (!table) {
    table = new OverrideTable([...index.documents()].flatMap((citations) => tableOf(citations).all));
    ofCode.set(index, table);
  }
  return table;
}

function makeMaps(all: readonly Override[]): Maps {
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
  return { byLower, within };
}

/**
 * To what a provision gives way: what is said of it, of the provisions around it and of what lies beneath it. The
 * draft's words stand for the Code's where it rewrites the provision that says so.
 */
export function* overridesOf({ document, citations, index }: RuleContext, address: Address): Iterable<Override> {
  const chain = lineage(address);
  for (const override of relatedTo(tableOfCode(index), chain)) {
    const rewritten = !document.id && lineage(override.said).some((above) => document.byAddress.has(above));
    if (!rewritten) yield override;
  }
  if (!document.id) yield* relatedTo(tableOf(citations), chain);
}

/** The overrides of the first of `chain`, of what lies beneath it and of all that is above it. */
function relatedTo({ maps: { byLower, within } }: OverrideTable, chain: readonly Address[]): readonly Override[] {
  const found = [...(within.get(chain[0]!) ?? [])];
  for (let i = 1; i < chain.length; i++) {
    const above = byLower.get(chain[i]!);
    if (above) found.push(...above);
  }
  return found;
}
