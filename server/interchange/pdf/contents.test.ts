import { describe, expect, it } from 'vitest';
import { withoutContents } from './contents.js';
import { lineText, toLines } from './lines.js';
import { item } from './testSupport.js';

/** Lines of pieces at their places: `[[words, x], …]`, one below the other. */
function read(lines: readonly (readonly (readonly [string, number])[])[]) {
  const items = lines.flatMap((pieces, at) => pieces.map(([words, x]) => item(words, x, 100 + at * 14)));
  const { entries, headings, bodies } = withoutContents([toLines(items)]);
  return { entries, headings, body: bodies.flat().map(lineText) };
}

describe('withoutContents', () => {
  it('takes lines with leader dots, and joins an entry that goes over two', () => {
    expect(
      read([
        [['CONTENTS', 72]],
        [
          ['L1', 72],
          ['The Authority..............1', 108],
        ],
        [
          ['L2', 72],
          ['Assurance and', 108],
        ],
        [['what follows from it........2', 108]],
        [['Annex.............................3', 72]],
        [
          ['L1', 72],
          ['The Authority', 108],
        ],
      ]),
    ).toEqual({
      entries: [
        { label: 'L1', title: 'The Authority' },
        { label: 'L2', title: 'Assurance and what follows from it' },
        { label: '', title: 'Annex' },
      ],
      headings: ['CONTENTS'],
      body: ['L1 The Authority'],
    });
  });

  it('takes entries whose page stands at the edge, under a heading', () => {
    const found = read([
      [['Contents', 72]],
      [
        ['1 Introduction', 72],
        ['3', 515],
      ],
      [
        ['2 Roles', 72],
        ['4', 515],
      ],
      [['1 Introduction', 72]],
    ]);
    expect(found.entries).toEqual([
      { label: '1', title: 'Introduction' },
      { label: '2', title: 'Roles' },
    ]);
    expect(found.body).toEqual(['1 Introduction']);
  });

  it('leaves a line for a signature and a single dotted line alone', () => {
    expect(
      read([
        [['Signed ........................', 72]],
        [['Name ....................... 1', 72]],
        [
          ['L1.1', 72],
          ['The Keeper shall.', 108],
        ],
      ]).entries,
    ).toEqual([]);
  });
});
