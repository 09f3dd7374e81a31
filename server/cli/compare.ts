import pc from 'picocolors';
import { type Address, isWithin } from '../corpus/address';
import { type Code, findAddress, shortCodeName } from '../corpus/code';
import { counted, plain } from '../features/markdown';
import type { CodeComparison, DefinitionChange, DocumentComparison, ProvisionChange } from '../versions/comparison';
import { changeSummary, definitionSummary, documentSummary } from '../versions/describeChange';
import { type WordChange, wordChanges } from '../versions/wordChanges';
import { CannotRun } from './cannotRun';
import { columns, printable, wrapped } from './terminal';

/** The part of a comparison that is about one provision or document, on either side. */
export function comparisonOf(all: CodeComparison, address: Address, before: Code, after: Code): CodeComparison {
  if (!findAddress(before, address) && !findAddress(after, address))
    throw new CannotRun(`Neither ${shortCodeName(before)} nor ${shortCodeName(after)} has ${address}.`);
  const about = (at: Address | undefined) => at !== undefined && isWithin(at, address);
  const documents = all.documents.flatMap((document) => {
    const whole = document.id === address;
    const changes = document.changes
      .filter((each) => about(each.before?.address) || about(each.after?.address))
      // What it lies under is not shown, so it speaks for itself.
      .map((each, i) => (i === 0 && each.folded ? { ...each, folded: false } : each));
    const definitions = document.definitions.filter((each) => about(each.address));
    if (!whole && !changes.length && !definitions.length) return [];
    return [{ ...document, kinds: whole ? document.kinds : [], changes, definitions }];
  });
  return { ...all, documents };
}

const title = ({ before, after }: CodeComparison) =>
  `${before.name} ${before.version} → ${after.name === before.name ? '' : `${after.name} `}${after.version}`;

function count({ documents }: CodeComparison): string {
  const changes = documents.flatMap((each) => each.changes.filter(({ folded }) => !folded)).length;
  const definitions = documents.flatMap((each) => each.definitions).length;
  if (!documents.length) return 'nothing changed';
  const parts = [counted(changes, 'provision'), ...(definitions ? [counted(definitions, 'definition')] : [])];
  return `${parts.join(' and ')} changed in ${counted(documents.length, 'document')}`;
}

/** For a terminal: what changed by document, then provision by provision with the words marked. */
export function comparePretty(comparison: CodeComparison): string {
  const { documents } = comparison;
  const lines = [pc.bold(printable(`${title(comparison)}: ${count(comparison)}.`))];
  if (documents.length > 1) {
    lines.push('');
    for (const each of documents)
      lines.push(...hanging(`${printable(nameOf(each))}: ${documentSummary(each)}`, '  ', '      '));
  }
  for (const document of documents) {
    lines.push('', pc.underline(printable(nameOf(document))));
    if (documents.length === 1) lines.push(documentSummary(document));
    for (const change of document.changes) lines.push(...changeLines(change));
    for (const change of document.definitions) lines.push(...definitionLines(change));
  }
  return lines.join('\n');
}

const nameOf = ({ id, title: words }: DocumentComparison) => (words && words !== id ? `${id} ${words}` : id);
const titleOf = ({ before, after }: ProvisionChange) => (after ?? before)!.title;
const addressOf = ({ before, after }: ProvisionChange) => (after ?? before)!.address;

function changeLines(change: ProvisionChange): string[] {
  const { folded, before, after } = change;
  const marked = markedWords(before?.words ?? '', after?.words ?? '', terminal);
  const words = marked ? hanging(marked, '    ', '    ') : [];
  if (folded)
    return hanging(`${pc.dim(printable(addressOf(change)))} ${marked || printable(titleOf(change))}`, '    ', '      ');
  return [``, `  ${pc.bold(printable(addressOf(change)))} ${printable(changeSummary(change))}`, ...words];
}

function definitionLines(change: DefinitionChange): string[] {
  const marked = markedWords(change.before, change.after, terminal);
  return [
    '',
    `  ${pc.bold(printable(`“${change.term}”`))} ${definitionSummary(change)} in ${printable(change.address)}`,
    ...(marked ? hanging(marked, '    ', '    ') : []),
  ];
}

/** How deleted and inserted words are shown. */
type Marks = Record<WordChange['kind'], (words: string) => string>;

const terminal: Marks = {
  same: printable,
  deleted: (words) => inside(words, (each) => (pc.isColorSupported ? pc.red(pc.strikethrough(each)) : `[-${each}-]`)),
  inserted: (words) => inside(words, (each) => (pc.isColorSupported ? pc.green(pc.underline(each)) : `{+${each}+}`)),
};
/** Marks words between the spaces around them. */
function inside(words: string, mark: (words: string) => string, clean = printable): string {
  const [, before, middle, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words)!;
  return `${before}${middle ? mark(clean(middle)) : ''}${after}`;
}
const as = (mark: string) => (words: string) => inside(words, (each) => `${mark}${each}${mark}`, plain);
const markdown: Marks = { same: as(''), deleted: as('~~'), inserted: as('**') };

/** Words of both sides in one text; '' when they are the same, since then something else changed. */
function markedWords(before: string, after: string, marks: Marks): string {
  if (before === after) return '';
  return wordChanges(before, after)
    .map(({ kind, text }) => marks[kind](text))
    .join('');
}

/** Wraps words that may hold colours, whose codes have no width. */
function hanging(words: string, first: string, rest: string): string[] {
  return wrappedAnsi(words, columns() - rest.length).map((line, i) => (i ? rest : first) + line);
}

const wrappedAnsi = (words: string, width: number): string[] => (pc.isColorSupported ? [words] : wrapped(words, width));

/** As Markdown, to send round: deleted words struck through, inserted ones bold. */
export function compareMarkdown(comparison: CodeComparison): string {
  const lines = [
    `# ${plain(title(comparison))}`,
    '',
    `${count(comparison)[0]!.toUpperCase()}${count(comparison).slice(1)}.`,
  ];
  for (const document of comparison.documents) {
    lines.push('', `## ${plain(nameOf(document))}`, '', `${plain(documentSummary(document))}.`);
    for (const change of document.changes) {
      const words = markedWords(change.before?.words ?? '', change.after?.words ?? '', markdown);
      const head = `**${plain(addressOf(change))}** ${change.folded ? '' : plain(changeSummary(change))}`.trim();
      lines.push(
        '',
        change.folded ? `${head} ${words || plain(titleOf(change))}` : head,
        ...(words && !change.folded ? ['', words] : []),
      );
    }
    for (const change of document.definitions) {
      const words = markedWords(change.before, change.after, markdown);
      lines.push('', `**“${plain(change.term)}”** ${definitionSummary(change)} in ${plain(change.address)}`);
      if (words) lines.push('', words);
    }
  }
  return lines.join('\n');
}

/** All of it for programs. */
export function compareJson({ before, after, documents }: CodeComparison): object {
  return {
    before,
    after,
    documents: documents.map((document) => ({
      id: document.id,
      title: document.title,
      summary: documentSummary(document),
      kinds: document.kinds,
      changes: document.changes.map(({ before: a, after: b, kinds, folded }) => ({
        before: a ?? null,
        after: b ?? null,
        kinds,
        folded,
      })),
      definitions: document.definitions,
    })),
  };
}
