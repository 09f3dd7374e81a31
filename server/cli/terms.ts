import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { type Code, shortCodeName } from '../corpus/code';
import { counted } from '../features/markdown';
import { termCard } from '../features/termCard';
import { timesWords } from '../features/termCounts';
import { firstWordsOf, meaningLines } from '../features/termMeaning';
import { namesOf, searchNames } from '../features/termNames';
import { locationOf, meant, scopeWords, type TermSource, whereWords } from '../features/termSource';
import { nearestName } from '../lint/nearest';
import type { Definition } from '../terms/definition';
import type { TermIndex } from '../terms/termIndex';
import { usageOf } from '../terms/usage';
import { CannotRun } from './cannotRun';
import { codeJson } from './input';
import { columns, printable, wrapped } from './terminal';

const NOWHERE = { document: undefined, address: undefined };

/** What `terms` prints: every defined term, where its meaning stands and how often the Code uses it. */
export function termsPretty(terms: TermIndex): string {
  const source = { terms };
  const rows = namesOf(terms.definitions()).byKey.flatMap(({ term }) => {
    const main = terms.lookup(term, NOWHERE)[0];
    return main ? [{ term: printable(term), where: printable(whereOf(source, main)), uses: usesOf(terms, term) }] : [];
  });
  if (!rows.length) return `${shortCodeName(terms.index.code)} defines no terms.`;
  const width = Math.min(
    50,
    rows.reduce((widest, { term }) => Math.max(widest, term.length), 0),
  );
  const lines = rows.map(({ term, where, uses }) =>
    [term.padEnd(width), pc.dim(where.padEnd(24)), uses === undefined ? '' : String(uses).padStart(6)]
      .join('  ')
      .trimEnd(),
  );
  return [...lines, pc.dim(counted(rows.length, 'term'))].join('\n');
}

/** The stable JSON of `terms` without a term: every term with its definitions, in alphabetical order. */
export function termsJson(terms: TermIndex): object {
  const source = { terms };
  const entries = namesOf(terms.definitions()).byKey.map(({ term }) => ({
    term,
    ...usesJson(terms, term),
    definitions: allOf(terms, term).map((each) => definitionJson(source, each)),
  }));
  return { code: codeJson(terms.index.code), terms: entries };
}

/** What `terms TERM` prints: its card, once for each scope that gives it a meaning. */
export function termPretty(terms: TermIndex, typed: string): string {
  const source = { terms };
  const all = find(terms, typed);
  const cards: string[] = [];
  const scopes = new Set<string>();
  for (const definition of all) {
    const scope = definition.scope ?? '';
    if (scopes.has(scope)) continue;
    scopes.add(scope);
    const same = all.filter((each) => each.scope === definition.scope);
    cards.push(cardText(source, same));
  }
  return cards.join('\n\n');
}

/** The stable JSON of `terms TERM`: the same for one term, with the words of each definition and where it is used. */
export function termJson(terms: TermIndex, typed: string): object {
  const source = { terms };
  const all = find(terms, typed);
  const { term } = all[0]!;
  const definitions = all.map((definition) => ({
    ...definitionJson(source, definition),
    text: textOf(source, definition),
    inside: termCard(source, [definition]).inside.map((each) => each.term),
  }));
  const usedIn = usageOf(terms, term).documents.map(({ id, times }) => ({ document: id, times }));
  const uses = terms.index.code.outline ? {} : { ...usesJson(terms, term), usedIn };
  return { code: codeJson(terms.index.code), terms: [{ term, ...uses, definitions }] };
}

const textOf = (source: TermSource, definition: Definition) =>
  meaningLines(source, definition)
    .map(({ depth, words }) => '  '.repeat(depth) + words)
    .join('\n');

const usesJson = (terms: TermIndex, term: string) =>
  terms.index.code.outline ? {} : { uses: usageOf(terms, term).times };

/** The definitions of a term as typed, capitals or not, those of the whole Code first. Throws when there is none. */
function find(terms: TermIndex, typed: string): readonly Definition[] {
  const words = typed.trim().replace(/\s+/g, ' ');
  const names = namesOf(terms.definitions());
  const exact = allOf(terms, words);
  if (exact.length) return exact;
  const folded = names.byKey.find(({ key }) => key === words.toLowerCase().replace(/-/g, ' '));
  if (folded) return allOf(terms, folded.term);
  const named = shortCodeName(terms.index.code);
  const begun = searchNames(names, words, 1)[0]?.key;
  const near =
    nearestName(
      words,
      names.byKey.map(({ key }) => key),
    ) ?? begun;
  const nearTerm = names.byKey.find(({ key }) => key === near)?.term;
  throw new CannotRun(
    `"${words}" is not a defined term of ${terms.index.code.outline ? 'the ' : ''}${named}.${nearTerm ? ` Did you mean "${nearTerm}"?` : ''}`,
  );
}

