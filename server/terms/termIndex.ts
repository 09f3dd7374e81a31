import type { CodeIndex } from '../citations/codeIndex';
import type { DocumentId } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { Definition } from './definition';
import { TermDictionary } from './dictionary';
import { TermFinder } from './finder';
import { follow, type Lookup } from './follow';
import { fromLists } from './glossary';
import { definitionsIn } from './readDefinitions';
import { holdsAt, isBeneath, narrowness, type Where } from './scopes';
import type { TermUse } from './termUse';
import { termKey, variants } from './variants';

/**
 * The definitions of one Code and its terms, ready to be found in texts. Immutable. Making it again after a document
 * changed reads that document only, and finds terms anew only when the terms themselves have changed.
 */
export class TermIndex {
  private readonly byKey = new Map<string, Definition[]>();

  private constructor(
    readonly index: CodeIndex,
    private readonly perDocument: ReadonlyMap<DocumentId, readonly Definition[]>,
    private readonly all: readonly Definition[],
    readonly dictionary: TermDictionary,
    readonly finder: TermFinder,
  ) {
    for (const definition of all) {
      const list = this.byKey.get(definition.key);
      if (list) list.push(definition);
      else this.byKey.set(definition.key, [definition]);
    }
  }

  /** The terms of a Code. `before`: those of the same Code before some of its documents changed. Linear in the Code. */
  static of(index: CodeIndex, before?: TermIndex): TermIndex {
    const perDocument = new Map<DocumentId, readonly Definition[]>();
    for (const citations of index.documents()) {
      const { id } = citations.document;
      if (id !== undefined) perDocument.set(id, definitionsIn(citations.document, citations, before?.documentOf(id)));
    }
    const written = widened([...perDocument.values()].flat());
    let from = 0;
    for (const [id, { length }] of perDocument) {
      perDocument.set(id, written.slice(from, from + length));
      from += length;
    }
    const all = [...written, ...fromLists(index.code)];
    const dictionary = TermDictionary.of(all, before?.dictionary);
    const finder =
      before && dictionary === before.dictionary && index.expressions === before.index.expressions
        ? before.finder
        : new TermFinder([dictionary], index.expressions, before?.finder);
    return new TermIndex(index, perDocument, all, dictionary, finder);
  }

  private documentOf(id: DocumentId): LegalDocument | undefined {
    return this.index.code.documents.get(id)?.document;
  }

  /** Every definition, in the order of the Code; then those of an outline's lists. */
  definitions(): readonly Definition[] {
    return this.all;
  }

  /** The definitions that stand in a document of the Code, in its order. */
  definitionsOf(id: DocumentId): readonly Definition[] {
    return this.perDocument.get(id) ?? NONE;
  }

  /** Every definition of a term, wherever it holds; also under its plural or singular when it has none of its own. */
  everywhere(term: string): readonly Definition[] {
    const known = this.byKey.get(term);
    if (known) return known;
    for (const form of variants(term)) {
      const found = this.byKey.get(form);
      if (found) return found;
    }
    return NONE;
  }

  /** The definitions of a term that hold at a place, nearest scope first; pointers and acronyms are not followed. */
  lookup(term: string, where: Where): readonly Definition[] {
    return nearestFirst(this.everywhere(term), where);
  }

  /**
   * Where a pointer, an acronym or another form of a term leads in the end: the definition that holds the meaning. A
   * definition with a meaning of its own, or one outside the Code, is given back; undefined when nothing is there, or a circle.
   */
  follow(definition: Definition): Definition | undefined {
    return follow(definition, this.lookups);
  }

  /** Uses of the Code's terms in a block of any text, in order; offsets from the block. */
  uses(document: LegalDocument, block: number): readonly TermUse[] {
    return this.finder.of(document, block);
  }

  private readonly lookups: Lookup = {
    everywhere: (term) => this.everywhere(term),
    document: (id) => this.documentOf(id),
  };
}

const NONE: readonly Definition[] = [];

/** Orders definitions that hold at a place: narrowest scope, then those with a meaning of their own, then the lists'. */
export function nearestFirst(definitions: readonly Definition[], where: Where): readonly Definition[] {
  const holding = definitions.filter(({ scope }) => holdsAt(scope, where));
  if (holding.length < 2) return holding;
  const outside = where.document === undefined;
  const rank = (definition: Definition) => {
    const weak = definition.kind === 'glossary' ? 200 : definition.kind === 'acronym' ? 100 : 0;
    const near = narrowness(definition.scope) * 4;
    const points = definition.pointsTo !== undefined || definition.outside !== undefined ? 1 : 0;
    return weak + points + (outside ? near : 80 - near);
  };
  return [...holding].sort((a, b) => rank(a) - rank(b));
}

const wide = new WeakMap<Definition, Definition>();

/** A term set inline holds as far as the widest pointer to it: "(the “Panel”)" in Section C, to which Section A1 points. */
function widened(definitions: readonly Definition[]): readonly Definition[] {
  const pointers = new Map<string, Definition[]>();
  for (const definition of definitions) {
    if (definition.pointsTo === undefined) continue;
    const list = pointers.get(definition.key);
    if (list) list.push(definition);
    else pointers.set(definition.key, [definition]);
  }
  return definitions.map((definition) => {
    const { kind, scope, scopeStated, key, owner } = definition;
    if (kind !== 'inline' || scopeStated || scope === undefined || owner === undefined) return definition;
    const pointer = pointers
      .get(key)
      ?.filter(({ pointsTo }) => isBeneath(owner, pointsTo!))
      .sort((a, b) => narrowness(a.scope) - narrowness(b.scope))[0];
    if (!pointer || narrowness(pointer.scope) >= narrowness(scope)) return definition;
    const known = wide.get(definition);
    if (known && known.scope === pointer.scope) return known;
    const wider = { ...definition, scope: pointer.scope, ownScope: scope };
    wide.set(definition, wider);
    return wider;
  });
}

/** True when two spellings are one term. */
export const sameTerm = (a: string, b: string) => termKey(a) === termKey(b);
