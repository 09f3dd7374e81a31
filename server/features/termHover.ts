import type { Hover } from 'vscode-languageserver';
import type { Address } from '../corpus/address';
import { type Code, findAddress, shortCodeName } from '../corpus/code';
import { labelSpan } from '../corpus/spans';
import type { Definition } from '../terms/definition';
import type { TermView } from '../workspace/openView';
import { link, plain } from './markdown';
import { rangeOf } from './positions';
import { type TermCard, termCard } from './termCard';
import { countedWithin, timesWords, usageNow, usageWords } from './termCounts';
import { firstWordsOf } from './termMeaning';
import { addressWords, locationOf, scopeWords, sourceOf, type TermSource, whereWords } from './termSource';
import type { TermTarget } from './termTarget';

/** How long a hover waits for the uses to be counted, in milliseconds. */
const PATIENCE = 40;

/**
 * The hover over a defined term: what it means, where that stands, what it is built from. `counts`: how often it is used is
 * counted; not while the Code is being read, which comes first.
 */
export async function termHover(view: TermView, target: TermTarget, counts: boolean): Promise<Hover> {
  if (counts) await countedWithin(view.terms.terms, PATIENCE);
  const value = describeTerm(view, target.definitions, target.term);
  return { contents: { kind: 'markdown', value }, range: rangeOf(view.document, target.span) };
}

