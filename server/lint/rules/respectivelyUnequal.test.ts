import { describe, expect, it } from 'vitest';
import { findingsIn, insertion, marked } from '../testSupport';
import { respectivelyUnequal as rule } from './respectivelyUnequal';

describe('respectively-unequal', () => {
  it.each([
    'L3.30 The Panel, the DCC and the Authority shall hold 40% and 60% ⟦respectively⟧.',
    'L3.30 Supplier Parties and Network Parties shall pay £100, £200 and £300 ⟦respectively⟧.',
    'L3.30 The DCC and the Panel shall, ⟦respectively⟧, reply within 5 Working Days, 10 Working Days and 15 Working Days.',
    'L3.30 The Panel, the DCC, and the Authority shall, under Sections G3.17 and G3.18, act ⟦respectively⟧.',
    'L3.30 The DCC and the Panel shall pay 10%, 20% and 70%, ⟦respectively⟧.',
    'L3.30 The DCC and the Panel\n  shall pay 10%, 20% and 70%\n  ⟦respectively⟧.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The Panel and the DCC shall hold 40% and 60% respectively.',
    'L3.30 The Panel, the DCC and the Authority shall act under Sections G3.17, G3.18 and G3.19 respectively.',
    'L3.30 The Panel and the DCC shall act under Sections G3.17 to G3.20 (inclusive) respectively.',
    'L3.30 The Panel and the DCC shall perform their duties respectively.',
    'L3.30 The DCC and each of the Users, the Panel and the Authority shall hold 40% and 60% respectively.',
    'L3.30 The Panel shall tell Supplier Parties and Network Parties of the dates and the fees respectively.',
    'L3.30 The “DCC” and the “Panel” respectively.',
    'L3.30 The Panel and the DCC shall publish the Modification Report and the list of Users, respectively.',
    'L3.30 The Panel, the DCC and the Authority shall meet. The fees are 40% and 60% respectively.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('shows both lists', () => {
    const text = 'L3.30 The Panel, the DCC and the Authority shall hold 40% and 60% respectively.';
    const [found] = findingsIn(text, { rules: [rule] });
    expect(found!.message).toContain('a list of 3 with a list of 2');
    expect(found!.related!.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'The Panel, the DCC and the Authority',
      '40% and 60%',
    ]);
  });
});
