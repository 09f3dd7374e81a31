import type { DocumentCitations } from '../citations/documentCitations';
import { documentOf } from '../corpus/address';
import type { Block } from '../corpus/blocks';
import type { LegalDocument } from '../corpus/document';
import { type BlockDefinitions, type Item, meaningOnly, NOTHING } from './blockDefinitions';
import type { Definition, Meaning } from './definition';
import { changeOf, instructedTerms } from './definitionInstructions';
import { DefinitionPlaces, isBeneathProvision, unstatedScope } from './definitionPlaces';
import { pointerTarget } from './pointerTarget';
import { tableOf } from './rows';
import { likeTerms, termKey } from './variants';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Definition>;

/** Goes through a text once and gives what its blocks say of definitions their place: scope, extent, pointer's target. */
export class DefinitionReader {
  private readonly found: Draft[] = [];
  private readonly places: DefinitionPlaces;
  private nextAmendment = 0;
  private table: 'terms' | 'other' | 'rows' | undefined;
  /** The definitions of the block in which the open meaning began, and how far it has gone. */
  private open: { drafts: Draft[]; item: Item; block: number; last: number } | undefined;
  constructor(
    private readonly document: LegalDocument,
    private readonly citations: DocumentCitations,
    /** What each block says by itself. */
    private readonly said: readonly BlockDefinitions[],
  ) {
    this.places = new DefinitionPlaces(document);
  }

  read(): readonly Definition[] {
    for (const _ of this.steps(this.document.blocks.length));
    return this.found;
  }

  /** Goes through the text, `size` blocks with each step; gives the definitions in the end. */
  *steps(size: number): Generator<void, readonly Definition[]> {
    const { blocks } = this.document;
    for (let i = 0; i < blocks.length; i++) {
      if (i % size === size - 1) yield;
      const block = blocks[i]!;
      if (block.kind !== 'row') this.table = undefined;
      if (block.kind === 'heading') this.heading(i);
      else if (block.kind === 'comment') this.skip(i);
      else if (block.kind === 'instruction' && !this.document.id) this.instruction(i);
      else if (
        block.kind === 'provision' ||
        block.kind === 'prose' ||
        block.kind === 'row' ||
        block.kind === 'instruction'
      )
        if (this.isLegal(i)) this.block(block, i);
    }
    return this.found;
  }

  /** The Code's text, an amendment's, and all of a text that says nothing of itself. */
  private isLegal(index: number): boolean {
    const { id, amendmentOf, frontMatter, amendments } = this.document;
    if (id) return true;
    const amendment = amendmentOf[index];
    return amendment ? amendment.verb !== 'delete' : !frontMatter && !amendments.length;
  }

  private heading(index: number): void {
    this.places.heading(index);
    this.open = undefined;
  }

  /** A comment or a ruler stands inside a meaning without ending it. */
  private skip(index: number): void {
    if (this.open?.last === index - 1) this.open.last = index;
  }

  private instruction(index: number): void {
    this.places.instruction();
    this.open = undefined;
    const { amendments, uri } = this.document;
    while (this.nextAmendment < amendments.length && amendments[this.nextAmendment]!.block < index)
      this.nextAmendment++;
    const amendment = amendments[this.nextAmendment];
    if (amendment?.block !== index) return;
    const owner = amendment.target || undefined;
    const document = owner === undefined ? 'Section A' : documentOf(owner);
    for (const { term, span, change } of instructedTerms(this.document, amendment)) {
      this.found.push({
        term,
        key: termKey(term),
        kind: 'entry',
        uri,
        document,
        scope: unstatedScope(document, owner, true),
        scopeStated: false,
        block: index,
        termSpan: span,
        meaning: { start: span.end, end: span.end, blocks: 0 },
        owner,
        change,
        ...(change === 'amended' && { partial: true }),
      });
    }
  }

  private block(block: Block, index: number): void {
    const said = this.said[index]!;
    if (said === NOTHING && !this.open && !this.document.amendmentOf[index]) {
      this.places.plain(index);
      return;
    }
    if (said.row && !this.row(said, index)) return;
    const items = this.itemsOf(said, index);
    const own = items.filter(({ how }) => how !== 'derived' && how !== 'acronym' && how !== 'inline');
    if (!own.length && this.goesOn(block, said, index)) this.open!.last = index;
    else if (own.length || !items.some(({ how }) => how === 'derived')) this.open = undefined;
    if (!items.length) this.places.plain(index);
    let base = this.open?.drafts.at(-1);
    const made: Draft[] = [];
    const next = nextStarts(items);
    for (const [i, item] of items.entries()) {
      const draft = this.draft(item, index, block, said, base);
      if (next[i] !== undefined && item.meaningStart > item.start)
        draft.meaning = { start: item.meaningStart, end: this.endBefore(index, next[i]), blocks: 0 };
      if (item.how !== 'derived' && item.how !== 'acronym') base = draft;
      made.push(draft);
      this.found.push(draft);
    }
    if (said.likeTerms && base) base.forms = likeTerms(base.term);
    const last = made.findLast(({ kind }) => kind !== 'derived' && kind !== 'acronym');
    if (last) {
      const item = items[made.indexOf(last)]!;
      const together = made.filter((draft, i) => draft.kind === last.kind && items[i]!.start === item.start);
      this.open = { drafts: together, item, block: index, last: index };
    }
    if (this.open && this.open.last === index) this.extend(block, said);
  }

