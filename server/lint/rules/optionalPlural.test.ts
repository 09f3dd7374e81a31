import { describe, expect, it } from 'vitest';
import { fixesOf, insertion, marked } from '../testSupport';
import { optionalPlural as rule } from './optionalPlural';

describe('optional-plural', () => {
  it.each([
    'L3.30 The DCC shall test the ⟦Device(s)⟧.',
    'L3.30 The ⟦User(s)⟧ shall reply.',
    'L3.30 The DCC shall record the ⟦process(es)⟧ used.',
    'L3.30 ⟦Meter(s)⟧ and ⟦hub(s)⟧ are listed.',
    'L3.30 The DCC shall keep the ⟦Sub-Committee(s)⟧ informed.',
  ])('reports %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it.each([
    'L3.30 The DCC shall test each Device.',
    'L3.30 The DCC shall act under Section L3.22(s).',
    'L3.30 The DCC shall act under paragraph (s) above.',
    'L3.30 The DCC shall test Devices (some of them twice).',
    'L3.30 The interval is 30 (s).',
    'L3.30 The DCC shall use function(s, t).',
    'L3.30 The interval in seconds (s) is recorded.',
    'L3.30 Either of (r) and (s) applies.',
  ])('is silent about %s', (text) => {
    expect(marked(rule, insertion(text))).toBe(insertion(text));
  });

  it('offers the singular and “one or more”', () => {
    expect(fixesOf(rule, 'L3.30 Test any Device(s).')).toEqual(['L3.30 Test any Device.']);
    expect(fixesOf(rule, 'L3.30 A User with Device(s) shall reply.')).toEqual([
      'L3.30 A User with Device shall reply.',
      'L3.30 A User with one or more Devices shall reply.',
    ]);
    expect(fixesOf(rule, 'L3.30 Test one or more Device(s).')).toEqual(['L3.30 Test one or more Devices.']);
  });
});
