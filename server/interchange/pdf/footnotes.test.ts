import { describe, expect, it } from 'vitest';
import { withoutFootnotes } from './footnotes.js';
import { lineText, toLines } from './lines.js';
import { item } from './testSupport.js';

const marked = (words: string, mark: string, y: number) => [
  item(words, 72, y),
  item(mark, 72 + words.length * 5, y - 4, { size: 7, width: 4 }),
];
const note = (mark: string, words: string, y: number, size = 9) => [
  item(mark, 72, y - 3, { size: size * 0.6, width: 4 }),
  item(words, 78, y, { size }),
];

function read(pages: readonly (readonly ReturnType<typeof item>[])[]) {
  const { notes, bodies } = withoutFootnotes(
    pages.map(toLines),
    pages.map((_, at) => at + 1),
    11,
  );
  return {
    notes: notes.map(({ page, mark, lines }) => `${page} ${mark}: ${lines.map(lineText).join(' / ')}`),
    bodies: bodies.map((lines) => lines.map(lineText)),
  };
}

describe('withoutFootnotes', () => {
  it('takes lines in smaller type whose mark is raised in the text', () => {
    expect(
      read([
        [...marked('The Warden', '1', 100), ...note('1', 'A note', 700), item('on two lines.', 78, 711, { size: 9 })],
      ]),
    ).toEqual({
      notes: ['1 1: 1 A note / on two lines.'],
      bodies: [['The Warden1']],
    });
  });

  it('takes notes in the size of the text, told by their raised marks', () => {
    expect(read([[...marked('The Warden', '1', 100), ...note('1', 'A note.', 700, 11)]]).notes).toEqual([
      '1 1: 1 A note.',
    ]);
  });

  it('leaves small type without a mark, and a mark without its place in the text, where they are', () => {
    expect(read([[item('The Warden', 72, 100), item('small print', 72, 700, { size: 8 })]]).notes).toEqual([]);
    expect(read([[item('The Warden', 72, 100), ...note('1', 'A note.', 700)]]).notes).toEqual([]);
  });

  it('joins a note that goes on at the foot of the next page', () => {
    const first = [...marked('The Warden', '1', 100), ...note('1', 'A long note', 700)];
    const second = [
      ...marked('The Clerk', '2', 100),
      item('that goes on.', 78, 690, { size: 9 }),
      ...note('2', 'Another.', 702),
    ];
    expect(read([first, second]).notes).toEqual(['1 1: 1 A long note / that goes on.', '2 2: 2 Another.']);
  });
});
