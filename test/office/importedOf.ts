import type { LegalDocument, Provision } from '../../server/corpus/document';
import type {
  ImportedDocument,
  ImportedParagraph,
  ImportedPart,
  ImportedRun,
} from '../../server/interchange/official/imported';
import { readRow } from '../../server/terms/rows';

/** What a reader without fault gives for the official file of a document: its words, with every number computed. */
export function importedOf(document: LegalDocument): ImportedDocument {
  const { text, starts, blocks } = document;
  const at = new Map(document.provisions.map((each) => [each.block, each]));
  const parts: ImportedPart[] = [];
  const slice = (index: number, from: number, to: number) => text.slice(starts[index]! + from, starts[index]! + to);
  for (let i = 0; i < blocks.length; i++) {
    const { kind, bodyStart, contentLength, heading, label, indent } = blocks[i]!;
    const number = label ? slice(i, label.start, label.end) : '';
    if (kind === 'heading') {
      const { depth, titleStart, titleEnd, document: names } = heading!;
      const words = `${names}${names ? ' – ' : ''}${slice(i, titleStart, titleEnd)}`;
      parts.push(paragraph(depth === 1 ? 'title' : 'heading', words, number, 0, depth === 1 ? 0 : depth - 1));
    } else if (kind === 'row') {
      const rows: ImportedParagraph[][][] = [];
      let headed = false;
      for (; blocks[i]?.kind === 'row'; i++) {
        const line = slice(i, 0, blocks[i]!.contentLength);
        const row = readRow(line);
        if (row.ruler) headed = true;
        else rows.push(row.cells.map(({ start, end }) => [paragraph('text', line.slice(start, end), '', 0, 0)]));
      }
      i--;
      parts.push({ kind: 'table', rows, headed });
    } else if (kind === 'provision' || kind === 'prose')
      parts.push(
        paragraph('text', slice(i, bodyStart, contentLength), number, depthOf(at.get(i), blocks) || indent, 0),
      );
  }
  return { parts, furniture: [], propertiesTitle: '', contents: [], losses: [] };
}

function depthOf(provision: Provision | undefined, blocks: LegalDocument['blocks']): number {
  let depth = 0;
  for (let at = provision; at && blocks[at.block]!.label?.kind === 'paragraph'; at = at.parent) depth++;
  return depth;
}

function paragraph(
  role: ImportedParagraph['role'],
  words: string,
  label: string,
  depth: number,
  headingLevel: number,
): ImportedParagraph {
  const runs: ImportedRun[] = words
    .replace(/<!--.*?-->/g, '')
    .split('**')
    .map((text, i) => ({ text, bold: i % 2 === 1 }));
  return { kind: 'paragraph', role, headingLevel, label, labelFrom: label ? 'computed' : 'none', depth, runs };
}
