import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from '../../server/corpus/blocks';
import type { LegalDocument, Provision } from '../../server/corpus/document';
import { readRow } from '../../server/terms/rows';
import { formatOf, ListCounter, type ListLevel } from './numbering';

/**
 * A document of a Code as an official Word file looks: title, contents, header and footer, numbers from a multi-level
 * list, italic sub-headings, tables. A number that the list would not give is typed, as in real files. The words
 * themselves are those of `document`.
 */
export async function wordOf(document: LegalDocument, codeName: string, version: string): Promise<Uint8Array> {
  const levels = levelsOf(document);
  const writer = new BodyWriter(document, levels);
  const file = new Document({
    title: `${document.id ?? ''} ${document.title}`.trim(),
    styles: {
      default: { document: { run: { font: 'Liberation Sans', size: 21 }, paragraph: { spacing: { after: 140 } } } },
      paragraphStyles: [
        {
          id: 'SubHeading',
          name: 'Sub-heading',
          basedOn: 'Normal',
          run: { italics: true },
          paragraph: { keepNext: true },
        },
        { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
      ],
    },
    numbering: { config: [{ reference: 'main', levels: levels.map(levelOptions) }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(`${codeName} (${document.id})`)] }) },
        footers: { default: new Footer({ children: [pageLine(version)] }) },
        children: writer.all(),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const pageLine = (version: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun(`Version ${version}`),
      new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });

const STEP = 567;
const FORMATS = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperLetter: LevelFormat.UPPER_LETTER,
} as const;

function levelOptions({ format, text, start }: ListLevel, level: number): ILevelsOptions {
  return {
    level,
    format: FORMATS[format],
    text,
    start,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: indentOf(level, text.startsWith('(') || !text.includes('%1')) } },
  };
}

/** Numbers of clauses hang in the margin, lists are set in by a step a level. */
const indentOf = (level: number, list: boolean) => ({
  left: STEP * (list ? Math.max(2, level) + 1 : 2),
  hanging: list ? STEP : 2 * STEP,
});

const NUMBERS = 4;

/** The list of the document: clause numbers, then the ways of counting that its paragraphs show first. */
function levelsOf({ id, provisions, blocks }: LegalDocument): ListLevel[] {
  const letter = /^Section ([A-Z])$/.exec(id ?? '')?.[1];
  const first = provisions.find(({ level }) => level === 1)?.label ?? '1';
  const start = Number(/\d+/.exec(first)?.[0] ?? 1);
  const dot = /\d\.$/.test(first) || writtenWithDot(provisions, blocks) ? '.' : '';
  const numbers = Array.from({ length: letter ? 2 : NUMBERS }, (_, i) => ({
    format: 'decimal' as const,
    text: (letter ?? '') + Array.from({ length: i + 1 }, (_, n) => `%${n + 1}`).join('.') + dot,
    start: i ? 1 : start,
  }));
  const lists: ListLevel[] = [];
  for (const provision of provisions) {
    const block = blocks[provision.block]!;
    const depth = listDepth(provision, blocks);
    if (block.label?.kind !== 'paragraph' || block.label.labels.length > 1 || depth > 3 || lists[depth]) continue;
    const level = numbers.length + depth;
    const number = `%${level + 1}`;
    const { form, labels } = block.label;
    const text = form === 'brackets' ? `(${number})` : form === 'bracket' ? `${number})` : `${number}.`;
    lists[depth] = { format: formatOf(labels[0]!), text, start: 1 };
  }
  const whole: ListLevel[] = Array.from(
    lists,
    (each, i) => each ?? { format: 'lowerLetter', text: `(%${numbers.length + i + 1})`, start: 1 },
  );
  return [...numbers, ...whole];
}

const writtenWithDot = (provisions: readonly Provision[], blocks: readonly Block[]) =>
  provisions.some(({ block }) => blocks[block]?.label?.kind === 'decimal' && /\.$/.test(blocks[block].label.number));

/** How many lists a paragraph is nested in, 0 for `(a)` straight under its clause. */
function listDepth(provision: Provision, blocks: readonly Block[]): number {
  let depth = -1;
  for (let at: Provision | undefined = provision; at; at = at.parent)
    if (blocks[at.block]!.label?.kind === 'paragraph') depth++;
    else break;
  return Math.max(0, depth);
}

class BodyWriter {
  private counter: ListCounter;
  private instance = 0;
  private readonly numbers: number;
  private readonly at: ReadonlyMap<number, Provision>;

  constructor(
    private readonly document: LegalDocument,
    private readonly levels: readonly ListLevel[],
  ) {
    this.counter = new ListCounter(levels);
    this.numbers = levels.filter(({ text }) => text.includes('%1')).length;
    this.at = new Map(document.provisions.filter(({ wordless }) => !wordless).map((each) => [each.block, each]));
  }

