import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeCode } from '../../test/support/code';
import { CodeIndex } from '../citations/codeIndex';
import { blockAt, type LegalDocument } from '../corpus/document';
import { readDocument } from '../corpus/read';
import { provisionSpan } from '../corpus/spans';
import { DEFAULT_LINT, rulesFor } from './lintSettings';
import type { Finding, Rule } from './rule';
import { allRules } from './rules';
import { lint, lintSteps, sortFindings } from './run';
import { subjectOf } from './subject';
import { findingsIn, insertion, index as small, termsOf } from './testSupport';

/** Reads a corpus folder: this test must not wait for the room that reads folders. */
function load(folder: string): CodeIndex {
  const { documents, outline, code: name } = parse(readFileSync(join(folder, 'code.yaml'), 'utf8'));
  const made = documents.map((entry: { id: string; file: string; outline?: boolean }) => ({
    ...entry,
    outline: entry.outline ?? outline,
    text: readFileSync(join(folder, entry.file), 'utf8'),
  }));
  return CodeIndex.of(makeCode(made, { name, outline }));
}

function* findingsOf(
  index: CodeIndex,
  everythingChanged: boolean,
  rules: readonly Rule[] = rulesFor(DEFAULT_LINT),
): Generator<[string, LegalDocument, Finding]> {
  for (const citations of index.documents()) {
    const { document } = citations;
    for (const found of lint(subjectOf(citations.document, termsOf(index)), rules, { everythingChanged })) {
      yield [document.owners[blockAt(document, found.span.start)]?.address ?? '', document, found];
    }
  }
}

const RULES: Record<string, string> = {
  missing: 'citation-target-missing',
  document: 'citation-document-unknown',
  title: 'citation-title-mismatch',
  spent: 'citation-target-spent',
  reversed: 'citation-range-reversed',
  unit: 'citation-unit-word',
  self: 'this-section-unclear',
  mutual: 'subject-to-circular',
  parentless: 'citation-without-parent',
  unsafe: 'citation-relative-unsafe',
};

describe('the rules on references over the Lantern Code', () => {
  const lantern = load('test/fixtures/code');
  const expected = new Map<string, string>();
  const sectionX = lantern.code.documents.get('Section X')!.document;
  for (const provision of sectionX.byAddress.get('X9')!.children) {
    const { address } = provision;
    const span = provisionSpan(sectionX, provision);
    const tail = /\[(\w+)\]$/.exec(sectionX.text.slice(span.start, span.end));
    // A circle is reported once, at its first place.
    const again = tail?.[1] === 'mutual' && [...expected.values()].includes(RULES.mutual!);
    if (tail && !again) expected.set(address, RULES[tail[1]!]!);
  }

  it.each([
    ['as it stands', false],
    ['as if all of it were new', true],
  ])('find each error of X9 and nothing else, %s', (_, everythingChanged) => {
    const rules = allRules.filter(({ id }) => id.startsWith('X'));
    const found = [...findingsOf(lantern, everythingChanged, rules)].map(([clause, , { rule }]) => [clause, rule]);
    const changedOnly = new Set(allRules.filter(({ scope }) => scope === 'changed').map(({ name }) => name));
    expect(expected.size).toBe(29);
    expect(found).toEqual([...expected].filter(([, rule]) => everythingChanged || !changedOnly.has(rule)));
  });
});

describe('all rules over the outline', () => {
  it('find nothing', () => {
    expect([...findingsOf(load('sec-corpus'), false)]).toEqual([]);
  });
});

describe('lint', () => {
  it('gives the findings in order of the text', () => {
    const found = findingsIn(insertion('L3.30 Under this Section and Clause G3.99.\n\nL3.31 Under Section G3.13.'));
    expect(found.map(({ rule }) => rule)).toEqual([
      'this-section-unclear',
      'citation-unit-word',
      'citation-target-missing',
      'citation-target-spent',
    ]);
  });

  it('goes step by step for a server that looks up in between', () => {
    const document = readDocument('file:///a.sec', insertion('L3.30 Under Section G3.99.'), 'sec');
    const steps = [...lintSteps(subjectOf(document, termsOf(small)))];
    expect(steps.length).toBeGreaterThan(allRules.filter((rule) => 'check' in rule).length);
    expect(sortFindings(steps.flat())).toEqual(lint(subjectOf(document, termsOf(small))));
  });

  it('finds the same step by step as at one go, in a long draft of which nothing is known', () => {
    const folder = 'test/fixtures/code';
    const body = ['section-g.sec', 'section-l.sec', 'section-x.sec', 'section-h.sec']
      .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
      .join('\n');
    const text = `${readFileSync('examples/MP901.sec', 'utf8')}\n${readFileSync('examples/MP902.sec', 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')}\nDelete Section G3.17.\n\nInsert new Section X9.99 as follows:\n\n${body}`;
    const read = () => subjectOf(readDocument('file:///a.sec', text, 'sec'), termsOf(load(folder)));
    const steps = [...lintSteps(read())].flat();
    expect(steps.length).toBeGreaterThan(50);
    expect(sortFindings(steps)).toEqual(lint(read()));
  });

  it('questions only what a modification changes', () => {
    const code = makeCode([
      {
        id: 'Section G',
        text: '## G1 Words\n\nG1.1 In this Section:\n(a) one; and\n(b) in this Section, two,\n\nand in this Section.\n',
      },
    ]);
    const index = CodeIndex.of(code);
    const draft = (text: string) =>
      findingsIn(`---\nmodification: MP900\n---\nAmend Section G1.1 as follows:\n\n${text}`, { index });
    expect(
      draft('G1.1 In this\nSection:\n\n(a) one; and\n\n(b) in this Section, two,\n\nand in this Section.\n'),
    ).toEqual([]);
    expect(
      draft('G1.1 Then in this Section:\n(a) one; and\n(b) in this Section, two,\n\nand in this Section.\n'),
    ).toHaveLength(1);
    expect(
      draft('G1.1 In this Section:\n(a) one; and\n(b) in this Section, three,\n\nand also in this Section.\n'),
    ).toHaveLength(2);
  });

  it('stays linear in long and hostile texts', () => {
    const texts = [
      'Section Section '.repeat(60_000),
      `L3.30 ${'Subject to Section L3.30, '.repeat(20_000)}`,
      `L3.30 ${'subject to (c), '.repeat(20_000)}`,
      `L3.30 ${'Appendix 4, Schedule AD, '.repeat(20_000)}`,
      Array.from(
        { length: 8000 },
        (_, i) =>
          `L3.${i % 900} Subject to Section L3.${(i + 1) % 900} (Nothing), under paragraph (b) above and this Section.`,
      ).join('\n\n'),
      `${'('.repeat(100_000)}${'<!--'.repeat(50_000)}`,
    ];
    for (const text of texts) {
      const start = performance.now();
      findingsIn(insertion(text));
      expect(performance.now() - start, text.slice(0, 40)).toBeLessThan(10_000);
    }
  });
});
