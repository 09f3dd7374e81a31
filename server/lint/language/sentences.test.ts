import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences';

const sentences = (text: string, from?: number) =>
  sentencesIn(text, from).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end where a reader says, not at abbreviations, numbers or line breaks', () => {
    expect(sentences('The DCC shall, e.g. where ¤¤¤ applies,\nnotify each Party. It shall keep 1.5 copies.')).toEqual([
      'The DCC shall, e.g. where ¤¤¤ applies,\nnotify each Party.',
      'It shall keep 1.5 copies.',
    ]);
  });

  it('are those of the segmenter, whatever way is taken to them', () => {
    const word = fc.constantFrom(
      'The DCC ',
      'shall ',
      'notify; ',
      'it. ',
      'It ',
      'why?',
      '(see it)',
      '“so” ',
      '1.5 ',
      ', ',
      ':',
      '\n',
      '…',
      '.',
      ') ',
    );
    const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join('');
        const segments = [...segmenter.segment(text.replace(/\n/g, ' '))].map(({ segment }) => segment.trim());
        expect(sentences(text).map((each) => each.replace(/\n/g, ' '))).toEqual(segments.filter(Boolean));
      }),
    );
  });

  it('begin behind a label and hold every word of a long text once', () => {
    const long = 'Each User shall keep a record of it. '.repeat(400);
    expect(sentences(`(a) ${long}`, 4)).toEqual(
      Array.from({ length: 400 }, () => 'Each User shall keep a record of it.'),
    );
    expect(sentences('x'.repeat(9000)).join('')).toBe('x'.repeat(9000));
  });
});
