import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCode } from '../../test/support/code';
import { CodeIndex } from '../citations/codeIndex';
import { editDocument, readDocument } from '../corpus/read';
import { relint } from './relint';
import { lint } from './run';
import { subjectOf } from './subject';
import { termsOf } from './testSupport';

const files = ['section-g.sec', 'section-l.sec', 'section-x.sec', 'appendix-m.sec'];
const texts = files.map((file) => readFileSync(`test/fixtures/code/${file}`, 'utf8'));
const idOf = (text: string) => /^document: (.+)$/m.exec(text)![1]!;
const index = CodeIndex.of(makeCode(texts.map((text) => ({ id: idOf(text), text }))));
const wrong = texts[2]!.slice(texts[2]!.indexOf('## X9'));
const draft = `---\nmodification: MP900\n---\n# Draft\n\nSee Section G3.99 and Appendix ZZ.\n\nAmend Section G3.17 as follows:\n\nG3.17 Each User shall act under (c):\n(a) one, see Section L3.99; and\n(b) two, as paragraph (a) above says.\n\nDelete Section L3.22.\n\nInsert new Section X9.99 as follows:\n\nX9.99 Subject to Section X9.20, words.\n\n${wrong}`;

const terms = termsOf(index);

const piece = fc.constantFrom(
  'x',
  ' ',
  'Section L3.22',
  'Section G3.99 ',
  '(a)',
  'Subject to Section X9.21, ',
  '\n',
  '\n\n',
  '<!-- sec-ignore citation-unit-word: why -->',
  'Clause L3.22',
  'this Section ',
  ', ',
  'Appendix M ',
  'section 2.2 ',
  '## Heading\n',
  '“',
  ' in its entirety',
  'Delete Section G3.18.\n\n',
);

describe('checking again after an edit', () => {
  it('finds what checking afresh finds, for any sequence of edits', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.array(piece, { maxLength: 2 })), {
      minLength: 1,
      maxLength: 6,
    });
    let again = 0;
    fc.assert(
      fc.property(edits, (changes) => {
        let subject = subjectOf(readDocument('file:///d.sec', draft, 'sec'), terms);
        let findings = lint(subject);
        for (const [at, length, inserted] of changes) {
          const { document } = subject;
          const start = at % (document.text.length + 1);
          const next = editDocument(document, {
            start,
            end: Math.min(document.text.length, start + length),
            text: inserted.join(''),
          });
          const read = subjectOf(next, terms, subject);
          const known = relint({ ...subject, findings }, read);
          findings = lint(read);
          if (known) {
            again++;
            expect(known).toEqual(findings);
          }
          subject = read;
        }
      }),
      { numRuns: 250 },
    );
    expect(again).toBeGreaterThan(50);
  });
});
