import { describe, expect, it } from 'vitest';
import { readWord } from './readWord';
import { field, type HandMade, inList, list, p, r, shown, wordFile } from './testSupport';

const read = (parts: HandMade) => readWord(wordFile(parts));
const CLAUSES = list([
  ['decimal', 'L%1'],
  ['decimal', 'L%1.%2'],
  ['lowerLetter', '(%3)'],
  ['lowerRoman', '(%4)'],
]);
const style = (id: string, properties: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}${properties}</w:style>`;

describe('text as it is seen', () => {
  it('leaves no trace of tabs, breaks, soft hyphens and blanks that may not break', async () => {
    const body = p(
      '<w:r><w:tab/><w:t>non</w:t><w:noBreakHyphen/><w:t>working</w:t><w:softHyphen/><w:br/><w:t>lamps\u00a0 and\u00adoil</w:t></w:r>',
    );
    expect(shown((await read({ body })).after)).toEqual(['non-working lamps andoil']);
  });

  it('counts blanks at the ends of a run only where the run keeps them, as Word does', async () => {
    const body = p(
      `<w:r><w:t>one </w:t></w:r>${r(' two ')}<w:r><w:t>\n three\n </w:t></w:r><w:r><w:t>four</w:t></w:r>`,
    );
    expect(shown((await read({ body })).after)).toEqual(['one two threefour']);
  });

  it('shows signs of symbol fonts as the letters that they look like, and says which it does not know', async () => {
    const sign = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const body = p(
      `${r('x ')}${sign('Symbol', 'F0B3')}${r(' 1 ')}${sign('Wingdings', 'F0FC')}${sign('Odd Font', 'F041')}`,
    );
    const { after } = await read({ body });
    expect(shown(after)).toEqual(['x ≥ 1 ✓']);
    expect(after.losses).toEqual([
      { kind: 'unplaced', about: 'A sign of the font Odd Font has no letter: it is left out.', where: 'x ≥ 1 ✓' },
    ]);
  });

  it('takes bold and italic from styles of every kind, two of which cancel each other', async () => {
    const styles =
      style('Term', '<w:rPr><w:b/></w:rPr>') +
      `<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
    const body =
      p(
        r('Lamp ') + r('means', '<w:rStyle w:val="Strong"/>') + r(' a light', '<w:b w:val="0"/><w:i/>'),
        '<w:pStyle w:val="Term"/>',
      ) + p(r('Oil', '<w:rStyle w:val="Strong"/>') + r(' means fuel.'));
    expect(shown((await read({ styles, body })).after)).toEqual(['**Lamp **means_ a light_', '**Oil** means fuel.']);
  });

  it('leaves hidden text out and says so; a hidden paragraph is not counted', async () => {
    const hidden = '<w:vanish/>';
    const body =
      p(`${r('Seen')}${r(' unseen', hidden)}${r('.')}`, inList(1, 0)) +
      p(r('Gone', hidden), `${inList(1, 0)}<w:rPr>${hidden}</w:rPr>`) +
      p('Second.', inList(1, 0));
    const { after } = await read({ numbering: CLAUSES, body });
    expect(shown(after)).toEqual(['L1 Seen.', 'L2 Second.']);
    expect(after.losses.map(({ about }) => about)).toEqual(['Hidden text: unseen', 'Hidden text: Gone']);
  });

  it('joins a run-in heading that Word keeps as a paragraph of its own by a style separator', async () => {
    const body =
      p(r('Lighting.'), `${inList(1, 0)}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`) + p(' Each Keeper shall light.');
    expect(shown((await read({ numbering: CLAUSES, body })).after)).toEqual(['L1 Lighting. Each Keeper shall light.']);
  });

  it('sees through controls, smart tags, directions and unknown namespaces with other prefixes', async () => {
    const inner = `<w:sdt><w:sdtContent>${r('a')}</w:sdtContent></w:sdt><w:smartTag>${r('b')}</w:smartTag><w:bdo>${r('c')}</w:bdo>`;
    const body = `<w:sdt><w:sdtContent>${p(inner)}</w:sdtContent></w:sdt><w:customXml>${p('d')}</w:customXml>`;
    const { after } = await read({ body });
    expect(shown(after)).toEqual(['abc', 'd']);
    const file = wordFile({
      body: '',
      more: {
        'word/document.xml': new TextEncoder().encode(
          '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>Strict.</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>',
        ),
      },
    });
    expect(shown((await readWord(file)).after)).toEqual(['Strict.']);
  });

  it('reads a text box once, whichever way it is written, behind its paragraph and counted by itself', async () => {
    const content = `<w:txbxContent>${p('In the box.', inList(1, 0))}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = p(`${r('One.')}${box}`, inList(1, 0)) + p('Two.', inList(1, 0));
    const { after } = await read({ numbering: CLAUSES, body });
    expect(shown(after)).toEqual(['L1 One.', 'L1 In the box.', 'L2 Two.']);
    expect(after.losses).toEqual([]);
  });
});

describe('numbers as they are printed', () => {
  const level = (format: string, text: string, more = '') =>
    `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/>${format}<w:lvlText w:val="${text}"/>${more}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const format = (name: string) => `<w:numFmt w:val="${name}"/>`;
  it.each([
    ['in capitals', level(format('lowerLetter'), '%1)', '<w:rPr><w:caps/></w:rPr>'), 'C) Text.'],
    ['hidden', level(format('decimal'), '%1', '<w:rPr><w:vanish/></w:rPr>'), 'Text.'],
    ['none', level(format('none'), '%1'), 'Text.'],
    ['words alone', level(format('none'), 'Note:'), 'Note: Text.'],
    ['a bullet', level(format('bullet'), '\uf0b7'), '• Text.'],
    ['a picture for a bullet', level(format('decimal'), '%1', '<w:lvlPicBulletId w:val="0"/>'), '• Text.'],
    ['with zeros', level(format('decimalZero'), '%1.'), '03. Text.'],
    [
      'with more zeros, as Word wraps it',
      level(
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>',
        '%1',
      ),
      '003 Text.',
    ],
    ['ordinals', level(format('ordinal'), '%1'), '3rd Text.'],
    ['words', level(format('cardinalText'), 'Part %1'), 'Part Three Text.'],
  ])('%s', async (_, numbering, expected) => {
    expect(shown((await read({ numbering, body: p('Text.', inList(1, 0)) })).after)).toEqual([expected]);
  });
});

