import type { DocumentId } from '../../corpus/address';
import { documentIdFrom } from '../../corpus/frontMatter';
import type { ImportedDocument, ImportedParagraph } from './imported';
import { oneLine, plainWords } from './words';

/** A document of a Code as it is known before its text is at hand: by the outline, or by a version imported earlier. */
export interface KnownDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly names: readonly string[];
  readonly external: boolean;
}

/** What a file says of itself. */
export interface Identity {
  readonly id: DocumentId;
  readonly title: string;
  /** The document's own version as it is stamped (`M8.0`, `4.0`); '' when none. */
  readonly version: string;
  /** What it was recognised by, for the report: "its title", "the numbers of its clauses". */
  readonly by: string;
}

/** Why a file was not recognised: one sentence; and what it may be, likeliest first. */
export interface NotRecognised {
  readonly problem: string;
  readonly candidates: readonly DocumentId[];
}

const OPENING_PARTS = 25;
const NAME =
  /^(?:the\s+)?(?:smart energy code|SEC)?[\s:,–—-]*\(?(section|schedule|appendix)\s+([a-z]{1,2}|\d{1,2})\b(?!\.\d)\)?[\s.:–—-]*(.*)$/i;

/**
 * Recognises a document from its own words: its title, the letter in the numbers of its clauses, its headers and footers,
 * the file's properties, its name. What the text itself says goes before what stands around it; where the two say different
 * things, or nothing does, it is not recognised. `known` lends titles, so that a document is also told by its title alone.
 */
export function recognise(
  document: ImportedDocument,
  fileName: string,
  known: readonly KnownDocument[],
): Identity | NotRecognised {
  const opening = openingOf(document);
  const version = versionOf(document, opening, fileName);
  const byTitle = opening.map(nameIn).find((name) => name !== undefined);
  const letter = letterOfNumbers(document);
  const identity = (id: DocumentId, by: string): Identity => ({
    id,
    title: titleFor(id, opening, document, known),
    version,
    by,
  });
  if (byTitle && letter && byTitle.id.startsWith('Section') && byTitle.id !== letter)
    return {
      problem: `Its title says ${byTitle.id}, but its clauses are numbered as those of ${letter}.`,
      candidates: [byTitle.id, letter],
    };
  if (byTitle) return identity(byTitle.id, 'its title');
  if (letter) return identity(letter, 'the numbers of its clauses');
  const around = unique(document.furniture.flatMap((line) => nameIn(oneLine(line))?.id ?? anywhere(line)));
  if (around.length === 1) return identity(around[0]!, 'its headers and footers');
  const titled = known.filter(({ title, names }) =>
    [document.propertiesTitle, ...opening.slice(0, 6)].some((line) => sameTitle(line, title) || names.includes(line)),
  );
  if (titled.length === 1) return identity(titled[0]!.id, 'its title, which the Code gives to that document');
  const properties = nameIn(oneLine(document.propertiesTitle))?.id;
  if (properties) return identity(properties, "the title in the file's properties");
  const named = unique(anywhere(fileName.replace(/[-_]+/g, ' ')));
  if (named.length === 1) return identity(named[0]!, "the file's name");
  return {
    problem: 'It does not say which document of the Code it is.',
    candidates: unique([...around, ...titled.map(({ id }) => id), ...named]),
  };
}

/** True for the paragraphs that only give the document's name and title, which its front matter and heading hold. */
export function isTitlePart(part: ImportedParagraph, { id, title }: Pick<Identity, 'id' | 'title'>): boolean {
  const words = plainWords(part);
  const name = nameIn(words);
  return (name?.id === id && (!name.title || sameTitle(name.title, title))) || sameTitle(words, title);
}

function openingOf({ parts }: ImportedDocument): string[] {
  const opening: string[] = [];
  for (const part of parts.slice(0, OPENING_PARTS)) {
    if (part.kind === 'table') break;
    const words = plainWords(part);
    if (part.label || /^[A-Z]?\d+(?:\.\d+)*[.\s]/.test(words)) break;
    if (words) opening.push(words.slice(0, 300));
  }
  return opening;
}

