import { describe, expect, it } from 'vitest';
import { readPdf } from './readPdf.js';
import { pagesOf, shown, streamOf, words } from './testSupport.js';

const read = async (bytes: Uint8Array) => shown((await readPdf(bytes)).after);
const upright = (text: string) => `BT /F 12 Tf 0 1 -1 0 300 80 Tm (${text}) Tj ET\n`;

describe('pages that lie on their side', () => {
  it('are read when the page says so', async () => {
    expect(await read(pagesOf([upright('L3.22 The Keeper shall answer.')], '/MediaBox[0 0 595 842]/Rotate 90'))).toBe(
      '<L3.22> The Keeper shall answer.',
    );
  });

  it('are read when only their words are turned', async () => {
    expect(await read(pagesOf([upright('L3.22 The Keeper shall answer.')]))).toBe('<L3.22> The Keeper shall answer.');
  });
});

describe('what stands beside the text', () => {
  const stamp = (text: string) => `BT /F 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (${text}) Tj ET\n`;
  const texts = ['L3.22 The Keeper shall answer.', 'L3.23 Not used.', 'L3.24 The Keeper shall ask.'];

  it('is told when it is set at an angle', async () => {
    expect(await read(pagesOf([stamp('DRAFT') + words(texts[0]!, 72, 700)]))).toBe(
      '<L3.22> The Keeper shall answer.\nloss: unplaced, page 1: DRAFT',
    );
  });

  it('is around the text when it comes back on every page', async () => {
    const pages = texts.map((text, at) => stamp('DRAFT') + words(text, 72, 700 - at * 30));
    expect(await read(pagesOf(pages))).toBe(
      '<L3.22> The Keeper shall answer.\n<L3.23> Not used.\n<L3.24> The Keeper shall ask.\naround: DRAFT',
    );
  });

  it('is told when it is a picture or a drawing; a picture on every page once', async () => {
    const picture = streamOf(
      Buffer.alloc(400, 120),
      '/Type/XObject/Subtype/Image/Width 20/Height 20/BitsPerComponent 8/ColorSpace/DeviceGray',
    );
    const logo = 'q 40 0 0 40 500 780 cm /X Do Q\n';
    const chart = Array.from({ length: 8 }, (_, at) => `${at * 9} 10 m 100 ${at * 30} l S\n`).join('');
    const pages = texts.map((text, at) => logo + words(text, 72, 700 - at * 30) + (at === 1 ? chart : ''));
    const { after } = await readPdf(pagesOf(pages, undefined, [picture]));
    expect(after.losses).toEqual([
      { kind: 'picture', about: 'A picture that comes back on 3 pages was left out.', where: 'page 1' },
      { kind: 'drawing', about: 'A drawing was left out.', where: 'page 2' },
    ]);
  });
});
