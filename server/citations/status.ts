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
  if (MODIFICATION.test(address)) {
    const own =
      draft?.modification !== undefined && modificationNumber(draft.modification) === modificationNumber(address);
    return { status: own || findModification(code, address) ? 'resolved' : 'unknown' };
  }
  const deleted = newText && draft && !draft.id ? deletionOf(address, draft) : undefined;
  const drafted = draft?.id ? undefined : draftedIn(draft, address, deleted);
  if (!drafted && deleted) {
    const nearest = nearestKnown(code, address);
    const held = findAddress(code, deleted.target);
    if (held || isOutline(code, deleted.target)) {
      return nearest?.address === address
        ? { status: 'spent', found: nearest, deleted }
        : { status: 'spent', ...(nearest && { nearest }), deleted };
    }
  }
  if (!drafted && draft && newText && isLeftOut(address, draft)) {
    const nearest = nearestKnown(code, parentAddress(address) ?? address);
    return { status: 'missing', ...(nearest && { nearest }) };
  }
  const found = findAddress(code, address);
  if (found) {
    const spent = found.provision ? isSpent(found.provision) : false;
    if (drafted && (newText || spent)) return { status: 'resolved', found, drafted };
    return { status: spent ? 'spent' : 'resolved', found };
  }
  if (drafted) return { status: 'resolved', drafted };
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
function isLeftOut(address: Address, draft: LegalDocument): boolean {
  if (draft.id || !address.endsWith(')')) return false;
  return lineage(address).some(
    (above) => above !== address && draft.byAddress.get(above)?.heading === undefined && draft.byAddress.has(above),
  );
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