  all(): (Paragraph | Table)[] {
    const { document } = this;
    const children: (Paragraph | Table)[] = [];
    for (let i = 0; i < document.blocks.length; i++) {
      const block = document.blocks[i]!;
      if (block.kind === 'row') {
        const first = i;
        while (document.blocks[i + 1]?.kind === 'row') i++;
        children.push(this.table(first, i));
      } else if (block.kind === 'heading') children.push(...this.heading(block, i));
      else if (block.kind !== 'blank' && block.kind !== 'frontMatter' && block.kind !== 'comment')
        children.push(this.paragraph(block, i));
    }
    return children;
  }

  private words(index: number): string {
    const { text, starts, blocks } = this.document;
    const { bodyStart, contentLength } = blocks[index]!;
    return oneLine(text.slice(starts[index]! + bodyStart, starts[index]! + contentLength));
  }

  private heading(block: Block, index: number): Paragraph[] {
    const { document } = this;
    const start = document.starts[index]!;
    const { titleStart, titleEnd, depth, document: names } = block.heading!;
    const title = oneLine(document.text.slice(start + titleStart, start + titleEnd));
    if (depth === 1) return [titleLine(`${names || document.id || ''} – ${title}`), ...this.contents()];
    if (names) {
      this.counter = new ListCounter(this.levels);
      this.instance++;
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(`${names} – ${title}`, true) })];
    }
    if (!block.label) return [new Paragraph({ style: 'SubHeading', children: runs(title) })];
    const level = block.label.number.split('.').length - 1;
    return [
      this.numbered(written(document, index), level, title, level ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1),
    ];
  }

  private contents(): Paragraph[] {
    const { headings, blocks, starts, text } = this.document;
    const entries = headings.flatMap(({ title, block }) => {
      const label = blocks[block]!.label;
      return label && !label.number.includes('.')
        ? [{ label: text.slice(starts[block]! + label.start, starts[block]! + label.end), title }]
        : [];
    });
    if (entries.length < 3) return [];
    return entries.map(
      ({ label, title }, i) =>
        new Paragraph({
          style: 'TOC1',
          tabStops: [
            { type: TabStopType.LEFT, position: STEP * 2 },
            { type: TabStopType.RIGHT, position: 9000, leader: 'dot' },
          ],
          children: [new TextRun({ children: [label, new Tab(), title, new Tab(), String(i + 2)] })],
        }),
    );
  }

  private paragraph(block: Block, index: number): Paragraph {
    const words = this.words(index);
    if (block.kind !== 'provision')
      return new Paragraph({
        indent: { left: block.indent ? STEP * (2 + block.indent / 2) : 0 },
        children: runs(words),
      });
    const provision = this.at.get(index);
    const label = written(this.document, index);
    if (block.label!.kind === 'paragraph')
      return this.numbered(label, this.numbers + (provision ? listDepth(provision, this.document.blocks) : 0), words);
    const level = block.label!.number.split('.').length - 1;
    return this.numbered(label, level, words);
  }

  private numbered(
    label: string,
    level: number,
    words: string,
    heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  ): Paragraph {
    const look = heading ? { heading } : {};
    const children = runs(words, heading !== undefined);
    if (level < this.levels.length && this.counter.take(level, label))
      return new Paragraph({ ...look, numbering: { reference: 'main', level, instance: this.instance }, children });
    const indent = indentOf(level, !/^[A-Z]?\d/.test(label));
    return new Paragraph({
      ...look,
      indent,
      tabStops: [{ type: TabStopType.LEFT, position: indent.left }],
      children: [new TextRun({ bold: heading !== undefined, children: [label, new Tab()] }), ...children],
    });
  }

  private table(first: number, last: number): Table {
    const { text, starts, blocks } = this.document;
    const rows: string[][] = [];
    let headed = false;
    for (let i = first; i <= last; i++) {
      const line = text.slice(starts[i]!, starts[i]! + blocks[i]!.contentLength);
      const row = readRow(line);
      if (row.ruler) headed = true;
      else rows.push(row.cells.map(({ start, end }) => oneLine(line.slice(start, end))));
    }
    const columns = Math.max(...rows.map(({ length }) => length));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: Array.from({ length: columns }, () => Math.floor(9000 / columns)),
      rows: rows.map(
        (cells, r) =>
          new TableRow({
            tableHeader: headed && r === 0,
            cantSplit: true,
            children: Array.from(
              { length: columns },
              (_, c) =>
                new TableCell({ children: [new Paragraph({ children: runs(cells[c] ?? '', headed && r === 0) })] }),
            ),
          }),
      ),
    });
  }
}

const titleLine = (words: string) => new Paragraph({ heading: HeadingLevel.TITLE, children: runs(words) });
const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

/** The number as written, with its brackets and dot. */
function written({ text, starts, blocks }: LegalDocument, index: number): string {
  const { start, end } = blocks[index]!.label!;
  return text.slice(starts[index]! + start, starts[index]! + end);
}

/** Words with `**bold**` as runs. */
function runs(words: string, bold = false): TextRun[] {
  return words
    .replace(/<!--.*?-->/g, '')
    .split('**')
    .flatMap((text, i) => (text ? [new TextRun({ text, bold: bold || i % 2 === 1 })] : []));
}