/** The card of a term as Markdown; `definitions` are those that hold, nearest first, at least one. */
export function describeTerm(view: TermView, definitions: readonly Definition[], term: string): string {
  const source = sourceOf(view);
  const card = termCard(source, definitions);
  const { code } = view.index;
  return [
    opening(source, card),
    meaningText(card),
    scopeText(source, card),
    changeText(view, source, card),
    usageText(view, card, term),
    insideText(source, card),
    provenanceOf(card, code),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A definition's place as a link that opens it. */
function placeLink(source: TermSource, definition: Definition): string {
  const at = locationOf(source, definition);
  const words = definition.change ? 'this modification' : whereWords(definition);
  return at ? link(words, `${at.uri}#L${at.range.start.line + 1}`) : plain(words);
}

/** A provision's name as a link that opens it, where the Code or its outline lists it. */
function provisionLink({ terms }: TermSource, address: Address): string {
  const found = findAddress(terms.index.code, address);
  const words = addressWords(address);
  if (!found) return plain(words);
  const { document } = found.holder;
  const line = found.provision ? rangeOf(document, labelSpan(document, found.provision)).start.line : 0;
  return link(words, `${document.uri}#L${line + 1}`);
}

function opening(source: TermSource, { term, main, meaning, pointers }: TermCard): string {
  const name = `**${plain(term)}**`;
  const known = main.unverified ? ' *(not verified)*' : '';
  if (main.outside)
    return `${name} has the meaning that it has in ${plain(main.outside)}, as ${placeLink(source, main)} says.`;
  if (main.kind === 'acronym' && main.expansion) {
    const words = `${name} stands for **${plain(main.expansion)}**${known}`;
    return meaning?.block === undefined || meaning.block < 0
      ? `${words}.`
      : `${words}, defined in ${placeLink(source, meaning)}.`;
  }
  if (main.block < 0) return `${name}${known}${main.owner ? `: see ${provisionLink(source, main.owner)}.` : ''}`;
  if (!meaning) {
    const there = main.pointsTo === undefined ? 'elsewhere' : plain(addressWords(main.pointsTo));
    return `${name}: ${placeLink(source, main)} says that it is defined in ${there}, where no definition was found.`;
  }
  const form = main.kind === 'derived' ? ` is another form of **${plain(meaning.term)}**, which` : '';
  const pointing = pointers.filter((each) => each.kind !== 'derived' && each.kind !== 'acronym');
  const by = pointing.length
    ? `; ${pointing.map((each) => placeLink(source, each)).join(' and ')} ${pointing.length === 1 ? 'points' : 'point'} there`
    : '';
  return `${name}${form} is defined in ${placeLink(source, meaning)}${by}.`;
}

function meaningText({ main, meaning, lines }: TermCard): string {
  const gloss = (meaning ?? main).gloss ?? main.gloss;
  if (!lines.length) return gloss ? plain(gloss) : '';
  return lines.map(({ depth, words }) => `${'\u00a0'.repeat(depth * 4)}${plain(words)}`).join('  \n');
}

/** Which scope won, when there was a choice. */
function scopeText(source: TermSource, { main, others }: TermCard): string {
  const list = others.slice(0, 4).map((each) => placeLink(source, each));
  const rest = list.length < others.length ? [...list, 'others'] : list;
  const elsewhere = rest.length > 1 ? `${rest.slice(0, -1).join(', ')} and ${rest.at(-1)}` : (rest[0] ?? '');
  const define = rest.length > 1 ? 'define' : 'defines';
  if (main.scope !== undefined)
    return `This meaning holds in ${plain(scopeWords(main))} only.${elsewhere ? ` Elsewhere ${elsewhere} ${define} the term.` : ''}`;
  if (!others.length) return '';
  const scopes = others.slice(0, 4).map((each) => plain(scopeWords(each)));
  const cut = scopes.length < others.length ? ' and other places' : '';
  return `This is its meaning in the whole Code; it has another in ${scopes.join(', ')}${cut}.`;
}

function changeText({ terms }: TermView, source: TermSource, { main }: TermCard): string {
  const own = terms.definitions.filter(({ key, change }) => key === main.key && change);
  if (own.some(({ change }) => change === 'deleted')) return '**This modification deletes this definition.**';
  const change = main.change ?? own.find(({ partial }) => partial)?.change;
  if (change === 'added') return 'Added by this modification.';
  if (change !== 'amended') return '';
  if (!main.change) return 'This modification amends some words of this definition.';
  const before = terms.terms.everywhere(main.term).find(({ scope, block }) => scope === main.scope && block >= 0);
  return `Amended by this modification.${before ? ` ${linkTo(source, 'The definition in force', before)}` : ''}`;
}

function linkTo(source: TermSource, words: string, definition: Definition): string {
  const at = locationOf(source, definition);
  return at ? link(words, `${at.uri}#L${at.range.start.line + 1}`) : plain(words);
}

function usageText({ terms, index, document }: TermView, { main }: TermCard, term: string): string {
  if (main.change === 'added') {
    let times = 0;
    const set = new Set(terms.definitions.map(({ block, termSpan }) => `${block} ${termSpan.start}`));
    for (const { block, use } of terms.usesOf(term)) if (!set.has(`${block} ${use.start}`)) times++;
    return times
      ? `Used ${timesWords(times)} in this ${document.modification ? 'modification' : 'text'}.`
      : 'Not used yet.';
  }
  if (index.code.outline) return '';
  const usage = usageNow(terms.terms, term);
  return usage ? `${usageWords(usage)}.` : 'Its uses in the Code are still being counted.';
}

/** The terms inside the meaning: the next links of the chain. */
function insideText(source: TermSource, { inside }: TermCard): string {
  const lines = inside.map((definition) => {
    const words = firstWordsOf(source, termCard(source, [definition]).meaning ?? definition, 90);
    return `- ${linkTo(source, definition.term, definition)}${words ? `: ${plain(words)}` : ''}`;
  });
  return lines.length ? `Defined terms in it:\n${lines.join('\n')}` : '';
}

/** The same words as provisions have: what is no legal text says so. */
function provenanceOf({ main, meaning }: TermCard, code: Code): string {
  const shown = meaning ?? main;
  if (shown.change) return '';
  if (shown.block < 0) return '*Outline of the Code, not the legal text.*';
  const holder = shown.document === undefined ? undefined : code.documents.get(shown.document);
  if (holder?.outline) return `*Outline of ${holder.id}, not the legal text.*`;
  return `*${plain(shortCodeName(code))}.*`;
}
