import type { Definition } from '../terms/definition';
import { pluralOf } from '../terms/plurals';
import { termKey } from '../terms/variants';

/** A term as it is looked for by the letters typed. */
export interface TermName {
  /** As its definition writes it. */
  readonly term: string;
  /** `termKey` in lower case. */
  readonly key: string;
  /** "crl" for Certificate Revocation List; '' for a term of one word. */
  readonly initials: string;
}

/** Terms in the order of their keys, and in that of their initials. Immutable. */
export interface TermNames {
  readonly byKey: readonly TermName[];
  readonly byInitials: readonly TermName[];
}

const kept = new WeakMap<readonly Definition[], TermNames>();

/** The names of some definitions, each term once, ready to be searched; made once for the same array. */
export function namesOf(definitions: readonly Definition[]): TermNames {
  let names = kept.get(definitions);
  if (!names) {
    const byKey = new Map<string, TermName>();
    for (const { term, key, change, partial } of definitions) {
      if (byKey.has(key) || change === 'deleted' || partial || !/[A-Z]/.test(term)) continue;
      byKey.set(key, { term, key: key.toLowerCase(), initials: initialsOf(key) });
    }
    const all = [...byKey.values()];
    names = {
      byKey: all.sort((a, b) => compare(a.key, b.key)),
      byInitials: all.filter(({ initials }) => initials).sort((a, b) => compare(a.initials, b.initials)),
    };
    kept.set(definitions, names);
  }
  return names;
}

/** Terms whose name begins with the letters, then those whose initials do; at most `most`. Letters may be of any case. */
export function namesFrom(names: TermNames, typed: string, most: number): TermName[] {
  const key = termKey(`${typed}.`).slice(0, -1).toLowerCase();
  if (!key.trim()) return [];
  const found = startingWith(names.byKey, key, (name) => name.key, most);
  const letters = /^[A-Za-z]{2,8}$/.test(typed)
    ? startingWith(names.byInitials, key, (name) => name.initials, most)
    : [];
  return [...new Set([...found, ...letters])].slice(0, most);
}

/** Terms that begin with the words or whose initials do, then those that hold each of the words; at most `most`. */
export function searchNames(names: TermNames, query: string, most: number): TermName[] {
  const words = termKey(query).toLowerCase().split(' ').filter(Boolean);
  if (!words.length) return names.byKey.slice(0, most);
  const found = new Set(namesFrom(names, query.trim(), most));
  for (const name of names.byKey) {
    if (found.size >= most) break;
    if (words.every((word) => name.key.includes(word))) found.add(name);
  }
  return [...found];
}

/** The plural of a term by its last word, or the word before "of": "Notifications of Change"; undefined when it has none. */
export function pluralTerm(term: string): string | undefined {
  const link = / (?:of|for|in|to) /.exec(term);
  const end = link ? link.index : term.length;
  const from = Math.max(term.lastIndexOf(' ', end - 1), term.lastIndexOf('-', end - 1)) + 1;
  const plural = pluralOf(term.slice(from, end));
  return plural && term.slice(0, from) + plural + term.slice(end);
}

function initialsOf(key: string): string {
  const words = key.split(' ').filter((word) => /^[A-Z0-9]/.test(word));
  return words.length > 1 ? words.map((word) => word[0]!.toLowerCase()).join('') : '';
}

function startingWith(
  sorted: readonly TermName[],
  prefix: string,
  by: (name: TermName) => string,
  most: number,
): TermName[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (by(sorted[middle]!) < prefix) low = middle + 1;
    else high = middle;
  }
  const found: TermName[] = [];
  for (let i = low; i < sorted.length && found.length < most && by(sorted[i]!).startsWith(prefix); i++)
    found.push(sorted[i]!);
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
