import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TermIndex } from '../terms/termIndex';
import { namesFrom, namesOf, searchNames, type TermName } from './termNames';
import { locationOf, meant, whereWords } from './termSource';

/** Most terms in either part of an answer. */
const MOST = 40;
const NOWHERE = { document: undefined, address: undefined };

/** Definitions for `workspace/symbol`: terms that begin as typed, and others that hold each of the words. */
export function termSymbols(
  terms: TermIndex,
  query: string,
): { first: readonly SymbolInformation[]; rest: readonly SymbolInformation[] } {
  const names = namesOf(terms.definitions());
  const typed = query.trim();
  if (typed.length < 2) return { first: [], rest: [] };
  const first = namesFrom(names, typed, MOST);
  const rest = searchNames(names, typed, MOST).filter((name) => !first.includes(name));
  const symbols = (found: readonly TermName[]) => found.flatMap((name) => symbolOf(terms, name) ?? []);
  return { first: symbols(first), rest: symbols(rest) };
}

function symbolOf(terms: TermIndex, { term }: TermName): SymbolInformation | undefined {
  const source = { terms };
  const main = terms.lookup(term, NOWHERE)[0];
  const definition = main && (meant(source, main) ?? main);
  const location = definition && locationOf(source, definition);
  if (!location) return undefined;
  return { name: term, kind: SymbolKind.Constant, containerName: `${whereWords(definition)} · defined term`, location };
}
