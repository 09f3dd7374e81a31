import { romanValue } from './labels';

/** Canonical name of a document of the Code: `Section G`, `Schedule 4`, `Appendix AD`. */
export type DocumentId = string;

/**
 * Canonical name of a provision: `Section G`, `G3`, `G3.17(a)(ii)`, `Schedule 4 2.1(a)`, `Appendix L 4.2.1.3`;
 * inside an Appendix's own appendix: `Appendix M Appendix A 1.2`. One string per provision, everywhere.
 */
export type Address = string;

/** An address taken apart. `number` is '' for a document itself; `labels` are the bracketed levels without brackets. */
export interface AddressParts {
  readonly document: DocumentId;
  readonly inner: string;
  readonly number: string;
  readonly labels: readonly string[];
}

const SECTION_NUMBER = /^([A-Z])\d{1,2}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})?/;
const DOCUMENT = /^(?:Section [A-Z]|Schedule \d{1,3}[A-Z]?|Appendix [A-Z]{1,2})(?= |$)/;
const INNER = /^ Appendix ([A-Z]{1,2})(?= |$)/;
const DECIMAL = /^ (\d{1,3}(?:\.\d{1,3})*[A-Z]{0,2})/;
const CONTAINER = /^(?:Section|Schedule|Appendix) [A-Z\d]+(?: Appendix [A-Z]+)?$/;
const LABEL = /\(([A-Za-z]{1,5}|\d{1,3})\)/y;

/** Takes a canonical address apart; undefined when the words are not one. */
export function parseAddress(address: Address): AddressParts | undefined {
  const section = SECTION_NUMBER.exec(address);
  if (section) {
    const labels = readLabels(address, section[0].length);
    return labels && { document: `Section ${section[1]}`, inner: '', number: section[0], labels };
  }
  const document = DOCUMENT.exec(address)?.[0];
  if (!document) return undefined;
  let rest = address.slice(document.length);
  const inner = INNER.exec(rest);
  if (inner) rest = rest.slice(inner[0].length);
  const decimal = DECIMAL.exec(rest);
  if (decimal && document.startsWith('Section')) return undefined;
  const labels = readLabels(rest, decimal ? decimal[0].length : rest.startsWith(' (') ? 1 : 0);
  return labels && { document, inner: inner?.[1] ?? '', number: decimal?.[1] ?? '', labels };
}

function readLabels(text: string, from: number): string[] | undefined {
  const labels: string[] = [];
  LABEL.lastIndex = from;
  let at = from;
  for (let match = LABEL.exec(text); match; match = LABEL.exec(text)) {
    labels.push(match[1]!);
    at = LABEL.lastIndex;
  }
  LABEL.lastIndex = 0;
  return at === text.length ? labels : undefined;
}

/** Puts an address together; the inverse of {@link parseAddress}. */
export function formatAddress(parts: AddressParts): Address {
  const labels = parts.labels.map((label) => `(${label})`).join('');
  if (parts.document.startsWith('Section') && parts.number) return parts.number + labels;
  const container = containerAddress(parts.document, parts.inner);
  if (parts.number) return `${container} ${parts.number}${labels}`;
  return labels ? `${container} ${labels}` : container;
}

/** The address of a document, or of an Appendix's own appendix `inner` in it. */
export function containerAddress(document: DocumentId, inner: string): Address {
  return inner ? `${document} Appendix ${inner}` : document;
}

/** True for a document and for an Appendix's own appendix: what holds numbers and has none itself. */
export function isContainer(address: Address): boolean {
  return CONTAINER.test(address);
}

/** The document that an address lies in; undefined when it is not an address. */
export function documentOf(address: Address): DocumentId | undefined {
  const code = address.charCodeAt(1);
  if (code >= 48 && code <= 57) return `Section ${address[0]}`;
  return DOCUMENT.exec(address)?.[0];
}

/** The next address up: `G3.17(a)` → `G3.17` → `G3` → `Section G` → undefined. Takes a canonical address. */
export function parentAddress(address: Address): Address | undefined {
  if (address.endsWith(')')) return address.slice(0, address.lastIndexOf('(')).trimEnd();
  const space = address.lastIndexOf(' ');
  const dot = address.lastIndexOf('.');
  if (dot > space) return address.slice(0, dot);
  if (space < 0) return SECTION_NUMBER.test(address) ? `Section ${address[0]}` : undefined;
  const above = address.slice(0, space);
  if (!above.includes(' ')) return undefined;
  return above.endsWith(' Appendix') ? above.slice(0, -' Appendix'.length) : above;
}

/** The address and everything above it, nearest first. */
export function lineage(address: Address): Address[] {
  const chain: Address[] = [];
  for (let at: Address | undefined = address; at; at = parentAddress(at)) chain.push(at);
  return chain;
}

/** True when `address` is `ancestor` or lies beneath it. */
export function isWithin(address: Address, ancestor: Address): boolean {
  return lineage(address).includes(ancestor);
}

/** Order of the Code: Sections, Schedules, Appendices (A…Z, AA…), then number by number, `10` < `10A` < `11`. */
export function compareAddresses(a: Address, b: Address): number {
  const [x, y] = [parseAddress(a), parseAddress(b)];
  if (!x || !y) return a < b ? -1 : a > b ? 1 : 0;
  return (
    compareDocuments(x.document, y.document) ||
    compareLetters(x.inner, y.inner) ||
    compareNumbers(x.number, y.number) ||
    compareLabels(x.labels, y.labels)
  );
}

const KIND_ORDER: Record<string, number> = { Section: 0, Schedule: 1, Appendix: 2 };

/** Order of documents in the Code. */
export function compareDocuments(a: DocumentId, b: DocumentId): number {
  const [kindA = '', nameA = ''] = a.split(' ');
  const [kindB = '', nameB = ''] = b.split(' ');
  return (KIND_ORDER[kindA] ?? 3) - (KIND_ORDER[kindB] ?? 3) || compareNumbers(nameA, nameB);
}

/** Natural order of provision numbers, component by component; a number comes before its insertions and children. */
export function compareNumbers(a: string, b: string): number {
  const pattern = /(\d+)|([A-Z]+)|\./g;
  const [x, y] = [a.match(pattern) ?? [], b.match(pattern) ?? []];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [p, q] = [x[i]!, y[i]!];
    if (p === q) continue;
    const [m, n] = [Number(p), Number(q)];
    if (!Number.isNaN(m) && !Number.isNaN(n)) return m - n;
    // "10.1" (a child) sorts before "10A" (the next sibling).
    if (p === '.') return -1;
    if (q === '.') return 1;
    return compareLetters(p, q);
  }
  return x.length - y.length;
}

function compareLetters(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function compareLabels(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [p, q] = [a[i]!, b[i]!];
    if (p === q) continue;
    const [m, n] = [romanValue(p), romanValue(q)];
    // Level 2 is roman in the Code's own style ((a)(i)(A)).
    if (i === 1 && m && n) return m - n;
    return compareLetters(p, q);
  }
  return a.length - b.length;
}
