import { deletionOf, wholeTarget } from '../citations/instructed';
import { type Address, documentOf } from '../corpus/address';
import { findAddress } from '../corpus/code';
import type { Amendment, LegalDocument } from '../corpus/document';
import type { Definition } from '../terms/definition';
import type { TermIndex } from '../terms/termIndex';
import { termKey } from '../terms/variants';
import { isWithin } from './definitionsUse';
import { isDrafted, isReplaced } from './writtenAnew';

/** A provision of the Code whose words a modification takes out, and the instruction that does it. */
export interface TakenOut {
  readonly address: Address;
  readonly amendment: Amendment;
}

/** The provisions that a modification deletes or sets out anew, the outermost of each. Linear in the modification. */
export function takenOut(draft: LegalDocument): TakenOut[] {
  const found: TakenOut[] = [];
  for (const amendment of draft.amendments) {
    const address = amendment.verb === 'delete' ? wholeTarget(draft, amendment) : undefined;
    if (address && deletionOf([address], draft, true)) found.push({ address, amendment });
  }
  for (const { address, amendment, parent } of draft.provisions)
    if (amendment && amendment.verb !== 'delete' && isDrafted(draft, address))
      if (!parent || parent.amendment !== amendment || !isDrafted(draft, parent.address))
        found.push({ address, amendment });
  return found;
}

const inProvisions = new WeakMap<TermIndex, Map<Address, ReadonlySet<string>>>();
const NONE: ReadonlySet<string> = new Set();

/** The keys of the terms that a provision of the Code, or a whole document of it, uses; kept for each Code. */
export function termsOfProvision(terms: TermIndex, address: Address): ReadonlySet<string> {
  let known = inProvisions.get(terms);
  if (!known) {
    known = new Map();
    inProvisions.set(terms, known);
  }
  let keys = known.get(address);
  if (!keys) {
    keys = readTerms(terms, address);
    known.set(address, keys);
  }
  return keys;
}

function readTerms(terms: TermIndex, address: Address): ReadonlySet<string> {
  const found = findAddress(terms.index.code, address);
  if (!found) return NONE;
  const { document } = found.holder;
  const keys = new Set<string>();
  const { block: from, lastBlock: to } = found.provision ?? { block: 0, lastBlock: document.blocks.length - 1 };
  for (let block = from; block <= to; block++)
    for (const { term } of terms.uses(document, block)) keys.add(termKey(term));
  return keys;
}

/** A place of the Code that uses a term outside its own definitions. */
interface Place {
  readonly document: LegalDocument;
  readonly block: number;
}

/** Most places of one term that are looked at: a term with more is taken to be used still. */
const MOST = 400;

interface Places {
  readonly found: Place[];
  readonly rest: Iterator<Place>;
}

const places = new WeakMap<TermIndex, Map<string, Places>>();

/**
 * True when the Code will still use a term after a modification, outside the term's own definitions. Places are looked for one
 * after the other and kept for each Code, so that a term in wide use costs no more than its first place.
 */
export function isStillUsed(terms: TermIndex, key: string, draft: LegalDocument): boolean {
  let known = places.get(terms);
  if (!known) {
    known = new Map();
    places.set(terms, known);
  }
  let all = known.get(key);
  if (!all) {
    all = { found: [], rest: placesOf(terms, key) };
    known.set(key, all);
  }
  const { found, rest } = all;
  for (let i = 0; i < MOST; i++) {
    if (i === found.length) {
      const next = rest.next();
      if (next.done) return false;
      found.push(next.value);
    }
    const { document, block } = found[i]!;
    const owner = document.owners[block]?.address ?? document.id;
    if (owner === undefined || !isReplaced(draft, owner)) return true;
  }
  return true;
}

function* placesOf(terms: TermIndex, key: string): Generator<Place> {
  const definitions = terms.everywhere(key);
  const mentions = mentionOf([key, ...definitions.flatMap(({ forms = [] }) => forms)]);
  for (const { document } of terms.index.documents()) {
    if (!mentions(document.text)) continue;
    for (let block = 0; block < document.blocks.length; block++)
      for (const use of terms.uses(document, block))
        if (termKey(use.term) === key && !definitions.some((each) => isWithin(each, document, block, use.start)))
          yield { document, block };
  }
}

/** Tells texts that may use a term in one of its forms, whatever its plural, from those that surely do not. */
function mentionOf(forms: readonly string[]): (text: string) => boolean {
  const looks = forms.map((form) => {
    const stems = form.split(' ').map((word) => (word.length > 4 ? word.slice(0, -2) : word.slice(0, 2)));
    const pattern = stems
      .map((stem) => stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^\\s\\-\u2010\u2011]{0,12}[\\s\\-\u2010\u2011]{1,64}');
    return { stems, words: new RegExp(pattern) };
  });
  return (text) => looks.some(({ stems, words }) => stems.every((stem) => text.includes(stem)) && words.test(text));
}

/** True when a modification leaves a definition of the Code standing. */
export function isLeft(draft: LegalDocument, { owner, document }: Definition): boolean {
  const at = owner ?? document;
  return at === undefined || (!isReplaced(draft, at) && !isReplaced(draft, documentOf(at) ?? at));
}
