import type { FoldingRange, Position, SelectionRange } from 'vscode-languageserver';
import { expressionSpan } from '../citations/citation';
import { blockAt, headingEnds, type LegalDocument, type Provision } from '../corpus/document';
import type { Span } from '../corpus/span';
import { amendmentSpan, provisionSpan } from '../corpus/spans';
import type { CitedText } from '../workspace/openView';
import { offsetAt, positionAt, rangeOf } from './positions';
import { citationAt } from './target';

/** `textDocument/foldingRange`: front matter, headings, amendments, and provisions of more than one line. */
export function foldingRanges(document: LegalDocument): FoldingRange[] {
  const spans: Span[] = [];
  const first = document.blocks[0];
  if (first?.kind === 'frontMatter') spans.push({ start: 0, end: first.contentLength });
  const ends = headingEnds(document);
  document.headings.forEach((heading, i) => {
    if (heading.kind !== 'group') spans.push({ start: document.starts[heading.block]!, end: ends[i]! });
  });
  for (const amendment of document.amendments) spans.push(amendmentSpan(document, amendment));
  for (const provision of document.provisions) spans.push(provisionSpan(document, provision));
  const folds = new Map<number, FoldingRange>();
  for (const span of spans) {
    const startLine = positionAt(document, span.start).line;
    const endLine = positionAt(document, span.end).line;
    const kept = folds.get(startLine);
    if (endLine > startLine && (!kept || kept.endLine < endLine)) folds.set(startLine, { startLine, endLine });
  }
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}

/** `textDocument/selectionRange`: word, citation, the provision's own words, then provision by provision outwards. */
export function selectionRanges(view: CitedText, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const { document } = view;
    const offset = offsetAt(document, position);
    const spans: Span[] = [wordAt(document, offset)];
    const citation = citationAt(view, offset);
    if (citation) spans.push({ start: citation.start, end: citation.end }, expressionSpan(citation));
    const block = blockAt(document, offset);
    if (block >= 0)
      spans.push({
        start: document.starts[block]!,
        end: document.starts[block]! + document.blocks[block]!.contentLength,
      });
    for (let at: Provision | undefined = document.owners[block]; at; at = at.parent)
      spans.push(provisionSpan(document, at));
    const amendment = document.amendmentOf[block];
    if (amendment) spans.push(amendmentSpan(document, amendment));
    spans.push({ start: 0, end: document.text.length });
    return nest(document, spans, offset);
  });
}

/** Chains spans into ever larger ranges; one that does not hold the one before is left out. */
function nest(document: LegalDocument, spans: readonly Span[], offset: number): SelectionRange {
  const kept: Span[] = [];
  for (const span of spans) {
    const inner = kept.at(-1) ?? { start: offset, end: offset };
    const holds = span.start <= inner.start && span.end >= inner.end;
    if (holds && (kept.length === 0 || span.start < inner.start || span.end > inner.end)) kept.push(span);
  }
  let range: SelectionRange | undefined;
  for (const span of kept.reverse()) range = { range: rangeOf(document, span), ...(range && { parent: range }) };
  return range ?? { range: rangeOf(document, { start: offset, end: offset }) };
}

function wordAt(document: LegalDocument, offset: number): Span {
  const { text } = document;
  const isWord = (at: number) => /[\p{L}\p{N}'’-]/u.test(text[at] ?? '');
  let [start, end] = [offset, offset];
  while (start > 0 && offset - start < 200 && isWord(start - 1)) start--;
  while (end < text.length && end - offset < 200 && isWord(end)) end++;
  return { start, end };
}
