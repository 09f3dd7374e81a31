import { describe, expect, it } from 'vitest';
import { formatNumber } from './numberFormat';

describe('a number as a list shows it', () => {
  it.each([
    ['lowerLetter', '1 26 27 52 53', 'a z aa zz aaa'],
    ['upperLetter', '2 28', 'B BB'],
    ['lowerRoman', '1 4 9 14 49 90 444 1999', 'i iv ix xiv xlix xc cdxliv mcmxcix'],
    ['upperRoman', '3 5000', 'III 5000'],
    ['decimalZero', '1 10', '01 10'],
    ['padded:4', '7', '0007'],
    ['ordinal', '1 2 3 4 11 12 13 21 112', '1st 2nd 3rd 4th 11th 12th 13th 21st 112th'],
    ['ordinalText', '1 12 20 32', 'First Twelfth Twentieth Thirty-second'],
    ['cardinalText', '0 19 40 99', 'Zero Nineteen Forty Ninety-nine'],
    ['chicago', '1 2 5', '* † **'],
    ['aFormatOfAnotherScript', '5', '5'],
  ])('%s', (format, values, expected) => {
    expect(
      values
        .split(' ')
        .map((value) => formatNumber(Number(value), format))
        .join(' '),
    ).toBe(expected);
  });

  it.each(['lowerLetter', 'lowerRoman', 'chicago'])('%s has nothing for zero and below', (format) => {
    expect([formatNumber(0, format), formatNumber(-3, format)]).toEqual(['', '']);
  });

  it('is never longer than a line, however large the number', () => {
    const formats = ['lowerLetter', 'upperRoman', 'ordinalText', 'chicago', 'padded:9', 'decimal'];
    expect(formats.every((format) => formatNumber(2 ** 31 - 1, format).length <= 60)).toBe(true);
  });
});