/** Every definition of a term, wherever it holds; those that hold furthest first. */
function allOf(terms: TermIndex, term: string): readonly Definition[] {
  return terms.lookup(term, NOWHERE);
}

function whereOf(source: TermSource, main: Definition): string {
  const meaning = meant(source, main) ?? main;
  return whereWords(meaning);
}

function usesOf(terms: TermIndex, term: string): number | undefined {
  return terms.index.code.outline ? undefined : usageOf(terms, term).times;
}

function definitionJson(source: TermSource, definition: Definition): object {
  const { kind, scope, owner, pointsTo, outside, acronym, expansion, derivedFrom, gloss, unverified } = definition;
  const location = locationOf(source, definition);
  return {
    kind,
    address: owner ?? null,
    scope: scope ?? null,
    ...(pointsTo && { pointsTo }),
    ...(outside && { outside }),
    ...(acronym && { acronym }),
    ...(expansion && { expansion }),
    ...(derivedFrom && { derivedFrom }),
    ...(gloss && { gloss }),
    ...(unverified && { unverified }),
    ...(location && { path: relative('.', fileURLToPath(location.uri)), start: location.range.start }),
  };
}

function cardText(source: TermSource, definitions: readonly Definition[]): string {
  const { terms } = source;
  const card = termCard(source, definitions);
  const { main, meaning, pointers, lines, inside } = card;
  const { code } = terms.index;
  const width = columns();
  const points = [...new Set(pointers.filter(({ pointsTo }) => pointsTo !== undefined).map(whereWords))];
  const said = [
    `${pc.bold(printable(main.term))}  ${pc.dim(placeText(card))}`,
    ...(main.scope === undefined ? [] : [`Holds in ${scopeWords(main)} only.`]),
    ...(points.length ? [`${points.join(' and ')} ${points.length === 1 ? 'points' : 'point'} there.`] : []),
    '',
    ...(lines.length
      ? lines.flatMap(({ depth, words }) =>
          wrapped(words, width - depth * 4).map((line) => '    '.repeat(depth) + line),
        )
      : wrapped((meaning ?? main).gloss ?? '', width)),
    '',
    ...(code.outline ? [] : [usesText(terms, main.term)]),
    ...inside.map(
      (each) =>
        `  ${printable(each.term)}: ${pc.dim(printable(firstWordsOf(source, meant(source, each) ?? each, width - 20)))}`,
    ),
  ];
  if (inside.length) said.splice(said.length - inside.length, 0, 'Defined terms in it:');
  return [...said, pc.dim(provenance(code, meaning ?? main))]
    .filter((line, i, all) => line || (i > 0 && all[i - 1]))
    .join('\n');
}

function placeText({ main, meaning }: ReturnType<typeof termCard>): string {
  if (main.outside) return printable(`has its meaning from ${main.outside} (${whereWords(main)})`);
  if (main.kind === 'acronym' && main.expansion) return printable(`stands for ${main.expansion}`);
  if (main.block < 0) return whereWords(main) + (main.unverified ? ' (not verified)' : '');
  if (!meaning) return `${whereWords(main)} points to ${main.pointsTo ?? 'nothing'}, where no definition was found`;
  return whereWords(meaning);
}

function usesText(terms: TermIndex, term: string): string {
  const { times, documents } = usageOf(terms, term);
  if (!times) return 'Not used in the Code.';
  const most = [...documents].sort((a, b) => b.times - a.times).slice(0, 6);
  const rest = documents.length > most.length ? ' …' : '';
  const each = most.map((document) => `${document.id} (${document.times})`).join(', ');
  return `Used ${timesWords(times)} in ${counted(documents.length, 'document')}: ${each}${rest}`;
}

function provenance(code: Code, { block, document }: Definition): string {
  const outline = block < 0 || (document !== undefined && code.documents.get(document)?.outline);
  return outline ? 'Outline, not the legal text.' : printable(shortCodeName(code));
}
