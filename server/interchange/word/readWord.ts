import { type ArchiveLimits, openArchive } from '../official/archive';
import { CannotImport, type ImportedDocument, type ReadingStep, type ReadOfficial } from '../official/imported';
import { Changes, isTracked } from './changes';
import type { LaidBlock } from './laid';
import { type Definitions, Layout } from './layout';
import { refuseOtherFile } from './notWord';
import type { NumberFormat } from './numberFormat';
import { Numbering } from './numbering';
import type { Surroundings } from './paragraphReader';
import { findParts, readPart, type WordParts } from './parts';
import { AFTER, BEFORE, type Block } from './source';
import { blocksOf, commentsIn, notesIn, readStories } from './stories';
import { Styles } from './styles';
import { Written } from './written';
import { child, numberIn, textIn, valueIn, type XmlElement } from './xml';

/** Pictures are never unpacked; only what is declared of them counts here. */
const LIMITS: ArchiveLimits = {
  entries: 10_000,
  entryBytes: 256 << 20,
  totalBytes: 2 ** 30,
  ratio: 300,
  ratioFrom: 16 << 20,
};
/** Blocks that are laid out or written between two steps. */
const BLOCKS_PER_STEP = 100;

/**
 * Reads a Word document (.docx, .docm, .dotx) as a reader of the page sees it: numbers computed from the list definitions,
 * text before and after the tracked changes, what the text cannot carry as losses. `bytes` is the file; `step` is called now
 * and then with how far it is. Throws CannotImport for what is no Word document, is damaged, or is made to do harm; time and
 * memory are bounded by the size of the file and by the limits above.
 */
export async function readWord(bytes: Uint8Array, step: ReadingStep = () => {}): Promise<ReadOfficial> {
  refuseOtherFile(bytes);
  const archive = openArchive(bytes, LIMITS);
  const parts = findParts(archive);
  const styles = new Styles(readPart(archive, parts.styles));
  const numbering = new Numbering(readPart(archive, parts.numbering), styles);
  const around: Surroundings = {
    styles,
    related: parts.related,
    comments: commentsIn(readPart(archive, parts.comments)),
    readBox: (content) => blocksOf(content, around),
  };
  // Reading the XML is most of the work; laying out and writing take about a third of it for each text.
  const size = Math.max(1, archive.size(parts.document));
  const total = size * 2;
  const root = await readStories(archive, parts.document, around, (done) => step(Math.min(done, size), total));
  const body = child(root, 'w:body');
  if (!body) throw new CannotImport('The document has no text in it: open it in Word and save it again.');
  const blocks = blocksOf(body, around);
  const giveWay = () => step(size, total);
  const notes = async (part: string | undefined) =>
    part === undefined
      ? new Map<string, readonly Block[]>()
      : notesIn(await readStories(archive, part, around, giveWay), around);
  const definitions: Definitions = {
    styles,
    numbering,
    notes: { footnote: await notes(parts.footnotes), endnote: await notes(parts.endnotes) },
    noteNumbers: noteNumbers(readPart(archive, parts.settings)),
  };
  const furniture: (readonly Block[])[] = [];
  for (const part of new Set([...parts.headers, ...parts.footers])) {
    furniture.push(blocksOf(await readStories(archive, part, around, giveWay), around));
  }
  const properties = titleOf(archive, parts);

  let done = 0;
  const pace = () => (++done % BLOCKS_PER_STEP === 0 ? step(Math.min(total, size + done * 100), total) : undefined);
  const text = async (view: typeof BEFORE | typeof AFTER): Promise<{ layout: Layout; document: ImportedDocument }> => {
    const layout = new Layout(definitions, view);
    const laid: LaidBlock[] = [];
    for (const block of layout.lay(blocks)) {
      if (block) laid.push(block);
      await pace();
    }
    const written = new Written(layout);
    const lines = furniture.flatMap((each) => written.lines(layout.layAll(each)));
    const around = { furniture: [...new Set(lines)].filter((line) => line !== ''), propertiesTitle: properties };
    return { layout, document: await written.document(laid, around, pace) };
  };
  const after = await text(AFTER);
  const noted = [...definitions.notes.footnote.values(), ...definitions.notes.endnote.values()];
  if (!isTracked(blocks) && !noted.some(isTracked))
    return { before: after.document, after: after.document, changes: [] };
  const before = await text(BEFORE);
  const changes = new Changes(before.layout, after.layout).of(blocks);
  return { before: before.document, after: after.document, changes };
}

function titleOf(archive: Parameters<typeof readPart>[0], parts: WordParts): string {
  const title = child(readPart(archive, parts.properties), 'dc:title');
  return title ? textIn(title).replace(/\s+/g, ' ').trim().slice(0, 500) : '';
}

/** How notes are counted in the whole document (settings.xml). Word's own: 1, 2, 3 and i, ii, iii. */
function noteNumbers(settings: XmlElement | undefined): Definitions['noteNumbers'] {
  const read = (name: string, usual: NumberFormat) => {
    const properties = child(settings, name);
    return {
      format: valueIn(child(properties, 'w:numFmt') && properties, 'w:numFmt') ?? usual,
      start: numberIn(properties, 'w:numStart') ?? 1,
    };
  };
  return { footnote: read('w:footnotePr', 'decimal'), endnote: read('w:endnotePr', 'lowerRoman') };
}
