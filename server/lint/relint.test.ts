import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCode } from '../../test/support/code';
import { CodeIndex } from '../citations/codeIndex';
import { editDocument, readDocument } from '../corpus/read';
import type { TermIndex } from '../terms/termIndex';
import { relint } from './relint';
import { lint } from './run';
import { subjectOf } from './subject';
import { termsOf } from './testSupport';

const files = ['section-g.sec', 'section-l.sec', 'section-x.sec', 'appendix-m.sec'];
const texts = files.map((file) => readFileSync(`test/fixtures/code/${file}`, 'utf8'));
const idOf = (text: string) => /^document: (.+)$/m.exec(text)![1]!;
const index = CodeIndex.of(makeCode(texts.map((text) => ({ id: idOf(text), text }))));
const sectionX = texts.find((text) => idOf(text) === 'Section X')!;
const wrong = sectionX.slice(sectionX.indexOf('## X9'));
const draft = `---\nmodification: MP900\n---\n# Draft\n\nSee Section G3.99 and Appendix ZZ.\n\nAmend Section G3.17 as follows:\n\nG3.17 Each User shall act under (c):\n(a) one, see Section L3.99; and\n(b) two, as paragraph (a) above says.\n\nDelete Section L3.22.\n\nInsert new Section X9.99 as follows:\n\nX9.99 Subject to Section X9.20, words.\n\n${wrong}`;

const terms = termsOf(index);

/** The same with the definitions of Section A. */
const sectionA = readFileSync('test/fixtures/code/section-a.sec', 'utf8');
const defined = termsOf(CodeIndex.of(makeCode([sectionA, ...texts].map((text) => ({ id: idOf(text), text })))));

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

/** Terms that are set, used, misspelt, circular, doubled, pointing nowhere and out of order. */
const ofTerms = `---
modification: MP900
---
# Draft

Each Wick Box is new, and the Keeper Service is told of it.

Add the following definitions to Section A1:

**Zeal** means a thing.

**Apron** means a thing, of the Keeper.

**Beam** means a part of a Lantern:
(a) that a User must hold; or
(b) that is in a Wick Box.

**Lamp Oil** has the meaning given to that expression in Section L3.40.

**Lantern** means a box that the Keeper shall keep.

**Wick Box** means the data in a Wick File.

**Wick File** means a file that holds each Wick Box.

Delete the definition of "Wick" in Section A1.

Amend Section L3.22 as follows:

L3.22 The Keeper shall send the service request of each lantern system to the Sub Committee and the Nominated Agnet (an “**Oil Man**”).

Insert new Section L3.40 after Section L3.22 as follows:

L3.40 For the purposes of this Section L3, “**Signal**” means and includes a Wick, and the QXR is told.

L3.41 A Gas Quality Chart (GQC) is kept in the Wick Box by the Chief Gas Man of each Approved Gateway.

L3.42 The Chief Gas Man shall keep the GQC and each Wick-Box, and send the Lamp Oil to the Register of Lamps and the Oil Man.

Delete Section G3.17.
`;

/** Marks that make and unmake terms stand seldom, so that most edits leave the terms as they were. */
const pieceOfTerms = fc.constantFrom(
  'x',
  ' ',
  ' ',
  'Wick Box',
  'Wick File ',
  'wick file ',
  'Sub Committee',
  'service request ',
  'QXR ',
  'GQC ',
  'GQC, ',
  'Approved Gateway ',
  'Signal ',
  'shall ',
  'or ',
  ', which the DCC shall keep',
  'Lantern ',
  ' that burns',
  'Section L3.42',
  'this Section L3',
  'Oil Man ',
  'Chief Gas Man shall ',
  '**',
  '“',
  ' means ',
  '(GQC) ',
  '\n',
);

/** Place, length of what goes, what comes. */
type Change = [number, number, string[]];

/** Edits a text, and compares what is found by checking again with what is found by checking afresh; counts the first. */
function checkAgain(
  against: TermIndex,
  text: string,
  pieces: fc.Arbitrary<string>,
  numRuns: number,
  { id, examples = [] }: { id?: string; examples?: [Change[]][] } = {},
): number {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.array(pieces, { maxLength: 2 })), {
    minLength: 1,
    maxLength: 6,
  });
  let again = 0;
  fc.assert(
    fc.property(edits, (changes) => {
      let subject = subjectOf(readDocument('file:///d.sec', text, 'sec', id), against);
      let findings = lint(subject);
      for (const [at, length, inserted] of changes) {
        const { document } = subject;
        const start = at % (document.text.length + 1);
        const next = editDocument(document, {
          start,
          end: Math.min(document.text.length, start + length),
          text: inserted.join(''),
        });
        const read = subjectOf(next, against, subject);
        const known = relint({ ...subject, findings }, read);
        findings = lint(read);
        if (known) {
          again++;
          expect(known).toEqual(findings);
        }
        subject = read;
      }
    }),
    { numRuns, examples },
  );
  return again;
}

describe('checking again after an edit', () => {
  it('finds what checking afresh finds, for any sequence of edits', () => {
    // A part of a clause set out by an amendment, whose other paragraphs stand in the Code.
    const partly: Change[] = [
      [404_998_535, 11, ['\n\n', '(a)']],
      [0, 11, []],
      [461_639_549, 11, [', ']],
      [0, 0, []],
    ];
    expect(checkAgain(terms, draft, piece, 250, { examples: [[partly]] })).toBeGreaterThan(50);
  });

  it('does so among definitions and the words that they define', () => {
    const names = new Set(
      lint(subjectOf(readDocument('file:///d.sec', ofTerms, 'sec'), defined)).map(({ rule }) => rule),
    );
    expect(
      [...names].filter((name) => /term|definition|acronym|pointer|duty-in|means|last-use/.test(name)).sort(),
    ).toEqual([
      'acronym-untied',
      'definition-circular',
      'definition-out-of-order',
      'duty-in-definition',
      'last-use-removed',
      'means-and-includes',
      'pointer-leads-nowhere',
      'term-defined-twice',
      'term-lower-case',
      'term-misspelt',
      'term-undefined',
    ]);
    // An instruction that no longer says "definitions": a definition would be added somewhere else.
    const instruction: Change[] = [
      [426_760_955, 2, ['x']],
      [6_062_862, 11, ['shall ', 'shall ']],
      [2_075_532_018, 0, ['(GQC) ']],
      [0, 0, []],
    ];
    expect(checkAgain(defined, ofTerms, pieceOfTerms, 300, { examples: [[instruction]] })).toBeGreaterThan(100);
  });

  it('does so in a document of the Code', () => {
    expect(checkAgain(defined, sectionA, pieceOfTerms, 60, { id: 'Section A' })).toBeGreaterThan(20);
  });
});
