import { type Address, documentOf, lineage, parentAddress } from '../corpus/address';
import {
  type Code,
  type CodeDocument,
  type Found,
  findAddress,
  findModification,
  modificationNumber,
  nearestKnown,
} from '../corpus/code';
import type { LegalDocument, Provision } from '../corpus/document';
import type { Citation, CitationStatus } from './citation';
import { type Deletion, deletionOf } from './instructed';

/** A target and what is known of it. */
export interface Standing {
  readonly status: CitationStatus;
  /** The provision in the Code; for a modification's own new text see `drafted`. */
  readonly found?: Found;
  /** The provision that the text itself, a modification, inserts or rewrites. */
  readonly drafted?: Provision;
  /** For `spent`: the text itself, a modification, deletes it. */
  readonly deleted?: Deletion;
  /** For `missing` and `unknown`: the nearest ancestor that is known. */
  readonly nearest?: Found;
}

const MODIFICATION = /^(?:SECMP|DP|MP)\d/;

/**
 * Whether what an address names is there, in the Code or in the text that a modification drafts. New text is read
 * against the Code as it will be (`newText`), a problem statement against the Code in force; both find what only the
 * draft holds. An outline never proves that something is missing.
 */
export function standingOf(address: Address, code: Code, draft?: LegalDocument, newText = false): Standing {
  const { standing, chain } = knownIn(code, address);
  if (!draft || draft.id) return standing ?? modificationStanding(address, code, draft);
  if (!standing) return modificationStanding(address, code, draft);
  const deleted = newText ? deletionOf(chain, draft) : undefined;
  const drafted = draftedIn(draft, address, deleted);
  const { found } = standing;
  if (drafted) {
    if (!found) return { status: 'resolved', drafted };
    return newText || standing.status === 'spent' ? { status: 'resolved', found, drafted } : standing;
  }
  if (deleted && (findAddress(code, deleted.target) || isOutline(code, deleted.target))) {
    const { nearest } = standing;
    return { status: 'spent', ...(found && { found }), ...(nearest && { nearest }), deleted };
  }
  if (newText && isLeftOut(chain, draft)) {
    const nearest = nearestKnown(code, parentAddress(address) ?? address);
    return { status: 'missing', ...(nearest && { nearest }) };
  }
  return standing;
}

function modificationStanding(address: Address, code: Code, draft: LegalDocument | undefined): Standing {
  const own =
    draft?.modification !== undefined && modificationNumber(draft.modification) === modificationNumber(address);
  return { status: own || findModification(code, address) ? 'resolved' : 'unknown' };
}

/** What the Code alone says of an address. */
interface Known {
  /** The address and all above it. */
  readonly chain: readonly Address[];
  /** Undefined for a modification. */
  readonly standing: Standing | undefined;
}

// A draft is read again at every key against the same Code, and most of what it cites only the Code holds.
const kept = new WeakMap<Code, Map<Address, Known>>();

function knownIn(code: Code, address: Address): Known {
  let known = kept.get(code);
  if (!known) {
    known = new Map();
    kept.set(code, known);
  }
  let entry = known.get(address);
  if (!entry) {
    entry = MODIFICATION.test(address)
      ? { chain: [address], standing: undefined }
      : { chain: lineage(address), standing: standingInCode(address, code) };
    known.set(address, entry);
  }
  return entry;
}

function standingInCode(address: Address, code: Code): Standing {
  const found = findAddress(code, address);
  if (found) return { status: found.provision && isSpent(found.provision) ? 'spent' : 'resolved', found };
  const nearest = nearestKnown(code, address);
  if (nearest?.provision && isSpent(nearest.provision)) return { status: 'spent', nearest };
  const holder = holderOf(code, address);
  if (holder?.external && lineage(address).length > 1) return { status: 'external', ...(nearest && { nearest }) };
  return { status: isOutline(code, address) ? 'unknown' : 'missing', ...(nearest && { nearest }) };
}

function holderOf(code: Code, address: Address): CodeDocument | undefined {
  const id = documentOf(address);
  return id === undefined ? undefined : code.documents.get(id);
}

/** True when the text at hand cannot prove that a provision is missing. */
function isOutline(code: Code, address: Address): boolean {
  const holder = holderOf(code, address);
  // A document that code.yaml lists and that could not be read may be the one.
  return holder ? holder.outline : code.outline || !code.complete;
}

/** The provision that a modification drafts; what it sets out in order to delete it is not drafted. */
function draftedIn(
  draft: LegalDocument | undefined,
  address: Address,
  deleted: Deletion | undefined,
): Provision | undefined {
  const drafted = draft?.byAddress.get(address);
  return drafted && drafted.amendment !== deleted?.amendment ? drafted : undefined;
}

/** True when the modification writes the clause out as it will read, and what is cited beneath it is not there. */
function isLeftOut(chain: readonly Address[], draft: LegalDocument): boolean {
  if (!chain[0]!.endsWith(')')) return false;
  for (let i = 1; i < chain.length; i++) {
    const above = draft.byAddress.get(chain[i]!);
    if (above && above.heading === undefined) return true;
  }
  return false;
}

/** A provision is spent when it or anything above it is "Not used". */
export function isSpent(provision: Provision): boolean {
  for (let at: Provision | undefined = provision; at; at = at.parent) if (at.spent) return true;
  return false;
}

/** What is known of a citation's target, where the citation stands considered; undefined without a single target. */
export function standingOfCitation(citation: Citation, code: Code, document: LegalDocument): Standing | undefined {
  if (citation.address === null || citation.instrument) return undefined;
  return standingOf(citation.address, code, document, isNewText(citation, document));
}

/** True in the text of an amendment; its instruction line and what it deletes speak of the Code as it stands. */
export function isNewText({ block }: Citation, document: LegalDocument): boolean {
  const amendment = document.amendmentOf[block];
  return amendment !== undefined && amendment.block !== block && amendment.verb !== 'delete';
}

/** The status of a citation. */
export function statusOf(citation: Citation, code: Code, document: LegalDocument): CitationStatus {
  if (citation.instrument) return 'external';
  return standingOfCitation(citation, code, document)?.status ?? 'ambiguous';
}