describe('fields and links', () => {
  const target = p(`<w:bookmarkStart w:id="1" w:name="_Ref1"/>${r('the Keeper;')}`, inList(1, 2));
  const before = p('Lighting', inList(1, 0)) + p('Each of:', inList(1, 1)) + target;

  it.each([
    ['REF', field('REF _Ref1 \\r \\h', '(a)'), '(a){→ L1.1(a)}'],
    ['PAGEREF', field('PAGEREF _Ref1', '7'), '7{→ L1.1(a)}'],
    ['simple', `<w:fldSimple w:instr=" REF _Ref1 \\w ">${r('L1.1(a)')}</w:fldSimple>`, 'L1.1(a){→ L1.1(a)}'],
    ['link', `<w:hyperlink w:anchor="_Ref1">${r('there')}</w:hyperlink>`, 'there{→ L1.1(a)}'],
    ['link by a field', field('HYPERLINK \\l "_Ref1"', 'there'), 'there{→ L1.1(a)}'],
    [
      'NOTEREF',
      `<w:bookmarkStart w:name="n"/><w:r><w:footnoteReference w:id="2"/></w:r>${r(' as ')}${field('NOTEREF n \\h', '1')}`,
      '[1] as 1{→ 1}',
    ],
    ['to nothing', field('REF _Gone \\h', 'Error! Reference source not found.'), 'Error! Reference source not found.'],
    ['no reference', field('DATE \\@ "d MMMM yyyy"', '5 May 2026'), '5 May 2026'],
    [
      'within another',
      field(`IF 1 = 1 "`, `see ${'</w:t></w:r>'}${field('REF _Ref1', '(a)')}<w:r><w:t>`),
      'see (a){→ L1.1(a)}',
    ],
  ])('%s', async (_, runs, expected) => {
    const { after } = await read({ numbering: CLAUSES, body: before + p(runs) });
    expect(shown(after).at(-1)).toBe(expected);
  });

  it('finds a target that stands further on, by its number in this text', async () => {
    const gone = `<w:rPr><w:del w:author="A" w:date="2026-01-01T00:00:00Z"/></w:rPr>`;
    const body =
      p(field('REF late \\r', 'L1.9'), '') +
      p('Group', inList(1, 0)) +
      p('<w:del w:author="A"><w:r><w:delText>Out.</w:delText></w:r></w:del>', inList(1, 1) + gone) +
      p(`<w:bookmarkStart w:name="late"/>${r('Stays.')}`, inList(1, 1));
    const { before, after } = await read({ numbering: CLAUSES, body });
    expect([shown(before)[0], shown(after)[0]]).toEqual(['L1.9{→ L1.2}', 'L1.9{→ L1.1}']);
  });

  it('says where Word counts by fields whose numbers are not kept', async () => {
    const body = p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> LISTNUM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r('an item')}`,
    );
    const { after } = await read({ body });
    expect(after.losses[0]?.about).toMatch(/LISTNUM/);
  });
});

describe('contents, notes, furniture', () => {
  it('takes contents pages for what they are, also when their field is never closed', async () => {
    const styles = style('TOC1', '', '').replace('w:val="TOC1"', 'w:val="toc 1"');
    const body =
      p('Contents').replace(
        '<w:p>',
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>',
      ) +
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>L1</w:t><w:tab/><w:t>Lighting</w:t><w:tab/><w:t>3</w:t></w:r>',
        '<w:pStyle w:val="TOC1"/>',
      ) +
      p('<w:r><w:t>Annex</w:t><w:tab/><w:t>iv</w:t></w:r>') +
      '</w:sdtContent></w:sdt>' +
      p('Each Keeper shall light its lamps.');
    const { after } = await read({ styles, body });
    expect(after.contents).toEqual([
      { label: 'L1', title: 'Lighting' },
      { label: '', title: 'Annex' },
    ]);
    expect(shown(after)).toEqual(['Each Keeper shall light its lamps.']);
  });

  it('puts notes behind their paragraph, with the mark that their own format gives', async () => {
    const note = (id: number, text: string, type = '') =>
      `<w:footnote ${type} w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`)}</w:footnote>`;
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const { after } = await read({
      settings: '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>',
      footnotes: note(0, '', 'w:type="separator"') + note(2, 'On oil.') + note(3, 'On wicks.'),
      body: p(`${r('Wicks')}${mark(3)}${r(' and oil')}${mark(2)}${r('.')}`),
    });
    expect(shown(after)).toEqual(['Wicks[a] and oil[b].', '[a] On wicks.', '[b] On oil.']);
    expect(after.parts.map((part) => part.kind === 'paragraph' && part.role)).toEqual(['text', 'footnote', 'footnote']);
  });
});

