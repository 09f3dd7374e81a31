import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieceEnd, pieceStart } from './pieces';

const PIECE = /¤+|[\p{L}\p{N}](?:[\p{L}\p{N}]|[’'.&/-](?=[\p{L}\p{N}]))*(?:[’'](?![\p{L}\p{N}]))?|[^\s\p{L}\p{N}]/gu;

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = pieceStart(text, 0, text.length); at < text.length; ) {
    const end = pieceEnd(text, at);
    found.push(text.slice(at, end));
    at = pieceStart(text, end, text.length);
  }
  return found;
}

describe('pieces of a text', () => {
  it('are words with what joins them, masks, and single signs', () => {
    expect(pieces('The Users’ sub-committee’s plan (and/or ¤¤¤¤), 2.5 kWh…')).toEqual([
      'The',
      'Users’',
      'sub-committee’s',
      'plan',
      '(',
      'and/or',
      '¤¤¤¤',
      ')',
      ',',
      '2.5',
      'kWh',
      '…',
    ]);
  });

  it('are what the pattern of their description matches, in any text', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        'a',
        'B',
        '7',
        ' ',
        '\n',
        '\u00a0',
        '¤',
        '’',
        "'",
        '.',
        '-',
        '/',
        '&',
        '“',
        '😀',
        '𝒜',
        'é',
        'ß',
        '²',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join('');
        expect(pieces(text)).toEqual(text.match(PIECE) ?? []);
      }),
      { numRuns: 1000 },
    );
  });
});
