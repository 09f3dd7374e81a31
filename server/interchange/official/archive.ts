import { Inflate } from 'fflate';
import { CannotImport } from './imported';
import { DAMAGED, dataOf, readDirectory, type ZipEntry } from './zipDirectory';

/** How much of an archive is read at most. An archive beyond any of these is refused. */
export interface ArchiveLimits {
  /** Files in it, folders included. */
  readonly entries: number;
  /** Bytes of one file, unpacked. */
  readonly entryBytes: number;
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number;
  /** Unpacked bytes for one packed byte. Word's own XML reaches 60, text of one sentence over and over 250. */
  readonly ratio: number;
  /** Bytes up to which a file may be packed as well as it can be: they harm nobody. */
  readonly ratioFrom: number;
}

/** An opened zip archive. Holds the packed bytes and nothing of what was unpacked. */
export interface Archive {
  /** Names of the files in it, in the archive's order, `/` between folders; never absolute, never with `..`. */
  readonly names: readonly string[];
  /** Unpacked size of a file in bytes, as declared; 0 when there is none of this name. */
  size(name: string): number;
  /**
   * A file piece by piece, each at most 64 KB, none of them kept. Throws CannotImport at the first byte beyond what was
   * declared, and at the end when the data is not what the archive's checksum says. Nothing for an unknown name.
   */
  pieces(name: string): Generator<Uint8Array, void, undefined>;
  /** A whole file; undefined when there is none of this name. Throws as `pieces` does. */
  read(name: string): Uint8Array | undefined;
}

/** Packed bytes that are inflated at a stretch: at deflate's best ratio of 1032 they become 8 MB. */
const STRETCH = 8 << 10;
const PIECE = 64 << 10;

/**
 * Opens a zip archive (a Word file is one) that may have been made to do harm: its directory is checked before anything is
 * unpacked, and what is unpacked is counted while it comes. Throws CannotImport, one sentence, for what is no zip archive, is
 * cut short, is encrypted, leads outside its folder, or is larger than `limits`.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits): Archive {
  const entries = readDirectory(bytes, limits.entries);
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (entry.size > limits.entryBytes) {
      throw new CannotImport(
        `"${entry.name}" in the archive unpacks to more than ${megabytes(limits.entryBytes)}, which is too large to read.`,
      );
    }
    if (entry.size > limits.ratioFrom && entry.size > entry.compressed * limits.ratio) throw new CannotImport(BOMB);
  }
  if (total > limits.totalBytes) {
    throw new CannotImport(
      `The archive unpacks to more than ${megabytes(limits.totalBytes)}: unpack it and import its documents one by one.`,
    );
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const pieces = function* (name: string) {
    const entry = byName.get(name);
    if (entry) yield* unpack(bytes, entry);
  };
  return {
    names: entries.map((entry) => entry.name),
    size: (name) => byName.get(name)?.size ?? 0,
    pieces,
    read: (name) => {
      const entry = byName.get(name);
      if (!entry) return undefined;
      // Grown as the data comes, for the declared size is only a claim.
      return concatenate([...pieces(name)]);
    },
  };
}

const BOMB = 'The archive unpacks to far more than its size, as one made to do harm does: nothing of it was read.';

function* unpack(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void, undefined> {
  const packed = dataOf(bytes, entry);
  let size = 0;
  let sum = ~0;
  for (const piece of entry.method === 0 ? [packed] : inflate(packed, entry)) {
    size += piece.length;
    if (size > entry.size) throw new CannotImport(BOMB);
    sum = crc32(piece, sum);
    for (let at = 0; at < piece.length; at += PIECE) yield piece.subarray(at, at + PIECE);
  }
  if (size !== entry.size || ~sum >>> 0 !== entry.crc) throw new CannotImport(DAMAGED);
}

function* inflate(packed: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void, undefined> {
  if (entry.method !== 8) {
    throw new CannotImport(
      `"${entry.name}" in the archive is packed in a way that is not read here: pack it as an ordinary zip file.`,
    );
  }
  let ready: Uint8Array[] = [];
  const inflater = new Inflate((piece) => {
    ready.push(piece);
  });
  let at = 0;
  do {
    const end = Math.min(at + STRETCH, packed.length);
    try {
      inflater.push(packed.subarray(at, end), end === packed.length);
    } catch {
      throw new CannotImport(DAMAGED);
    }
    yield* ready;
    ready = [];
    at = end;
  } while (at < packed.length);
}

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array, before: number): number {
  let sum = before;
  for (let index = 0; index < bytes.length; index++) sum = CRC_TABLE[(sum ^ bytes[index]!) & 0xff]! ^ (sum >>> 8);
  return sum;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / (1 << 20))} MB`;