describe('tables', () => {
  const cell = (content: string, properties = '') =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;

  it('keeps merged cells in their columns', async () => {
    const body = `<w:tbl>${row(cell(p('A'), '<w:gridSpan w:val="2"/>'), cell(p('B'), '<w:vMerge w:val="restart"/>'))}${row(cell(p('C')), cell(p('D')), cell(p(''), '<w:vMerge/>'))}</w:tbl>`;
    expect(shown((await read({ body })).after)).toEqual(['A |  | B', 'C | D |']);
  });

  it('counts lists in cells with the others and writes a table within a cell as its paragraphs', async () => {
    const inner = `<w:tbl>${row(cell(p('x')), cell(p('y')))}</w:tbl>`;
    const body = `<w:tbl>${row(cell(p('one', inList(1, 0))), cell(p('two', inList(1, 0)) + inner + p('')))}</w:tbl>${p('three', inList(1, 0))}`;
    const { after } = await read({ numbering: CLAUSES, body });
    expect(shown(after)).toEqual(['L1 one | L2 two / x / y', 'L3 three']);
    expect(after.losses).toEqual([
      { kind: 'unplaced', about: 'A table within a table was written as paragraphs of its cell.', where: 'L2 two' },
    ]);
  });

  it.each([
    ['marked', '<w:tr><w:trPr><w:tblHeader/></w:trPr>', true],
    ['plain', '<w:tr>', false],
  ])('a first row that is %s', async (_, start, headed) => {
    const body = `<w:tbl>${start}${cell(p('Term'))}</w:tr>${row(cell(p('Lamp')))}</w:tbl>`;
    expect((await read({ body })).after.parts[0]).toMatchObject({ headed });
  });

  it('knows a heading row by the bold that its style gives the first row', async () => {
    const styles = `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`;
    const body = `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:val="0020"/></w:tblPr>${row(cell(p('Term')))}${row(cell(p('Lamp')))}</w:tbl>`;
    const { after } = await read({ styles, body });
    expect(after.parts[0]).toMatchObject({ headed: true });
    expect(shown(after)).toEqual(['**Term**', 'Lamp']);
  });
});

describe('what the text cannot carry', () => {
  it.each([
    [
      'a picture',
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="The quay"/><a:graphic><a:graphicData uri="p"><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
      'picture',
      'A picture is left out: The quay.',
    ],
    [
      'a chart',
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Oil"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r>',
      'chart',
      'A chart is left out: Oil.',
    ],
    ['a drawing', '<w:r><w:pict><v:shape/></w:pict></w:r>', 'drawing', 'A drawing is left out.'],
    [
      'an object',
      '<w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
      'embedded',
      'An embedded object is left out (Excel.Sheet.12).',
    ],
    ['a comment', '<w:r><w:commentReference w:id="4"/></w:r>', 'comment', 'Comment of Ada: "Check this."'],
    [
      'a formula',
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath>',
      'formula',
      'A formula was written as text: (a+b)/(c^2)',
    ],
  ])('%s', async (_, runs, kind, about) => {
    const comments = `<w:comment w:id="4" w:author="Ada">${p('Check this.')}</w:comment>`;
    const { after } = await read({ numbering: CLAUSES, comments, body: p(`${r('See ')}${runs}`, inList(1, 0)) });
    expect(after.losses).toEqual([{ kind, about, where: kind === 'formula' ? 'L1 See (a+b)/(c^2)' : 'L1 See' }]);
  });

  it('names another document that is put in', async () => {
    const { after } = await read({ body: `${p('Before.')}<w:altChunk r:id="r9"/>` });
    expect(after.losses).toEqual([{ kind: 'embedded', about: expect.stringMatching(/left out/), where: 'Before.' }]);
  });
});

