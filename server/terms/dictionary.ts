import type { Address } from '../corpus/address';
import type { Definition } from './definition';
import { holdsAt, type Where } from './scopes';
import { type Form, TermTrie } from './termTrie';
import { termKey, variants } from './variants';

interface Entry {
  readonly term: string;
  readonly key: string;
  readonly forms: readonly string[];
  /** Undefined when it holds in the whole Code. */
  readonly scopes: readonly Address[] | undefined;
}

/** Terms that can be found in text, with the places in which each holds. Immutable. */
export class TermDictionary {
  private readonly ids: ReadonlyMap<string, number>;
  /** 1 for the number of a term that does not hold in the whole Code. */
  readonly scoped: Uint8Array;

  private constructor(
    private readonly entries: readonly Entry[],
    private readonly signature: string,
    readonly trie: TermTrie,
  ) {
    this.scoped = Uint8Array.from(entries, ({ scopes }) => (scopes ? 1 : 0));
    this.ids = new Map(entries.map(({ key }, id) => [key, id]));
  }

  /**
   * The terms of some definitions; `before` is given back when they are the same. Terms without a capital letter are left
   * out: they cannot be told from the word.
   */
  static of(definitions: Iterable<Definition>, before?: TermDictionary): TermDictionary {
    const entries = entriesOf(definitions);
    const signature = entries
      .map(({ key, forms, scopes }) => [key, ...forms, ...(scopes ?? ['*'])].join('\t'))
      .join('\n');
    if (before?.signature === signature) return before;
    return new TermDictionary(entries, signature, TermTrie.of(formsOf(entries)));
  }

  get size(): number {
    return this.entries.length;
  }

  /** The term of a number that the trie gave, as its first definition writes it. */
  term(id: number): string {
    return this.entries[id]!.term;
  }

  /** The number of a term by its key; -1 when it is not among them. */
  idOf(key: string): number {
    return this.ids.get(key) ?? -1;
  }

  /** True when the term holds at the place. */
  holds(id: number, where: Where): boolean {
    const { scopes } = this.entries[id]!;
    return scopes === undefined || scopes.some((scope) => holdsAt(scope, where));
  }
}

function entriesOf(definitions: Iterable<Definition>): Entry[] {
  const byKey = new Map<string, { term: string; key: string; forms: string[]; scopes: Set<Address> | undefined }>();
  for (const { term, key, scope, forms } of definitions) {
    if (!/[A-Z\u00c0-\u00de]/.test(term)) continue;
    let entry = byKey.get(key);
    if (!entry) {
      entry = { term, key, forms: [], scopes: new Set() };
      byKey.set(key, entry);
    }
    if (forms) entry.forms.push(...forms);
    if (scope === undefined) entry.scopes = undefined;
    else entry.scopes?.add(scope);
  }
  return [...byKey.values()].map((entry) => ({ ...entry, scopes: entry.scopes && [...entry.scopes] }));
}

/** Every term's own spelling goes before another's plural. */
function formsOf(entries: readonly Entry[]): Form[] {
  const own = entries.map(({ key }, id): Form => [key, id]);
  const others = entries.flatMap(({ term, forms }, id) =>
    [...variants(term).slice(1), ...forms.map(termKey)].map((form): Form => [form, id]),
  );
  return [...own, ...others];
}
