import { constants, inflateSync } from 'node:zlib';
import { CannotImport } from '../official/imported.js';

/** What all words, drawings and fonts of a file may unpack to, in bytes: far more than any document of the Code. */
const MOST_UNPACKED = 200 * 1024 * 1024;
/** What one picture may unpack to. */
const MOST_PICTURE = 160 * 1024 * 1024;
/** A stream may be packed so many times over. */
const MOST_LAYERS = 4;
/** How far before a stream its description is looked for, in bytes. */
const DESCRIPTION = 600;
/** What old packings, which are not unpacked here, may grow to. */
const LZW_GROWTH = 200;

/**
 * Refuses a file whose packed streams unpack to more than a document needs: a few kilobytes can hold gigabytes. Each stream
 * is unpacked once and thrown away, so that the reader never meets one that is too large.
 * @throws CannotImport
 */
export function checkPackedStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let room = MOST_UNPACKED;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const start = bodyStart(buffer, at + 6);
    if (start < 0 || buffer.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const description = buffer.toString('latin1', Math.max(0, at - DESCRIPTION), at);
    const own = description.slice(description.lastIndexOf(' obj') + 1);
    const picture = /\/Subtype\s*\/Image\b/.test(own);
    let size = unpackedSize(buffer.subarray(start), picture ? MOST_PICTURE : room);
    if (/\/LZW/.test(own)) {
      const end = buffer.indexOf('endstream', start);
      size = Math.max(size, end < 0 ? 0 : end - start) * LZW_GROWTH;
    }
    if (!picture) room -= size;
    if (room < 0 || size > MOST_PICTURE) throw tooMuch();
  }
}

/** Where the bytes of a stream begin, when its keyword ends at `at`; -1 when it is a word among others. */
function bodyStart(buffer: Buffer, at: number): number {
  if (buffer[at] === 0x0a) return at + 1;
  return buffer[at] === 0x0d ? at + (buffer[at + 1] === 0x0a ? 2 : 1) : -1;
}

/** Bytes that packed bytes become, layer under layer; 0 when they are not packed. @throws CannotImport beyond `most`. */
function unpackedSize(packed: Buffer, most: number): number {
  let size = 0;
  let layer: Buffer = packed;
  for (let layers = 0; layers < MOST_LAYERS && isPacked(layer); layers += 1) {
    try {
      layer = inflateSync(layer, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch();
      return size;
    }
    size = Math.max(size, layer.length);
  }
  return size;
}

/** Begins as zlib writes. */
function isPacked(bytes: Buffer): boolean {
  return bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;
}

function tooMuch(): CannotImport {
  return new CannotImport(
    'This PDF unpacks to more than 200 MB, far more than it shows; save it again as PDF from Word and import that.',
  );
}