  private itemsOf(said: BlockDefinitions, index: number): readonly Item[] {
    const items = said.items.filter((item) => this.counts(item, said, index));
    const amendment = this.document.amendmentOf[index];
    if (items.length || amendment?.verb !== 'amendDefinition' || index !== amendment.block + 1) return items;
    const item = amendment.term ? meaningOnly(this.document, index, amendment.term) : undefined;
    return item ? [item] : items;
  }

  /** The end of a meaning before the words that lead up to the next term of its block (", and a “"). */
  private endBefore(index: number, next: number): number {
    const start = this.document.starts[index]!;
    const words = this.document.text.slice(Math.max(start, start + next - 60), start + next);
    return next - /(?:[\s,;]{0,5}\b(?:and|or|where|a|an|the|each))*[\s,;]*$/.exec(words)![0].length;
  }

  /** Puts the end of the open meaning behind what was read last. */
  private extend(block: Block, { row }: BlockDefinitions): void {
    const { drafts, block: first, last } = this.open!;
    const end = row
      ? (row.cells.findLast(({ start, end }) => end > start)?.end ?? block.contentLength)
      : block.contentLength;
    for (const draft of drafts) draft.meaning = { start: draft.meaning.start, end, blocks: last - first };
  }

  /** False for headers, rulers and what belongs to no definition. */
  private row({ row, items }: BlockDefinitions, index: number): boolean {
    const { document } = this;
    if (this.table === undefined) {
      const start = document.starts[index]!;
      this.table = tableOf(document.text.slice(start, start + document.blocks[index]!.contentLength), row!);
      if (this.table === 'terms') {
        this.open = undefined;
        return false;
      }
    }
    if (row!.ruler) this.skip(index);
    return !row!.ruler && (row!.continues || items.length > 0 || this.open !== undefined);
  }

  private counts(item: Item, { row }: BlockDefinitions, index: number): boolean {
    if (item.how === 'bare' || item.how === 'loose') return this.places.defines(index);
    if (item.how === 'derived') return true;
    if (item.how !== 'row') return true;
    if (this.table === 'terms') return true;
    return row!.marked ? row!.verb || this.places.defines(index) : row!.verb && this.places.defines(index);
  }

  /** True when a block without a definition of its own belongs to the meaning that is open. */
  private goesOn(block: Block, { row }: BlockDefinitions, index: number): boolean {
    if (!this.open || index !== this.open.last + 1) return false;
    const { item, last, block: first } = this.open;
    const { document } = this;
    if (row) return item.how === 'row' ? row.continues : this.endsOpen(last) || document.blocks[last]!.kind === 'row';
    if (item.how === 'row') return false;
    const inline = item.meaningStart <= item.start;
    if (inline && last === first && !this.endsOpen(first)) return false;
    if (block.kind === 'provision') {
      if (block.label!.kind !== 'paragraph') return false;
      const home = document.owners[first];
      return document.blocks[first]!.label?.kind !== 'paragraph' || isBeneathProvision(document.owners[index], home);
    }
    const start = document.starts[index]! + block.bodyStart;
    return !inline && (block.indent > document.blocks[first]!.indent || /^[a-z]/.test(document.text[start] ?? ''));
  }

  private endsOpen(index: number): boolean {
    const { text, starts, blocks } = this.document;
    const end = starts[index]! + blocks[index]!.contentLength;
    return /[:—–]$/.test(text.slice(end - 1, end));
  }

  private draft(item: Item, index: number, block: Block, said: BlockDefinitions, base: Draft | undefined): Draft {
    const amendment = this.document.amendmentOf[index];
    const derived = item.how === 'derived' && base !== undefined;
    const place = this.places.of(index, item.scope, item.how === 'inline' || item.how === 'acronym');
    const end = said.row?.cells[1]?.end ?? block.contentLength;
    const meaning: Meaning = { start: item.meaningStart, end, blocks: 0 };
    return {
      term: item.term,
      key: termKey(item.term),
      kind: kindOf(item, derived),
      uri: this.document.uri,
      ...place,
      ...(derived && { scope: base.scope, scopeStated: base.scopeStated, derivedFrom: base.term }),
      block: index,
      termSpan: item.span,
      meaning,
      ...(item.acronym && { acronym: item.acronym }),
      ...(item.expansion && { expansion: item.expansion }),
      ...(!derived && pointerTarget(this.citations, item, index, meaning)),
      ...(amendment && { change: changeOf(amendment) }),
    };
  }
}

/** For each item the start of the next one of its block that has a meaning of its own. */
function nextStarts(items: readonly Item[]): (number | undefined)[] {
  const starts: (number | undefined)[] = new Array(items.length);
  let [next, chain]: (number | undefined)[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const { start, how } = items[i]!;
    // Terms that stand together have one meaning.
    starts[i] = start === chain ? starts[i + 1] : next;
    if (how === 'acronym' || how === 'derived') continue;
    next = start;
    chain = start;
  }
  return starts;
}

function kindOf({ how }: Item, derived: boolean): Definition['kind'] {
  if (how === 'derived') return derived ? 'derived' : 'entry';
  return how === 'bare' || how === 'loose' ? 'entry' : how;
}
