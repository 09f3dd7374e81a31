import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import { expansionBefore, readAcronyms } from './acronyms';
import { chains, isTermLike, type Mark, readMarks } from './marks';
import { type Row, readRow } from './rows';
import { readScope, type ScopeWords } from './scopes';
import { beginsMeaning, bringsLikeTerms, type Defining, defining, pointsElsewhere, verbStart } from './wording';

/** A term that a block sets, before its place says what that is worth. Offsets from the start of the block. */
export interface Item {
  /** `bare`: opens its paragraph without any mark; like `loose` it counts under a heading of definitions only. */
  readonly how: Defining | 'bare' | 'acronym' | 'row';
  readonly term: string;
  readonly span: Span;
  /** Where the words before it end that belong to another definition: start of its first mark. */
  readonly start: number;
  readonly meaningStart: number;
  readonly pointer: boolean;
  readonly scope: ScopeWords | undefined;
  readonly acronym?: string | undefined;
  readonly expansion?: string | undefined;
}

/** What a block says of definitions by itself. */
export interface BlockDefinitions {
  readonly items: readonly Item[];
  readonly row?: Row | undefined;
  readonly likeTerms: boolean;
}

/** What most blocks say. */
export const NOTHING: BlockDefinitions = { items: [], likeTerms: false };

/** What block `index` says of definitions; depends on nothing but its words. Linear. */
export function blockDefinitions(document: LegalDocument, index: number): BlockDefinitions {
  const block = document.blocks[index]!;
  const words = wordsOf(document, index);
  return block.kind === 'row' ? readRowBlock(words) : readParagraph(words, block.bodyStart);
}

function wordsOf({ text, starts, blocks }: LegalDocument, index: number): string {
  const start = starts[index]!;
  return text.slice(start, start + blocks[index]!.contentLength);
}

