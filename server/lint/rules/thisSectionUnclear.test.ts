import { describe, expect, it } from 'vitest';
import { findingsIn, fixesOf, insertion, marked } from '../testSupport';
import { thisSectionUnclear as rule } from './thisSectionUnclear';

describe('this-section-unclear', () => {
  it('reports "this Section" alone and offers both readings, the narrower first', () => {
    const text = 'L3.30 For the purposes of ⟦this Section⟧, a User is a Subscriber.';
    expect(marked(rule, insertion(text))).toBe(insertion(text));
    expect(fixesOf(rule, insertion(text.replace(/[⟦⟧]/g, '')))).toEqual([
      insertion('L3.30 For the purposes of this Section L3, a User is a Subscriber.'),
      insertion('L3.30 For the purposes of this Section L, a User is a Subscriber.'),
    ]);
  });

  it.each([
    'under this Section L3.',
    'under this Section L.',
    'under this Section L3.30.',
    'under this Code and this document.',
    'in the last Section.',
  ])('accepts %s', (words) => {
    expect(marked(rule, insertion(`L3.30 Acts ${words}`))).toBe(insertion(`L3.30 Acts ${words}`));
  });

  it('is silent in an Appendix, in a paper and in the Code as it stands', () => {
    expect(
      findingsIn('4.2.1.3 For the purposes of this section.\n', { id: 'Appendix L', everythingChanged: true }),
    ).toEqual([]);
    expect(findingsIn('In this Section we set out the options.')).toEqual([]);
    expect(findingsIn('L3.22 For the purposes of this Section.\n', { id: 'Section L' })).toEqual([]);
  });
});
