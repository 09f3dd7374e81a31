import type { Expression } from '../citations/expression';
import type { Block } from '../corpus/blocks';
import type { Span } from '../corpus/span';
import { hiddenIn } from '../terms/hidden';
import type { TermUse } from '../terms/termUse';
import { sentencesIn } from './language/sentences';

export type PassageKind = 'provision' | 'prose' | 'row' | 'heading';

/** Stands, once per character, for what is not prose: a citation, a number that opens a paragraph, a code span. */
export const MASK = '¤';

/** What is made of a passage's words by other rooms, asked for when a rule needs it. */
export interface PassageSource {
  /** The block's words, without the blank lines after it. */
  words(): string;
  citations(): readonly Expression[];
  terms(): readonly TermUse[];
}

/**
 * One paragraph, list item, table row or heading, as a rule on wording sees it. All offsets are UTF-16 units from the
 * start of the block, so that what is found stays true when text before it changes. Immutable; parts are made on demand.
 */
export class Passage {
  private madeText: string | undefined;
  private madeMasked: string | undefined;
  private madeSentences: readonly Span[] | undefined;

  constructor(
    readonly kind: PassageKind,
    readonly block: Block,
    /** `(a)`, `G3.17`, `4.2.1`; undefined for text without a number. */
    readonly label: string | undefined,
    /** Depth in the clause: 0 for the clause's own words and text without a number, 1 for `(a)`, 2 for `(i)`. */
    readonly depth: number,
    /** The passages of the clause, this one among them, in order. */
    readonly clause: readonly Passage[],
    /** Its own place in `clause`. */
    readonly place: number,
    /** Legal text, rather than a paper's prose or the reasons in a proposal. */
    readonly isLegal: boolean,
    private readonly source: PassageSource,
  ) {}

  /** The words, label included. */
  get text(): string {
    this.madeText ??= this.source.words();
    return this.madeText;
  }

  /** Where the words begin after the label. */
  get bodyStart(): number {
    return this.block.bodyStart;
  }

  /** `text` with citations, label, comments and code spans masked by {@link MASK}; the same length. Rules match on this. */
  get masked(): string {
    this.madeMasked ??= mask(this.text, this.block, this.citations);
    return this.madeMasked;
  }

  /** The sentences of `masked`, white space around them left out. */
  get sentences(): readonly Span[] {
    this.madeSentences ??= sentencesIn(this.masked, this.bodyStart);
    return this.madeSentences;
  }

  /** Citations, masked in `masked`. */
  get citations(): readonly Expression[] {
    return this.source.citations();
  }

  /** Uses of defined terms, in order, none inside another. */
  get terms(): readonly TermUse[] {
    return this.source.terms();
  }

  /** True for the entry of a definition: it opens with the term in bold or in quotes, or is a table's row. */
  get isDefinition(): boolean {
    return this.kind === 'row' || /^(?:\*\*|["“])/.test(this.text.slice(this.bodyStart, this.bodyStart + 2));
  }

  /** The passage that introduces this list item ("Each User shall:"); undefined outside a list. */
  get introduction(): Passage | undefined {
    for (let i = this.place - 1; i >= 0; i--) {
      const before = this.clause[i]!;
      if (before.depth < this.depth) return before;
    }
    return undefined;
  }

  /** The sentence that holds `at`; the whole passage when none does. */
  sentenceAt(at: number): Span {
    return (
      this.sentences.find(({ start, end }) => start <= at && at < end) ?? {
        start: this.bodyStart,
        end: this.text.length,
      }
    );
  }
}

function mask(text: string, { bodyStart, kind, label }: Block, citations: readonly Expression[]): string {
  let masked = '';
  let at = 0;
  const hide = (from: number, to: number) => {
    if (from < at) from = at;
    if (to <= from) return;
    masked += text.slice(at, from) + MASK.repeat(to - from);
    at = to;
  };
  if (label && kind === 'provision') hide(0, bodyStart);
  for (const { start, end, unitSpan } of citations) hide(Math.min(unitSpan?.start ?? start, start), end);
  masked += text.slice(at);
  const hidden = hiddenIn(masked);
  if (!hidden.length) return masked;
  let shown = '';
  at = 0;
  for (const { start, end } of hidden) {
    shown += masked.slice(at, start) + MASK.repeat(end - start);
    at = end;
  }
  return shown + masked.slice(at);
}

/** A passage of its own made of bare words: for measuring a rule on sentences. */
export function passageOf(words: string, terms: readonly TermUse[] = []): Passage {
  const block: Block = {
    kind: 'prose',
    length: words.length,
    contentLength: words.length,
    indent: 0,
    bodyStart: 0,
    dead: false,
  };
  const clause: Passage[] = [];
  const source = { words: () => words, citations: () => [], terms: () => terms };
  clause.push(new Passage('prose', block, undefined, 0, clause, 0, true, source));
  return clause[0]!;
}
