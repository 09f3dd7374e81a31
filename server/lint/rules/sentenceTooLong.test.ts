import { describe, expect, it } from 'vitest';
import { findingsIn, insertion } from '../testSupport';
import { sentenceTooLong as rule } from './sentenceTooLong';

const found = (words: string) => findingsIn(insertion(`L3.30 ${words}`), { rules: [rule] });
const long = (count: number) =>
  `The DCC shall keep ${'each record and '.repeat(30)}`.split(' ').slice(0, count).join(' ');

describe('sentence-too-long', () => {
  it('reports a sentence of more than 75 words, and says how many there are', () => {
    expect(found(`${long(75)}.`)).toEqual([]);
    const [finding] = found(`${long(76)}.`);
    expect(finding!.message).toContain('has 76 words');
  });

  it('counts each sentence, each item and each citation by itself', () => {
    expect(found(`${long(60)}. ${long(60)}.`)).toEqual([]);
    expect(found(`${long(60)}:\n(a) ${long(60)}; and\n(b) ${long(60)}.`)).toEqual([]);
    const citations = Array.from({ length: 30 }, () => 'Sections G3.17 to G3.20 (inclusive)').join(' and ');
    expect(found(`The DCC acts under ${citations}.`)).toEqual([]);
  });

  it.each([
    'Where a Device is lost, and if the User that holds it has told the DCC of the loss in the form that the Panel has set, the DCC shall, unless the Panel directs otherwise and subject to payment of the fee that is due on that day, send a new one to the premises.',
    'The DCC shall, when a User asks for it and except in the month of December, send a copy to that User if the fee is paid, provided that the User has first returned every older copy that it holds, in the packaging in which it came.',
    'Unless the Authority directs otherwise, a User that is suspended may, where the Panel agrees and subject to its conditions, continue to hold a Device until the end of the month in which it was suspended, together with the keys of that Device.',
  ])('reports many conditions: %s', (words) => {
    expect(found(words)).toHaveLength(1);
    expect(found(words)[0]!.message).toContain('4 conditions');
  });

  it.each([
    'Where a Device is lost, the DCC shall, unless the Panel directs otherwise, send a new one to the premises where it was installed, in the packaging that the Panel has approved for Devices of that kind, within 5 Working Days after the day on which it was told of the loss.',
    'The DCC shall keep a record.',
    'The DCC shall keep a record only if the User asks for it, even if the User pays no fee, and shall send a copy of it to the place where the User wishes to have it, as long as the User has told the DCC of that place in the form that is published on the Website.',
  ])('is silent about %s', (words) => {
    expect(found(words)).toEqual([]);
  });
});
