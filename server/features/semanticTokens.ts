import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { CitationStatus } from '../citations/citation';
import { statusOf } from '../citations/status';
import type { TextView } from '../workspace/workspace';
import { offsetAt, positionAt } from './positions';

const STATUSES: readonly CitationStatus[] = ['resolved', 'missing', 'spent', 'ambiguous', 'external', 'unknown'];

/** One token type; the modifier is the citation's status. The extension gives each its colour. */
export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: ['citation'], tokenModifiers: [...STATUSES] };

/** `textDocument/semanticTokens/full` and `/range`: each citation with its status. */
export function semanticTokens(view: TextView, range?: Range): SemanticTokens {
  const { document, citations, index } = view;
  const from = range ? offsetAt(document, range.start) : 0;
  const to = range ? offsetAt(document, range.end) : document.text.length;
  const data: number[] = [];
  let [line, character] = [0, 0];
  let last = from;
  for (const citation of citations.all) {
    if (citation.end <= from || citation.start >= to || citation.start < last) continue;
    last = citation.end;
    const modifiers = 1 << STATUSES.indexOf(statusOf(citation, index.code, document));
    // A token may not go over a line break: a wrapped citation gives one token per line.
    for (let start = citation.start; start < citation.end; ) {
      const newline = document.text.indexOf('\n', start);
      const end = newline >= 0 && newline < citation.end ? newline : citation.end;
      const at = positionAt(document, start);
      if (end > start) {
        data.push(
          at.line - line,
          at.line === line ? at.character - character : at.character,
          end - start,
          0,
          modifiers,
        );
        [line, character] = [at.line, at.character];
      }
      start = end + 1;
    }
  }
  return { data };
}
