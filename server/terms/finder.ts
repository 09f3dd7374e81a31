import type { Expression } from '../citations/expression';
import type { ExpressionCache } from '../citations/scanDocument';
import { documentOf } from '../corpus/address';
import type { Block } from '../corpus/blocks';
import type { LegalDocument } from '../corpus/document';
import { type Span, shifted } from '../corpus/span';
import type { TermDictionary } from './dictionary';
import { type DocumentUses, type UseSpans, UsesCollector } from './documentUses';
import { hiddenIn } from './hidden';
import type { Where } from './scopes';
import { TermSearch } from './termTrie';
import type { TermUse } from './termUse';

const NONE: readonly TermUse[] = [];

interface Kept {
  readonly uses: readonly TermUse[];
  /** Set when a term was met that does not hold everywhere: the uses count for this place only. */
  readonly place: string | undefined;
}

/** Told of each use: offsets from the start of its block, the number of the term and of its dictionary. */
export type OnUse = (block: number, start: number, end: number, id: number, dictionary: number) => void;

/** Where a block stands, as far as the scope of definitions is concerned. */
export function placeOf(document: LegalDocument, block: number): Where {
  const address = document.owners[block]?.address ?? (document.amendmentOf[block]?.target || undefined);
  return { document: document.id ?? (address === undefined ? undefined : documentOf(address)), address };
}

/**
 * Finds the terms of some dictionaries in texts, block by block, kept for blocks that an edit leaves alone. A term is found
 * where it holds, never inside a citation or a longer term; capitals count.
 */
export class TermFinder {
  private readonly kept = new WeakMap<Block, Kept>();
  private readonly wholes = new WeakMap<LegalDocument, DocumentUses>();
  private readonly search: TermSearch;
  private readonly former: WeakMap<Block, Kept> | undefined;

  /** `before`: a finder of other terms for the same texts; arrays that hold the same as its own are given again. */
  constructor(
    readonly dictionaries: readonly TermDictionary[],
    private readonly expressions: ExpressionCache,
    before?: TermFinder,
  ) {
    this.search = new TermSearch(dictionaries.map(({ trie }) => trie));
    this.former = before?.kept;
  }

  /** Uses in a block, in order; the same array for as long as the block, its place and the terms are the same. */
  of(document: LegalDocument, index: number): readonly TermUse[] {
    const block = document.blocks[index]!;
    const known = this.kept.get(block);
    if (known && (known.place === undefined || known.place === placeKey(placeOf(document, index)))) return known.uses;
    const uses: TermUse[] = [];
    const whole = this.wholes.get(document);
    const scoped = whole
      ? this.take(whole, index, uses)
      : this.find(document, index, index + 1, (_, start, end, id, by) =>
          uses.push({ start, end, term: this.dictionaries[by]!.term(id) }),
        );
    const old = (known ?? this.former?.get(block))?.uses;
    const same = old && sameUses(old, uses) ? old : uses.length ? uses : NONE;
    this.kept.set(block, { uses: same, place: scoped ? placeKey(placeOf(document, index)) : undefined });
    return same;
  }

  /** Every use in a document, kept with it: for a document of the Code, which is asked about as a whole. Linear. */
  whole(document: LegalDocument): DocumentUses {
    let known = this.wholes.get(document);
    if (!known) {
      const { length } = document.blocks;
      const uses = new UsesCollector(length);
      this.find(document, 0, length, uses.add);
      known = uses.done();
      this.wholes.set(document, known);
    }
    return known;
  }

  /** Where the uses in a block are, in order; without the cost of {@link of} when the document was gone through as a whole. */
  spans(document: LegalDocument, block: number): UseSpans {
    const whole = this.wholes.get(document);
    if (whole)
      return { starts: whole.starts, ends: whole.ends, from: whole.first[block]!, to: whole.first[block + 1]! };
    const uses = this.of(document, block);
    return { starts: uses.map(({ start }) => start), ends: uses.map(({ end }) => end), from: 0, to: uses.length };
  }

  /** The uses in a block of a document that was gone through. True: what does not hold at this place was not written down. */
  private take({ first, starts, ends, ids, dictionaries }: DocumentUses, block: number, uses: TermUse[]): boolean {
    for (let i = first[block]!; i < first[block + 1]!; i++)
      uses.push({ start: starts[i]!, end: ends[i]!, term: this.dictionaries[dictionaries[i]!]!.term(ids[i]!) });
    return true;
  }

  /** Tells `found` of each use in the blocks from `from` up to `to`; keeps nothing. True when one does not hold everywhere. */
  find(document: LegalDocument, from: number, to: number, found: OnUse): boolean {
    const { text, blocks, starts } = document;
    const scopedIn = this.dictionaries.map(({ scoped }) => scoped);
    let block = from;
    let start = 0;
    let where: Where | undefined;
    let scoped = false;
    const accepts = (id: number, by: number) => {
      if (!scopedIn[by]![id]) return true;
      scoped = true;
      where ??= placeOf(document, block);
      return this.dictionaries[by]!.holds(id, where);
    };
    const report = (at: number, end: number, id: number, by: number) => found(block, at - start, end - start, id, by);
    for (; block < to; block++) {
      const { kind, contentLength, bodyStart } = blocks[block]!;
      if (kind === 'blank' || kind === 'frontMatter' || kind === 'comment' || kind === 'fence') continue;
      start = starts[block]!;
      const end = start + contentLength;
      if (kind === 'heading' && isAllCapitals(text, start, end)) continue;
      where = undefined;
      let at = start + bodyStart;
      for (const gap of this.gaps(document, block, start, end)) {
        if (gap.start > at) this.search.find(text, at, gap.start, accepts, report);
        if (gap.end > at) at = gap.end;
      }
      if (at < end) this.search.find(text, at, end, accepts, report);
    }
    return scoped;
  }

  /** What is not the text's own wording, in order: citations, comments, code, words that a redline strikes out. */
  private gaps(document: LegalDocument, index: number, start: number, end: number): readonly Span[] {
    const expressions = this.expressions.of(document, index);
    const cited = expressions.length
      ? expressions.filter((expression) => !isName(expression)).map((expression) => citedSpan(expression, start))
      : NO_GAPS;
    const hidden = hiddenIn(document.text.slice(start, end)).map((span) => shifted(span, start));
    return hidden.length ? [...cited, ...hidden].sort((a, b) => a.start - b.start) : cited;
  }
}

const NO_GAPS: readonly Span[] = [];

const placeKey = ({ document, address }: Where) => `${document ?? ''} ${address ?? ''}`;

/** "the SMKI RAPP": a document cited by its name alone may be a defined term too. */
function isName({ unit, self, pieces, instrument, qualifier }: Expression): boolean {
  return !unit && !self && !instrument && !qualifier && pieces.length === 1 && pieces[0]!.kind === 'document';
}

function citedSpan({ start, end, unitSpan }: Expression, by: number): Span {
  return { start: by + Math.min(unitSpan?.start ?? start, start), end: by + end };
}

/** A heading in capitals says nothing about terms: "SITE SECURITY" is not the acronym SITE. */
function isAllCapitals(text: string, start: number, end: number): boolean {
  const words = text.slice(start, Math.min(end, start + 300));
  return /[A-Z]{4}/.test(words) && !/[a-z]/.test(words);
}

function sameUses(a: readonly TermUse[], b: readonly TermUse[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (x.start !== y.start || x.end !== y.end || x.term !== y.term) return false;
  }
  return true;
}
