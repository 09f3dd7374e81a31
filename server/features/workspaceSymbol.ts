import Fuse from 'fuse.js';
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { CodeIndex } from '../citations/codeIndex';
import type { Code, CodeDocument } from '../corpus/code';
import { type Provision, titleOf } from '../corpus/document';
import { firstWords, labelSpan } from '../corpus/spans';
import type { TermIndex } from '../terms/termIndex';
import { rangeOf } from './positions';
import { termSymbols } from './termSymbol';

interface Entry {
  readonly holder: CodeDocument;
  readonly provision: Provision | undefined;
  /** `g317` for G3.17. */
  readonly key: string;
  readonly title: string;
  readonly words: string;
}

interface SymbolTable {
  readonly entries: readonly Entry[];
  /** All entries in lower case, one per line: a word is looked for in one pass over one string. */
  readonly haystack: string;
  readonly lineStarts: readonly number[];
}

/** Most symbols that one answer holds; editors freeze on tens of thousands. */
const MOST = 256;
/** Most candidates that are ranked: ranking is the slow part. */
const RANKED = 120;

const tables = new WeakMap<Code, SymbolTable>();

/**
 * `workspace/symbol`: `g317` finds G3.17 by its number, `notify manufactur` by words of its sub-heading and first words.
 * Candidates are found in one pass and only they are ranked by fuse.js. Defined terms that begin as typed go first, other
 * terms that hold the words last.
 */
export function workspaceSymbols(index: CodeIndex, terms: TermIndex, query: string): SymbolInformation[] {
  const table = tableOf(index.code);
  const key = keyOf(query);
  if (!key) return documentsOf(table).map(asSymbol);
  const byNumber = /\d/.test(key) ? numbered(table, key) : [];
  const byWords = worded(table, query.toLowerCase());
  const { first, rest } = termSymbols(terms, query);
  const provisions = [...new Set([...byNumber, ...byWords])].map(asSymbol);
  return [...first, ...provisions.slice(0, MOST - first.length - rest.length), ...rest];
}

const keyOf = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '');

function tableOf(code: Code): SymbolTable {
  const kept = tables.get(code);
  if (kept) return kept;
  const entries: Entry[] = [];
  for (const holder of code.documents.values()) {
    entries.push({
      holder,
      provision: undefined,
      key: keyOf(holder.id),
      title: holder.title,
      words: holder.names.join(' '),
    });
    for (const provision of holder.document.provisions) {
      if (provision.address.endsWith(')')) continue;
      const title = titleOf(provision)?.title ?? '';
      const words = provision.heading ? '' : firstWords(holder.document, provision, 100);
      entries.push({ holder, provision, key: keyOf(provision.address), title, words });
    }
  }
  const lines = entries.map((entry) =>
    `${entry.key} ${entry.holder.id} ${entry.title} ${entry.words}`.toLowerCase().replace(/\n/g, ' '),
  );
  const lineStarts: number[] = [];
  let at = 0;
  for (const line of lines) {
    lineStarts.push(at);
    at += line.length + 1;
  }
  const table = { entries, haystack: lines.join('\n'), lineStarts };
  tables.set(code, table);
  return table;
}

function numbered(table: SymbolTable, key: string): Entry[] {
  const found = table.entries.filter((entry) => entry.key.startsWith(key));
  return found.sort((a, b) => a.key.length - b.key.length).slice(0, MOST);
}

function worded(table: SymbolTable, query: string): Entry[] {
  const tokens = query.split(/[^\p{L}\p{N}.()-]+/u).filter((token) => token.length > 1);
  if (!tokens.length) return [];
  const longest = tokens.reduce((a, b) => (b.length > a.length ? b : a));
  const candidates: Entry[] = [];
  const { haystack, lineStarts, entries } = table;
  for (let at = haystack.indexOf(longest); at >= 0 && candidates.length < RANKED; ) {
    const line = lineOf(lineStarts, at);
    const end = lineStarts[line + 1] ?? haystack.length + 1;
    const words = haystack.slice(lineStarts[line], end - 1);
    if (tokens.every((token) => words.includes(token))) candidates.push(entries[line]!);
    at = haystack.indexOf(longest, end);
  }
  if (candidates.length < 2) return candidates;
  const keys = [
    { name: 'title', weight: 2 },
    { name: 'words', weight: 1 },
  ];
  const fuse = new Fuse(candidates, { keys, useExtendedSearch: true, threshold: 0.4, ignoreLocation: true });
  const ranked = fuse.search(tokens.join(' ')).map(({ item }) => item);
  return [...ranked, ...candidates.filter((entry) => !ranked.includes(entry))];
}

function lineOf(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const documentsOf = (table: SymbolTable) => table.entries.filter((entry) => !entry.provision);

function asSymbol({ holder, provision, title, words }: Entry): SymbolInformation {
  const { document } = holder;
  const label = provision ? (provision.heading ? title : title || words) : holder.title;
  return {
    name: `${provision?.address ?? holder.id} ${label}`.trimEnd(),
    kind: provision ? (provision.heading ? SymbolKind.Module : SymbolKind.Method) : SymbolKind.File,
    // VS Code filters again by name and container: the first word must be in one, the rest in the other.
    containerName: label ? `${holder.id} · ${label}` : holder.id,
    location: {
      uri: document.uri,
      range: rangeOf(document, provision ? labelSpan(document, provision) : { start: 0, end: 0 }),
    },
  };
}
