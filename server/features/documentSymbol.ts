import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { headingEnds, type LegalDocument, type Provision } from '../corpus/document';
import type { Span } from '../corpus/span';
import { amendmentSpan, blockSpan, firstWords, nameSpan, provisionSpan, titleSpan } from '../corpus/spans';
import type { Definition } from '../terms/definition';
import { rangeOf } from './positions';
import { scopeWords, termSpanIn } from './termSource';

interface Item {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
}

/** `textDocument/documentSymbol`: headings, amendments, provisions and the document's `definitions` as a tree. */
export function documentSymbols(document: LegalDocument, definitions: readonly Definition[]): DocumentSymbol[] {
  const items = [
    ...headingItems(document),
    ...amendmentItems(document),
    ...provisionItems(document),
    ...definitionItems(document, definitions),
  ];
  items.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const top: DocumentSymbol[] = [];
  const open: { end: number; children: DocumentSymbol[] }[] = [];
  for (const { name, detail, kind, span, selection } of items) {
    while (open.length && open.at(-1)!.end <= span.start) open.pop();
    const parent = open.at(-1);
    const end = parent ? Math.min(span.end, parent.end) : span.end;
    const symbol: DocumentSymbol = {
      name,
      detail,
      kind,
      range: rangeOf(document, { start: span.start, end }),
      selectionRange: rangeOf(document, { start: selection.start, end: Math.min(selection.end, end) }),
      children: [],
    };
    (parent?.children ?? top).push(symbol);
    open.push({ end, children: symbol.children! });
  }
  return top;
}

/** Sub-headings reach to the next heading of their depth or to the end of the group. */
function headingItems(document: LegalDocument): Item[] {
  const ends = headingEnds(document);
  return document.headings.flatMap((heading, i): Item[] => {
    if (heading.kind === 'group' || !heading.title) return [];
    const kind = heading.kind === 'document' ? SymbolKind.File : SymbolKind.Namespace;
    const own = blockSpan(document, heading.block);
    const span = { start: own.start, end: Math.max(own.end, ends[i]!) };
    return [{ name: heading.title, detail: '', kind, span, selection: titleSpan(document, heading) }];
  });
}

function amendmentItems(document: LegalDocument): Item[] {
  return document.amendments.map((amendment) => {
    const selection = blockSpan(document, amendment.block);
    const name = document.text.slice(selection.start, selection.end).replace(/\s+/g, ' ');
    return { name, detail: '', kind: SymbolKind.Event, span: amendmentSpan(document, amendment), selection };
  });
}

function provisionItems(document: LegalDocument): Item[] {
  return document.provisions.map((provision) => ({
    name: provision.heading ? `${provision.label} ${provision.heading.title}` : provision.label,
    detail: provision.spent ? 'Not used' : provision.heading ? '' : firstWords(document, provision, 80),
    kind: kindOf(provision),
    span: provisionSpan(document, provision),
    selection: nameSpan(document, provision),
  }));
}

/** The first term of a paragraph stands for the whole definition, one that is set among other words for itself. */
function definitionItems(document: LegalDocument, definitions: readonly Definition[]): Item[] {
  const seen = new Set<number>();
  return definitions.flatMap((definition): Item[] => {
    const { kind, block, meaning, term, change, partial } = definition;
    if (kind === 'acronym' || kind === 'derived' || change === 'deleted' || partial) return [];
    const selection = termSpanIn(document, definition);
    const whole = kind !== 'inline' && !seen.has(block);
    seen.add(block);
    const { start } = blockSpan(document, block);
    const span = whole ? { start, end: blockSpan(document, block + meaning.blocks).end } : selection;
    const detail = definition.scope === undefined ? '' : scopeWords(definition);
    return [{ name: term, detail, kind: SymbolKind.Constant, span, selection }];
  });
}

function kindOf(provision: Provision): SymbolKind {
  if (provision.heading) return SymbolKind.Module;
  return provision.address.endsWith(')') ? SymbolKind.Field : SymbolKind.Method;
}
