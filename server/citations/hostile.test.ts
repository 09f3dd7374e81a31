import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCode } from '../../test/support/code';
import type { Language } from '../corpus/blocks';
import { editDocument, readDocument } from '../corpus/read';
import { CodeIndex } from './codeIndex';
import { statusOf } from './status';

const code = makeCode([
  { id: 'Section G', text: 'G3.17 Words:\n(a) one;\n(b) two.\n' },
  {
    id: 'Appendix D',
    title: 'Registration Authority Policies and Procedures',
    names: ['SMKI RAPP'],
    text: '5.4 Words.\n',
  },
]);
const index = CodeIndex.of(code);

/** Reads a text and checks what must hold for any text: spans inside it, in order, without overlap. */
function readAll(text: string, language: Language = 'sec', id?: string) {
  const document = readDocument('file:///any.sec', text, language, id);
  const { all } = index.read(document);
  // One assertion for all: a million of them would be what takes the time.
  let last = 0;
  const outside = all.filter((citation) => {
    const wrong = citation.start < last || citation.end <= citation.start || citation.end > text.length;
    last = citation.end;
    statusOf(citation, code, document);
    return wrong;
  });
  expect(outside).toEqual([]);
  return { document, all };
}

const words = fc.constantFrom(
  'Section ',
  'Sections ',
  'G3.17',
  'L3',
  '(a)',
  '(b)',
  ', ',
  ' and ',
  ' to ',
  '-',
  ' & ',
  '(',
  ')',
  '[',
  'Appendix ',
  'D',
  'AD',
  ' 5.4',
  'section ',
  ' of ',
  'the ',
  'SMKI RAPP',
  'this ',
  'document',
  'paragraph ',
  ' above',
  'DPO073',
  'Draft Proposals 071',
  'Electricity Act 1989',
  'RFC 5280',
  '\n',
  '\n\n',
  'i.',
  'a) ',
  '“',
  '”',
  '<!--',
  '-->',
  'https://',
  'K 4.1',
  "L 'T' 14.8",
  '(inclusive)',
  ' et seq',
  'Schedule 4',
  'Condition 22',
  'Act 1989',
  '\u00a0',
  '\r\n',
  '😀',
);

describe('any text', () => {
  it('gives citations inside the text, in order, whatever it holds', () => {
    const text = fc.array(
      fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
      { maxLength: 60 },
    );
    const language = fc.constantFrom<Language>('sec', 'markdown', 'plaintext');
    fc.assert(
      fc.property(text, language, fc.constantFrom(undefined, 'Section G', 'Appendix D'), (parts, kind, id) => {
        readAll(parts.join(''), kind, id);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives after an edit what a fresh read gives', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(40), fc.array(words, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 50 }), fc.array(edit, { maxLength: 5 }), (parts, edits) => {
        let { document } = readAll(parts.join(''), 'sec', 'Section G');
        let known = index.read(document);
        for (const [at, length, inserted] of edits) {
          const start = at % (document.text.length + 1);
          document = editDocument(document, {
            start,
            end: Math.min(document.text.length, start + length),
            text: inserted.join(''),
          });
          const fresh = readDocument(document.uri, document.text, 'sec', 'Section G');
          known = index.read(document, known);
          expect(known.all).toEqual(index.read(fresh).all);
        }
      }),
      { numRuns: 600 },
    );
  });
});

// Each of these takes hours when a scanner starts again at every character; the test's own time limit is the bound.
describe('hostile text of a megabyte and more', () => {
  const long = (part: string, size = 1_000_000) => part.repeat(Math.ceil(size / part.length));
  it.each<[string, string]>([
    ['brackets', long('(')],
    ['closing brackets', long(')')],
    ['labels', long('(a)')],
    ['the word Section', long('Section ')],
    ['Section without spaces', long('Section')],
    ['one endless list', `Sections ${long('G3.17, ')}`],
    ['one endless range', `Sections ${long('G3-')}`],
    ['white space', `Section${long(' ')}G3.17${long(' ')}and`],
    [
      'white space between unit words',
      long('Section\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t'),
    ],
    ['open comments', long('<!-- ')],
    ['open comments on lines', long('<!--\n')],
    ['open titles', long('Section G3.17 (The ')],
    ['nested titles', `Section G3.17 ${long('(A')}`],
    ['capitals before an Act', `${long('Act Of ')}Act 1989`],
    ['Acts', long('Act 1989 ')],
    ['sections of capitals', long('Section 1.2 of Aaaa Bbbb ')],
    ['addresses', long('https://')],
    [
      'one long line of prose',
      long('The User shall notify the Panel under Section G3.17 within five Working Days and ', 5_000_000),
    ],
    ['digits', long('1.')],
    ['dotted numbers', long('4.2.1.3 ')],
    ['hashes', long('#')],
    ['table bars', long('|\n')],
    ['fences', long('```\n')],
    ['open fences', `\`\`\`\n${long('a\n')}`],
    ['labels on lines', long('(i)\n')],
    ['nested labels', long('(a)\n(i)\n(A)\n')],
    ['front matter without end', `---\n${long('a: [\n')}`],
    ['headings with spaces', long(`## ${' '.repeat(2000)}x\n`)],
    ['instructions', long('Amend Section G3.17 as follows:\n')],
    ['curly quotes', long('“Section” ')],
    ['modification ids', long('DPO073, ')],
  ])('%s', (_, text) => {
    const { document } = readAll(text);
    expect(document.text).toBe(text);
    readAll(text, 'sec', 'Section G');
  });
});
