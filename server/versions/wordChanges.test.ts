import { describe, expect, it } from 'vitest';
import { wordChanges } from './wordChanges';

const marked = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('changes word by word', () => {
  it.each([
    ['Each User shall notify.', 'Each User shall notify.', 'Each User shall notify.'],
    ['Each User shall notify.', 'Each User must notify.', 'Each User[- shall-]{+ must+} notify.'],
    ['one two', 'one and two', 'one{+ and+} two'],
    ['within five days to it', 'within five days, to it', 'within five days{+,+} to it'],
    ['as Section G3.18(a) says', 'as Section G3.19(a) says', 'as Section[- G3.18(a)-]{+ G3.19(a)+} says'],
    ['The Warden shall count the lanterns.', 'Not used.', '[-The Warden shall count the lanterns.-]{+Not used.+}'],
    ['', 'new', '{+new+}'],
  ])('of %j and %j', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('of texts without a common word end in bounded time', () => {
    const words = (stem: string) => Array.from({ length: 60_000 }, (_, i) => `${stem}${i}`).join(' ');
    const parts = wordChanges(words('a'), words('b'));
    expect(parts.map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
  });
});