/** The document that a line names, with its title: "SECTION G: SECURITY". Undefined for a sentence about it. */
export function nameIn(line: string): { id: DocumentId; title: string } | undefined {
  const match = NAME.exec(line.trim());
  if (!match) return undefined;
  const id = documentIdFrom(`${match[1]} ${match[2]}`);
  const rest = match[3]!.replace(/\s*(?:version|v)\s*:?\s*[A-Z]?\d+(?:\.\d+)*.*$/i, '').trim();
  // "Section G applies to …" is a sentence about it, not its name.
  if (!id || /^[a-z]/.test(rest) || /[.;:]$/.test(rest) || rest.length > 160) return undefined;
  return { id, title: rest };
}

function anywhere(words: string): DocumentId[] {
  return [...words.matchAll(/\b(section|schedule|appendix)\s+([A-Z]{1,2}|\d{1,2})\b(?!\.\d)/gi)].flatMap(
    ([, kind, name]) => documentIdFrom(`${kind} ${name}`) ?? [],
  );
}

/** The Section whose letter nearly all clause numbers carry; undefined for Schedules and Appendices. */
function letterOfNumbers({ parts }: ImportedDocument): DocumentId | undefined {
  const counts = new Map<string, number>();
  let numbered = 0;
  for (const part of parts) {
    if (part.kind === 'table') continue;
    const number = part.label || plainWords(part).slice(0, 12);
    const clause = /^([A-Z])\d{1,2}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})?[.:]?(?=\s|$)/.exec(number);
    if (clause) counts.set(clause[1]!, (counts.get(clause[1]!) ?? 0) + 1);
    if (clause || /^\d{1,2}(?:\.\d{1,3})+/.test(number)) numbered++;
  }
  const [letter, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count >= 2 && count >= numbered * 0.9 ? `Section ${letter}` : undefined;
}

function titleFor(
  id: DocumentId,
  opening: readonly string[],
  { parts }: ImportedDocument,
  known: readonly KnownDocument[],
): string {
  const at = opening.findIndex((line) => nameIn(line)?.id === id);
  const own = at < 0 ? undefined : nameIn(opening[at]!)!.title;
  if (own) return title(own);
  const next = at < 0 ? undefined : opening[at + 1];
  if (next && next.length <= 160 && !/[.;:]$/.test(next) && !VERSION.test(next)) return title(next);
  const listed = known.find((each) => each.id === id)?.title;
  if (listed) return listed;
  const styled = parts.find((part) => part.kind === 'paragraph' && part.role === 'title');
  if (styled?.kind === 'paragraph') return title(plainWords(styled));
  const [first = ''] = opening;
  return first.length <= 160 && !/[.;:]$/.test(first) ? title(first) : '';
}

/** A title as a title is written: one that is all capitals is set in small ones, but for its short names. */
const title = (words: string): string => {
  const plain = words.replace(/^["“'‘]|["”'’]$/g, '').trim();
  if (plain !== plain.toUpperCase() || !/[A-Z]{5}/.test(plain)) return plain;
  const small = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/;
  return plain
    .toLowerCase()
    .split(' ')
    .map((word, i) => {
      if (i && small.test(word)) return word;
      return SHORT_NAMES.has(word.replace(/\W/g, ''))
        ? word.toUpperCase()
        : word.replace(/\p{L}/u, (c) => c.toUpperCase());
    })
    .join(' ');
};

const SHORT_NAMES = new Set(
  'sec dcc smki dccki iki rapp smets1 smets2 cpl cpa ch hcalcs han wan esme gsme ihd rdp duis mmc scc'.split(' '),
);

const VERSION = /\b(?:version|v)\s*[.:]?\s*([A-Z]{0,2}\d+(?:\.\d+){1,3}[a-z]?)\b/i;

/** The stamp of a version: on the opening lines, in headers and footers, in the file's name (`…-v5.4`). */
function versionOf({ furniture }: ImportedDocument, opening: readonly string[], fileName: string): string {
  for (const line of [...opening.slice(0, 10), ...furniture, fileName.replace(/\.(?:docx|pdf|txt|md|sec)$/i, '')]) {
    const match = VERSION.exec(line.replace(/_/g, ' '));
    if (match) return match[1]!;
  }
  return '';
}

const bare = (words: string) =>
  words
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const sameTitle = (a: string, b: string): boolean => bare(a) !== '' && bare(a) === bare(b);
const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
