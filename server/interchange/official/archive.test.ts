import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ArchiveLimits, openArchive } from './archive';
import { CannotImport } from './imported';

const LIMITS: ArchiveLimits = {
  entries: 100,
  entryBytes: 8 << 20,
  totalBytes: 16 << 20,
  ratio: 200,
  ratioFrom: 1 << 20,
};
const zip = (files: Zippable) => zipSync(files, { mtime: '2026-01-01' });
const open = (bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}) => openArchive(bytes, { ...LIMITS, ...limits });
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** Writes a number of 16 or 32 bits over every place where a header of this kind has it. */
function overwrite(bytes: Uint8Array, signature: number, at: number, value: number, bits: 16 | 32 = 32): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let index = 0; index + 4 <= copy.length; index++) {
    if (view.getUint32(index, true) !== signature) continue;
    if (bits === 16) view.setUint16(index + at, value, true);
    else view.setUint32(index + at, value, true);
  }
  return copy;
}
const DIRECTORY = 0x02014b50;

describe('an archive', () => {
  it('gives the names and bytes of its files, packed or not, folders left out', () => {
    const archive = open(
      zip({
        'SEC 45/': new Uint8Array(),
        'SEC 45/Section Ä.docx': strToU8('words'),
        'b.txt': [strToU8('more'), { level: 0 }],
      }),
    );
    expect(archive.names).toEqual(['SEC 45/Section Ä.docx', 'b.txt']);
    expect(archive.names.map((name) => text(archive.read(name)))).toEqual(['words', 'more']);
    expect(archive.size('b.txt')).toBe(4);
    expect(archive.read('c.txt')).toBeUndefined();
  });

  it('reads a large file in pieces that make the whole', () => {
    const whole = Uint8Array.from({ length: 3 << 20 }, (_, index) => (index * (index >> 3) * 7919) >> 7);
    const archive = open(zip({ a: whole }));
    const pieces = [...archive.pieces('a')];
    expect(pieces.every((piece) => piece.length <= 64 << 10)).toBe(true);
    expect(Buffer.concat(pieces).equals(whole)).toBe(true);
    expect(Buffer.from(archive.read('a')!).equals(whole)).toBe(true);
  });

  it('reads names that Windows programs write with a backslash', () => {
    expect(open(zip({ 'word\\document.xml': strToU8('x') })).names).toEqual(['word/document.xml']);
  });
});

describe('an archive that is damaged or made to do harm is refused in one sentence', () => {
  const large = new Uint8Array(7 << 20);
  const plain = zip({ 'a.txt': strToU8('words '.repeat(1000)) });
  const cases: readonly (readonly [name: string, make: () => Uint8Array, sentence: RegExp])[] = [
    ['no archive', () => strToU8('PK and nothing more'), /cut short or damaged/],
    ['cut short', () => plain.subarray(0, plain.length - 30), /cut short or damaged/],
    ['a directory that leads nowhere', () => overwrite(plain, 0x06054b50, 16, 0x7fffffff), /cut short or damaged/],
    ['data beyond the end', () => overwrite(plain, DIRECTORY, 20, 0x7fffffff), /cut short or damaged/],
    ['altered data', () => plain.map((byte, index) => (index === 45 ? byte ^ 255 : byte)), /cut short or damaged/],
    ['a wrong checksum', () => overwrite(plain, DIRECTORY, 16, 1), /cut short or damaged/],
    ['a password', () => overwrite(plain, DIRECTORY, 8, 1, 16), /password/],
    ['another packing', () => overwrite(plain, DIRECTORY, 10, 14, 16), /packed in a way/],
    ['a name that climbs out', () => zip({ '../../etc/passwd': strToU8('x') }), /outside its folder/],
    ['a name that climbs out the Windows way', () => zip({ 'a\\..\\..\\b': strToU8('x') }), /outside its folder/],
    ['an absolute name', () => zip({ '/etc/passwd': strToU8('x') }), /outside its folder/],
    ['a drive', () => zip({ 'C:\\a.txt': strToU8('x') }), /outside its folder/],
    ['a name with a control character', () => zip({ 'a\u0000.docx': strToU8('x') }), /outside its folder/],
    ['a name twice', () => zip({ 'a/b': strToU8('x'), 'a\\b': strToU8('y') }), /twice/],
    [
      'too many files',
      () => zip(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}`, strToU8('')]))),
      /holds 101 files/,
    ],
    ['a file that is too large', () => zip({ a: new Uint8Array(9 << 20) }), /more than 8 MB/],
    [
      'too much together',
      () => zip({ a: [large, { level: 0 }], b: [large, { level: 0 }], c: [large, { level: 0 }] }),
      /more than 16 MB/,
    ],
    ['a bomb that says so', () => zip({ a: new Uint8Array(7 << 20) }), /far more than its size/],
    [
      'a bomb that says it is small',
      () => overwrite(zip({ a: new Uint8Array(7 << 20) }), DIRECTORY, 24, 1000),
      /far more than its size/,
    ],
  ];
  it.each(cases)('%s', (_, make, sentence) => {
    const attempt = () => {
      const archive = open(make());
      for (const name of archive.names) archive.read(name);
    };
    expect(attempt).toThrow(CannotImport);
    expect(attempt).toThrow(sentence);
  });

  it('stops a bomb at what it declared, long before it is unpacked', () => {
    const bomb = overwrite(zip({ a: new Uint8Array(40 << 20) }), DIRECTORY, 24, 9 << 20);
    let seen = 0;
    const attempt = () => {
      for (const piece of open(bomb, { entryBytes: 1 << 30, ratio: 1e9 }).pieces('a')) seen += piece.length;
    };
    expect(attempt).toThrow(/far more than its size/);
    expect(seen).toBeLessThanOrEqual(9 << 20);
  });
});
