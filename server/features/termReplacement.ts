import { isWithin } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { Definition } from '../terms/definition';
import { readRow } from '../terms/rows';
import type { TermIndex } from '../terms/termIndex';
import type { TermUse } from '../terms/termUse';
import { type Renaming, renamed } from './termForms';
import { titleUses } from './termTitles';

/**
 * The amendments that put a definition of Section A1 under its new name: the old one goes, a new one with the same words
 * comes. Undefined where the term has no paragraph or row of its own there. Paragraphs are separated by `eol`.
 */
export function replacement(
  terms: TermIndex,
  main: Definition,
  renaming: Renaming,
  eol: string,
): readonly string[] | undefined {
  const definition = ownParagraph(terms, main);
  const document = terms.index.code.documents.get('Section A')?.document;
  if (!definition || !document) return undefined;
  const words = bodyOf(terms, document, definition, renaming, eol);
  return [
    `Delete the definition of “${definition.term}” in Section A1.`,
    `Add the following definition to Section A1:${eol}${eol}**${renaming.to}** ${words}`,
  ];
}

/** The term's own paragraph or row in Section A1, when it defines nothing else. */
function ownParagraph(terms: TermIndex, main: Definition): Definition | undefined {
  const all = terms.definitionsOf('Section A');
  const own = all.find(
    ({ key, kind, owner, scope }) =>
      key === main.key &&
      scope === main.scope &&
      (kind === 'entry' || kind === 'row') &&
      owner !== undefined &&
      isWithin(owner, 'A1'),
  );
  return own && all.filter(({ block }) => block === own.block).length === 1 ? own : undefined;
}

/** The words of a definition from its verb on, the term in them renamed. */
function bodyOf(
  terms: TermIndex,
  document: LegalDocument,
  { block: first, meaning, kind, key }: Definition,
  renaming: Renaming,
  eol: string,
): string {
  const parts: string[] = [];
  for (let block = first; block <= first + meaning.blocks; block++) {
    const { contentLength, kind: what } = document.blocks[block]!;
    const start = document.starts[block]!;
    const words = document.text.slice(start, start + contentLength);
    const cell = what === 'row' ? readRow(words).cells[1] : undefined;
    if (what === 'row' && !cell) continue;
    const from = Math.max(block === first ? meaning.start : 0, cell?.start ?? 0);
    const to = Math.min(block === first + meaning.blocks ? meaning.end : contentLength, cell?.end ?? contentLength);
    let part = '';
    let at = from;
    for (const use of named(terms, document, block)) {
      if (use.start < at || use.end > to || terms.everywhere(use.term)[0]?.key !== key) continue;
      const written = words.slice(use.start, use.end);
      part += words.slice(at, use.start) + (renamed(renaming, written) ?? written);
      at = use.end;
    }
    parts.push(part + words.slice(at, to));
  }
  const body = parts.join(kind === 'row' ? ' ' : separatorOf(document, first, eol));
  return /^(?:means?|ha(?:s|ve)|shall|is|are|includes?)\b/.test(body) ? body : `means ${body}`;
}

/** The terms in a block, those in titles of citations too, in order. */
function named(terms: TermIndex, document: LegalDocument, block: number): readonly TermUse[] {
  const citations = terms.index.citationsIn('Section A');
  const titles = citations ? titleUses(citations, terms, block) : [];
  return [...terms.uses(document, block), ...titles].sort((a, b) => a.start - b.start);
}

/** Sub-paragraphs stand apart as they do in the Code: by a line break or a blank line. */
function separatorOf({ blocks }: LegalDocument, block: number, eol: string): string {
  const { length, contentLength } = blocks[block]!;
  return length - contentLength > eol.length ? eol + eol : eol;
}
