import { describe, expect, it } from 'vitest';
import { dateAround, dateAt, isoDate } from './dates';
import { durationAt, durationBefore } from './durations';

describe('dateAt', () => {
  it.each([
    ['1 April 2027 and', '1 April 2027', '2027-04-01'],
    ['the 31st day of December 2027', 'the 31st day of December 2027', '2027-12-31'],
    ['2027-04-01.', '2027-04-01', '2027-04-01'],
    ['1 April in each year', '1 April', undefined],
    ['April 2027', 'April 2027', undefined],
  ])('reads “%s”', (text, words, iso) => {
    const date = dateAt(text, 0)!;
    expect([text.slice(date.start, date.end), isoDate(date)]).toEqual([words, iso]);
  });

  it.each(['May', 'april 2027', '5 Working Days', '1 Maypole', 'the Panel'])('finds none in “%s”', (text) => {
    expect(dateAt(text, 0)).toBeUndefined();
  });

  it('is found from the name of its month', () => {
    const text = 'by 1st May 2027';
    expect(dateAround(text, text.indexOf('May'))).toMatchObject({ start: 3, end: 15, day: 1, month: 5, year: 2027 });
    expect(dateAround('it may 2027', 3)).toBeUndefined();
  });
});

describe('durationAt', () => {
  it.each([
    ['5 Working Days after', '5 Working Days', 5, 'Working', 'day'],
    ['thirty (30) days', 'thirty (30) days', 30, '', 'day'],
    ['a month of', 'a month', 1, '', 'month'],
    ['10 clear Working Days', '10 clear Working Days', 10, 'clear Working', 'day'],
    ['twenty-one calendar days', 'twenty-one calendar days', 21, 'calendar', 'day'],
    ['30-day period', '30-day', 30, '', 'day'],
  ])('reads “%s”', (text, words, count, qualifier, unit) => {
    const found = durationAt(text, 0)!;
    expect(found).toMatchObject({ count, qualifier, unit, possessive: false });
    expect(text.slice(found.start, found.end)).toBe(words);
  });

  it('knows “days’ notice”, and finds what ends at a place', () => {
    expect(durationAt('5 days’ notice', 0)).toMatchObject({ possessive: true });
    expect(durationAt("one day's notice", 0)).toMatchObject({ possessive: true });
    expect(durationBefore('within 5 Working Days of', 21)).toMatchObject({ start: 7, end: 21 });
    expect(durationAt('5 daylight hours', 0)).toBeUndefined();
    expect(durationAt('the days', 0)).toBeUndefined();
  });
});
