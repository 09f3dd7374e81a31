import { describe, expect, it } from 'vitest';
import { lineText, pieceText, toLines } from './lines.js';
import { item } from './testSupport.js';

describe('toLines', () => {
  it('joins stretches of words and keeps blanks single', () => {
    const lines = toLines([item('The Keeper', 72, 100), item(' shall ', 123, 100), item('answer', 153, 100)]);
    expect(lines.map(lineText)).toEqual(['The Keeper shall answer']);
  });

  it('adds no blank where the font changes within a word', () => {
    const lines = toLines([
      item('(the “', 72, 100, { width: 30 }),
      item('Panel', 102, 100, { width: 25, bold: true }),
      item('”)', 127, 100),
    ]);
    expect(lines.map(lineText)).toEqual(['(the “Panel”)']);
    expect(lines[0]!.pieces[0]!.spans.map(({ bold }) => bold)).toEqual([false, true, false]);
  });

  it('parts a number from its text where a gap stands between them', () => {
    const [line] = toLines([
      item('L3.22', 72, 100, { width: 25 }),
      item(' ', 97, 100, { width: 11 }),
      item('No person', 108, 100),
    ]);
    expect(line!.pieces.map(pieceText)).toEqual(['L3.22', 'No person']);
  });

  it('does not part a line whose blanks are stretched', () => {
    const words = ['mark', 'each', 'Certificate', 'withdrawn'].map((word, at) =>
      item(word, 72 + at * 70, 100, { width: 60 }),
    );
    expect(toLines(words)[0]!.pieces.map(pieceText)).toEqual(['mark each Certificate withdrawn']);
  });

  it('sorts lines by place, not by the order of the file', () => {
    expect(toLines([item('second', 72, 120), item('first', 72, 100)]).map(lineText)).toEqual(['first', 'second']);
  });

  it('takes a raised mark for a word of its line', () => {
    const [line, ...rest] = toLines([item('Code', 72, 100, { width: 24 }), item('1', 96, 95.5, { width: 4, size: 7 })]);
    expect(rest).toEqual([]);
    expect(line!.pieces[0]!.spans).toMatchObject([
      { text: 'Code', raised: false },
      { text: '1', raised: true },
    ]);
  });

  it('takes words set twice a hair apart for bold words', () => {
    const [line] = toLines([item('Panel', 72, 100), item('Panel', 72.4, 100)]);
    expect(line!.pieces.map(pieceText)).toEqual(['Panel']);
    expect(line!.pieces[0]!.spans[0]!.bold).toBe(true);
  });
});
