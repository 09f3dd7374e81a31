import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { fromTimeToTime as rule } from './fromTimeToTime';

describe('from-time-to-time', () => {
  it.each([
    'L3.30 The Panel may ⟦from time to time⟧ revise the list.',
    'L3.30 The Panel shall ⟦from time to time⟧ revise the list.',
    'L3.30 The Panel may, ⟦from time to time⟧, revise the list.',
    'L3.30 The Panel must ⟦from time\n  to time⟧ revise the list.',
    'L3.30 The list may be ⟦from time to time⟧ revised.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The Act, as amended from time to time, applies.',
    'L3.30 The list in force from time to time applies.',
    'L3.30 The standards that apply from time to time shall be met.',
    'L3.30 The Code may be modified from time to time.',
    'L3.30 The person who is from time to time the Chair presides.',
    'L3.30 The DCC shall reply at that time.',
    'L3.30 The period from that time to the end counts.',
    'L3.30 From time to time a User leaves.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('is left out of a power, and asked about in a duty', () => {
    expect(fixesOf(rule, 'L3.30 The Panel may from time to time revise it.')).toEqual([
      'L3.30 The Panel may revise it.',
    ]);
    expect(fixesOf(rule, 'L3.30 The Panel may, from time to time, revise it.')).toEqual([
      'L3.30 The Panel may revise it.',
    ]);
    const [duty] = findingsIn('L3.30 The Panel shall from time to time revise it.', { rules: [rule] });
    expect([duty!.severity, duty!.fixes]).toEqual(['information', []]);
  });
});
