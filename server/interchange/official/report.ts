import type { DocumentId } from '../../corpus/address';
import type { LegalDocument, Provision } from '../../corpus/document';
import { isListed, runsOf } from '../../lint/siblings';
import type { ImportedDocument, ImportedParagraph, Loss, TrackedChange } from './imported';
import { plainWords } from './words';
import type { WrittenSec } from './writeSec';

/** What became of one document of the Code, for the report. Lists are in the order of the text. */
export interface DocumentReport {
  readonly id: DocumentId;
  readonly title: string;
  /** The document's own version as stamped; '' when none. */
  readonly version: string;
  /** What it was recognised by. */
  readonly by: string;
  readonly provisions: number;
  /** Numbers that the file's lists gave, and numbers that are typed. */
  readonly numbersComputed: number;
  readonly numbersTyped: number;
  readonly definitions: number;
  readonly tables: number;
  readonly footnotes: number;
  /** "After G3.4 comes G3.6." */
  readonly gaps: readonly string[];
  /** Addresses that stand twice or more. */
  readonly duplicates: readonly string[];
  /** Entries of the contents pages that were not found as headings. */
  readonly notInText: readonly string[];
  /** Paragraphs whose number is none of the document's provisions (a list in a table of figures): it stays in the words. */
  readonly keptAsWords: readonly string[];
  readonly losses: readonly Loss[];
  readonly changes: readonly TrackedChange[];
  /** Which side of the tracked changes the text has; undefined when there are none. */
  readonly side?: 'before' | 'after';
}

type Counted = Pick<
  DocumentReport,
  | 'provisions'
  | 'numbersComputed'
  | 'numbersTyped'
  | 'tables'
  | 'footnotes'
  | 'gaps'
  | 'duplicates'
  | 'notInText'
  | 'keptAsWords'
  | 'losses'
>;

/** Counts what was found, and checks the text as it reads now against what the file shows: numbers, contents pages. */
export function countDocument(imported: ImportedDocument, written: WrittenSec, read: LegalDocument): Counted {
  const starts = new Set(read.provisions.map(({ block }) => read.starts[block]!));
  const keptAsWords: string[] = [];
  let [numbersComputed, numbersTyped, tables, footnotes] = [0, 0, 0, 0];
  imported.parts.forEach((part, i) => {
    if (part.kind === 'table') {
      tables++;
      return;
    }
    if (part.role === 'footnote') footnotes++;
    if (part.role === 'footnote') return;
    if (!part.label && starts.has(written.startOf[i]!)) numbersTyped++;
    if (!/[\p{L}\p{N}]/u.test(part.label)) return;
    if (part.labelFrom === 'computed') numbersComputed++;
    else numbersTyped++;
    if (!starts.has(written.startOf[i]!)) keptAsWords.push(quoted(part));
  });
  return {
    provisions: read.provisions.filter(({ wordless }) => !wordless).length,
    numbersComputed,
    numbersTyped,
    tables,
    footnotes,
    gaps: gapsIn(read),
    duplicates: duplicatesIn(read),
    notInText: contentsNotFound(imported, read),
    keptAsWords,
    losses: imported.losses,
  };
}

const quoted = (part: ImportedParagraph): string =>
  `“${`${part.label} ${plainWords(part)}`.slice(0, 60)}”${part.page ? ` (page ${part.page})` : ''}`;

function gapsIn(document: LegalDocument): string[] {
  const gaps: string[] = [];
  for (const { items } of runsOf(document)) {
    for (let i = 1; i < items.length; i++) {
      const [before, item] = [items[i - 1]!, items[i]!];
      if (before.value && item.value && item.value > before.value + 1)
        gaps.push(`After ${before.provision.address} comes ${item.provision.address}.`);
    }
  }
  return gaps;
}

function duplicatesIn(document: LegalDocument): string[] {
  const twice = (each: Provision) =>
    document.byAddress.get(each.address) !== each && !each.wordless && !isListed(document, each);
  return [...new Set(document.provisions.filter(twice).map(({ address }) => address))];
}

function contentsNotFound({ contents }: ImportedDocument, { headings, provisions }: LegalDocument): string[] {
  const titles = new Set(headings.map(({ title }) => bare(title)));
  const numbers = new Set(provisions.map(({ label }) => bare(label)));
  return contents
    .filter(({ label, title }) => !titles.has(bare(title)) && !(label && numbers.has(bare(label))))
    .map(({ label, title }) => `${label} ${title}`.trim());
}

const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
