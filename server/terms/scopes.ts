import { type Address, type DocumentId, documentOf } from '../corpus/address';

/** A place of a text, as far as definitions are concerned. Both undefined: prose that lies in no document of the Code. */
export interface Where {
  readonly document: DocumentId | undefined;
  readonly address: Address | undefined;
}

/** Words that say where a definition holds, as written. */
export interface ScopeWords {
  /** `code`, `document`, `provision` ("this paragraph"), `numbered` ("this Section L10"). */
  readonly kind: 'code' | 'document' | 'provision' | 'numbered';
  /** For `numbered`: `L10`, `L10.3`, `K`, `4.2`. */
  readonly number: string;
}

const NUMBER =
  '[A-Z][ \\t]?\\d{1,2}[A-Z]{0,2}(?:\\.\\d{1,3}[A-Z]{0,2})?(?!\\w)|\\d{1,3}(?:\\.\\d{1,3}){0,5}(?![\\w.]\\w)|[A-Z]{1,2}(?!\\w)';
const UNIT =
  '([Cc]ode|[Ss]ection|[Ss]chedule|[Aa]ppendix|[Aa]nnex|[Dd]ocument|[Cc]lause|[Pp]aragraph|[Pp]art|[Pp]olicy|[Pp]rocedure)';
const SCOPE = new RegExp(
  `(?<!\\w)(?:([Ff]or\\s{1,40}(?:the\\s{1,40})?purposes?\\s{1,40}of)|[Ii]n|[Ww]ithin|[Tt]hroughout)\\s{1,40}(this\\s{1,40})?${UNIT}(?:\\s{1,40}(${NUMBER}))?`,
  'g',
);

/**
 * The last words in `words` that say where something holds: "For the purposes of this Section L10", "in this Appendix".
 * With `purposesOnly` a bare "in this Section L10" is not enough: in a sentence it may say anything.
 */
export function readScope(words: string, purposesOnly = false): ScopeWords | undefined {
  let found: ScopeWords | undefined;
  for (const [, purposes, own, unit, number] of words.matchAll(SCOPE)) {
    if ((purposesOnly && !purposes) || (!purposes && !own)) continue;
    if (!own && !number) continue;
    found = scopeOf(unit!.toLowerCase(), number?.replace(/\s/g, ''));
  }
  return found;
}

function scopeOf(unit: string, number: string | undefined): ScopeWords {
  if (unit === 'code') return { kind: 'code', number: '' };
  if (number) return { kind: 'numbered', number };
  return { kind: unit === 'clause' || unit === 'paragraph' ? 'provision' : 'document', number: '' };
}

/** The address that scope words mean at a place; undefined means the whole Code. */
export function scopeAt({ kind, number }: ScopeWords, { document, address }: Where): Address | undefined {
  if (kind === 'code') return undefined;
  if (kind === 'provision') return address ?? document;
  if (kind === 'document' || !number) return document;
  if (/^[A-Z]\d/.test(number)) return number;
  if (/^\d/.test(number)) return document && !document.startsWith('Section') ? `${document} ${number}` : document;
  return document?.endsWith(` ${number}`) || number.length > 2 ? document : lettered(number, document);
}

function lettered(letters: string, document: DocumentId | undefined): Address | undefined {
  if (document?.startsWith('Section') && letters.length === 1) return `Section ${letters}`;
  return document?.startsWith('Appendix') ? `Appendix ${letters}` : document;
}

/** True when a definition of that scope holds at the place; at a place in no document every definition may be meant. */
export function holdsAt(scope: Address | undefined, { document, address }: Where): boolean {
  if (scope === undefined || document === undefined || scope === document) return true;
  return address !== undefined && isBeneath(address, scope);
}

/** True when `address` is `above` or lies beneath it. Addresses are canonical; nothing is taken apart. */
export function isBeneath(address: Address, above: Address): boolean {
  if (address === above) return true;
  if (address.startsWith(above)) {
    const next = address[above.length];
    if (next === '.' || next === '(' || next === ' ') return true;
  }
  return documentOf(address) === above;
}

/** How narrow a scope is: 0 for the whole Code, 1 for a document, more the deeper it lies. */
export function narrowness(scope: Address | undefined): number {
  if (scope === undefined) return 0;
  if (documentOf(scope) === scope) return 1;
  let depth = 2;
  for (const letter of scope) if (letter === '.' || letter === '(') depth++;
  return depth;
}
