import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LegalDocument } from './document';
import { editDocument, readDocument } from './read';
import { provisionSpan } from './spans';

const read = (text: string, id?: string) => readDocument('file:///t.sec', text, 'sec', id);
const addresses = (text: string, id = 'Section G') => read(text, id).provisions.map((provision) => provision.address);

describe('provisions', () => {
  it('reads groups, clauses and paragraphs of a Section', () => {
    const text = [
      '# Section G Security',
      '## G3 System Security',
      '### Duty to Notify',
      'G3.17 Each User shall:',
      '  (a) notify; and',
      '    (i) report; or',
      '    (ii) record; and',
      '  (b) rectify.',
      '',
      'G3.18 Not used.',
    ].join('\n');
    expect(addresses(text)).toEqual(['G3', 'G3.17', 'G3.17(a)', 'G3.17(a)(i)', 'G3.17(a)(ii)', 'G3.17(b)', 'G3.18']);
    const document = read(text, 'Section G');
    expect(document.byAddress.get('G3.18')!.spent).toBe(true);
    expect(document.byAddress.get('G3.17')!.subHeading!.title).toBe('Duty to Notify');
    expect(provisionSpan(document, document.byAddress.get('G3.17')!).end).toBe(
      text.indexOf('rectify.') + 'rectify.'.length,
    );
  });

  it.each([
    ['letter i after h', ['h', 'i', 'j'], ['(h)', '(i)', '(j)']],
    ['roman after h when (ii) follows', ['h', 'i', 'ii', 'i'], ['(h)', '(h)(i)', '(h)(ii)', '(i)']],
    [
      'roman v inside its list',
      ['a', 'i', 'ii', 'iii', 'iv', 'v', 'b'],
      ['(a)', '(a)(i)', '(a)(ii)', '(a)(iii)', '(a)(iv)', '(a)(v)', '(b)'],
    ],
    ['letter v after u', ['t', 'u', 'v', 'w'], ['(t)', '(u)', '(v)', '(w)']],
    [
      'capitals beneath roman',
      ['a', 'i', 'ii', 'A', 'B', 'iii', 'b'],
      ['(a)', '(a)(i)', '(a)(ii)', '(a)(ii)(A)', '(a)(ii)(B)', '(a)(iii)', '(b)'],
    ],
    ['an inserted (aa)', ['a', 'aa', 'b'], ['(a)', '(aa)', '(b)']],
    ['a gap', ['a', 'b', 'd'], ['(a)', '(b)', '(d)']],
    [
      'letters through to c and d in a roman level',
      ['b', 'i', 'ii', 'c', 'd'],
      ['(b)', '(b)(i)', '(b)(ii)', '(c)', '(d)'],
    ],
  ])('decides by siblings: %s', (_, labels, expected) => {
    const text = `G1.1 The DCC shall:\n${labels.map((label) => `(${label}) do it;`).join('\n')}\n`;
    expect(addresses(text).slice(1)).toEqual(expected.map((path) => `G1.1${path}`));
  });

  it('begins an item with a verb after a colon, and keeps a cited number that a sentence wraps', () => {
    expect(
      addresses(
        'G1.1 The DCC shall use it:\n(a) to seal;\n(b) is for more of:\n(i) to open; and\n(ii) of oil; or\n(c) have it.\n',
      ),
    ).toEqual(['G1.1', 'G1.1(a)', 'G1.1(b)', 'G1.1(b)(i)', 'G1.1(b)(ii)', 'G1.1(c)']);
    expect(addresses('G1.1 The duties in paragraph\n(b) of Section G1.2 and\n(c) to (d) apply.\n')).toEqual(['G1.1']);
    // The line before holds only the "and" that a long item was wrapped at.
    expect(addresses('G1.1 Each:\n(a) one;\n    and\n(b) two.\n')).toEqual(['G1.1', 'G1.1(a)', 'G1.1(b)']);
  });

  it('counts a sub-heading to what follows it', () => {
    const text = '## G1 Group\n\n### One\n\nG1.1 Words.\n\n### Two\n\nG1.2 Words.\n';
    const document = read(text, 'Section G');
    expect(
      document.provisions.map((provision) => {
        const { start, end } = provisionSpan(document, provision);
        return text.slice(start, end);
      }),
    ).toEqual([text.trim(), 'G1.1 Words.', 'G1.2 Words.']);
    expect(document.owners.map((owner) => owner?.address)).toEqual(['G1', 'G1', 'G1.1', 'G1', 'G1.2']);
  });

  it('sees that an item of a list is not used', () => {
    const document = read(
      'G1.1 The DCC shall:\n(a) Not used;\n(b) [Not used]; and\n(c) Deleted.\n(d) act.',
      'Section G',
    );
    expect(document.provisions.map(({ label, spent }) => (spent ? `${label} spent` : label))).toEqual([
      'G1.1',
      '(a) spent',
      '(b) spent',
      '(c) spent',
      '(d)',
    ]);
  });

  it('reads the list styles of the Appendices', () => {
    const text =
      '## 2 Interfaces\n\n2.3.1.9 The DCC shall:\n\na) first:\n\ni. deep;\n\nA. deeper;\n\nii. deep again;\n\nb) second.\n\n2.3.1.10. Next.\n';
    expect(addresses(text, 'Appendix M')).toEqual([
      'Appendix M 2',
      'Appendix M 2.3.1.9',
      'Appendix M 2.3.1.9(a)',
      'Appendix M 2.3.1.9(a)(i)',
      'Appendix M 2.3.1.9(a)(i)(A)',
      'Appendix M 2.3.1.9(a)(ii)',
      'Appendix M 2.3.1.9(b)',
      'Appendix M 2.3.1.10',
    ]);
  });

  it("gives an Appendix's own appendices addresses of their own", () => {
    const text =
      '# Appendix M Interface\n\n1 Introduction\n\n1.1 Words.\n\n## Appendix A Forms\n\n1 Form\n\n1.1 Words.\n';
    expect(addresses(text, 'Appendix M')).toEqual([
      'Appendix M 1',
      'Appendix M 1.1',
      'Appendix M Appendix A',
      'Appendix M Appendix A 1',
      'Appendix M Appendix A 1.1',
    ]);
  });

  it('reads inserted numbers and preface paragraphs', () => {
    expect(addresses('F2.10 a.\n\nF2.10A b.\n\nF2.11 c.', 'Section F')).toEqual(['F2.10', 'F2.10A', 'F2.11']);
    expect(addresses('(A) first.\n\n(B) second:\n(i) one.\n\n1 Introduction', 'Appendix A')).toEqual([
      'Appendix A (A)',
      'Appendix A (B)',
      'Appendix A (B)(i)',
      'Appendix A 1',
    ]);
  });

  it('opens a list after words without a colon', () => {
    expect(addresses('G1.2 A User shall within 5 Working Days\n(a) do this; and\n(b) do that.\n')).toEqual([
      'G1.2',
      'G1.2(a)',
      'G1.2(b)',
    ]);
    expect(addresses('G1.2 A User shall act under paragraph\n(a) of Section L3.22 and\n(a) in it.\n')).toEqual([
      'G1.2',
    ]);
  });

  it('does not take a number that a sentence wraps onto a new line for a provision', () => {
    const text =
      'G1.1 Due to readings of Section\nL3.22, and of paragraphs (a),\n(b) and (d), the DCC shall act under\nG1.2 within\n30 days of notice.\n';
    expect(addresses(text)).toEqual(['G1.1']);
  });

  it('gives flush text after a list back to the clause', () => {
    const document = read(
      'G1.1 The DCC shall:\n(a) one; and\n(b) two,\n\nand report both.\n\n(c) three.\n',
      'Section G',
    );
    const owner = document.owners[document.blocks.findIndex((block) => block.kind === 'prose')];
    expect(owner!.address).toBe('G1.1');
    expect(document.provisions.map((provision) => provision.address)).toContain('G1.1(c)');
  });
});

