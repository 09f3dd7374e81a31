import type { CodeIndex } from '../citations/codeIndex';
import type { DocumentCitations } from '../citations/documentCitations';
import type { LegalDocument } from '../corpus/document';
import type { Definition } from './definition';
import { TermDictionary } from './dictionary';
import type { UseSpans } from './documentUses';
import { placeOf, TermFinder } from './finder';
import { follow, type Lookup } from './follow';
import { definitionsIn } from './readDefinitions';
import type { Where } from './scopes';
import { nearestFirst, type TermIndex } from './termIndex';
import type { PlacedUse, TermUse } from './termUse';
import { termKey, variants } from './variants';

/**
 * Defined terms in one text: the Code's and the text's own, which a modification adds, changes or deletes. Immutable; made
 * anew after each edit from what was made `before`, it reads nothing but the touched blocks.
 */
export class TextTerms {
  private readonly byKey = new Map<string, Definition[]>();
  private readonly deleted: readonly Definition[];
  /** Answers given already: rules ask the same again and again. */
  private readonly asked = new Map<string, readonly Definition[]>();

  private constructor(
    readonly document: LegalDocument,
    /** The text's own definitions, in order; for a document of the Code those that it holds. */
    readonly definitions: readonly Definition[],
    readonly terms: TermIndex,
    /** True when the Code's index knows this very text. */
    private readonly isIndexed: boolean,
    private readonly own: TermDictionary | undefined,
    /** Finds the terms; another one as soon as other terms hold. */
    readonly finder: TermFinder,
  ) {
    this.deleted = definitions.filter(({ change }) => change === 'deleted');
    if (isIndexed) return;
    for (const definition of definitions) {
      if (definition.change === 'deleted' || definition.partial) continue;
      const list = this.byKey.get(definition.key);
      if (list) list.push(definition);
      else this.byKey.set(definition.key, [definition]);
    }
  }

  /** The terms of a text, read against a Code. `before`: the same of the text before an edit. Linear in its blocks. */
  static of(
    document: LegalDocument,
    citations: DocumentCitations,
    index: CodeIndex,
    terms: TermIndex,
    before?: TextTerms,
  ): TextTerms {
    const { id } = document;
    const isIndexed = id !== undefined && terms.index.code.documents.get(id)?.document === document;
    const definitions = isIndexed ? terms.definitionsOf(id) : definitionsIn(document, citations, before?.document);
    const own =
      definitions === before?.definitions && isIndexed === before.isIndexed
        ? before.own
        : isIndexed
          ? undefined
          : dictionaryOf(definitions, before?.own);
    const kept = before?.finder;
    const sameTerms = kept?.dictionaries[0] === terms.dictionary && kept.dictionaries[1] === own;
    const finder = own
      ? kept && sameTerms
        ? kept
        : new TermFinder([terms.dictionary, own], index.expressions, kept)
      : terms.finder;
    return new TextTerms(document, definitions, terms, isIndexed, own, finder);
  }

  /** True when the same terms hold, of the same Code: what was found of them elsewhere in the text is still true. */
  hasSameTerms(other: TextTerms): boolean {
    return this.finder === other.finder && this.terms === other.terms && this.deletes(other);
  }

  private deletes(other: TextTerms): boolean {
    return (
      this.deleted.length === other.deleted.length && this.deleted.every(({ key }, i) => key === other.deleted[i]!.key)
    );
  }

  /** Uses of defined terms in a block, in order, none inside another; the same array while block and terms are the same. */
  of(block: number): readonly TermUse[] {
    return this.finder.of(this.document, block);
  }

  /** Where the uses in a block are. */
  spans(block: number): UseSpans {
    return this.finder.spans(this.document, block);
  }

  /** Finds all uses in one walk, for who is going to ask about every block of a document of the Code. */
  findAll(): void {
    this.finder.whole(this.document);
  }

  /** Every use in the text, in order. */
  *all(): Generator<PlacedUse> {
    for (let block = 0; block < this.document.blocks.length; block++)
      for (const use of this.of(block)) yield { block, use };
  }

  /** Uses of one term, in any of its spellings, in order. */
  *usesOf(term: string): Generator<PlacedUse> {
    const key = this.keyOf(term);
    for (const placed of this.all()) if (this.keyOf(placed.use.term) === key) yield placed;
  }

  /**
   * The definitions that hold for a term in a block, nearest scope first: those of the text before those of the Code that
   * they replace. What the modification deletes no longer holds in its new text.
   */
  lookup(term: string, block: number): readonly Definition[] {
    const where = placeOf(this.document, block);
    const amendment = this.document.amendmentOf[block];
    const isNew = amendment !== undefined && amendment.block !== block;
    const asked = `${term}\n${where.document}\n${where.address}\n${isNew}`;
    let found = this.asked.get(asked);
    if (!found) {
      found = this.lookUp(term, where, isNew);
      this.asked.set(asked, found);
    }
    return found;
  }

  private lookUp(term: string, where: Where, isNew: boolean): readonly Definition[] {
    const own = this.ownOf(term);
    const { id } = this.document;
    const gone = isNew ? this.deleted.filter((each) => each.key === own.key) : [];
    const fromCode = this.terms
      .everywhere(own.known ? own.key : term)
      .filter((each) => this.isIndexed || id === undefined || each.document !== id)
      .filter(
        (each) => !own.definitions.some((mine) => replaces(mine, each)) && !gone.some((mine) => replaces(mine, each)),
      );
    return nearestFirst([...own.definitions, ...(gone.length ? fromCode.map(narrowed) : fromCode)], where);
  }

  /** As {@link TermIndex.follow}, the text's own definitions considered. */
  follow(definition: Definition): Definition | undefined {
    return follow(definition, this.lookups);
  }

  private ownOf(term: string): { key: string; known: boolean; definitions: readonly Definition[] } {
    if (!this.byKey.size) return { key: this.keyOf(term), known: false, definitions: NONE };
    for (const key of variants(term)) {
      const definitions = this.byKey.get(key);
      if (definitions) return { key, known: true, definitions };
    }
    return { key: this.keyOf(term), known: false, definitions: NONE };
  }

  private keyOf(term: string): string {
    for (const key of variants(term)) if (this.byKey.has(key)) return key;
    return this.terms.everywhere(term)[0]?.key ?? termKey(term);
  }

  private readonly lookups: Lookup = {
    everywhere: (term) => [...this.ownOf(term).definitions, ...this.terms.everywhere(term)],
    document: (id) => this.terms.index.code.documents.get(id)?.document,
  };
}

/** What a text adds to the terms that can be found in it; undefined when it adds none. */
function dictionaryOf(definitions: readonly Definition[], before: TermDictionary | undefined) {
  const shown = definitions.filter(({ change, partial }) => change !== 'deleted' && !partial);
  return shown.length ? TermDictionary.of(shown, before) : undefined;
}

const NONE: readonly Definition[] = [];

/** True when a definition in a modification stands in the place of one of the Code: same document, or same scope. */
function replaces(mine: Definition, theirs: Definition): boolean {
  if (theirs.kind === 'glossary') return true;
  if (mine.document !== undefined && theirs.document !== mine.document) return false;
  return mine.scope === theirs.scope || (theirs.ownScope !== undefined && mine.scope === theirs.ownScope);
}

/** A term set inline loses the wider scope that a deleted pointer gave it. */
function narrowed(definition: Definition): Definition {
  return definition.ownScope === undefined ? definition : { ...definition, scope: definition.ownScope };
}
