import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CannotImport } from '../official/imported.js';
import { readPdf } from './readPdf.js';
import { fixture, pagesOf, pdfFrom, shown, streamOf, words } from './testSupport.js';

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readPdf(bytes);
  } catch (error) {
    if (error instanceof CannotImport) return error.message;
    throw error;
  }
  return 'read';
}

const text = words('L3.22 The Keeper shall answer.', 72, 700);
const flat = (content: Buffer) => streamOf(deflateSync(content), '/Filter/FlateDecode');

describe('a file that is no whole PDF', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'This file is not a PDF'],
    ['a zip by another name', new Uint8Array([0x50, 0x4b, 3, 4, ...Array(200).fill(0)]), 'This file is not a PDF'],
    ['its first half', fixture('wardens.pdf').slice(0, 20_000), 'This PDF is cut short'],
    ['an end without a body', new TextEncoder().encode('%PDF-1.7\n%%EOF'), 'This PDF is damaged'],
    [
      '200 MB',
      Object.assign(new Uint8Array(200 << 20), { 0: 0x25, 1: 0x50, 2: 0x44, 3: 0x46, 4: 0x2d }),
      'This PDF has 200 MB',
    ],
    ['one that needs a password', fixture('hostile/locked.pdf'), 'This PDF is protected by a password'],
  ])('is refused: %s', async (_, bytes, said) => {
    expect(await refusal(bytes)).toContain(said);
  });
});

describe('a PDF without words', () => {
  const picture = streamOf(
    Buffer.alloc(400, 120),
    '/Type/XObject/Subtype/Image/Width 20/Height 20/BitsPerComponent 8/ColorSpace/DeviceGray',
  );
  const scan = 'q 595 0 0 842 0 0 cm /X Do Q\n';

  it('is refused when it is a scan', async () => {
    expect(await refusal(pagesOf([scan, scan], undefined, [picture]))).toContain('This PDF is a scan');
  });

  it('is refused when its pages are empty', async () => {
    expect(await refusal(pagesOf(['', '']))).toContain('This PDF holds no text');
  });

  it('is read as far as it has words; the pages without any are named', async () => {
    const { after } = await readPdf(
      pagesOf([text, scan, words('L3.23 Not used.', 72, 650), scan], undefined, [picture]),
    );
    expect(after.losses).toEqual([
      { kind: 'picture', about: 'The page is a picture without text; nothing of it was read.', where: 'page 2' },
      { kind: 'picture', about: 'The page is a picture without text; nothing of it was read.', where: 'page 4' },
    ]);
  });
});

describe('a PDF made to do harm', () => {
  it('is refused when it says that it has 100,000 pages', async () => {
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>';
    const many = pdfFrom([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 100000>>`,
      page,
    ]);
    expect(await refusal(many)).toContain('100,000 pages');
  });

  it('is refused when its pages lie within each other without end', async () => {
    const circle = pdfFrom(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 3>>']);
    expect(await refusal(circle)).toMatch(/damaged/);
  });

  it('is refused when its objects are nested 200,000 deep', async () => {
    const deep = pdfFrom(['<</Type/Catalog/Pages 2 0 R>>', `${'['.repeat(200_000)}${']'.repeat(200_000)}`]);
    expect(await refusal(deep)).toMatch(/damaged|no text/);
  });

  it('is refused when a small stream unpacks to 250 MB', async () => {
    expect(await refusal(pagesOf([flat(Buffer.alloc(250 << 20, 32))]))).toContain('unpacks to more than');
  });

  it('is refused when a stream unpacks to one that unpacks to 250 MB', async () => {
    const twice = deflateSync(deflateSync(Buffer.alloc(250 << 20, 32), { level: 9 }), { level: 9 });
    expect(await refusal(pagesOf([streamOf(twice, '/Filter[/FlateDecode/FlateDecode]')]))).toContain(
      'unpacks to more than',
    );
  });

  it('is read when a drawing contains itself', async () => {
    const self = streamOf('q /X Do Q', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>');
    const { after } = await readPdf(pagesOf([`/X Do\n${text}`], undefined, [self]));
    expect(shown(after)).toBe('<L3.22> The Keeper shall answer.');
  });

  it('is read, and nothing in it is run', async () => {
    const bytes = pdfFrom([
      '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(globalThis.harm = true)>>>>',
      '<</Type/Pages/Kids[4 0 R]/Count 1>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R/AA<</O<</S/JavaScript/JS(globalThis.harm = true)>>>>>>',
      streamOf(text),
    ]);
    expect(shown((await readPdf(bytes)).after)).toBe('<L3.22> The Keeper shall answer.');
    expect('harm' in globalThis).toBe(false);
  });

  it('is refused when one page holds more words than a page can show', async () => {
    const crowd = flat(
      Buffer.from(Array.from({ length: 21_000 }, (_, at) => words('a', (at * 37) % 590, (at * 53) % 840)).join('')),
    );
    expect(await refusal(pagesOf([crowd]))).toContain('more words than a page can show');
  });
});
