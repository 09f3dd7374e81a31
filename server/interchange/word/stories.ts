import type { Archive } from '../official/archive';
import { CannotImport, type ReadingStep } from '../official/imported';
import { readBlocks } from './blockReader';
import { ParagraphReader, type Surroundings } from './paragraphReader';
import type { Block } from './source';
import type { StatedRun, Styles } from './styles';
import { child, childElements, textIn, toInteger, type XmlElement, XmlReader } from './xml';

/** Paragraphs of one part at most: the whole Code has a tenth of it. */
const MOST_PARAGRAPHS = 1_000_000;

/**
 * Reads a part that holds text: the body, the notes, a header. Paragraphs are taken over as they end, so that only the
 * skeleton of the part is held as XML. `step` is called after every piece with the bytes read so far.
 */
export async function readStories(
  archive: Archive,
  part: string,
  around: Surroundings,
  step: ReadingStep = () => {},
): Promise<XmlElement> {
  const paragraphs = new ParagraphReader(around);
  let count = 0;
  const reader = new XmlReader(part, new Set(['w:p']), (element, ancestors) => {
    if (++count > MOST_PARAGRAPHS) {
      throw new CannotImport(`The document has more than ${MOST_PARAGRAPHS} paragraphs: split it in Word.`);
    }
    return paragraphs.read(element, tableRun(ancestors, around.styles));
  });
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

/** What the innermost table around a paragraph says of its runs, by the table's style and the cell's place. */
function tableRun(ancestors: readonly XmlElement[], styles: Styles): StatedRun | undefined {
  let at = ancestors.length - 1;
  while (at >= 0 && ancestors[at]!.name !== 'w:tbl') at--;
  const table = ancestors[at];
  if (!table) return undefined;
  const properties = child(table, 'w:tblPr');
  const style = child(properties, 'w:tblStyle')?.attributes['w:val'];
  if (style === undefined) return undefined;
  const look = child(properties, 'w:tblLook')?.attributes ?? {};
  const bits = Number.parseInt(look['w:val'] ?? '0', 16);
  const on = (name: string, bit: number) =>
    look[name] === undefined ? (bits & bit) !== 0 : toInteger(look[name]) !== 0;
  const row = ancestors.slice(at).find((element) => element.name === 'w:tr');
  return styles.tableRun(style, {
    row: on('w:firstRow', 0x20) && row !== undefined && firstOf(table, row, 'w:tr'),
    column: on('w:firstColumn', 0x80) && row !== undefined && !secondCell(row),
  });
}

const firstOf = (parent: XmlElement, element: XmlElement, name: string): boolean => child(parent, name) === element;

function secondCell(row: XmlElement): boolean {
  let cells = 0;
  for (const _ of childElements(row, 'w:tc')) if (++cells > 1) return true;
  return false;
}
