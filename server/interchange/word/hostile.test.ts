import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CannotImport } from '../official/imported';
import { readWord } from './readWord';
import { type HandMade, inList, list, p, r, shown, wordFile } from './testSupport';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (xml: string) => wordFile({ body: '', more: { 'word/document.xml': strToU8(xml) } });
const compoundFile = (more: Uint8Array = new Uint8Array()) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), new Uint8Array(2048), more]);
const cut = (file: Uint8Array, share: number) => file.subarray(0, Math.floor(file.length * share));
const sample = wordFile({ body: p('Each Keeper shall light its lamps.').repeat(500) });

/** One sentence, or two clauses of it, that ends as one and has no trace of a program in it. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const fault = await readWord(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(CannotImport);
  const { message } = fault as CannotImport;
  expect(message).toMatch(/^[A-Z][^\n]{10,250}\.$/);
  expect(message).not.toMatch(/Error|undefined|saxes|fflate/);
  return message;
}

describe('what is no Word document is refused with what it is and what to do', () => {
  it.each<readonly [string, () => Uint8Array, RegExp]>([
    ['an empty file', () => new Uint8Array(), /empty/],
    ['a PDF', () => strToU8('%PDF-1.7\n1 0 obj'), /PDF.*\.pdf/],
    ['an old .doc', () => compoundFile(), /save it as \.docx/],
    ['a document under a password', () => compoundFile(Buffer.from('EncryptedPackage', 'utf16le')), /password/],
    ['a web page', () => strToU8('\ufeff\n<!DOCTYPE html><html><body>Sign in</body></html>'), /web page/],
    ['rich text', () => strToU8('{\\rtf1\\ansi Words}'), /Rich Text/],
    ['Word XML in one piece', () => strToU8('<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>'), /save it as \.docx/],
    ['plain text', () => strToU8('Each Keeper shall light its lamps.'), /not a Word document/],
    ['an Excel workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /Excel/],
    ['a presentation', () => zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), /PowerPoint/],
    [
      'an OpenDocument text',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<x/>') }),
      /OpenDocument/,
    ],
    ['a zip of documents', () => zipSync({ 'Section L.docx': strToU8('x') }), /\.zip/],
    ['an archive that is cut short', () => cut(sample, 0.6), /cut short or damaged/],
    ['a file of 200 MB', () => new Uint8Array(200 << 20), /200 MB/],
  ])('%s', async (_, make, sentence) => {
    expect(await refusal(make())).toMatch(sentence);
  });
});

describe('a document made to do harm is refused', () => {
  const deep = (levels: number) =>
    `<w:document ${W}><w:body>${'<w:sdt><w:sdtContent>'.repeat(levels)}${'</w:sdtContent></w:sdt>'.repeat(levels)}</w:body></w:document>`;
  it.each<readonly [string, () => Uint8Array, RegExp]>([
    ['XML a thousand levels deep', () => document(deep(1000)), /levels deep/],
    ['XML that only opens', () => document(`<w:document ${W}>${'<w:p>'.repeat(200_000)}`), /levels deep/],
    [
      'entities that expand',
      () =>
        document(
          `<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
        ),
      /document type/,
    ],
    [
      'an entity that reads a file',
      () => document(`<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document ${W}/>`),
      /document type/,
    ],
    ['an entity that is not declared', () => document(`<w:document ${W}><w:body>&x;</w:body></w:document>`), /damaged/],
    ['XML that ends early', () => document(`<w:document ${W}><w:body><w:p>`), /damaged/],
    ['no XML', () => document('words'), /damaged/],
    ['a document without a body', () => document(`<w:document ${W}/>`), /no text/],
    [
      'a bomb',
      () => wordFile({ body: '', more: { 'word/document.xml': new Uint8Array(64 << 20) } }),
      /far more than its size/,
    ],
    [
      'broken styles',
      () => wordFile({ body: '', more: { 'word/styles.xml': strToU8('<w:styles') } }),
      /styles\.xml.*damaged/,
    ],
    [
      'a table without end',
      () =>
        wordFile({
          body: `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr></w:tc></w:tr>`.repeat(40_000)}</w:tbl>`,
        }),
      /too many cells/,
    ],
  ])('%s', async (_, make, sentence) => {
    expect(await refusal(make())).toMatch(sentence);
  });
});

describe('a document with something odd in it is read', () => {
  const style = (id: string, based: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${based}"/><w:pPr>${more}</w:pPr></w:style>`;
  it.each<readonly [string, HandMade, readonly string[]]>([
    [
      'styles based on each other in a circle',
      { styles: style('A', 'B') + style('B', 'A'), body: p('Text.', '<w:pStyle w:val="A"/>') },
      ['Text.'],
    ],
    [
      'a style based on itself',
      { styles: style('A', 'A', '<w:outlineLvl w:val="0"/>'), body: p('Title', '<w:pStyle w:val="A"/>') },
      ['Title'],
    ],
    [
      'list styles that lead to each other',
      {
        styles: `<w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="numbering" w:styleId="T"><w:name w:val="T"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="T"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
        body: p('Text.', inList(1, 0)),
      },
      ['Text.'],
    ],
    [
      'a list that is not defined',
      { numbering: list([['decimal', '%1']]), body: p('Text.', inList(77, 0)) },
      ['Text.'],
    ],
    [
      'a level that is not defined',
      { numbering: list([['decimal', '%1']]), body: p('Text.', inList(1, 8)) + p('More.', inList(1, 99)) },
      ['Text.', 'More.'],
    ],
    [
      'no styles, no numbering, a style that is not defined',
      { body: p('Text.', `<w:pStyle w:val="Gone"/>${inList(1, 0)}`) },
      ['Text.'],
    ],
    [
      'numbers that are none',
      {
        numbering: list([['lowerRoman', '%1']]),
        body: p('Text.', '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr>'),
      },
      ['i Text.'],
    ],
    [
      'a field that is never closed',
      {
        body:
          p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>') +
          p('Text.'),
      },
      ['Text.'],
    ],
    [
      'a field that is closed twice',
      { body: p(`<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>${r('Text.')}`) },
      ['Text.'],
    ],
    [
      'a note that refers to itself',
      {
        footnotes: `<w:footnote w:id="2">${p(`${r('Note')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}</w:footnote>`,
        body: p('<w:r><w:t>Text</w:t><w:footnoteReference w:id="2"/></w:r>'),
      },
      ['Text[1]', '[1] Note[1]'],
    ],
    [
      'a cell beyond the columns of Word',
      { body: `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr>${p('A')}</w:tc></w:tr></w:tbl>` },
      [`A ${'|  '.repeat(63)}`.trim()],
    ],
  ])('%s', async (_, parts, expected) => {
    expect(shown((await readWord(wordFile(parts))).after)).toEqual(expected);
  });

  it('fields that open fields by the thousand', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(5000);
    const close = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(5000);
    expect(shown((await readWord(wordFile({ body: p(`${open}${close}${r('Text.')}`) }))).after)).toEqual(['Text.']);
  });
});

describe('a file in which bytes were changed', () => {
  const folder = join(__dirname, '../../../test/fixtures/word');
  const fixtures = readdirSync(folder).flatMap((name) =>
    name.endsWith('.docx') ? [readFileSync(join(folder, name))] : [],
  );
  const answers = async (bytes: Uint8Array) => {
    const fault = await readWord(bytes).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (fault !== undefined) expect(fault).toBeInstanceOf(CannotImport);
  };
  const part = fc.constantFrom('word/document.xml', 'word/styles.xml', 'word/numbering.xml');
  const places = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 });

  it('is read or refused in a sentence: in the archive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fixtures), places, async (file, changes) => {
        const bytes = Uint8Array.from(file);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        await answers(bytes);
      }),
      { numRuns: 100 },
    );
  });

  it('is read or refused in a sentence: elements taken out, doubled or moved', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        part,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 3 })), { minLength: 1, maxLength: 6 }),
        async (file, name, changes) => {
          const entries = unzipSync(file);
          // Elements without content can stand anywhere and leave the XML whole.
          const pieces = strFromU8(entries[name] ?? new Uint8Array()).split(/(<w:[^<>]*\/>)/);
          for (const [from, to, kind] of changes) {
            const at = (from % Math.max(1, pieces.length >> 1)) * 2 + 1;
            const tag = pieces[at] ?? '';
            if (kind !== 0) pieces[at] = '';
            if (kind !== 1) pieces[(to % Math.max(1, pieces.length >> 1)) * 2 + 1] += tag;
          }
          await answers(zipSync({ ...entries, [name]: strToU8(pieces.join('')) }));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is read or refused in a sentence: values of attributes exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        part,
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.constantFrom('', '-1', '99999999999', 'x', '1e9', '\u0000', 'constructor', '__proto__'),
          ),
          { minLength: 1, maxLength: 9 },
        ),
        async (file, name, changes) => {
          const entries = unzipSync(file);
          const pieces = strFromU8(entries[name] ?? new Uint8Array()).split(/(?<=w:\w+=")([^"]*)/);
          for (const [at, value] of changes) pieces[(at % Math.max(1, pieces.length >> 1)) * 2 + 1] = value;
          await answers(zipSync({ ...entries, [name]: strToU8(pieces.join('')) }));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a long document', () => {
  it.each<readonly [string, string]>([
    ['in one paragraph of many runs', p(r('Each Keeper ').repeat(100_000))],
    ['in one paragraph of many pictures', p('<w:r><w:t>x</w:t><w:pict/></w:r>'.repeat(100_000))],
    ['in one contents entry', p(`<w:r>${'<w:tab/><w:t>.</w:t>'.repeat(100_000)}</w:r>`, '<w:pStyle w:val="TOC1"/>')],
    ['of paragraphs that run on into each other', p('a', '<w:rPr><w:del/></w:rPr>').repeat(50_000)],
    ['of blanks', p(' '.repeat(2_000_000))],
  ])('%s', async (_, body) => {
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const { after } = await readWord(wordFile({ styles, body }));
    expect(after.parts.length).toBeLessThanOrEqual(1);
  });

  it('is read in steps, each told how far it is, and is left when a step throws', async () => {
    const steps: number[] = [];
    const { after } = await readWord(
      wordFile({ body: p('Each Keeper shall light its lamps.').repeat(20_000) }),
      (done, total) => {
        steps.push(done / total);
      },
    );
    expect(after.parts).toHaveLength(20_000);
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.every((share, index) => share >= 0 && share <= 1 && share >= (steps[index - 1] ?? 0))).toBe(true);
    const stop = new Error('withdrawn');
    await expect(readWord(sample, () => Promise.reject(stop))).rejects.toBe(stop);
  });
});
