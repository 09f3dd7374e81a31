import type { Readers } from './interchange/official/importFile';
import { readPdf } from './interchange/pdf/readPdf';
import { readWord } from './interchange/word/readWord';

/** The readers of Word and PDF with their libraries: a bundle of its own, loaded by an import only. */
export const readers: Readers = { word: readWord, pdf: readPdf };
