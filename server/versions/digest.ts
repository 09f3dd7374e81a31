import type { Address } from '../corpus/address';
import type { CodeDocument } from '../corpus/code';
import { termKey } from '../terms/variants';
import { meaningWords } from './definitionChanges';
import { type Unit, unitsOf } from './units';

/** What is kept of a provision in another version: enough to tell whether it is the same there. */
export interface ProvisionDigest {
  /** Stands for its words, those of all that lies beneath among them. */
  readonly words: string;
  readonly spent: boolean;
  /** The heading or sub-heading that stands over it. */
  readonly title: string;
}

/** The provisions of one document in one version, without their text; definitions go by {@link definitionName}. */
export interface DocumentDigest {
  readonly provisions: ReadonlyMap<Address, ProvisionDigest>;
  /** Where words stand: the first provision that has them. Of words that would be found by chance nothing is said. */
  readonly byWords: ReadonlyMap<string, Address>;
}

/** By what a definition is found among provisions: its term in quotation marks, which no address has. */
export const definitionName = (term: string): string => `“${termKey(term)}”`;

/** Fewer characters are found elsewhere by chance. */
const KNOWN_AGAIN = 40;

/** Digests a document, after which its text can be let go of. Linear. */
export function digestOf(holder: CodeDocument): DocumentDigest {
  const provisions = new Map<Address, ProvisionDigest>();
  const byWords = new Map<string, Address>();
  const { all, definitions } = unitsOf(holder);
  for (const definition of definitions) {
    const name = definitionName(definition.term);
    if ((definition.kind !== 'entry' && definition.kind !== 'row') || provisions.has(name)) continue;
    provisions.set(name, { words: hashOf(meaningWords(holder.document, definition)), spent: false, title: '' });
  }
  // Backwards, so that what lies beneath a group is known when the group's turn comes: it changes with its clauses.
  const beneath = new Map<Unit, string[]>();
  const digests = new Map<Unit, string>();
  for (let i = all.length - 1; i > 0; i--) {
    const unit = all[i]!;
    const clauses = beneath.get(unit);
    const words = hashOf(clauses ? [unit.all, ...clauses.reverse()].join('|') : unit.all);
    digests.set(unit, words);
    // A paragraph's words are among those of its clause already.
    if (!unit.parent || (unit.parent.provision && unit.address.endsWith(')'))) continue;
    const list = beneath.get(unit.parent);
    if (list) list.push(words);
    else beneath.set(unit.parent, [words]);
  }
  for (const [unit, words] of [...digests].reverse()) {
    if (provisions.has(unit.address)) continue;
    provisions.set(unit.address, { words, spent: unit.spent, title: unit.title });
    if (!unit.spent && unit.all.length >= KNOWN_AGAIN && !byWords.has(words)) byWords.set(words, unit.address);
  }
  return { provisions, byWords };
}

/** Two independent 32-bit hashes and the length: words that differ and still agree in all three do not come about. */
function hashOf(words: string): string {
  let [a, b] = [0x811c9dc5, 0x1505];
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = (Math.imul(b, 33) + code) | 0;
  }
  return `${words.length.toString(36)}.${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
