import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';
import { nodeFileSystem } from './nodeFileSystem';

const WORDS = 'Section G3.17 – “notify” costs £5';
const utf16le = Buffer.from(`\ufeff${WORDS}`, 'utf16le');
const windows = Buffer.from(WORDS.replace('–', '\u0096').replace('“', '\u0093').replace('”', '\u0094'), 'latin1');

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${WORDS}`)],
    ['UTF-16, little end first', utf16le],
    ['UTF-16, big end first', Buffer.from(utf16le).swap16()],
    ['windows-1252', windows],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(WORDS);
  });

  it('reads nothing', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});

describe('nodeFileSystem', () => {
  it('decodes files in the same way', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sec-decode-')), 'a.sec');
    writeFileSync(file, utf16le);
    expect(await nodeFileSystem.readText(pathToFileURL(file).href)).toBe(WORDS);
  });
});
