import type { Standing } from '../citations/status';
import type { Address } from '../corpus/address';
import type { Code, CodeDocument } from '../corpus/code';
import { type Heading, type Provision, titleOf } from '../corpus/document';

/** The title by which a provision or document is cited, and the others that a citation may give it. */
export interface KnownTitle {
  readonly title: string;
  readonly accepted: readonly string[];
}

/**
 * The title that a citation of the target should carry. Undefined when it is not known for certain: the heading or the
 * document is unverified, or an outline lists no sub-heading for the clause.
 */
export function knownTitle({ found, drafted }: Standing): KnownTitle | undefined {
  const drafts = drafted ? headingsOver(drafted) : [];
  if (!found) return known(drafts[0], drafts);
  const { provision, holder } = found;
  if (!provision) return documentTitle(holder);
  const governing = titleOf(provision);
  // An outline may not list the sub-heading that stands between the group's heading and the clause.
  if (holder.outline && governing !== provision.heading && governing?.kind !== 'subHeading') return undefined;
  return known(governing, [...headingsOver(provision), ...drafts]);
}

function known(governing: Heading | undefined, all: readonly Heading[]): KnownTitle | undefined {
  if (!governing || !isCertain(governing)) return undefined;
  return { title: governing.title, accepted: all.map(({ title }) => title) };
}

function documentTitle(holder: CodeDocument): KnownTitle | undefined {
  if (holder.unverified || !holder.title || holder.title === holder.id) return undefined;
  const bare = holder.title.replace(/\s*\([^()]*\)/g, '').trim();
  return { title: holder.title, accepted: [holder.title, bare, ...holder.names] };
}

function headingsOver(provision: Provision): Heading[] {
  const headings: Heading[] = [];
  for (let at: Provision | undefined = provision; at; at = at.parent) {
    if (at.subHeading) headings.push(at.subHeading);
    if (at.heading) headings.push(at.heading);
  }
  return headings;
}

/** False for a heading that was not seen in a source, or that has no words. */
function isCertain(heading: Heading): boolean {
  return !heading.unverified && /^\w/.test(heading.title);
}

/** Least share of words that two titles have in common when they are the same in another spelling. */
const SAME = 0.8;

/** True when two titles agree but for case, a leading article, dashes, spaces, quotes, "&" and plural s. */
export function sameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.join('') === y.join('')) return true;
  const [first, second] = [new Set(x), new Set(y)];
  let common = 0;
  for (const word of first) if (second.has(word)) common++;
  return common >= SAME * (first.size + second.size - common);
}

/** A title's words in their plainest spelling. */
function wordsOf(title: string): string[] {
  const words = title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’‘"“”*_]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length > 1 && /^(?:the|an?)$/.test(words[0]!)) words.shift();
  return words.map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}

/** A title's spelling for looking it up: titles with equal keys are the same. */
export function titleKey(title: string): string {
  return wordsOf(title).join('');
}

const titles = new WeakMap<Code, ReadonlyMap<string, readonly Address[]>>();

/** Provisions and documents by the keys of their verified titles: a group, or the first clause under a sub-heading. */
export function titleIndex(code: Code): ReadonlyMap<string, readonly Address[]> {
  const kept = titles.get(code) ?? readTitles(code);
  titles.set(code, kept);
  return kept;
}

function readTitles(code: Code): ReadonlyMap<string, readonly Address[]> {
  const index = new Map<string, Address[]>();
  const add = (title: string, address: Address) => {
    const key = titleKey(title);
    const list = index.get(key);
    if (list) list.push(address);
    else index.set(key, [address]);
  };
  for (const holder of code.documents.values()) {
    if (!holder.unverified) add(holder.title, holder.id);
    let last: Heading | undefined;
    for (const { address, heading, subHeading, spent } of holder.document.provisions) {
      if (heading && isCertain(heading) && !spent) add(heading.title, address);
      if (subHeading && subHeading !== last && isCertain(subHeading)) add(subHeading.title, address);
      last = subHeading ?? last;
    }
  }
  return index;
}
