import type { ImportedParagraph, ImportedRun } from '../official/imported.js';
import type { Role } from './headings.js';
import type { Span } from './lines.js';
import type { Paragraph } from './paragraphs.js';

const NUMBERED_ITEM = /^\(?\d+[.)]$/;

/** A paragraph as the contract has it. Raised marks of the notes named in `marks` become `[1]`. */
export function toImported(
  paragraph: Paragraph,
  { role, level }: Role,
  depth: number,
  marks: ReadonlySet<string>,
): ImportedParagraph {
  const label = paragraph.label?.text ?? '';
  // A numbered list below a provision has no provisions of its own: its numbers are words.
  const inWords = depth > 0 && NUMBERED_ITEM.test(label);
  const spans = inWords
    ? [{ text: `${label} `, bold: false, italic: false, raised: false }, ...paragraph.spans]
    : paragraph.spans;
  return {
    kind: 'paragraph',
    role,
    headingLevel: level,
    label: inWords ? '' : label,
    labelFrom: label && !inWords ? 'typed' : 'none',
    depth,
    runs: toRuns(spans, marks),
    page: paragraph.page,
  };
}

/** Spans as runs: soft hyphens gone, every kind of blank one blank, none at either end. */
export function toRuns(spans: readonly Span[], marks: ReadonlySet<string>): ImportedRun[] {
  const runs: ImportedRun[] = [];
  for (const { text: raw, bold, italic, raised } of spans) {
    const mark = raised && marks.has(raw.trim()) ? `${raw.startsWith(' ') ? ' ' : ''}[${raw.trim()}]` : raw;
    let text = mark.replace(/\u00ad/g, '').replace(/\s+/g, ' ');
    const last = runs.at(-1);
    if (text.startsWith(' ') && (!last || last.text.endsWith(' '))) text = text.slice(1);
    if (text === '') continue;
    const look = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
    if (last && (last.bold ?? false) === bold && (last.italic ?? false) === italic)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...look });
  }
  const end = runs.at(-1);
  if (end?.text.endsWith(' ')) {
    if (end.text === ' ') runs.pop();
    else runs[runs.length - 1] = { ...end, text: end.text.trimEnd() };
  }
  return runs;
}
