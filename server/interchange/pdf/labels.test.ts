import { describe, expect, it } from 'vitest';
import { asFirst, follows, leadingLabel, readLabel } from './labels.js';

describe('readLabel', () => {
  it.each(['L3.22', 'F2.10A', '4.2.1.3', '1.1.', '3.1'])('takes %s for the number of a clause', (text) => {
    expect(readLabel(text)?.kind).toBe('clause');
  });
  it.each(['L3', 'N4A', '4'])('takes %s for the number of a group', (text) => {
    expect(readLabel(text)?.kind).toBe('group');
  });
  it.each(['(a)', 'a)', 'i.', '(ii)', '(A)', 'A.', '1.', '(1)', '(aa)'])(
    'takes %s for the number of an item',
    (text) => {
      expect(readLabel(text)?.kind).toBe('item');
    },
  );
  it.each(['Keeper', '2019', '(the)', 'of', 'L', '(ab)', '5,000', '6(1A)'])('takes %s for words', (text) => {
    expect(readLabel(text)).toBeUndefined();
  });
});

describe('leadingLabel', () => {
  it('parts the number from the words after it', () => {
    expect(leadingLabel('L3.22 No person')).toMatchObject({ label: { text: 'L3.22' }, rest: 'No person' });
    expect(leadingLabel('No person')).toBeUndefined();
  });
});

describe('follows', () => {
  const comesBefore = (before: string, next: string) =>
    readLabel(before)!.readings.some((reading) => follows(reading, readLabel(next)!));
  it.each([
    ['(a)', '(b)'],
    ['(h)', '(i)'],
    ['(i)', '(ii)'],
    ['(z)', '(aa)'],
    ['L3.22', 'L3.23'],
    ['F2.10', 'F2.10A'],
    ['F2.10A', 'F2.11'],
    ['4.2.1.9', '4.2.1.10'],
  ])('knows that %s comes before %s', (before, next) => expect(comesBefore(before, next)).toBe(true));
  it.each([
    ['(a)', '(c)'],
    ['(a)', 'b)'],
    ['L3.22', 'L4.23'],
    ['L3.22', 'L3.22'],
  ])('knows that %s does not come before %s', (before, next) => expect(comesBefore(before, next)).toBe(false));
  it('tells the first of a list', () => {
    expect(asFirst(readLabel('(i)')!)).toMatchObject({ family: '(i)', value: 1 });
    expect(asFirst(readLabel('(b)')!)).toBeUndefined();
  });
});
