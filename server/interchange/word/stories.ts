import type { Archive } from '../official/archive';
import { CannotImport, type ReadingStep } from '../official/imported';
import { readBlocks, readRow } from './blockReader';
import { ParagraphReader, type Surroundings } from './paragraphReader';
import type { Block } from './source';
import { TableLooks } from './tableLooks';
import { childElements, type Reducer, textIn, type XmlElement, XmlReader } from './xml';

/** Paragraphs of one part at most: the whole Code has a tenth of it. */
const MOST_PARAGRAPHS = 1_000_000;

/**
 * Reads a part that holds text: the body, the notes, a header. Paragraphs and rows are taken over as they end, so that only the
 * skeleton of the part is held as XML. `step` is called after every piece with the bytes read so far.
 */
export async function readStories(
  archive: Archive,
  part: string,
  around: Surroundings,
  step: ReadingStep = () => {},
): Promise<XmlElement> {
  const paragraphs = new ParagraphReader(around);
  const tables = new TableLooks(around.styles);
  let count = 0;
  const reader = new XmlReader(
    part,
    new Map<string, Reducer>([
      [
        'w:p',
        (element, ancestors) => {
          if (++count > MOST_PARAGRAPHS) {
            throw new CannotImport(`The document has more than ${MOST_PARAGRAPHS} paragraphs: split it in Word.`);
          }
          return paragraphs.read(element, tables.of(ancestors));
        },
      ],
      ['w:tr', (element) => readRow(element, (paragraph) => paragraphs.read(paragraph, undefined))],
    ]),
  );
  let done = 0;
  for (const piece of archive.pieces(part)) {
    reader.write(piece);
    done += piece.length;
    await step(done, archive.size(part));
  }
  return reader.end();
}

/** Blocks of an element of a part that `readStories` has read. */
export function blocksOf(parent: XmlElement, around: Surroundings): readonly Block[] {
  const paragraphs = new ParagraphReader(around);
  return readBlocks(parent, (element) => paragraphs.read(element, undefined));
}

/** Notes by their ids, without the separators that Word keeps among them. */
export function notesIn(root: XmlElement, around: Surroundings): ReadonlyMap<string, readonly Block[]> {
  const notes = new Map<string, readonly Block[]>();
  for (const note of childElements(root)) {
    const { 'w:id': id, 'w:type': type = 'normal' } = note.attributes;
    if (id !== undefined && type === 'normal') notes.set(id, blocksOf(note, around));
  }
  return notes;
}

/** What comments say, by their ids: `Comment of Ada Lantern: "Check the date."` */
export function commentsIn(root: XmlElement | undefined): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  if (!root) return comments;
  for (const comment of childElements(root, 'w:comment')) {
    const author = comment.attributes['w:author'] ?? '';
    const words = wordsIn(comment).replace(/\s+/g, ' ').trim().slice(0, 500);
    comments.set(comment.attributes['w:id'] ?? '', `Comment${author === '' ? '' : ` of ${author}`}: "${words}"`);
  }
  return comments;
}

function wordsIn(element: XmlElement): string {
  let words = '';
  for (const each of childElements(element)) {
    if (each.name === 'w:t') words += textIn(each);
    else if (each.name !== 'w:del') words += wordsIn(each) + (each.name === 'w:p' ? ' ' : '');
  }
  return words;
}
