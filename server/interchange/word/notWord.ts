import { CannotImport } from '../official/imported';

/** Files larger than this are refused: the largest document of the Code has 5 MB with its pictures. */
export const LARGEST_FILE = 100 << 20;

/**
 * Refuses what its first bytes show to be no Word document, whatever its name says: throws CannotImport with what it is and
 * what to do. A zip archive passes; what is in it is looked at later (`refuseOtherArchive`).
 */
export function refuseOtherFile(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new CannotImport('The file is empty: download or save it again.');
  if (bytes.length > LARGEST_FILE) {
    throw new CannotImport(
      `The file has ${Math.ceil(bytes.length / (1 << 20))} MB, more than the ${LARGEST_FILE >> 20} MB that are read: compress or take out its pictures in Word.`,
    );
  }
  if (startsWith(bytes, 'PK')) return;
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) throw new CannotImport(aboutOldBinary(bytes));
  // What programs put before the first sign: a byte order mark, blank lines.
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  throw new CannotImport(
    start.startsWith('%pdf')
      ? 'The file is a PDF, not a Word document: give it the ending .pdf and import it again.'
      : start.startsWith('{\\rtf')
        ? 'The file is in Rich Text Format: open it in Word and save it as .docx.'
        : start.startsWith('<!doctype html') || /<html|<head|<body/.test(start)
          ? 'The file is a web page, not a Word document, perhaps the page of a failed download: download the document again.'
          : start.includes('<pkg:package') || start.includes('wordml')
            ? 'The file is Word XML in one piece: open it in Word and save it as .docx.'
            : 'The file is not a Word document: open it in Word, if Word reads it, and save it as .docx.',
  );
}

/** Refuses a zip archive that is another program's document. `names`: the files in it. Throws CannotImport. */
export function refuseOtherArchive(names: ReadonlySet<string>): never {
  const holds = (start: string) => [...names].some((name) => name.startsWith(start));
  throw new CannotImport(
    holds('xl/')
      ? 'The file is an Excel workbook, not a Word document.'
      : holds('ppt/')
        ? 'The file is a PowerPoint presentation, not a Word document.'
        : names.has('content.xml')
          ? 'The file is an OpenDocument text: open it in Word or LibreOffice and save it as .docx.'
          : 'The file is a zip archive without a Word document in it: give it the ending .zip if it holds the documents of the Code.',
  );
}

/** Word before 2007, and files of today under a password, are both "compound files" (MS-CFB). */
function aboutOldBinary(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return head.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'The file is protected by a password: open it in Word, take the password off (File, Info, Protect Document) and save it.'
    : 'The file is in the format of Word before 2007 (.doc): open it in Word and save it as .docx.';
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  for (let index = 0; index < sign.length; index++) if (bytes[index] !== sign.charCodeAt(index)) return false;
  return true;
}
