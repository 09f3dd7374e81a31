import { describe, expect, it } from 'vitest';
import { readLabel } from './labels.js';
import { nest } from './nesting.js';

/** Depths of lines `[indent, number, last words]`; a number of '' is text, `#` a heading. */
function depths(lines: readonly (readonly [number, string, string?])[]): number[] {
  return nest(
    lines.map(([x, label, words = 'text;']) => ({
      x,
      textX: label && label !== '#' ? x + 36 : x,
      label: label && label !== '#' ? readLabel(label) : undefined,
      heading: label === '#',
      opensList: words.endsWith(':'),
      ended: /[.;]$/.test(words),
    })),
  );
}

describe('nest', () => {
  it('follows the indents', () => {
    expect(
      depths([
        [72, 'L3.22'],
        [108, '(a)'],
        [144, '(i)'],
        [180, '(A)'],
        [144, '(ii)'],
        [108, '(b)'],
        [72, 'L3.23'],
      ]),
    ).toEqual([0, 1, 2, 3, 2, 1, 0]);
  });
  it('takes text after a list for the text of the clause', () => {
    expect(
      depths([
        [72, 'L3.22'],
        [108, '(a)'],
        [108, ''],
        [144, ''],
        [108, '(b)'],
      ]),
    ).toEqual([0, 1, 0, 1, 1]);
  });
  it('follows siblings where nothing is indented', () => {
    expect(
      depths([
        [72, 'B1.1'],
        [72, '(a)'],
        [72, '(b)', 'where:'],
        [72, '(i)'],
        [72, '(ii)'],
        [72, '(c)'],
      ]),
    ).toEqual([0, 1, 1, 2, 2, 1]);
  });
  it('takes (i) after (h) for a letter, and for a numeral when (ii) comes next', () => {
    expect(
      depths([
        [72, 'F1.4'],
        [72, '(h)'],
        [72, '(i)'],
        [72, '(j)'],
      ]),
    ).toEqual([0, 1, 1, 1]);
    expect(
      depths([
        [72, 'F1.4'],
        [72, '(h)', 'where:'],
        [72, '(i)'],
        [72, '(ii)'],
        [72, '(i)'],
        [72, '(j)'],
      ]),
    ).toEqual([0, 1, 2, 2, 1, 1]);
  });
  it('begins a list again below an item that ends with a colon', () => {
    expect(
      depths([
        [72, 'H9.4'],
        [72, '1.'],
        [72, '2.', 'asking:'],
        [72, '1.'],
        [72, '2.'],
        [72, '3.'],
        [72, '3.'],
      ]),
    ).toEqual([0, 1, 1, 2, 2, 2, 1]);
  });
  it('nests a list below a definition, and ends all at a heading', () => {
    expect(
      depths([
        [72, 'A1.2'],
        [108, '', 'means:'],
        [108, '(a)'],
        [108, ''],
        [0, '#'],
        [108, '(a)'],
      ]),
    ).toEqual([0, 0, 1, 0, 0, 0]);
  });
});
