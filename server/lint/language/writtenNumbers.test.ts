import { describe, expect, it } from 'vitest';
import { numberOf } from './writtenNumbers';

describe('numberOf', () => {
  it.each([
    ['five', 5],
    ['Twenty-one', 21],
    ['twenty one', 21],
    ['one hundred', 100],
    ['one hundred and five', 105],
    ['two thousand five hundred', 2500],
    ['one million two hundred thousand and twelve', 1_200_012],
    ['1,200', 1200],
    ['30', 30],
    ['zero', 0],
  ])('reads “%s”', (words, value) => {
    expect(numberOf(words)).toBe(value);
  });

  it.each([
    '',
    'and',
    'hundred',
    'five six',
    'twenty fifteen',
    'five hundred hundred',
    'first',
    '1,20',
    '-5',
    'thousand',
  ])('does not take “%s” for a number', (words) => {
    expect(numberOf(words)).toBeUndefined();
  });
});
