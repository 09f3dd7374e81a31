import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ImportedDocument, ImportedPart } from '../official/imported';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** Parts of a Word file, each the content of its root element. */
export interface HandMade {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  /** Entries of the archive as they are. */
  readonly more?: Zippable;
}

/** A Word file of hand-written WordprocessingML. */
export function wordFile(parts: HandMade): Uint8Array {
  const part = (root: string, content: string) =>
    strToU8(`<?xml version="1.0"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`);
  const files: Zippable = { 'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`) };
  for (const name of ['styles', 'numbering', 'footnotes', 'comments', 'settings'] as const) {
    if (parts[name] !== undefined) files[`word/${name}.xml`] = part(name, parts[name]);
  }
  return zipSync({ ...files, ...parts.more }, { level: 6 });
}

/** A paragraph: properties, then runs; words without a tag are one run. */
export const p = (runs: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs === '' || runs.startsWith('<') ? runs : r(runs)}</w:p>`;

/** A run of text with run properties. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Numbering properties: this list at this level, from 0. */
export const inList = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A list definition and the list 1 (or `id`) of it, from `format text` per level. */
export function list(levels: readonly (readonly [format: string, text: string])[], id = 1, overrides = ''): string {
  const each = levels.map(
    ([format, text], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${each.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;
}

/** A complex field with this code and result. */
export const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Every part on a line: `label text`, looks as in Markdown, `{→ number}` behind a reference, rows with `|` between cells. */
export function shown(document: ImportedDocument): readonly string[] {
  return document.parts.flatMap(lines);
}

function lines(part: ImportedPart): readonly string[] {
  if (part.kind === 'table') {
    return part.rows.map((row) =>
      row
        .map((cell) => cell.flatMap(lines).join(' / '))
        .join(' | ')
        .trim(),
    );
  }
  const text = part.runs.map((run) => {
    const mark = `${run.bold ? '**' : ''}${run.italic ? '_' : ''}`;
    return `${mark}${run.text}${[...mark].reverse().join('')}${run.refersTo === undefined ? '' : `{→ ${run.refersTo}}`}`;
  });
  return [`${part.label} ${text.join('')}`.trim()];
}
