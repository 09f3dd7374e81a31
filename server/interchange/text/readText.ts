import type { Block } from '../../corpus/blocks';
import type { LegalDocument, Provision } from '../../corpus/document';
import { readDocument } from '../../corpus/read';
import { readRow } from '../../terms/rows';
import type {
  ImportedDocument,
  ImportedParagraph,
  ImportedPart,
  ImportedRun,
  ImportedTable,
  ReadOfficial,
} from '../official/imported';

/**
 * Reads an extract that is text already: `.sec`, Markdown or plain text with numbers in the margin. In plain text a short
 * line without a stop over a clause is a heading. Never fails.
 */
export function readText(text: string, language: 'sec' | 'markdown' | 'plaintext'): ReadOfficial {
  // A carriage return is a line's end like any other; it must not get into a title.
  const document = readDocument('', text.replace(/\r\n?/g, '\n'), language, undefined);
  const read = importedOf(document);
  return { before: read, after: read, changes: [] };
}

/** A document's paragraphs, headings and tables as an official file shows them. Linear. */
export function importedOf(document: LegalDocument): ImportedDocument {
  const { blocks, frontMatter } = document;
  const at = new Map(document.provisions.map((each) => [each.block, each]));
  const parts: ImportedPart[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { kind, bodyStart, contentLength, heading, label, indent } = blocks[i]!;
    const number = label ? slice(document, i, label.start, label.end) : '';
    if (kind === 'heading') {
      const { depth, titleStart, titleEnd, document: names } = heading!;
      const words = `${names}${names ? ' – ' : ''}${slice(document, i, titleStart, titleEnd)}`;
      parts.push(paragraph(depth === 1 && !label ? 'title' : 'heading', words, number, 0, Math.max(1, depth - 1)));
    } else if (kind === 'row') {
      const first = i;
      while (blocks[i + 1]?.kind === 'row') i++;
      parts.push(table(document, first, i));
    } else if (kind === 'provision') {
      const words = slice(document, i, bodyStart, contentLength);
      parts.push(paragraph('text', words, number, depthOf(at.get(i), blocks) || indent, 0));
    } else if (kind === 'prose' || kind === 'instruction' || kind === 'fence') {
      const words = slice(document, i, bodyStart, contentLength);
      const role = document.language === 'plaintext' && isHeading(words, blocks[i + 1]) ? 'heading' : 'text';
      parts.push(paragraph(role, words, '', indent, role === 'heading' ? 2 : 0));
    }
  }
  const { document: id, title = '', version } = frontMatter ?? {};
  const furniture = [id ?? '', version ? `Version ${version}` : ''].filter(Boolean);
  return { parts, furniture, propertiesTitle: id ? `${id} – ${title}` : title, contents: [], losses: [] };
}

const slice = ({ text, starts }: LegalDocument, block: number, from: number, to: number): string =>
  text.slice(starts[block]! + from, starts[block]! + to);

/** "Duty to Notify" over a clause: a line of its own that names and does not say. */
const isHeading = (words: string, next: Block | undefined): boolean =>
  next?.kind === 'provision' &&
  words.length <= 100 &&
  !words.includes('\n') &&
  /^[A-Z“"‘']/.test(words) &&
  !/[.;:,]$/.test(words);

function depthOf(provision: Provision | undefined, blocks: readonly Block[]): number {
  let depth = 0;
  for (let at = provision; at && blocks[at.block]!.label?.kind === 'paragraph'; at = at.parent) depth++;
  return depth;
}

function table(document: LegalDocument, first: number, last: number): ImportedTable {
  const rows: ImportedParagraph[][][] = [];
  let headed = false;
  for (let i = first; i <= last; i++) {
    const line = slice(document, i, 0, document.blocks[i]!.contentLength);
    const row = readRow(line);
    if (row.ruler) headed ||= rows.length === 1;
    else rows.push(row.cells.map(({ start, end }) => [cell(line.slice(start, end))]));
  }
  return { kind: 'table', rows, headed };
}

const cell = (words: string) => paragraph('text', words.replace(/\\\|/g, '|'), '', 0, 0);

function paragraph(
  role: ImportedParagraph['role'],
  words: string,
  label: string,
  depth: number,
  headingLevel: number,
): ImportedParagraph {
  const runs: ImportedRun[] = words
    .replace(/<!--.*?-->/gs, '')
    .split('**')
    .map((text, i) => ({ text, bold: i % 2 === 1 }));
  return {
    kind: 'paragraph',
    role,
    headingLevel: role === 'heading' ? headingLevel : 0,
    label,
    labelFrom: label ? 'typed' : 'none',
    depth,
    runs,
  };
}
