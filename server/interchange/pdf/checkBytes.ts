import { CannotImport } from '../official/imported.js';

/** Larger files are not opened; all documents of the Code together are smaller. */
export const MOST_BYTES = 100 * 1024 * 1024;
/** The mark of a PDF stands within so many bytes from the start, its end within so many from the end. */
const HEAD = 1024;
const TAIL = 64 * 1024;

/** Refuses what is no whole PDF before anything reads it. @throws CannotImport */
export function checkBytes(bytes: Uint8Array): void {
  if (!includes(bytes, '%PDF-', 0, HEAD)) {
    throw new CannotImport('This file is not a PDF, whatever its name says; choose the PDF or the Word document.');
  }
  if (bytes.length > MOST_BYTES) {
    const size = Math.round(bytes.length / 1024 / 1024);
    throw new CannotImport(
      `This PDF has ${size} MB, more than the 100 MB that are read; split it and import the parts.`,
    );
  }
  if (!includes(bytes, '%%EOF', Math.max(0, bytes.length - TAIL), bytes.length)) {
    throw new CannotImport('This PDF is cut short: its end is missing; download it again.');
  }
}

function includes(bytes: Uint8Array, mark: string, from: number, to: number): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(to, bytes.length) - from).includes(
    mark,
    0,
    'latin1',
  );
}
