import { CannotImport } from './imported';

/** One file in an archive, as the archive's directory declares it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header begins in the archive. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
const FULL = 0xffffffff;

/** What a cut or altered archive is answered with. */
export const DAMAGED = 'The file is cut short or damaged: download or save it again.';

/**
 * The directory at the end of a zip archive (APPNOTE 4.3.12, with the 64-bit forms), folders left out. Only `limit` entries
 * are looked at. Throws CannotImport for what is no whole archive, for encrypted entries, and for names that lead outside or
 * stand twice.
 */
export function readDirectory(bytes: Uint8Array, limit: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = endOfDirectory(view);
  if (count > limit) {
    throw new CannotImport(
      `The archive holds ${count} files, more than the ${limit} that are read: unpack it and import its folder.`,
    );
  }
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new CannotImport(DAMAGED);
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new CannotImport(DAMAGED);
    const name = safeName(bytes.subarray(at + 46, nameEnd), (flags & UTF8_NAME) !== 0);
    if ((flags & ENCRYPTED) !== 0) {
      throw new CannotImport(
        'The archive is protected by a password: unpack it with the password and import what is in it.',
      );
    }
    if (seen.has(name)) throw new CannotImport(`The archive holds "${name}" twice: it is damaged, or made to mislead.`);
    seen.add(name);
    if (!name.endsWith('/')) entries.push({ name, ...declared(view, at, nameEnd, extraEnd) });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the data of an entry begins, after its own header. Throws CannotImport when it is not all there. */
export function dataOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new CannotImport(DAMAGED);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.compressed > bytes.length) throw new CannotImport(DAMAGED);
  return bytes.subarray(start, start + entry.compressed);
}

function endOfDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const short = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    if (short.count !== 0xffff && short.offset !== FULL) return short;
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return short;
    const long = toNumber(view, at - 12);
    if (long + 56 > view.byteLength || view.getUint32(long, true) !== END_64) throw new CannotImport(DAMAGED);
    return { count: toNumber(view, long + 32), offset: toNumber(view, long + 48) };
  }
  throw new CannotImport(DAMAGED);
}

function declared(view: DataView, at: number, extra: number, extraEnd: number): Omit<ZipEntry, 'name'> {
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  let compressed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  if (compressed === FULL || size === FULL || offset === FULL) {
    let field = extra;
    while (field + 4 <= extraEnd && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
    let value = field + 4;
    const next = (): number => {
      if (value + 8 > extraEnd) throw new CannotImport(DAMAGED);
      value += 8;
      return toNumber(view, value - 8);
    };
    if (size === FULL) size = next();
    if (compressed === FULL) compressed = next();
    if (offset === FULL) offset = next();
  }
  return { method, crc, compressed, size, offset };
}

/** 64 bits as a number; what no number holds is beyond every limit anyway. */
const toNumber = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** A name with `/` between folders, or CannotImport when it would lead outside the folder that it is unpacked in. */
function safeName(raw: Uint8Array, utf8: boolean): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    if (utf8) throw new CannotImport(DAMAGED);
    // Old archivers write the code page of their machine. It only matters that the name stays the same and is safe.
    name = Array.from(raw, (byte) => String.fromCharCode(byte)).join('');
  }
  name = name.replaceAll('\\', '/');
  if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|[\u0000-\u001f\u007f]/.test(name) || name === '') {
    const shown = name.replace(/[\u0000-\u001f\u007f]/g, '?').slice(0, 80);
    throw new CannotImport(
      `The archive holds a file named "${shown}", which would lead outside its folder: it is made to do harm.`,
    );
  }
  return name;
}
