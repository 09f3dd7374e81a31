import { CannotImport, type ReadingStep, type ReadOfficial } from '../official/imported.js';
import { assemble } from './assemble.js';
import { checkBytes } from './checkBytes.js';
import { openPdf } from './library/openPdf.js';
import { checkPackedStreams } from './packedStreams.js';
import type { PageContent } from './page.js';

/**
 * Reads a PDF with a text layer. `before` and `after` are one value: a PDF records no changes. `step` is called per page.
 * @throws CannotImport when the bytes are no PDF, are cut short, protected, too large, or show pictures of text only.
 */
export async function readPdf(bytes: Uint8Array, step: ReadingStep = () => {}): Promise<ReadOfficial> {
  checkBytes(bytes);
  checkPackedStreams(bytes);
  const file = await openPdf(bytes);
  try {
    const pages: PageContent[] = [];
    for (let number = 1; number <= file.pages; number += 1) {
      await step(number - 1, file.pages);
      pages.push(await file.page(number));
    }
    await step(file.pages, file.pages);
    const document = assemble(pages, file);
    if (document.parts.length === 0) throw new CannotImport(nothingToRead(pages));
    return { before: document, after: document, changes: [] };
  } finally {
    await file.close();
  }
}

function nothingToRead(pages: readonly PageContent[]): string {
  const scanned = pages.some(({ pictures, shapes }) => pictures.length > 0 || shapes > 0);
  return scanned
    ? 'This PDF is a scan: its pages are pictures without text; import the Word document, or a PDF that was saved from it.'
    : 'This PDF holds no text; import the Word document, or a PDF that was saved from it.';
}
