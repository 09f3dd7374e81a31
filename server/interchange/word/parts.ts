import type { Archive } from '../official/archive';
import { CannotImport } from '../official/imported';
import { refuseOtherArchive } from './notWord';
import { childElements, type XmlElement, XmlReader } from './xml';

/** The parts of a Word file (ECMA-376 part 2), found by their relationships, else by the names that Word gives them. */
export interface WordParts {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly settings: string | undefined;
  readonly comments: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
  readonly properties: string | undefined;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** Kinds of what the document refers to by relationship id: `image`, `chart`, `oleObject`, `aFChunk`, … */
  readonly related: ReadonlyMap<string, string>;
}

/** Relationships read per part, headers and footers read per document. */
const MOST_RELATED = 20_000;
const MOST_FURNITURE = 500;

/** Finds the parts. Throws CannotImport when there is no document among them. */
export function findParts(archive: Archive): WordParts {
  const names = new Set(archive.names);
  const root = relationships(archive, '', '_rels/.rels');
  const document =
    root.find(({ kind, target }) => kind === 'officeDocument' && names.has(target))?.target ?? 'word/document.xml';
  if (!names.has(document) || !isWord(archive, document)) return refuseOtherArchive(names);
  const slash = document.lastIndexOf('/') + 1;
  const folder = document.slice(0, slash);
  const related = relationships(archive, folder, `${folder}_rels/${document.slice(slash)}.rels`);
  const all = (kind: string) =>
    related.filter((each) => each.kind === kind && names.has(each.target)).map((each) => each.target);
  const one = (kind: string) => all(kind)[0] ?? [`${folder}${kind}.xml`].find((name) => names.has(name));
  return {
    document,
    styles: one('styles'),
    numbering: one('numbering'),
    settings: one('settings'),
    comments: one('comments'),
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    properties: root.find(({ kind, target }) => kind === 'core-properties' && names.has(target))?.target,
    headers: all('header').slice(0, MOST_FURNITURE),
    footers: all('footer').slice(0, MOST_FURNITURE),
    related: new Map(related.map(({ id, kind }) => [id, kind])),
  };
}

/** A part as a tree; undefined when the file has none. Throws CannotImport when it is damaged. */
export function readPart(archive: Archive, part: string | undefined): XmlElement | undefined {
  if (part === undefined || !archive.names.includes(part)) return undefined;
  const reader = new XmlReader(part);
  for (const piece of archive.pieces(part)) reader.write(piece);
  return reader.end();
}

interface Relationship {
  readonly id: string;
  /** Last word of its type, the same in Transitional and Strict. */
  readonly kind: string;
  /** Name of the part in the archive. */
  readonly target: string;
}

function relationships(archive: Archive, folder: string, part: string): readonly Relationship[] {
  const root = readPart(archive, part);
  const found: Relationship[] = [];
  if (!root) return found;
  for (const element of childElements(root, 'pr:Relationship')) {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = element.attributes;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (found.push({ id, kind, target: mode === 'External' ? '' : inArchive(folder, target) }) > MOST_RELATED) {
      throw new CannotImport(`The file refers to more than ${MOST_RELATED} pictures and parts: split it in Word.`);
    }
  }
  return found;
}

/** `../word/styles.xml` and `/word/styles.xml` as the archive names them. */
function inArchive(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Whether the main part of an office file is Word's, told by the name it has in every such file. */
const isWord = (archive: Archive, document: string): boolean =>
  !/^(?:xl|ppt|visio)\//.test(document) && archive.size(document) > 0;
