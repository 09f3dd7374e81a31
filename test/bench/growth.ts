import { CodeIndex } from '../../server/citations/codeIndex';
import { readDocument } from '../../server/corpus/read';
import { lint } from '../../server/lint/run';
import { subjectOf } from '../../server/lint/subject';
import { TermIndex } from '../../server/terms/termIndex';
import { indexCode } from './engineCode';
import { flat, generateCode } from './generate';
import { best, megabytes } from './measure';
import type { Row, Section } from './table';

/** The time may grow this much faster than the size: noise, and caches of the processor. */
const LINEAR = 1.8;

/** Whether time grows with the size of the text and no faster: large Codes, long lines, hostile text. */
export function growthRows(quick: boolean): Section {
  const scales = quick ? [0.1, 0.5] : [0.1, 1, 3];
  const sizes = scales.map((scale) => {
    const { documents } = generateCode({ scale });
    return {
      size: megabytes(documents.map(({ text }) => text)),
      ms: best(() => indexCode(documents), scale > 1 ? 2 : 4),
    };
  });
  const rows: Row[] = [];
  for (let i = 1; i < sizes.length; i++) {
    const [small, large] = [sizes[i - 1]!, sizes[i]!];
    rows.push({
      work: `index of ${large.size.toFixed(1)} MB against ${small.size.toFixed(1)} MB`,
      measured: large.ms / small.ms / (large.size / small.size),
      unit: '×',
      budget: LINEAR,
      note: `${small.ms.toFixed(0)} → ${large.ms.toFixed(0)} ms`,
    });
  }
  for (const [name, make] of HOSTILE) rows.push(hostileRow(name, make, quick ? 2e5 : 1e6));
  return { title: 'Growth: time ratio to size ratio, 1 is linear', rows };
}

const SENTENCE =
  'The Keeper shall, in accordance with Section G3.17 (Duties), paragraph (a) above and “Appendix L” section 4.2.1, keep it. ';

/** Texts of about `size` units that make a careless reader go back again and again. */
const HOSTILE: readonly (readonly [string, (size: number) => string])[] = [
  ['one line of sentences', (size) => SENTENCE.repeat(size / SENTENCE.length)],
  ['"("', (size) => '('.repeat(size)],
  ['"(a)"', (size) => '(a)'.repeat(size / 3)],
  ['"(a) " in one list', (size) => '(a) x;\n'.repeat(size / 7)],
  ['"Section "', (size) => 'Section '.repeat(size / 8)],
  ['"Section G3.17, "', (size) => `Sections ${'G3.17, '.repeat(size / 7)}`],
  ['"Section (A "', (size) => 'Section G3 (A '.repeat(size / 14)],
  ['"G3.17 of the "', (size) => 'G3.17 of the '.repeat(size / 13)],
  ['capitals', (size) => `Section 3 of the ${'Aa '.repeat(size / 3)}`],
  ['"Act 1989 "', (size) => 'Act 1989 '.repeat(size / 9)],
  ['"<!--"', (size) => '<!--'.repeat(size / 4)],
  ['"<!--" on lines', (size) => '<!-- x\n'.repeat(size / 7)],
  ['"<"', (size) => '<'.repeat(size)],
  ['"|" on lines', (size) => '|\n'.repeat(size / 2)],
  ['"#" on lines', (size) => '# A\n'.repeat(size / 4)],
  ['"```" on lines', (size) => '```\n'.repeat(size / 4)],
  ['spaces', (size) => `Section ${' '.repeat(size)}G3.17`],
  ['spaces on lines', (size) => '   \n'.repeat(size / 4)],
  ['numbers', (size) => '1.1 x\n'.repeat(size / 6)],
  ['groups', (size) => '## 1 x\n'.repeat(size / 7)],
  ['digits', (size) => '1.'.repeat(size / 2)],
  ['"this Section "', (size) => 'this Section '.repeat(size / 13)],
  ['"in accordance with (a)"', (size) => 'in (a), '.repeat(size / 8)],
  ['quotes', (size) => '“x” "'.repeat(size / 5)],
  ['amendments', (size) => 'Amend Section G3.17 as follows:\n\n'.repeat(size / 33)],
  ['declared attachments', (size) => 'Appendix A: x\n\n'.repeat(size / 15)],
  ['numbers of nobody', (size) => '3.1 see section 9.9\n\n'.repeat(size / 21)],
  ['lists in which a label is looked for', (size) => 'subject to (q), it ends.\n\n'.repeat(size / 26)],
  ['ranges of clauses', (size) => 'Sections G1.1 to G1.9.\n\n'.repeat(size / 25)],
  ['own numbers', (size) => '3.1 see Section 3.1\n\n'.repeat(size / 21)],
];

/** The best of two runs; of ten when they are short, since a few milliseconds are mostly noise. */
function bestOf(work: () => void): number {
  const first = best(work, 2);
  return first < 50 ? Math.min(first, best(work, 8)) : first;
}

/** Milliseconds for a megabyte, against those for a quarter of it. */
function hostileRow(name: string, make: (size: number) => string, size: number): Row {
  const [small, large] = [flat(make(size / 4)), flat(make(size))];
  const index = CodeIndex.of({
    name: '',
    version: '',
    outline: false,
    complete: true,
    source: '',
    uri: '',
    documents: new Map(),
    modifications: [],
    interpretations: [],
    staleNames: [],
    terms: [],
    acronyms: [],
  });
  const read = (text: string) => () => {
    for (const id of ['Section G', undefined]) {
      const document = readDocument('file:///x.sec', text, 'sec', id);
      lint(subjectOf(document, TermIndex.of(index)));
    }
  };
  const [before, after] = [bestOf(read(small)), bestOf(read(large))];
  return {
    work: `${(large.length / 1e6).toFixed(1)} MB of ${name}`,
    measured: after / before / (large.length / small.length),
    unit: '×',
    budget: LINEAR,
    note: `${(after / 2 / (large.length / 1e6)).toFixed(0)} ms/MB`,
  };
}
