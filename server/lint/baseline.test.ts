import { describe, expect, it } from 'vitest';
import { readDocument } from '../corpus/read';
import { readBaseline, writeBaseline } from '../interchange/baselineFile';
import { type Baseline, countsOf, hashOf, type KnownFindings, pathFrom, withoutKnown } from './baseline';
import { allRules } from './rules';
import { findingsIn, insertion } from './testSupport';

const URI = 'file:///draft.sec';
const rules = allRules.filter(({ name }) => /^citation-(?:unit-word|target-missing)$/.test(name));
const read = (text: string) => readDocument(URI, text, 'sec');

/** What shows of `now` after the findings of `then` were kept, by the words of each finding. */
function shown(then: string, now: string): string[] {
  const [old, fresh] = [insertion(then), insertion(now)];
  const written = writeBaseline(new Map([['draft.sec', countsOf(read(old), findingsIn(old, { rules }))]]));
  const baseline: Baseline = { folder: 'file:///', known: readBaseline(written) as KnownFindings };
  return withoutKnown(read(fresh), findingsIn(fresh, { rules }), baseline).map(({ span }) =>
    fresh.slice(span.start, span.end),
  );
}

const OLD = 'L3.30 Under Clause L3.22 and Section G3.99.\n\nL3.31 Under Section G3.98.\n';

describe('a baseline', () => {
  it.each<[string, string, string[]]>([
    ['the same text', OLD, []],
    ['text that moved down', `L3.29 New words.\n\nL3.29A More of them.\n\n${OLD}`, []],
    ['clauses in another order', 'L3.31 Under Section G3.98.\n\nL3.30 Under Clause L3.22 and Section G3.99.\n', []],
    ['words wrapped anew', OLD.replace('and Section', 'and\nSection').replace('Under Clause', 'Under\nClause'), []],
    ['other words around it', OLD.replace('Under Clause', 'Each User shall, under Clause'), []],
    ['a new finding', OLD.replace('G3.98', 'G3.98 and Section G3.97'), ['G3.97']],
    ['the same words in another clause', `${OLD}\nL3.32 Under Section G3.98.\n`, ['G3.98']],
    ['the same words once more in the clause', OLD.replace('G3.98', 'G3.98 and Section G3.98'), ['G3.98']],
    ['what was repaired', OLD.replace('Clause L3.22 and', 'Section L3.22 and'), []],
  ])('of %s', (_, now, expected) => {
    expect(shown(OLD, now)).toEqual(expected);
  });

  it('knows text without numbers by its paragraph', () => {
    const paper = (...parts: string[]) => `---\nmodification: MP900\n---\n${parts.join('\n\n')}\n`;
    const [one, two] = ['Some say that Section G3.99 helps.', 'Others say that Section G3.99 hurts.'];
    expect(shown(paper(one), paper('Before.', one))).toEqual([]);
    expect(shown(paper(one), paper(two, one))).toEqual(['G3.99']);
  });

  it('is written sorted, a finding a line, the same whatever the order', () => {
    const counts = new Map([
      ['b.sec', new Map([['x G1 00000001', 2]])],
      [
        'a.sec',
        new Map([
          ['z G1 00000001', 1],
          ['y G1 00000001', 1],
        ]),
      ],
      ['empty.sec', new Map<string, number>()],
    ]);
    const text = writeBaseline(counts);
    expect(text.slice(text.indexOf(' "version"'))).toBe(
      ' "version": 1,\n "findings": {\n  "a.sec": {\n   "y G1 00000001": 1,\n   "z G1 00000001": 1\n  },\n  "b.sec": {\n   "x G1 00000001": 2\n  }\n }\n}\n',
    );
    expect(writeBaseline(new Map([...counts].reverse()))).toBe(text);
    expect(writeBaseline(readBaseline(text) as KnownFindings)).toBe(text);
  });

  it.each(['', '{', '[]', '{"version":2,"findings":{}}', '<<<<<<< HEAD\n{}'])(
    'says what it cannot read: %j',
    (text) => {
      expect(readBaseline(text)).toMatch(/the findings of old show again/);
    },
  );

  it('hides nothing for the sake of files that are odd', () => {
    expect(readBaseline('{"version":1,"findings":{"a.sec":{"x":"1"},"__proto__":{"x":1},"b.sec":[]}}')).toEqual(
      new Map([
        ['a.sec', new Map()],
        ['__proto__', new Map([['x', 1]])],
        ['b.sec', new Map()],
      ]),
    );
  });

  it('finds the way from its folder to a file', () => {
    expect(pathFrom('file:///w/a', 'file:///w/a/b/c%20d.sec')).toBe('b/c d.sec');
    expect(pathFrom('file:///w/a/', 'file:///w/b.sec')).toBe('../b.sec');
    expect(pathFrom('file:///c%3A/w', 'file:///C:/w/b.sec')).toBe('b.sec');
    expect(pathFrom('file:///', 'file:///b.sec')).toBe('b.sec');
  });

  it('has hashes as others make them', () => {
    // Test vectors of FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    expect([hashOf(''), hashOf('a'), hashOf('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  });
});
