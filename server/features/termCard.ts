import type { Definition } from '../terms/definition';
import { isBeneath } from '../terms/scopes';
import { type MeaningLine, meaningLines } from './termMeaning';
import { holderOf, isSame, meant, type TermSource, usesIn } from './termSource';

/** What there is to say of a term at one place; hover and command line put it into words. */
export interface TermCard {
  /** As the definition writes it. */
  readonly term: string;
  /** The definition that holds: nearest scope, a meaning of its own before a pointer. */
  readonly main: Definition;
  /** Where the meaning stands in the end; undefined when a pointer leads nowhere or out of the Code. */
  readonly meaning: Definition | undefined;
  /** Pointers of the same scope, and acronyms or other forms on the way, that lead to the meaning. */
  readonly pointers: readonly Definition[];
  /** Definitions of the same term that hold elsewhere, one for each scope. */
  readonly others: readonly Definition[];
  readonly lines: readonly MeaningLine[];
  /** Terms that the meaning uses, in order, each with the definition that holds there. */
  readonly inside: readonly Definition[];
}

const MOST_INSIDE = 6;

/** The card of a term; `definitions` are those that hold at the place, nearest first, at least one. */
export function termCard(source: TermSource, definitions: readonly Definition[]): TermCard {
  const main = definitions[0]!;
  const end = meant(source, main);
  const meaning = end && (end.pointsTo === undefined || isSame(end, main)) ? end : undefined;
  const same = definitions.filter(
    (each) => each.scope === main.scope && each.block >= 0 && !isSame(each, meaning) && !isSame(each, main),
  );
  const pointers = [
    ...(!isSame(main, meaning) && main.block >= 0 ? [main] : []),
    ...same.filter(leadsTo(source, meaning)),
  ];
  return {
    term: main.term,
    main,
    meaning,
    pointers,
    others: elsewhere(source, main, meaning),
    lines: meaningLines(source, meaning ?? main),
    inside: meaning ? inside(source, meaning) : [],
  };
}

const leadsTo = (source: TermSource, meaning: Definition | undefined) => (each: Definition) =>
  meaning !== undefined && each.pointsTo !== undefined && isSame(meaning, meant(source, each));

/** Other meanings, of other scopes; a pointer to this very meaning is none. */
function elsewhere(source: TermSource, main: Definition, meaning: Definition | undefined): Definition[] {
  const scopes = new Set([main.scope, meaning?.scope]);
  const found: Definition[] = [];
  for (const each of source.terms.everywhere(main.term)) {
    if (scopes.has(each.scope) || each.kind === 'glossary' || each.kind === 'acronym') continue;
    if (main.pointsTo !== undefined && each.owner !== undefined && isBeneath(each.owner, main.pointsTo)) continue;
    scopes.add(each.scope);
    found.push(each);
  }
  return found;
}

/** The terms that the words of a definition use, each once, itself left out. */
function inside(source: TermSource, definition: Definition): Definition[] {
  const document = holderOf(source, definition);
  if (!document) return [];
  const { block: first, meaning, key } = definition;
  const seen = new Set([key]);
  const found: Definition[] = [];
  for (let block = first; block <= first + meaning.blocks && found.length < MOST_INSIDE; block++) {
    const from = block === first ? meaning.start : 0;
    const to = block === first + meaning.blocks ? meaning.end : Number.POSITIVE_INFINITY;
    for (const { start, end, term } of usesIn(source, document, block)) {
      if (start < from || end > to || found.length >= MOST_INSIDE) continue;
      const where = { document: document.id ?? definition.document, address: document.owners[block]?.address };
      const [own] =
        source.own?.document === document ? source.own.lookup(term, block) : source.terms.lookup(term, where);
      if (!own || seen.has(own.key) || isWithinBlocks(own, definition)) continue;
      seen.add(own.key);
      found.push(own);
    }
  }
  return found;
}

/** A term that the definition sets along the way is no link of the chain. */
const isWithinBlocks = ({ uri, block }: Definition, around: Definition) =>
  uri === around.uri && block >= around.block && block <= around.block + around.meaning.blocks;
