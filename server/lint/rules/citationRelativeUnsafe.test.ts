import { describe, expect, it } from 'vitest';
import { makeCode } from '../../../test/support/code';
import { CodeIndex } from '../../citations/codeIndex';
import { lint } from '../run';
import { subjectOf } from '../subject';
import { fixesOf, insertion, marked, termsOf } from '../testSupport';
import { citationRelativeUnsafe as rule } from './citationRelativeUnsafe';

const nested = (end: string) => `L3.30 A User shall:
  (a) check:
    (i) once; and
    (ii) twice; and
  (b) record:
    (i) at once; and
    (ii) later,

and shall act ${end}`;

describe('citation-relative-unsafe', () => {
  it.each<[string, string, string[]]>([
    [
      'two nested lists',
      nested('under ⟦paragraph (ii) above⟧.'),
      [nested('under Section L3.30(a)(ii).'), nested('under Section L3.30(b)(ii).')],
    ],
    [
      'one nested list, from outside',
      'L3.30 Each:\n  (a) one:\n    (i) deep;\n    (ii) deeper; and\n  (b) acts under ⟦(ii) above⟧.',
      ['L3.30 Each:\n  (a) one:\n    (i) deep;\n    (ii) deeper; and\n  (b) acts under Section L3.30(a)(ii).'],
    ],
    [
      'the wrong side',
      'L3.30 Each:\n  (a) acts under ⟦paragraph (b) above⟧; and\n  (b) two.',
      ['L3.30 Each:\n  (a) acts under Section L3.30(b); and\n  (b) two.'],
    ],
    [
      'a number on the wrong side',
      'L3.30 As in ⟦Section L3.31 above⟧.\n\nL3.31 Words.',
      ['L3.30 As in Section L3.31 below.\n\nL3.31 Words.'],
    ],
    [
      'two lists of one clause',
      'L3.30 Each:\n(a) one; and\n(b) two.\n\nNext, each:\n(a) three; and\n(b) four.\n\nThen it acts under ⟦paragraph (b) above⟧.',
      [],
    ],
    [
      'several paragraphs at once',
      'L3.30 Each:\n  (a) one:\n    (i) deep; and\n    (ii) deeper; and\n  (b) two:\n    (i) deep; and\n    (ii) deeper,\n\nand acts under ⟦paragraphs (i) and (ii) above⟧.',
      [],
    ],
  ])('reports %s', (_, text, fixed) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
    expect(fixesOf(rule, insertion(text.replace(/[⟦⟧]/g, '')))).toEqual(fixed.map(insertion));
  });

  it.each([
    ['its own list', 'L3.30 Each:\n  (a) one;\n  (b) two; and\n  (c) acts under paragraphs (a) and (b) above.'],
    ['its own list, from the end', 'L3.30 Each:\n  (a) one; and\n  (b) two,\n\nand acts under paragraph (b) above.'],
    ['a full number', nested('under Section L3.30(b)(ii) above.')],
    ['nothing to refer to', 'L3.30 Acts under paragraph (c) above.'],
    [
      'a list of its own definition',
      'L3.30 Terms:\n\n**One** means:\n(a) one; or\n(b) two.\n\n**Two** means:\n(a) three; or\n(b) what (a) above says.',
    ],
  ])('accepts %s', (_, text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each<[string, string[]]>([
    ['G1.1 Each:\n(a) one; and\n(b) two.\n\nG1.2 Acts under paragraph (b) above.\n', []],
    ['G1.1 Each:\n(a) one; and\n(b) two.\n\nG1.2 Words.\n\nG1.3 Acts under paragraph (b) above.\n', ['G1.1(b)']],
    [
      'G1.1 Each:\n(a) one; and\n(b) two.\n\nG1.2 Each:\n(a) one; and\n(b) two.\n\nG1.3 Acts under (b) above.\n',
      ['G1.2(b)', 'G1.1(b)'],
    ],
    ['G1.1 Acts under (b) below.\n\nG1.2 Words.\n\nG1.3 Each:\n(a) one; and\n(b) two.\n', ['G1.3(b)']],
  ])('looks at the clauses before and after: %j', (text, meant) => {
    const index = CodeIndex.of(makeCode([{ id: 'Section G', text: `## G1 Words\n\n${text}` }]));
    const citations = index.citationsIn('Section G')!;
    const found = lint(subjectOf(citations.document, termsOf(index)), undefined, { everythingChanged: true });
    expect(found.map((each) => each.rule)).toEqual(meant.length ? [rule.name] : []);
    expect(found.flatMap(({ fixes }) => fixes.map((fix) => fix.edits[0]!.newText))).toEqual(
      meant.map((at) => `Section ${at}`),
    );
  });
});
