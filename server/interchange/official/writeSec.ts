import type { DocumentId } from '../../corpus/address';
import { readNumber } from '../../corpus/blockLabels';
import type { ImportedDocument, ImportedParagraph, ImportedPart } from './imported';
import { ListNesting } from './nesting';
import type { Identity } from './recognise';
import { isTitlePart } from './recognise';
import { tableLines } from './tableLines';
import { guarded, oneLine, plainWords, secWords } from './words';
import { frontMatterLines } from './yamlLines';

/** A `.sec` text with, for each part of the imported document, where its line begins. */
export interface WrittenSec {
  readonly text: string;
  /** UTF-16 offset of each part's first line in `text`; -1 for parts that the heading of the document holds. */
  readonly startOf: readonly number[];
}

/**
 * Writes an imported document as `.sec` (docs/corpus-format.md): front matter, one heading for the document, a paragraph a
 * line. What the words of the file would mean in the format by accident is made harmless, so that reading the text again
 * gives the provisions that the file shows. `source` says where it came from.
 */
export function writeSec(document: ImportedDocument, identity: Identity, source: string): WrittenSec {
  return new SecWriter(identity).write(document, source);
}

/** Longest words that a heading may have; a longer one is a clause in a heading's style. */
const LONGEST_TITLE = 160;

class SecWriter {
  private text = '';
  private readonly startOf: number[] = [];
  private readonly nesting = new ListNesting();
  private last: 'none' | 'heading' | 'numbered' | 'other' = 'none';
  private titleOpen = true;

  constructor(private readonly identity: Identity) {}

  write(document: ImportedDocument, source: string): WrittenSec {
    const { id, title, version } = this.identity;
    this.text = frontMatterLines({ document: id, title, version, source });
    this.text += `# ${id}${title ? ` ${title}` : ''}\n`;
    const { parts } = document;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      if (this.isTitle(part)) {
        this.startOf.push(-1);
        continue;
      }
      if (part.kind === 'table') this.table(part);
      else this.paragraph(part, parts[i + 1]);
    }
    return { text: this.text, startOf: this.startOf };
  }

  private isTitle(part: ImportedPart): boolean {
    if (!this.titleOpen) return false;
    if (part.kind === 'table' || part.label || readsAsNumber(plainWords(part))) {
      this.titleOpen = false;
      return false;
    }
    return isTitlePart(part, this.identity) || (part.role === 'title' && this.startOf.length === 0);
  }

  private table(part: Extract<ImportedPart, { kind: 'table' }>): void {
    const lines = tableLines(part);
    this.put(lines.join('\n'), true);
    this.last = 'other';
  }

  private paragraph(part: ImportedParagraph, next: ImportedPart | undefined): void {
    const label = labelOf(part);
    const depth = headingDepth(part, label, this.identity.id, next);
    if (depth) this.heading(label, depth);
    else if (part.role === 'footnote') this.note(part);
    else if (label.label) this.numbered(part, label);
    else this.prose(part);
  }

  private heading({ label, words }: Label, depth: number): void {
    this.nesting.end();
    const inner = this.innerAppendix(words);
    const marks = '#'.repeat(inner ? 2 : depth);
    const title = inner ?? words;
    this.put(oneLine(`${marks} ${label} ${title}`), true);
    this.last = 'heading';
  }

  /** "Annex A – Definitions" inside an Appendix or a Schedule: its own, internal appendix. */
  private innerAppendix(words: string): string | undefined {
    if (this.identity.id.startsWith('Section')) return undefined;
    const match = /^(appendix|annex)\s+([A-Z]{1,2}|\d{1,2})\b(?!\.\d)[\s.:–—-]*(.*)$/i.exec(words);
    return match ? `Appendix ${match[2]!.toUpperCase()} ${match[3]}` : undefined;
  }

  private numbered(part: ImportedParagraph, { label, words }: Label): void {
    const indent = this.nesting.place(label, part.depth);
    const marked = label ? secWords(part) : words;
    // "(a)" from a list with "(i) …" typed behind it are two labels on one line.
    const glue = indent > 0 && /^\([a-zA-Z]{1,5}\)$/.test(label) && /^\([a-zA-Z]{1,5}\)\s/.test(marked) ? '' : ' ';
    const line = part.label ? `${label}${glue}${marked}`.trim() : secWords(part);
    this.put(`${'  '.repeat(indent)}${line}`, !this.follows(line, indent));
    this.last = 'numbered';
  }

  private prose(part: ImportedParagraph): void {
    const indent = this.nesting.within(part.depth);
    const words = guarded(secWords(part, isShortBold(part)));
    if (!words) {
      this.startOf.push(this.text.length);
      return;
    }
    this.put(`${'  '.repeat(indent)}${part.label ? `${part.label} ` : ''}${words}`, true);
    this.last = 'other';
  }

  private note(part: ImportedParagraph): void {
    const mark = /^\[.*\]$/.test(part.label) ? part.label : part.label ? `[${part.label}]` : '';
    this.put(`${'  '.repeat(this.nesting.deepest() + 1)}${oneLine(`${mark} ${secWords(part)}`)}`, true);
    this.last = 'other';
  }

  /**
   * Whether a list item may stand straight below the line before it: only where reading cannot take it for that sentence's
   * next line (the conditions of corpus/paragraphs.ts, and narrower).
   */
  private follows(line: string, indent: number): boolean {
    if (!indent || this.last !== 'numbered') return false;
    const before = this.text.slice(-60).trimEnd();
    if (!/(?:[;:.]|[;,] (?:and|or))$/.test(before)) return false;
    const words = line.replace(/^\S+\s*/, '');
    return /^[A-Za-z“"‘]/.test(words) && !RUNS_ON.test(words);
  }

  private put(lines: string, apart: boolean): void {
    if (apart) this.text += '\n';
    this.startOf.push(this.text.length);
    this.text += `${lines}\n`;
  }
}

