import { describe, expect, it } from 'vitest';
import { applyEdits, mechanicalFixes } from './fixAll';
import type { Finding, Fix } from './rule';

const text = 'one two three four five';
/** A finding with a fix that puts each word of `changes` in the place of the other. */
const found = (changes: Record<string, string>, mechanical = true): Finding => {
  const fix: Fix = {
    title: 'Write it',
    mechanical,
    edits: Object.entries(changes).map(([word, newText]) => {
      const start = text.indexOf(word);
      return { span: { start, end: start + word.length }, newText };
    }),
  };
  return { rule: 'r', severity: 'hint', message: 'M.', span: { start: 0, end: 1 }, fixes: [fix] };
};
const result = (...findings: Finding[]) => {
  const { edits, findings: count } = mechanicalFixes(findings);
  return [applyEdits(text, edits), count];
};

describe('all mechanical fixes at once', () => {
  it.each<[string, Finding[], string, number]>([
    ['make each', [found({ four: '4' }), found({ one: '1' })], '1 two three 4 five', 2],
    ['leave out what changes meaning', [found({ one: '1' }, false), found({ two: '2' })], 'one 2 three four five', 1],
    ['make the first of two in one place', [found({ 'one two': '12' }), found({ two: '2' })], '12 three four five', 1],
    ['make the same fix once', [found({ one: '1' }), found({ one: '1' })], '1 two three four five', 1],
    ['make all edits of a fix or none', [found({ one: '1', four: '4' }), found({ two: '2' })], '1 two three 4 five', 1],
    ['make an edit behind another', [found({ one: '1', two: '2' }), found({ three: '3' })], '1 2 3 four five', 2],
    ['make nothing of nothing', [], text, 0],
  ])('%s', (_, findings, expected, count) => {
    expect(result(...findings)).toEqual([expected, count]);
  });

  it('takes the mechanical one of several fixes', () => {
    const [meaning, mechanical] = [found({ one: 'x' }, false), found({ one: '1' })];
    expect(result({ ...meaning, fixes: [...meaning.fixes, ...mechanical.fixes] })).toEqual([
      '1 two three four five',
      1,
    ]);
  });

  it('takes time in proportion to the fixes', () => {
    const many = Array.from({ length: 100_000 }, () => found({ one: '1', five: '5' }));
    const start = performance.now();
    mechanicalFixes(many);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
