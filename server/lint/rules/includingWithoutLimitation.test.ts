import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { includingWithoutLimitation as rule } from './includingWithoutLimitation';

describe('including-without-limitation', () => {
  it.each([
    'L3.30 The DCC shall test each Device, ⟦including without limitation⟧ each Communications Hub.',
    'L3.30 The DCC shall test each Device, ⟦including, without limitation⟧, each Communications Hub.',
    'L3.30 The DCC shall test each Device, ⟦including but not limited to⟧ each Communications Hub.',
    'L3.30 The list ⟦includes, but is not limited to⟧, each Communications Hub.',
    'L3.30 The records shall ⟦include (but not be limited to)⟧ the name of the User.',
    'L3.30 The DCC shall test each Device, ⟦including (without limitation)⟧ each Communications Hub.',
    'L3.30 The records shall ⟦include but are not limited to⟧:\n  (a) the name; and\n  (b) the date.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall test each Device, including each Communications Hub.',
    'L3.30 The DCC shall include the name of the User.',
    'L3.30 The charge is payable without limitation.',
    'L3.30 Without limiting the generality of Section L3.22, the DCC shall reply.',
    'L3.30 The right is not limited to Users.',
    'L3.30 The bond shall include without limitation of time every claim.',
    'L3.30 The expression “including without limitation” is not used.',
    'L3.30 The word “including” does not limit.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('leaves the padding out', () => {
    const becomes = (words: string) => fixesOf(rule, `L3.30 Each Device, ${words} hubs.`);
    expect(becomes('including without limitation')).toEqual(['L3.30 Each Device, including hubs.']);
    expect(becomes('including, without limitation,')).toEqual(['L3.30 Each Device, including hubs.']);
    expect(becomes('including but not limited to:')).toEqual(['L3.30 Each Device, including: hubs.']);
    expect(becomes('including (without limitation)')).toEqual(['L3.30 Each Device, including hubs.']);
  });
});
