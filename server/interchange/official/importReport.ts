import type { ImportResult } from './importResult';
import { byPlace } from './library';
import type { DocumentReport } from './report';

/** Something in an imported document that a person should look at, in a sentence. */
export interface Remark {
  /** The document's address, or the file's path when it was not imported. */
  readonly about: string;
  readonly sentence: string;
}

/** What of an import a person should look at: files left out first, then by document. Nothing is dropped in silence. */
export function remarksOf({ problems, documents, passedOver }: ImportResult): Remark[] {
  return [
    ...problems.map(({ path, problem }) => ({ about: path, sentence: problem })),
    ...documents.flatMap(({ report }) => documentRemarks(report).map((sentence) => ({ about: report.id, sentence }))),
    ...passedOver.map(({ path, why }) => ({ about: path, sentence: `Passed over: ${why}.` })),
  ];
}

function documentRemarks(report: DocumentReport): string[] {
  const { provisions, gaps, duplicates, notInText, keptAsWords, losses, changes, side } = report;
  const pictures = losses.filter(({ kind }) => kind !== 'unplaced');
  const unplaced = losses.filter(({ kind }) => kind === 'unplaced');
  return [
    ...(provisions ? [] : ['No numbered provision was found in it: look whether the file holds the text.']),
    ...(changes.length ? [changesSentence(changes.length, side!)] : []),
    ...gaps,
    ...duplicates.map((address) => `${address} stands there more than once.`),
    ...notInText.map((entry) => `Its contents page lists “${entry}”, which is not in the text.`),
    ...(keptAsWords.length ? [keptSentence(keptAsWords)] : []),
    ...pictures.map(({ about, where }) => withPlace(about, where)),
    ...unplaced.map(({ about, where }) => withPlace(about, where)),
  ];
}

const withPlace = (about: string, where: string): string => (where ? `${about} (${where})` : about);

const keptSentence = (kept: readonly string[]): string => {
  const first = kept.slice(0, 3).join(', ');
  const more = kept.length > 3 ? ` and ${kept.length - 3} more` : '';
  return kept.length === 1
    ? `One number is none of its provisions and stays in the words: ${first}.`
    : `${kept.length} numbers are none of its provisions and stay in the words: ${first}${more}.`;
};

const changesSentence = (count: number, side: 'before' | 'after'): string =>
  `${count} tracked ${count === 1 ? 'change' : 'changes'}: the text is the one ${side} them; the other is kept in the folder “tracked”.`;

/** "212 provisions, 34 definitions, 2 tables": what was found in a document. */
export function foundIn({ provisions, definitions, tables, footnotes }: DocumentReport): string {
  return [
    counted(provisions, 'provision'),
    ...(definitions ? [counted(definitions, 'definition')] : []),
    ...(tables ? [counted(tables, 'table')] : []),
    ...(footnotes ? [counted(footnotes, 'footnote')] : []),
  ].join(', ');
}

/** "1 provision", "1,234 provisions". */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

/** The report that is kept with the version, as Markdown: all that is to be looked at, then what was found per document. */
export function reportMarkdown(result: ImportResult, title: string): string {
  const remarks = remarksOf(result).map(({ about, sentence }) => `- ${inText(about)}: ${inText(sentence)}`);
  const documents = [...result.documents].sort((a, b) => byPlace(a.report.id, b.report.id));
  const rows = documents.map(({ path, report }) => {
    const { id, title, version, by, numbersComputed, numbersTyped } = report;
    const name = `${id} ${title}${version ? ` (${version})` : ''}`;
    const numbers = numbersComputed ? `${numbersComputed} by list, ${numbersTyped} typed` : `${numbersTyped} typed`;
    return `| ${[name, foundIn(report), numbers, by, fileName(path)].map(inCell).join(' | ')} |`;
  });
  const changes = documents.flatMap(({ report }) =>
    report.changes.map(
      ({ kind, author, date, text, where }) =>
        `| ${[report.id, kind, where, text, `${author} ${date.slice(0, 10)}`].map(inCell).join(' | ')} |`,
    ),
  );
  return [
    `# ${title}`,
    '',
    '## To look at',
    '',
    ...(remarks.length ? remarks : ['Nothing: every number counts on, and nothing was left out.']),
    '',
    '## Documents',
    '',
    '| document | found | numbers | told by | file |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...(changes.length
      ? [
          '',
          '## Tracked changes',
          '',
          '| document | kind | where | words | by |',
          '| --- | --- | --- | --- | --- |',
          ...changes,
        ]
      : []),
    '',
  ].join('\n');
}

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

// Words from files: no markup of theirs counts here.
const inText = (words: string): string => words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
const inCell = (words: string): string => inText(words.slice(0, 300));