/** Most blocks define nothing and are told by one look. */
const WORTH = /\*\*|["“‘]|\([A-Z][^)\s]{0,9}[A-Z]|\bmean(?:s|ing)?\b/;

function readParagraph(words: string, bodyStart: number): BlockDefinitions {
  if (!WORTH.test(words)) return NOTHING;
  const items: Item[] = [];
  const said = chains(words, readMarks(words, bodyStart));
  let inlineEnd = -1;
  for (const chain of said) {
    const read = defining(words, bodyStart, chain, inlineEnd);
    if (!read) continue;
    if (read.how === 'inline') inlineEnd = chain.at(-1)!.end;
    addChain(items, words, bodyStart, chain, read);
  }
  if (!items.some(({ how }) => how === 'entry' || how === 'loose')) {
    const bare = readBare(words, bodyStart);
    if (bare) items.unshift(bare);
  }
  addAcronyms(items, words, bodyStart);
  const likeTerms = bringsLikeTerms(words);
  return items.length || likeTerms ? { items: items.slice(), likeTerms } : NOTHING;
}

function addChain(
  items: Item[],
  words: string,
  bodyStart: number,
  chain: readonly Mark[],
  { how, before, after }: { how: Defining; before: string; after: number },
): void {
  const verb = verbStart(words, after);
  const ownMeaning =
    how === 'entry' || (how === 'inline' && /^(?:means?\b|ha(?:s|ve)\b)/.test(words.slice(verb, verb + 6)));
  const scope = readScope(before, how === 'inline') ?? (how === 'inline' ? bracketScope(before) : undefined);
  const short = acronymIn(
    words,
    chain.map(({ term }) => term),
  );
  for (const mark of chain) {
    items.push({
      how,
      ...termOf(words, mark.term),
      ...(short && mark === chain[0] && { acronym: short }),
      start: chain[0]!.start,
      meaningStart: ownMeaning || how === 'loose' ? verb : bodyStart,
      pointer: ownMeaning && pointsElsewhere(words, verb),
      scope,
    });
  }
}

const bracketScope = (before: string) => {
  const open = before.lastIndexOf('(');
  return open < 0 ? undefined : readScope(before.slice(open));
};

/** `Certificate Revocation List (CRL)` set in one piece is the long form with its acronym. */
function termOf(words: string, span: Span): { term: string; span: Span; acronym?: string } {
  const written = words.slice(span.start, span.end);
  const inside = written.endsWith(')') ? readAcronyms(words.slice(0, span.end), span.start)[0] : undefined;
  const end = inside && inside.acronym.end + 1 === span.end ? inside.expansion.end : span.end;
  return {
    term: oneLine(words.slice(span.start, end)),
    span: { start: span.start, end },
    ...(inside && end < span.end && { acronym: words.slice(inside.acronym.start, inside.acronym.end) }),
  };
}

/** `**Certificate List** (or “CL”)`: the second name, when it is made of the initials of the first. */
function acronymIn(words: string, terms: readonly Span[]): string | undefined {
  const [long, short] = terms;
  if (terms.length !== 2 || !long || !short) return undefined;
  const name = words.slice(short.start, short.end);
  if (!/^[A-Z][A-Za-z0-9]{1,9}$/.test(name)) return undefined;
  return expansionBefore(words, long.start, long.end, name) && name;
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

const CAPITALS = "[A-Z0-9][\\w’'&/()-]{0,40}";
const BARE = new RegExp(
  `^${CAPITALS}(?:\\s{1,20}(?:${CAPITALS}|of|for|and|or|the|to|in|on|by|with|at)){0,12}?(?=,?\\s{1,20}(?:(?:shall )?means?|(?:has|have|shall have)\\s{1,20}the\\s{1,20}(?:same\\s{1,20})?meaning)\\b)`,
);

/** "Working Day means a day …" without bold or quotes, as text looks that lost them on its way. */
function readBare(words: string, bodyStart: number): Item | undefined {
  const match = BARE.exec(words.slice(bodyStart, bodyStart + 300));
  if (!match || !isTermLike(match[0])) return undefined;
  const end = bodyStart + match[0].length;
  const verb = verbStart(words, end);
  const span = { start: bodyStart, end };
  return {
    how: 'bare',
    ...termOf(words, span),
    start: bodyStart,
    meaningStart: verb,
    pointer: pointsElsewhere(words, verb),
    scope: undefined,
  };
}

function addAcronyms(items: Item[], words: string, from: number): void {
  const found: Item[] = [];
  let at = 0;
  for (const { acronym, expansion } of readAcronyms(words, from)) {
    const name = words.slice(acronym.start, acronym.end);
    while (at < items.length && items[at]!.span.end <= expansion.start) at++;
    const holder = items[at];
    if (holder && holder.span.start <= expansion.end) items[at] = { ...holder, acronym: name };
    found.push({
      how: 'acronym',
      term: name,
      span: acronym,
      start: acronym.start,
      meaningStart: expansion.start,
      pointer: false,
      scope: undefined,
      expansion: oneLine(words.slice(expansion.start, expansion.end)),
    });
  }
  items.push(...found);
}

/** The meaning that an amendment writes without its term: `Amend the definition of "X" as follows:` / `means …`. */
export function meaningOnly(document: LegalDocument, index: number, term: string): Item | undefined {
  const { bodyStart } = document.blocks[index]!;
  const words = wordsOf(document, index);
  if (!beginsMeaning(words, bodyStart)) return undefined;
  return {
    how: 'entry',
    term: oneLine(term),
    span: { start: bodyStart, end: bodyStart },
    start: bodyStart,
    meaningStart: bodyStart,
    pointer: pointsElsewhere(words, bodyStart),
    scope: undefined,
  };
}

const INTRODUCES =
  /^(?:In|For|Throughout|Within|Unless|Except|Save|Subject|Where|The|These|Terms?|Words?|Expressions?|Definitions?|Capitali[sz]ed)\b/;
const OF_TERMS = /^(?:In|For|Throughout|Within)\b|\b(?:definitions?|expressions?|terms?|meanings?)\b/;

function openingOf({ text, starts, blocks }: LegalDocument, index: number): string {
  const { bodyStart, contentLength } = blocks[index]!;
  const start = starts[index]!;
  return text.slice(start + bodyStart, start + Math.min(contentLength, bodyStart + 300));
}

/**
 * The scope that an introduction states: "In this Section K, except where the context otherwise requires:". For terms set
 * inline only "For the purposes of …" counts: what stands in a Section says nothing of them.
 */
export function introducedScope(document: LegalDocument, index: number, inline: boolean): ScopeWords | undefined {
  const opening = openingOf(document, index);
  if (!INTRODUCES.test(opening) || !OF_TERMS.test(opening)) return undefined;
  const stop = opening.search(/[:;]|\.\s/);
  return readScope(stop < 0 ? opening : opening.slice(0, stop), inline);
}

function readRowBlock(words: string): BlockDefinitions {
  const row = readRow(words);
  const [first, second] = row.cells;
  if (row.ruler || !first || !second) return { ...NOTHING, row };
  const items: Item[] = [];
  const meaning = words.slice(second.start, second.end);
  const pointer = pointsElsewhere(words.slice(0, second.end), second.start);
  const short = acronymIn(words, row.terms);
  for (const span of row.terms)
    items.push({
      how: 'row',
      ...termOf(words, span),
      ...(short && span === row.terms[0] && { acronym: short }),
      start: first.start,
      meaningStart: second.start,
      pointer,
      scope: undefined,
    });
  const said = chains(words, readMarks(words, second.start));
  for (const chain of said) {
    const read = defining(words, second.start, chain, -1);
    if (read && (read.how === 'derived' || read.how === 'inline')) addChain(items, words, second.start, chain, read);
  }
  addAcronyms(items, words, first.start);
  return { items: items.slice(), row, likeTerms: bringsLikeTerms(meaning) };
}
