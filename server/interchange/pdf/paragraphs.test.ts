import { describe, expect, it } from 'vitest';
import type { FlowLine } from './flow.js';
import { partGlued } from './gluedLabels.js';
import { learnHyphens } from './hyphens.js';
import { spansText, toLines } from './lines.js';
import { toParagraphs } from './paragraphs.js';
import { item } from './testSupport.js';

interface Setting {
  readonly hanging?: boolean;
  readonly justified?: boolean;
}

/** Lines `[y, words, x, …]`: each piece at its place, 5 points a letter; lines are full at 372 points, 13 apart. */
function read(
  lines: readonly (readonly [number, ...(string | number)[]])[],
  { hanging = true, justified = false }: Setting = {},
): string[] {
  const flow = lines.flatMap(([y, ...pieces]) => {
    const items = pieces.flatMap((words, at) =>
      typeof words === 'string' ? [item(words, pieces[at + 1] as number, y % 1000)] : [],
    );
    return toLines(items).map(
      (line): FlowLine => ({ ...line, page: y < 1000 ? 1 : 2, columnLeft: 72, edge: 372, opens: false, justified }),
    );
  });
  const paragraphs = toParagraphs(flow, { leading: () => 13, hyphens: learnHyphens([]), hanging });
  return partGlued(paragraphs).map(
    ({ label, spans }) => `${label ? `<${label.text}> ` : ''}${spansText(spans).trim()}`,
  );
}

/** Words that end `room` points before the edge, when they begin at `x`. */
const full = (words: string, x: number, room = 0) => words.padEnd(Math.floor((372 - x - room) / 5), 'm');

describe('toParagraphs', () => {
  it('joins a line that begins with the number of another provision', () => {
    const first = full('The Keeper shall act as required by Section', 108);
    expect(
      read([
        [100, 'L3.21', 72, first, 108],
        [113, 'L3.22 (Deletion) and Section', 108],
        [139, 'L3.23', 72, 'Not used.', 108],
      ]),
    ).toEqual([`<L3.21> ${first} L3.22 (Deletion) and Section`, '<L3.23> Not used.']);
  });

  it('does so too where lines are not indented and nothing parts paragraphs', () => {
    const first = full('H5.5 A User shall act as required by Section', 72);
    expect(
      read(
        [
          [100, first, 72],
          [113, 'L3.22 (Deletion) of this Code.', 72],
          [126, 'H5.6 Not used.', 72],
        ],
        { hanging: false },
      ),
    ).toEqual([`<H5.5> ${first.slice(5)} L3.22 (Deletion) of this Code.`, '<H5.6> Not used.']);
  });

  it('takes a number alone at the end of a sentence for its last word', () => {
    const first = full('A User shall act as required by Section', 108);
    expect(
      read([
        [100, 'H5.5', 72, first, 108],
        [113, 'L3.22.', 108],
      ]),
    ).toEqual([`<H5.5> ${first} L3.22.`]);
  });

  it('parts paragraphs by the room between them, by indents and where a line ends before it is full', () => {
    const first = full('One.', 72);
    expect(
      read([
        [100, first, 72],
        [126, 'Two.', 72],
        [139, 'Three.', 72],
        [152, 'Four', 140],
      ]),
    ).toEqual([first, 'Two.', 'Three.', 'Four']);
  });

  it('gives each of two numbers on one line its paragraph', () => {
    expect(
      read([
        [100, '4.1', 72, '(a)', 108, 'first; and', 144],
        [126, '(b)', 108, 'second.', 144],
      ]),
    ).toEqual(['<4.1> ', '<(a)> first; and', '<(b)> second.']);
  });

  it('goes on over a page where the words do', () => {
    const first = full('The Keeper shall', 108);
    expect(
      read([
        [700, 'L3.21', 72, first, 108],
        [1100, 'and shall answer.', 108],
        [1126, 'L3.22', 72, 'Text.', 108],
      ]),
    ).toEqual([`<L3.21> ${first} and shall answer.`, '<L3.22> Text.']);
  });

  it('does not go on over a page from a sentence that ended before the edge', () => {
    const first = `${full('The Keeper shall', 108, 12)}.`;
    expect(
      read(
        [
          [700, 'L3.21', 72, first, 108],
          [1100, 'Council means the council.', 108],
        ],
        { justified: true },
      ),
    ).toEqual([`<L3.21> ${first}`, 'Council means the council.']);
  });

  it('parts a number from the word that it touches', () => {
    expect(
      read([
        [100, '2.3.1.9', 72, 'First.', 120],
        [126, '2.3.1.10A Batch is sent.', 72],
        [152, '2.3.1.11Where it is lost, so be it.', 72],
      ]),
    ).toEqual(['<2.3.1.9> First.', '<2.3.1.10> A Batch is sent.', '<2.3.1.11> Where it is lost, so be it.']);
  });

  it('keeps an inserted number', () => {
    expect(
      read([
        [100, 'F2.10', 72, 'First.', 120],
        [126, 'F2.10A Batch is sent.', 72],
      ]),
    ).toEqual(['<F2.10> First.', '<F2.10A> Batch is sent.']);
  });
});