describe('modifications', () => {
  const text = [
    '---',
    'modification: MP075',
    'baseline: "45.0"',
    '---',
    '# Third party providers',
    '1. Purpose of G3',
    'Amend Section G3.17 as follows:',
    '',
    'G3.17 Each User shall:',
    '  (a) notify.',
    '',
    'Insert new Section G3.18A after Section G3.18 as follows:',
    '',
    'G3.18A New words.',
    '',
    'Amend Appendix L 4.2.1 as follows:',
    '',
    '4.2.1 New words.',
    '',
    'Delete Section G3.20.',
    'Delete the definition of "Legacy Hub".',
    'Add the following definition to Section A1:',
    '',
    '**Provider** means a person.',
  ].join('\n');

  it('keeps the structure of amendments', () => {
    const document = read(text);
    expect(document.amendments.map(({ verb, target, term }) => [verb, target, term])).toEqual([
      ['amend', 'G3.17', ''],
      ['insert', 'G3.18A', ''],
      ['amend', 'Appendix L 4.2.1', ''],
      ['delete', 'G3.20', ''],
      ['deleteDefinition', '', 'Legacy Hub'],
      ['addDefinition', 'A1', ''],
    ]);
    expect(document.provisions.map((provision) => [provision.address, provision.amendment?.target])).toEqual([
      ['G3.17', 'G3.17'],
      ['G3.17(a)', 'G3.17'],
      ['G3.18A', 'G3.18A'],
      ['Appendix L 4.2.1', 'Appendix L 4.2.1'],
    ]);
    expect(document.modification).toBe('MP075');
  });

  it.each(['*', '**', '***', '_'])('reads instructions in bold and italic (%s)', (mark) => {
    const emphasised = text.replace(/^(?:Amend|Insert|Delete|Add) .*$/gm, (line) => `${mark}${line}${mark}`);
    const [plain, marked] = [read(text), read(emphasised)];
    expect(marked.amendments).toEqual(plain.amendments);
    expect(marked.provisions.map(({ address }) => address)).toEqual(plain.provisions.map(({ address }) => address));
  });
});