describe('tracked changes', () => {
  const by = 'w:author="Ada" w:date="2026-01-02T03:04:05Z"';

  it('gives one text for both when there are none', async () => {
    const { before, after, changes } = await read({ body: p('As it is.') });
    expect(before).toBe(after);
    expect(changes).toEqual([]);
  });

  it('numbers the two texts by the formats that each had', async () => {
    const body =
      p('One', inList(1, 0)) +
      p('Was a clause', `<w:pPrChange ${by}><w:pPr>${inList(1, 1)}</w:pPr></w:pPrChange>`) +
      p('Became one', `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/><w:ins ${by}/></w:numPr>`) +
      p('Always one', inList(1, 1));
    const { before, after } = await read({ numbering: CLAUSES, body });
    expect(shown(before)).toEqual(['L1 One', 'L1.1 Was a clause', 'Became one', 'L1.2 Always one']);
    expect(shown(after)).toEqual(['L1 One', 'Was a clause', 'L1.1 Became one', 'L1.2 Always one']);
  });

  it('shows the number that Word 2003 kept of a clause whose numbering was changed', async () => {
    const changed = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange ${by} w:original="%1:3:0:.%2:2:4:)"/></w:numPr>`;
    const { before, after } = await read({ numbering: CLAUSES, body: p('Text.', changed) });
    expect([shown(before), shown(after)]).toEqual([['3.b) Text.'], ['L1 Text.']]);
  });

  it('keeps the look that a run had', async () => {
    const body = p(`<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>Lamp</w:t></w:r>`);
    const { before, after } = await read({ body });
    expect([shown(before), shown(after)]).toEqual([['Lamp'], ['**Lamp**']]);
  });

  it('lists them in order, with whose, when, what and where', async () => {
    const body =
      p('Lighting', inList(1, 0)) +
      p(
        `${r('Each ')}<w:del ${by}><w:r><w:delText>User</w:delText></w:r></w:del><w:ins ${by}>${r('Kee')}${r('per')}</w:ins>${r(' shall light.')}`,
        inList(1, 1),
      ) +
      p(`<w:moveTo ${by}>${r('Moved here.')}</w:moveTo>`);
    const { changes } = await read({ numbering: CLAUSES, body });
    const each = { author: 'Ada', date: '2026-01-02T03:04:05Z' };
    expect(changes).toEqual([
      { kind: 'deletion', ...each, text: 'User', where: 'L1.1' },
      { kind: 'insertion', ...each, text: 'Keeper', where: 'L1.1' },
      { kind: 'insertion', ...each, text: 'Moved here.', where: 'Moved here.' },
    ]);
  });

  it('keeps notes that come or go, and their own changes', async () => {
    const footnotes = `<w:footnote w:id="2">${p(`${r('Old')}<w:ins ${by}>${r(' and new')}</w:ins>${r('.')}`)}</w:footnote>`;
    const body = p(`${r('Oil')}<w:ins ${by}><w:r><w:footnoteReference w:id="2"/></w:r></w:ins>${r('.')}`);
    const { before, after, changes } = await read({ footnotes, body });
    expect([shown(before), shown(after)]).toEqual([['Oil.'], ['Oil[1].', '[1] Old and new.']]);
    expect(changes.map(({ text }) => text)).toEqual(['[note]', 'and new']);
  });
});

describe('depth', () => {
  it('leaves out levels that the document never uses', async () => {
    const body = [0, 1, 3, 3, 1].map((level) => p('Text.', inList(1, level))).join('');
    const { after } = await read({ numbering: CLAUSES, body });
    expect(after.parts.map((part) => part.kind === 'paragraph' && part.depth)).toEqual([0, 1, 2, 2, 1]);
  });

  it('goes by list levels, by the indent of a list below another, and by the text that it is flush with', async () => {
    const numbering = CLAUSES + list([['lowerLetter', '%1)']], 2);
    const left = (twips: number) => `<w:ind w:left="${twips}"/>`;
    const body =
      p('Group', inList(1, 0)) +
      p('Clause', inList(1, 1) + left(720)) +
      p('item', inList(2, 0) + left(1440)) +
      p('flush with the item', left(1440)) +
      p('flush with the clause', left(720)) +
      p('outside');
    const { after } = await read({ numbering, body });
    expect(after.parts.map((part) => part.kind === 'paragraph' && part.depth)).toEqual([0, 1, 2, 2, 1, 0]);
  });
});
