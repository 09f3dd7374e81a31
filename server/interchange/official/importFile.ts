import type { DocumentId } from '../../corpus/address';
import { readDocument } from '../../corpus/read';
import { definitionsByWords } from '../../terms/readDefinitions';
import { decodeText } from '../decode';
import { readText } from '../text/readText';
import { CannotImport, type ImportedDocument, type ReadingStep, type ReadOfficial } from './imported';
import { type Identity, type KnownDocument, recognise } from './recognise';
import { countDocument, type DocumentReport } from './report';
import { splitDocuments } from './split';
import { withoutTypedContents } from './typedContents';
import { writeSec } from './writeSec';

/** The readers of the formats that need a library; given from outside, since each is loaded when first needed. */
export interface Readers {
  readonly word: (bytes: Uint8Array, step?: ReadingStep) => Promise<ReadOfficial>;
  readonly pdf: (bytes: Uint8Array, step?: ReadingStep) => Promise<ReadOfficial>;
}

export interface ImportFileOptions {
  /** Which document it is, when the person who imports it has said so. */
  readonly as?: DocumentId | undefined;
  /** Which side of tracked changes is the text; without it a file that has some is not imported. */
  readonly side?: 'before' | 'after' | undefined;
  readonly known: readonly KnownDocument[];
}

/** One document of the Code as it will be written. */
export interface ImportedText {
  /** `.sec`. */
  readonly text: string;
  /** The other side of the tracked changes, as `.sec`; undefined when there are none. */
  readonly otherSide?: string;
  readonly report: DocumentReport;
}

/** What became of a file. `needs` says what a person has to decide before it can be imported. */
export type FileOutcome =
  | { readonly documents: readonly ImportedText[] }
  | { readonly problem: string; readonly needs?: 'document' | 'side'; readonly candidates: readonly DocumentId[] };

/**
 * Imports one file: reads it, tells which document of the Code it is, writes it as `.sec`, reads that again and counts what
 * came through. `name` is the file's name. A file that cannot be imported gives one sentence that says why.
 * @throws what `step` throws.
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  options: ImportFileOptions,
  readers: Readers,
  step?: ReadingStep,
): Promise<FileOutcome> {
  let read: ReadOfficial;
  try {
    read = await readerFor(name, bytes, readers)(bytes, step);
  } catch (error) {
    if (error instanceof CannotImport) return { problem: error.message, candidates: [] };
    throw error;
  }
  const { changes } = read;
  if (changes.length && !options.side)
    return {
      problem: `It has ${changes.length} tracked ${changes.length === 1 ? 'change' : 'changes'}: say whether the text is the one before or after them.`,
      needs: 'side',
      candidates: [],
    };
  const side = options.side ?? 'after';
  const pieces = splitDocuments(withoutTypedContents(read[side]));
  const others = changes.length
    ? splitDocuments(withoutTypedContents(read[side === 'after' ? 'before' : 'after']))
    : [];
  if (options.as && pieces.length > 1)
    return { problem: `It holds ${pieces.length} documents, so it cannot be ${options.as} alone.`, candidates: [] };
  const documents: ImportedText[] = [];
  for (const piece of pieces) {
    const identity = identify(piece, name, options);
    if ('problem' in identity) return { ...identity, needs: 'document' };
    const imported = importPiece(piece, identity, name);
    if (imported.report.provisions === 0 && !piece.parts.length)
      return { problem: `It holds no words that could be ${identity.id}.`, candidates: [] };
    const other = changes.length ? otherSideOf(others, identity, name, options) : undefined;
    documents.push({
      ...imported,
      ...(other && { otherSide: writeSec(other, identity, sourceOf(name)).text }),
      report: { ...imported.report, ...(changes.length && { changes, side }) },
    });
  }
  return { documents };
}

function identify(piece: ImportedDocument, name: string, { as, known }: ImportFileOptions) {
  const found = recognise(piece, name, known);
  if (!as) return found;
  const title = 'problem' in found || found.id !== as ? (known.find(({ id }) => id === as)?.title ?? '') : found.title;
  return { id: as, title, version: 'problem' in found ? '' : found.version, by: 'what was said at the import' };
}

const sourceOf = (name: string) => `Imported from ${name}.`;

function importPiece(piece: ImportedDocument, identity: Identity, name: string): ImportedText {
  const written = writeSec(piece, identity, sourceOf(name));
  const document = readDocument('', written.text, 'sec', identity.id);
  const definitions = definitionsByWords(document).length;
  const report = { ...identity, definitions, changes: [], ...countDocument(piece, written, document) };
  return { text: written.text, report };
}

function otherSideOf(others: readonly ImportedDocument[], { id }: Identity, name: string, options: ImportFileOptions) {
  if (others.length === 1) return others[0];
  return others.find((other) => {
    const found = identify(other, name, { ...options, as: undefined });
    return !('problem' in found) && found.id === id;
  });
}

type Reader = (bytes: Uint8Array, step?: ReadingStep) => Promise<ReadOfficial>;

/** The reader by the file's ending, when its content agrees. */
function readerFor(name: string, bytes: Uint8Array, readers: Readers): Reader {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const content = contentOf(bytes);
  const wanted = { docx: 'zip', pdf: 'pdf', txt: 'text', md: 'text', markdown: 'text', sec: 'text' }[ending];
  if (!bytes.length) throw new CannotImport('It is empty.');
  if (ending === 'doc' || (content === 'ole' && wanted))
    throw new CannotImport(
      ending === 'docx'
        ? 'It is an old Word document (.doc) or protected by a password: open it in Word and save it as an unprotected .docx.'
        : 'It is in the old Word format (.doc): open it in Word and save it as .docx.',
    );
  if (!wanted)
    throw new CannotImport('It is none of the formats that can be read: Word (.docx), PDF, .txt, .md, .sec.');
  if (content !== wanted)
    throw new CannotImport(
      `Its name ends in .${ending}, but it is ${CONTENT_NAMES[content]}: give it the name of what it is and import it again.`,
    );
  if (ending === 'docx') return readers.word;
  if (ending === 'pdf') return readers.pdf;
  return async (raw) =>
    readText(decodeText(raw), ending === 'sec' ? 'sec' : ending === 'txt' ? 'plaintext' : 'markdown');
}

const CONTENT_NAMES = {
  zip: 'a zip or Word file',
  pdf: 'a PDF',
  ole: 'an old Word document',
  text: 'plain text',
  other: 'something else (no text, no Word, no PDF)',
} as const;

function contentOf(bytes: Uint8Array): keyof typeof CONTENT_NAMES {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'ole';
  const utf16 = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff');
  return !utf16 && head.includes('\u0000') ? 'other' : 'text';
}
