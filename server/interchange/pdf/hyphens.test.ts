import { describe, expect, it } from 'vitest';
import { joinWords, learnHyphens } from './hyphens.js';

function joined(lines: readonly string[], at = 0): string {
  const { before, after } = joinWords(lines[at]!, lines[at + 1]!, learnHyphens(lines));
  return before + after;
}

describe('a hyphen at the end of a line', () => {
  it('goes when the document has the word without it', () => {
    expect(joined(['the regis-', 'tration of a lamp', 'after registration'])).toBe('the registration of a lamp');
  });
  it('stays when the document has the word with it', () => {
    expect(joined(['the counting-', 'house', 'a counting-house', 'the regis-', 'tration', 'registration'])).toBe(
      'the counting-house',
    );
  });
  it('stays between two words of the document, and beside a part that is joined so elsewhere', () => {
    expect(joined(['the lamp-', 'post', 'a lamp', 'a post', 'regis-', 'tration', 'registration'])).toBe(
      'the lamp-post',
    );
    expect(joined(['the left-', 'hand column', 'the right-hand column', 'regis-', 'tration', 'registration'])).toBe(
      'the left-hand column',
    );
  });
  it('goes from an unknown word in a document that breaks words, and stays in one that does not', () => {
    expect(joined(['a mis-', 'fortune', 'regis-', 'tration', 'registration'])).toBe('a misfortune');
    expect(joined(['a co-', 'owner'])).toBe('a co-owner');
  });
  it('stays before a capital, and goes when it is a soft one', () => {
    expect(joined(['a Sub-', 'Committee'])).toBe('a Sub-Committee');
    expect(joined(['a mis\u00ad', 'fortune'])).toBe('a misfortune');
  });
});

describe('other ends of lines', () => {
  it.each([
    ['the Keeper', 'shall', 'the Keeper shall'],
    ['and/', 'or', 'and/or'],
    ['Sections A5.7–', 'A5.10', 'Sections A5.7–A5.10'],
    ['a lamp –', 'if lit', 'a lamp – if lit'],
    ['Section N4.3(d)', '(iv)(B)', 'Section N4.3(d)(iv)(B)'],
    ['Section L3.8', '(Lantern Certificates)', 'Section L3.8 (Lantern Certificates)'],
    ['paragraph (a)', '(as amended)', 'paragraph (a) (as amended)'],
  ])('joins %j and %j', (before, after, whole) => expect(joined([before, after])).toBe(whole));
});
