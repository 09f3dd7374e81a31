import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'unpdf/pdfjs';
import { CannotImport } from '../../official/imported.js';
import type { Bookmark, PageContent, PageNote, TextItem } from '../page.js';
import { drawingsOf } from './drawings.js';
import { apply, type Matrix, multiply } from './matrix.js';
import { lendTransfer } from './node20.js';

/** A PDF that is open. The only room of the reader that knows the library. */
export interface PdfFile {
  readonly pages: number;
  /** Of the file's properties; '' when none. */
  readonly title: string;
  readonly bookmarks: readonly Bookmark[];
  /** The page `number`, from 1. Throws CannotImport when it cannot be read. */
  page(number: number): Promise<PageContent>;
  close(): Promise<void>;
}

/** Pages of the longest document that is read: five times all documents of the Code together. */
const MOST_PAGES = 10_000;
/** Pictures of more pixels are not decoded, and count as pictures all the same where the library says so. */
const MOST_PIXELS = 40_000_000;
const MOST_BOOKMARKS = 20_000;
/** Stretches of words on one page; beyond it a page is no page of text. */
const MOST_ITEMS = 20_000;
/** Turns of the event loop in which a font that was asked for may arrive. */
const FONT_TURNS = 50;

/**
 * Opens a PDF: nothing in it is run, nothing is fetched, no font or table from outside is used.
 * @throws CannotImport when it needs a password, is damaged or has more than 10,000 pages.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  lendTransfer(ArrayBuffer.prototype);
  const task = getDocument({
    data: bytes.slice(), // the library takes the bytes away
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    maxImageSize: MOST_PIXELS,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
  });
  let pdf: PDFDocumentProxy;
  try {
    pdf = await task.promise;
  } catch (error) {
    await task.destroy().catch(() => {});
    throw refusal(error);
  }
  if (pdf.numPages > MOST_PAGES) {
    const said = pdf.numPages.toLocaleString('en-GB');
    await task.destroy();
    throw new CannotImport(
      `This PDF says that it has ${said} pages, more than the ${MOST_PAGES.toLocaleString('en-GB')} that are read; split it and import the parts.`,
    );
  }
  try {
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const title = (info as { Title?: unknown }).Title;
    return {
      pages: pdf.numPages,
      title: typeof title === 'string' ? title.trim() : '',
      bookmarks: bookmarksOf(await pdf.getOutline().catch(() => null)),
      page: (number) => readPage(pdf, number),
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    throw refusal(error);
  }
}

function refusal(error: unknown): CannotImport {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new CannotImport('This PDF is protected by a password; save a copy without one and import that.');
  return new CannotImport('This PDF is damaged and cannot be read; download it again, or use the Word document.');
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

function bookmarksOf(outline: readonly OutlineNode[] | null): Bookmark[] {
  const found: Bookmark[] = [];
  const open = (outline ?? []).map((node) => ({ node, level: 1 })).reverse();
  while (open.length > 0 && found.length < MOST_BOOKMARKS) {
    const { node, level } = open.pop()!;
    found.push({ title: plain(node.title), level });
    for (let at = node.items.length - 1; at >= 0; at -= 1) open.push({ node: node.items[at]!, level: level + 1 });
  }
  return found;
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageContent> {
  let page: PDFPageProxy;
  try {
    page = await pdf.getPage(number);
  } catch {
    throw new CannotImport(`Page ${number} of this PDF is damaged and cannot be read; download the file again.`);
  }
  try {
    const content = await readItems(page);
    // Fonts are known only after the drawing operations have been read.
    const operations = await page.getOperatorList({ annotationMode: 0 });
    const viewport = page.getViewport({ scale: 1 });
    const placed = await placeItems(page, content, viewport.transform as unknown as Matrix);
    const turn = turnOf(placed, viewport.width, viewport.height);
    const toPage = multiply(turn.matrix, viewport.transform as unknown as Matrix);
    const { items, tilted } = turned(placed, turn.matrix);
    return {
      number,
      width: turn.width,
      height: turn.height,
      items,
      tilted,
      ...drawingsOf(operations.fnArray, operations.argsArray, toPage),
      notes: notesOf(await page.getAnnotations().catch(() => [])),
    };
  } catch (error) {
    if (error instanceof CannotImport) throw error;
    throw new CannotImport(`Page ${number} of this PDF is damaged and cannot be read; download the file again.`);
  } finally {
    page.cleanup();
  }
}

interface LibraryItem {
  readonly str?: string;
  readonly transform: number[];
  readonly width: number;
  readonly fontName: string;
}

interface PlacedItem {
  readonly text: string;
  readonly matrix: Matrix;
  readonly width: number;
  readonly look: FontLook;
}

interface FontLook {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Stops at once when there are more than a page can show. */
async function readItems(page: PDFPageProxy): Promise<LibraryItem[]> {
  const items: LibraryItem[] = [];
  for await (const chunk of page.streamTextContent() as AsyncIterable<{ items: LibraryItem[] }>) {
    for (const item of chunk.items) items.push(item);
    if (items.length > MOST_ITEMS)
      throw new CannotImport(
        `Page ${page.pageNumber} of this PDF holds more words than a page can show; save it again as PDF from Word and import that.`,
      );
  }
  return items;
}

