import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { numberWordsListMismatch as rule } from './numberWordsListMismatch';

const items = (count: number) =>
  Array.from({ length: count }, (_, i) => `(${'abcdefghij'[i]}) test ${i}${i + 1 < count ? ';' : '.'}`).join('\n');

describe('number-words-list-mismatch', () => {
  it.each([
    ['the following ⟦three⟧ conditions:', 4],
    ['A request meets the following ⟦three⟧ tests:', 2],
    ['one of the following ⟦five⟧ tests:', 4],
    ['each of these ⟦4⟧ steps:', 3],
    ['any of these ⟦two⟧ bodies:', 3],
    ['where the following ⟦two⟧ conditions are met:', 3],
    ['all ⟦three⟧ of the following:', 2],
    ['⟦both⟧ of the following:', 3],
    ['⟦either⟧ of the following:', 3],
    ['at least one of the following ⟦six⟧ events happens:', 5],
    ['The Panel shall, in these ⟦three⟧ steps:', 4],
    ['Those ⟦ten⟧ cases are—', 9],
    ['After 5 Working Days, the following ⟦two⟧ things happen:', 3],
    ['A notice states the following\n⟦seven⟧ matters:', 6],
    ['For three years the following ⟦four⟧ duties apply:', 3],
  ])('reports “%s” before %i items', (words, count) => {
    const text = insertion(`L3.30 ${words}\n${items(count)}`);
    expect(marked(rule, text)).toBe(text);
  });

  it.each([
    ['the following three conditions:', 3],
    ['the following conditions:', 4],
    ['at least two of the following:', 4],
    ['any two of the following conditions:', 4],
    ['one of the following:', 4],
    ['Within the following 5 Working Days the DCC shall:', 3],
    ['In the following three months, the Panel shall:', 2],
    ['The Panel has five members, and it shall:', 3],
    ['both of the following:', 2],
    ['either of the following:', 2],
    ['The following two tests are used. The DCC shall:', 3],
    ['For the three following years the fee is:', 2],
    ['these 10 days are:', 2],
    ['The Panel shall in the three cases above:', 4],
    ['The following three Parties pay a fee of:', 3],
    ['A User with two Devices shall:', 3],
  ])('is silent about “%s” before %i items', (words, count) => {
    const text = insertion(`L3.30 ${words}\n${items(count)}`);
    expect(marked(rule, text)).toBe(text);
  });

  it('counts the items of its own list only, live or dead', () => {
    const nested = insertion('L3.30 the following two tests:\n(a) test:\n(i) one; and\n(ii) two; and\n(b) test.');
    expect(marked(rule, nested)).toBe(nested);
    const dead = insertion('L3.30 the following two tests:\n(a) test;\n(b) Not used; and\n(c) test.');
    expect(marked(rule, dead)).toBe(dead);
  });

  it('says nothing of a list of which only a part is shown', () => {
    const part = insertion('L3.30 the following six tests:\n(a) test;\n…\n(f) test.');
    expect(marked(rule, part)).toBe(part);
  });

  it('writes the number as the introduction does', () => {
    const text = (word: string) => insertion(`L3.30 the following ${word} tests:\n${items(4)}`);
    expect(fixesOf(rule, text('three'))).toEqual([text('four')]);
    expect(fixesOf(rule, text('3'))).toEqual([text('4')]);
  });
});
