import type { Block } from '../corpus/blocks';
import type { LegalDocument } from '../corpus/document';
import type { Definition } from '../terms/definition';
import type { TermUse } from '../terms/termUse';
import { termKey } from '../terms/variants';
import { namesNothing, ownWords } from './definitionsBare';
import { holderOf, isPlain, ownDefinitions } from './definitionsContext';
import type { RuleContext } from './rule';

/** Most definitions in a circle that is looked for. */
const LONGEST = 4;

interface Kept {
  readonly uses: readonly TermUse[];
  readonly bases: Map<string, string | undefined>;
}

// What a meaning rests on depends on its words and the terms that they use.
const kept = new WeakMap<Block, Kept>();

/**
 * Follows definitions into the one term on which each of them rests. A definition rests on a term when it says nothing
 * else of what it defines: it is a kind of it ("a Device that …"), or names nothing but it ("the data in a Data File"). Then its
 * meaning begins where that of the other does, and a circle of such definitions begins nowhere. One that cites a
 * provision or an Act, points elsewhere, has sub-paragraphs or names anything else rests on nothing.
 */
export class DefinitionGraph {
  private readonly known = new Map<Definition, Definition | undefined>();

  constructor(private readonly context: RuleContext) {}

  /** The definitions that lead from one back to itself, itself first; undefined when they do not. */
  circleOf(start: Definition): readonly Definition[] | undefined {
    const way = [start];
    for (let at = this.basisOf(start); at; at = this.basisOf(at)) {
      if (at === start) return way;
      if (way.length === LONGEST || way.includes(at)) return undefined;
      way.push(at);
    }
    return undefined;
  }

  private basisOf(definition: Definition): Definition | undefined {
    if (this.known.has(definition)) return this.known.get(definition);
    const term = this.basis(definition);
    const basis = term === undefined ? undefined : this.resolve(term, definition);
    this.known.set(definition, basis);
    return basis;
  }

  /** The one term on which a definition rests; kept for as long as its words and the terms in them are the same. */
  private basis(definition: Definition): string | undefined {
    const { context } = this;
    const document = holderOf(context, definition);
    if (!document || !standsAlone(definition) || definition.meaning.blocks) return undefined;
    const { block, term, meaning } = definition;
    const uses = document === context.document ? context.terms.of(block) : context.terms.terms.uses(document, block);
    let known = kept.get(document.blocks[block]!);
    if (known?.uses !== uses) {
      known = { uses, bases: new Map() };
      kept.set(document.blocks[block]!, known);
    }
    const asked = `${term} ${meaning.start} ${meaning.end}`;
    if (!known.bases.has(asked)) known.bases.set(asked, this.readBasis(definition, document, uses));
    return known.bases.get(asked);
  }

  private readBasis(definition: Definition, document: LegalDocument, uses: readonly TermUse[]): string | undefined {
    const { index } = this.context;
    const { block, meaning } = definition;
    const { start, end } = meaning;
    if (index.expressions.of(document, block).some((cited) => cited.end > start && cited.start < end)) return undefined;
    const inMeaning = uses.filter((use) => use.start >= start && use.end <= end);
    if (!inMeaning.length) return undefined;
    const words = blockWords(document, block, end);
    return onlyTerm(words, definition, inMeaning) ?? kindOf(words, start, inMeaning[0]!);
  }

  /** The definition that a term used in another definition has, when it is one that stands alone. */
  private resolve(term: string, { scope }: Definition): Definition | undefined {
    const { terms } = this.context;
    const key = terms.terms.everywhere(term)[0]?.key ?? termKey(term);
    const own = ownDefinitions(terms, key).filter(isPlain);
    const all = own.length ? own : terms.terms.everywhere(key);
    const found = all.find((each) => each.scope === scope) ?? all.find((each) => each.scope === undefined);
    return found && standsAlone(found) ? found : undefined;
  }
}

function standsAlone(definition: Definition): boolean {
  const { kind, pointsTo, outside } = definition;
  return isPlain(definition) && kind !== 'inline' && pointsTo === undefined && outside === undefined;
}

function blockWords({ text, starts }: LegalDocument, block: number, end: number): string {
  const start = starts[block]!;
  return text.slice(start, start + end);
}

/** Where the noun behind "means, each or any" begins at the latest. */
const FURTHEST = 60;
const OPENING = /^[\s|:,]*(?:(?:shall\s+)?means?|is|are)\s+(?:(?:an?|any|each|every|the|all)\s+)*$/;
/** What may follow the noun that says what kind of thing a term is; another noun would be that noun itself. */
const BEHIND =
  /^(?:\s*[.,;|]?\s*$|,?\s+(?:that|which|who|whose|in|of|for|to|with|without|by|on|at|from|as|where|when|while|under|within|being|other|not|\p{Ll}{2,}ed)(?!\w))/u;
/** Words that bring in more than the one kind. */
const MORE = /(?<!\w)(?:or|and|either|both|includ\w+|together|plus)(?!\w)|[:;]/;

/** "means a Device that is joined to another": the term of which all that is defined is a kind. */
function kindOf(words: string, from: number, { start, end, term }: TermUse): string | undefined {
  if (start - from > FURTHEST || !OPENING.test(words.slice(from, start))) return undefined;
  const rest = words.slice(end);
  return BEHIND.test(rest) && !MORE.test(rest) ? term : undefined;
}

/** The one term that a meaning names, when the rest of its words name nothing. Terms made of the own words count for nothing. */
function onlyTerm(words: string, { term, meaning }: Definition, uses: readonly TermUse[]): string | undefined {
  const own = ownWords(term);
  let only: string | undefined;
  let at = meaning.start;
  for (const use of uses) {
    // In quotes or bold, or "this Code": words that are set, or that show a thing.
    if (
      /["“‘*]/.test(words[use.start - 1] ?? '') ||
      /\bthis\s+$/.test(words.slice(Math.max(0, use.start - 8), use.start))
    )
      return undefined;
    if (!namesNothing(words.slice(at, use.start), own)) return undefined;
    at = use.end;
    const isOwn = termKey(use.term) !== termKey(term) && [...ownWords(use.term)].every((word) => own.has(word));
    if (isOwn || use.term === only) continue;
    if (only !== undefined) return undefined;
    only = use.term;
  }
  return namesNothing(words.slice(at), own) ? only : undefined;
}
