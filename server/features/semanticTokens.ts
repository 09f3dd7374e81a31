import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { CitationStatus } from '../citations/citation';
import { statusOf } from '../citations/status';
import { blockAt } from '../corpus/document';
import type { Span } from '../corpus/span';
import type { TermView } from '../workspace/openView';
import { offsetAt, positionAt } from './positions';

const STATUSES: readonly CitationStatus[] = ['resolved', 'missing', 'spent', 'ambiguous', 'external', 'unknown'];
const TYPES = ['citation', 'definedTerm'];
const MODIFIERS = [...STATUSES, 'definition'];

/**
 * Citations, whose modifier is their status, and defined terms, with `definition` where one is set. The extension gives each
 * its colour.
 */
export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: TYPES, tokenModifiers: MODIFIERS };

interface Token extends Span {
  readonly type: number;
  readonly modifiers: number;
}

/** `textDocument/semanticTokens/full` and `/range`: each citation with its status, and each defined term. */
export function semanticTokens(view: TermView, range?: Range): SemanticTokens {
  const { document } = view;
  const from = range ? offsetAt(document, range.start) : 0;
  const to = range ? offsetAt(document, range.end) : document.text.length;
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const token of inOrder(citationTokens(view, from, to), termTokens(view, from, to))) {
    // A token may not go over a line break: one that is wrapped gives one per line.
    for (let start = token.start; start < token.end; ) {
      if (document.text[start] === ' ' || document.text[start] === '\t') {
        start++;
        continue;
      }
      const newline = document.text.indexOf('\n', start);
      const end = newline >= 0 && newline < token.end ? newline : token.end;
      const at = positionAt(document, start);
      if (end > start) {
        const after = at.line === line ? at.character - character : at.character;
        data.push(at.line - line, after, end - start, token.type, token.modifiers);
        [line, character] = [at.line, at.character];
      }
      start = end + 1;
    }
  }
  return { data };
}

function citationTokens({ document, citations, index }: TermView, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let last = from;
  for (const citation of citations.all) {
    const { start, end } = citation;
    if (end <= from || start >= to || start < last) continue;
    last = end;
    tokens.push({ start, end, type: 0, modifiers: 1 << STATUSES.indexOf(statusOf(citation, index.code, document)) });
  }
  return tokens;
}

function termTokens({ document, terms }: TermView, from: number, to: number): Token[] {
  const set = new Set(terms.definitions.map(({ block, termSpan }) => `${block} ${termSpan.start}`));
  const tokens: Token[] = [];
  const definition = 1 << MODIFIERS.indexOf('definition');
  for (let block = Math.max(0, blockAt(document, from)); block < document.blocks.length; block++) {
    const base = document.starts[block]!;
    if (base >= to) break;
    // A heading keeps its one colour, as the title of a citation does.
    if (document.blocks[block]!.kind === 'heading') continue;
    for (const use of terms.of(block)) {
      const [start, end] = [base + use.start, base + use.end];
      if (end <= from || start >= to) continue;
      tokens.push({ start, end, type: 1, modifiers: set.has(`${block} ${use.start}`) ? definition : 0 });
    }
  }
  return tokens;
}

/** Both in the order of the text. A document's name may be a citation and a term: then it is a citation. */
function* inOrder(citations: readonly Token[], terms: readonly Token[]): Generator<Token> {
  let next = 0;
  for (const citation of citations) {
    for (; next < terms.length && terms[next]!.end <= citation.start; next++) yield terms[next]!;
    while (next < terms.length && terms[next]!.start < citation.end) next++;
    yield citation;
  }
  for (; next < terms.length; next++) yield terms[next]!;
}
