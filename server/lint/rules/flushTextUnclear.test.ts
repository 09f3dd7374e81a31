import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { flushTextUnclear as rule } from './flushTextUnclear';

const list = (flush: string, lead = 'The DCC shall:') =>
  insertion(`L3.30 ${lead}\n  (a) record each request; and\n  (b) answer each request,\n\n${flush}`);

describe('flush-text-unclear', () => {
  it.each([
    '⟦within⟧ 5 Working Days after the request.',
    '⟦unless⟧ the Panel directs otherwise.',
    '⟦if⟧ the Device is suspended.',
    '⟦except⟧ where the User has agreed.',
    '⟦subject to⟧ payment of the fee.',
    '⟦provided that⟧ the User has paid.',
    ', ⟦within⟧ a month.',
    '⟦before⟧ the end of the year.',
    '⟦until⟧ the Device is removed.',
    '⟦without⟧ delay.',
    '⟦which⟧ shall be kept for a year.',
    '⟦for⟧ a period of two years.',
    '⟦to the extent⟧ practicable.',
    '⟦as soon as⟧ reasonably practicable.',
    '⟦on⟧ the first Working Day of the month.',
  ])('reports %s', (flush) => {
    expect(marked(rule, list(flush))).toBe(list(flush));
  });

  it.each([
    'in each case within 5 Working Days after the request.',
    'and in either case shall tell the Panel.',
    'and shall tell the Panel.',
    'within 5 Working Days in each case.',
    'within 5 Working Days after the day of each of those requests, in any case.',
    'within the time stated in paragraph (a).',
    'The DCC shall do so within 5 Working Days.',
    'Within 5 Working Days the DCC shall tell the Panel.',
    'and the DCC shall tell the Panel within 5 Working Days.',
    'unless all of these conditions are met.',
    'the DCC shall tell the Panel.',
  ])('is silent about %s', (flush) => {
    expect(marked(rule, list(flush))).toBe(list(flush));
  });

  it.each([
    ['Where:', 'within 5 Working Days after that event, the DCC shall tell the Panel.'],
    ['If, in any year:', 'for the rest of that year the User is suspended.'],
  ])('takes a sentence that the list only opens for a sentence: %s %s', (lead, flush) => {
    expect(marked(rule, list(flush, lead))).toBe(list(flush, lead));
  });

  it('is silent after a single item, without a list, and where the words are set in under the item', () => {
    for (const text of [
      'L3.30 The DCC shall:\n(a) record each request,\n\nwithin 5 Working Days.',
      'L3.30 The DCC shall record each request,\n\nwithin 5 Working Days.',
      'L3.30 The DCC shall:\n  (a) record; and\n  (b) answer each request,\n\n    within 5 Working Days.',
    ])
      expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('offers to say that each case is meant', () => {
    expect(fixesOf(rule, list('within 5 Working Days.'))).toEqual([list('in each case within 5 Working Days.')]);
  });
});