async function placeItems(page: PDFPageProxy, items: readonly LibraryItem[], viewport: Matrix): Promise<PlacedItem[]> {
  const looks = new Map<string, FontLook>();
  const placed: PlacedItem[] = [];
  for (const item of items) {
    if (item.str === undefined || item.str === '') continue;
    let look = looks.get(item.fontName);
    if (!look) {
      look = await fontLook(page, item.fontName);
      looks.set(item.fontName, look);
    }
    const matrix = multiply(viewport, item.transform as unknown as Matrix);
    placed.push({ text: plain(item.str), matrix, width: item.width, look });
  }
  return placed;
}

/** Bold and italic as the font's own name says: `ABCDEF+LiberationSerif-BoldItalic`, `Calibri,Bold`, `ArialMT-Oblique`. */
async function fontLook(page: PDFPageProxy, id: string): Promise<FontLook> {
  for (let turn = 0; turn < FONT_TURNS && !page.commonObjs.has(id); turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (!page.commonObjs.has(id)) return { bold: false, italic: false };
  const font = page.commonObjs.get(id) as { name?: string; bold?: boolean; italic?: boolean; black?: boolean };
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  return {
    bold: font.bold === true || font.black === true || /bold|black|heavy|demi/i.test(name),
    italic: font.italic === true || /italic|oblique/i.test(name),
  };
}

/** Control characters and characters without meaning, which some fonts map to, are blanks. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u200b\ufeff\ufffd]/g, (found) => (found === '\ufffd' ? found : ' '));
}

/** Quarter turns (0–3, clockwise) of a stretch of words on the page; undefined when it is set at another angle. */
function quarterTurns([a, b]: Matrix): number | undefined {
  const angle = (Math.atan2(b, a) * 2) / Math.PI;
  const quarters = Math.round(angle);
  return Math.abs(angle - quarters) < 0.05 ? (quarters + 4) % 4 : undefined;
}

/** How the page must be turned so that most of its words stand upright: wide tables often lie on upright pages. */
function turnOf(items: readonly PlacedItem[], width: number, height: number) {
  const letters = [0, 0, 0, 0];
  for (const { matrix, text } of items) {
    const quarters = quarterTurns(matrix);
    if (quarters !== undefined) letters[quarters] = letters[quarters]! + text.length;
  }
  const most = letters.indexOf(Math.max(...letters));
  const turns: { matrix: Matrix; width: number; height: number }[] = [
    { matrix: [1, 0, 0, 1, 0, 0], width, height },
    { matrix: [0, -1, 1, 0, 0, width], width: height, height: width },
    { matrix: [-1, 0, 0, -1, width, height], width, height },
    { matrix: [0, 1, -1, 0, height, 0], width: height, height: width },
  ];
  return turns[most]!;
}

function turned(placed: readonly PlacedItem[], turn: Matrix): { items: TextItem[]; tilted: string[] } {
  const items: TextItem[] = [];
  const tilted: string[] = [];
  for (const { text, matrix, width, look } of placed) {
    const whole = multiply(turn, matrix);
    if (quarterTurns(whole) !== 0) {
      if (text.trim()) tilted.push(text.trim());
      continue;
    }
    const [x, y] = apply(whole, 0, 0);
    const size = Math.hypot(whole[2], whole[3]);
    items.push({ text, x, y, width, size, ...look });
  }
  return { items, tilted };
}

interface Annotation {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
}

function notesOf(annotations: readonly Annotation[]): PageNote[] {
  const notes: PageNote[] = [];
  for (const { subtype, contentsObj, fieldValue } of annotations) {
    if (subtype === 'Link' || subtype === 'Popup') continue;
    if (subtype === 'Widget') {
      if (typeof fieldValue === 'string' && fieldValue.trim()) notes.push({ kind: 'field', text: plain(fieldValue) });
    } else if (contentsObj?.str?.trim()) notes.push({ kind: 'comment', text: plain(contentsObj.str) });
  }
  return notes;
}
