import type { DocumentCitations } from '../citations/documentCitations';
import { type Address, isWithin } from '../corpus/address';
import type { LegalDocument, Provision } from '../corpus/document';
import { type Span, shifted } from '../corpus/span';
import { provisionSpan } from '../corpus/spans';
import type { Definition } from '../terms/definition';
import type { TermIndex } from '../terms/termIndex';
import { type Renaming, renamed } from './termForms';
import { usesInDocument } from './termReferences';
import { addressWords } from './termSource';
import { titleUses } from './termTitles';

/** A provision of the Code that names a term, and the instructions that put the new name in its place. */
export interface Consequence {
  readonly address: Address;
  readonly instructions: readonly string[];
}

/** What a modification sets out as it will read, or deletes. */
export interface SetOut {
  provision(address: Address): boolean;
  /** Definitions of Section A1, by the key of their term. */
  definition(key: string): boolean;
}

/** One part of a document that an instruction is about, with the uses in it that are to change. */
interface Place {
  readonly address: Address;
  /** "Section L3.22", "the definition of “Party” in Section A1". */
  readonly words: string;
  readonly span: Span;
  readonly uses: Span[];
}

/**
 * What a modification that renames a term has to change in a document of the Code: one instruction for each clause, or
 * definition of Section A1, and each form of the term; nothing for what the modification sets out itself.
 */
export function consequencesIn(
  terms: TermIndex,
  citations: DocumentCitations,
  main: Definition,
  renaming: Renaming,
  setOut: SetOut,
): Consequence[] {
  const { document } = citations;
  if (document.id === undefined) return [];
  const places = new Map<string, Place>();
  const definitions = definitionAt(terms, document);
  for (const { block, span } of allUses(terms, citations, main)) {
    const owner = document.owners[block];
    const definition = definitions[block];
    if (definition ? setOut.definition(definition.key) : owner && setOut.provision(owner.address)) continue;
    const place = placeOfUse(document, owner, definition);
    const known = places.get(place.words);
    if (known) known.uses.push(span);
    else places.set(place.words, { ...place, uses: [span] });
  }
  return [...places.values()].map((place) => ({
    address: place.address,
    instructions: instructionsFor(document, place, renaming),
  }));
}

/** Uses, and the same words in the titles of citations, as offsets of the document, in its order. */
function allUses(terms: TermIndex, citations: DocumentCitations, main: Definition): { block: number; span: Span }[] {
  const { document } = citations;
  const found: { block: number; span: Span }[] = [];
  for (const { block, use } of usesInDocument(terms, document, main))
    found.push({ block, span: shifted(use, document.starts[block]!) });
  for (let block = 0; block < document.blocks.length; block++)
    for (const use of titleUses(citations, terms, block))
      if (terms.everywhere(use.term)[0]?.key === main.key)
        found.push({ block, span: shifted(use, document.starts[block]!) });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** For each block of Section A1 the definition that it belongs to. */
function definitionAt(terms: TermIndex, document: LegalDocument): (Definition | undefined)[] {
  const found: (Definition | undefined)[] = [];
  if (document.id !== 'Section A') return found;
  for (const definition of terms.definitionsOf(document.id)) {
    const { kind, owner, block, meaning } = definition;
    if ((kind !== 'entry' && kind !== 'row') || owner === undefined || !isWithin(owner, 'A1')) continue;
    for (let i = block; i <= block + meaning.blocks; i++) found[i] ??= definition;
  }
  return found;
}

function placeOfUse(document: LegalDocument, owner: Provision | undefined, definition: Definition | undefined): Place {
  if (definition) {
    const last = definition.block + definition.meaning.blocks;
    const span = { start: document.starts[definition.block]!, end: endOf(document, last) };
    return { address: 'A1', words: `the definition of “${definition.term}” in Section A1`, span, uses: [] };
  }
  let clause = owner;
  while (clause?.address.endsWith(')') && clause.parent) clause = clause.parent;
  if (clause)
    return {
      address: clause.address,
      words: addressWords(clause.address),
      span: provisionSpan(document, clause),
      uses: [],
    };
  const id = document.id!;
  return { address: id, words: id, span: { start: 0, end: endOf(document, document.blocks.length - 1) }, uses: [] };
}

const endOf = ({ starts, blocks }: LegalDocument, block: number) => starts[block]! + blocks[block]!.contentLength;

/** `In Section L3.22, for “Old Term” substitute “New Term” in each place it occurs.` */
function instructionsFor(document: LegalDocument, { words, span, uses }: Place, renaming: Renaming): string[] {
  const forms = new Map<string, { to: string; starts: Set<number> }>();
  const singular = renaming.from;
  for (const { start, end } of uses) {
    const written = document.text.slice(start, end).replace(/\s+/g, ' ');
    const to = renamed(renaming, written);
    if (to === undefined) continue;
    // "Lamps" changes with "Lamp" where both plurals only add to their words.
    const goesAlong = written.startsWith(singular) && to === renaming.to + written.slice(singular.length);
    const [form, put] = goesAlong ? [singular, renaming.to] : [written, to];
    const known = forms.get(form);
    if (known) known.starts.add(start);
    else forms.set(form, { to: put, starts: new Set([start]) });
  }
  return [...forms].map(([form, { to, starts }]) => {
    const all = occurrences(document.text, span, form);
    const wanted = all.flatMap((at, i) => (starts.has(at) ? [i + 1] : []));
    const where = wanted.length === all.length ? 'each place it occurs' : `the ${placesWords(wanted)} it occurs`;
    return `In ${words}, for “${form}” substitute “${to}” in ${where}.`;
  });
}

/** Where words stand in a part of a text, in the plural too, whatever the white space between them. */
function occurrences(text: string, { start, end }: Span, words: string): number[] {
  const escaped = words.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<!\\w)${escaped.join('\\s{1,64}')}(?=(?:e?s)?(?!\\w))`, 'g');
  return [...text.slice(start, end).matchAll(pattern)].map(({ index }) => start + index);
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "second place", "first, third and fifth places". */
function placesWords(numbers: readonly number[]): string {
  const words = numbers.map((number) => ORDINALS[number - 1] ?? `${number}${suffixOf(number)}`);
  if (words.length === 1) return `${words[0]} place`;
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)} places`;
}

function suffixOf(number: number): string {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th';
}
