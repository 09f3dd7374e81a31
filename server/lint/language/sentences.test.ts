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

  it('begin behind a label and hold every word of a long text once', () => {
    const long = 'Each User shall keep a record of it. '.repeat(400);
    expect(sentences(`(a) ${long}`, 4)).toEqual(
      Array.from({ length: 400 }, () => 'Each User shall keep a record of it.'),
    );
    expect(sentences('x'.repeat(9000)).join('')).toBe('x'.repeat(9000));
  });
});