describe('an amendment of a paragraph alone', () => {
  it('gives the paragraphs their place in the clause', () => {
    const texts = (target: string, ...labels: string[]) =>
      read(
        `Amend Section ${target} as follows:\n\n${labels.map((label) => `(${label}) words;\n`).join('')}`,
      ).provisions.map(({ address }) => address);
    expect(texts('G3.17(b)', 'b', 'i', 'c')).toEqual(['G3.17(b)', 'G3.17(b)(i)', 'G3.17(c)']);
    expect(texts('G3.17', 'a', 'b')).toEqual(['G3.17(a)', 'G3.17(b)']);
  });
});

describe('front matter', () => {
  it('says in one sentence what is wrong with it and keeps the rest', () => {
    const document = read('---\ntitle: [open\ndocument: Section G\n---\nG1.1 Words.\n', 'Section G');
    expect(document.frontMatter!.problem).toMatch(/^The front matter is not valid YAML: /);
    expect(document.provisions).toHaveLength(1);
  });
});

const fragment = fc.constantFrom(
  'G3.17 Each User shall:\n',
  '(a) notify;\n',
  '(i) one\n',
  '(ii) two\n',
  '  (A) deep.\n',
  '\n',
  '\n\n',
  '## G3 Title\n',
  '### Sub\n',
  'Section\n',
  'L3.22, has\n',
  '```\n',
  '<!-- note',
  ' -->\n',
  '| a | b |\n',
  '4.2.1 Words.\n',
  '## Appendix A X\n',
  'Not used',
  ' ',
  'Amend Section G3.17 as follows:\n',
  'flush text\n',
  '---\n',
  'document: Section G\n',
  '(',
  ')',
  '.',
  '“',
  'a) b\n',
  '- (b) c\n',
  '\r\n',
  '\t',
);
const shape = (document: LegalDocument) => ({
  blocks: document.blocks,
  starts: document.starts,
  provisions: document.provisions.map((p) => [
    p.address,
    p.label,
    p.level,
    p.wordless,
    p.block,
    p.lastBlock,
    p.spent,
    p.parent?.address,
    p.subHeading?.title,
    p.amendment?.target,
  ]),
  headings: document.headings,
  amendments: document.amendments,
  owners: document.owners.map((owner) => owner?.address),
  amendmentOf: document.amendmentOf.map((amendment) => amendment?.block),
  byAddress: [...document.byAddress].map(([address, { block }]) => [address, block]),
  frontMatter: document.frontMatter,
});

describe('editing', () => {
  it('gives what a fresh read gives, for any sequence of edits', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.array(fragment, { maxLength: 3 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), edits, (parts, changes) => {
        let document = read(parts.join(''), 'Section G');
        for (const [at, length, inserted] of changes) {
          const start = document.text.length ? at % (document.text.length + 1) : 0;
          document = editDocument(document, {
            start,
            end: Math.min(document.text.length, start + length),
            text: inserted.join(''),
          });
          expect(shape(document)).toEqual(shape(read(document.text, 'Section G')));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('reads only what the edit touched', () => {
    const text = Array.from(
      { length: 2000 },
      (_, i) => `G1.${(i % 900) + 1} Each User shall notify the Panel.\n\n`,
    ).join('');
    const before = read(text, 'Section G');
    const after = editDocument(before, { start: 50_000, end: 50_000, text: 'x' });
    const kept = after.blocks.filter((block) => before.blocks.includes(block)).length;
    expect(after.blocks.length - kept).toBeLessThan(200);
  });

  it('keeps every character', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fragment, fc.string()), { maxLength: 50 }), (parts) => {
        const text = parts.join('');
        const { blocks, starts } = read(text, 'Appendix M');
        expect(blocks.reduce((sum, block) => sum + block.length, 0)).toBe(text.length);
        for (let i = 1; i < starts.length; i++) expect(starts[i]).toBe(starts[i - 1]! + blocks[i - 1]!.length);
      }),
    );
  });
});