const RUNS_ON = /^(?:and|or|inclusive|respectively|et seq)\b/;

interface Label {
  /** The number, from the file's lists or typed; '' when there is none. */
  readonly label: string;
  /** The words without a typed number. */
  readonly words: string;
}

/** A number in the margin: what the list gives, or what the words themselves begin with. */
function labelOf(part: ImportedParagraph): Label {
  const words = plainWords(part);
  if (part.label) return { label: isNumber(part.label) ? part.label : '', words };
  const typed = TYPED.exec(words);
  return typed ? { label: typed[1]!, words: words.slice(typed[0].length) } : { label: '', words };
}

const TYPED =
  /^([A-Z]\d{1,2}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})?[.:]?|\d{1,3}(?:\.\d{1,3}){1,6}[A-Z]{0,2}\.?|\d{1,3}\.|\((?:[a-z]{1,5}|[A-Z]{1,3}|\d{1,2})\)|[a-z]{1,3}\)|[ivx]{1,5}\.|[A-Z]\.)(?:\s+|$)/;
const isNumber = (label: string): boolean => /[\p{L}\p{N}]/u.test(label) && !/^\p{L}$/u.test(label);
const readsAsNumber = (words: string): boolean => TYPED.test(words);

/** Marks that a heading gets; 0 when the paragraph is none. */
function headingDepth(
  part: ImportedParagraph,
  { label, words }: Label,
  id: DocumentId,
  next: ImportedPart | undefined,
): number {
  if (part.role === 'footnote' || part.role === 'title') return part.role === 'title' ? 3 : 0;
  const styled = part.role === 'heading';
  if (!label) return styled && words.length <= LONGEST_TITLE * 2 && words !== '' ? 3 : 0;
  const number = readNumber(label, 0, label.length);
  if (!number || number.labels.length) return 0;
  const components = number.number.split('.').length;
  if (id.startsWith('Section')) return components === 1 && number.kind === 'clause' && isTitle(words) ? 2 : 0;
  // Schedules and Appendices number headings and clauses alike; what is set as a heading and followed by its own is one.
  if (!isTitle(words)) return 0;
  if (styled || (components === 1 && begins(next, number.number))) return Math.min(6, components + 1);
  return 0;
}

/** Words that name rather than say: short and without the stop of a sentence. Empty for a dead group. */
const isTitle = (words: string): boolean =>
  words.length <= LONGEST_TITLE && !/[;:,]$|[^.]\.$/.test(words.replace(/\betc\.$/, 'etc'));

/** Whether the next part is the first beneath a number: `4.1` after `4`. */
function begins(next: ImportedPart | undefined, number: string): boolean {
  return next?.kind === 'paragraph' && labelOf(next).label.startsWith(`${number}.1`);
}

/** "**Term**" alone in its paragraph keeps its look: the meaning comes in the next. */
const isShortBold = ({ runs, role }: ImportedParagraph): boolean =>
  role === 'text' && runs.every(({ bold, text }) => bold || !text.trim()) && plainWords({ runs }).length <= 80;
