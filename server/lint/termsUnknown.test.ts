import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../corpus/read';
import { passagesOf } from './clauses';
import { subjectOf } from './subject';
import { capitalRuns, isShortName } from './termsCapitals';
import { withoutQuotes } from './termsSmall';
import { mayHoldUnknown } from './termsUnknown';
import { index, termsOf } from './testSupport';

/** For each paragraph of a text: its words, whether the quick look lets it pass, and what the slow one finds. */
function looks(text: string) {
  const document = readDocument('file:///d.sec', text, 'sec');
  const { terms } = subjectOf(document, termsOf(index));
  return document.blocks.flatMap(({ kind, label, bodyStart, contentLength }, block) => {
    if (kind !== 'provision' && kind !== 'prose' && kind !== 'row') return [];
    const by = document.starts[block]!;
    const quick = mayHoldUnknown(document.text, by, by + bodyStart, by + contentLength, {
      citations: index.expressions.of(document, block),
      uses: terms.spans(block),
      isNumbered: label !== undefined && kind === 'provision',
    });
    const uses = terms.of(block);
    const [passage] = passagesOf(
      document,
      { from: block, to: block + 1 },
      { expressions: index.expressions, terms: () => uses },
    );
    const masked = withoutQuotes(passage!.masked);
    const found = [...capitalRuns(masked, passage!.bodyStart, uses, kind === 'row')]
      .filter(({ isPhrase, acronyms }) => isPhrase || !acronyms.length || acronyms.some(isQuestioned))
      .map(({ start, end }) => masked.slice(start, end));
    function isQuestioned({ start, end }: { start: number; end: number }) {
      return isShortName(masked.slice(start, end));
    }
    return [{ words: passage!.text, quick, found }];
  });
}

const passed = (text: string) => looks(text).map(({ quick }) => quick);

describe('mayHoldUnknown', () => {
  it.each([
    'L3.30 Each User shall tell the DCC of its Sub-Committee’s Device.',
    'L3.30 The DCC shall act under Section G3.17 (Manufacturers: Duty to Notify and Be Notified).',
    '(a) The Panel; and',
    'Nothing is done on Monday.',
    'It ends. Boxes follow: Ships; (Boats).',
    '| Device | Its owner |\n| --- | --- |\n| User | Boats |',
  ])('passes over what holds nothing to question: %s', (text) => {
    expect(passed(text)).toEqual(passed(text).map(() => false));
  });

  it.each([
    'L3.30 Each User shall tell the Chief Gas Man.',
    'The DCC keeps the QXR.',
    'QXR is kept.',
    'A `Lamp` is kept.',
    'See paragraph (a). The Users of Lamps pay.',
    'L3.30 The DCC (see Section G3.17) Lamp is kept.',
  ])('lets through what is to be read: %s', (text) => {
    expect(passed(text)).toContain(true);
  });

  const piece = fc.constantFrom(
    ...[
      'User',
      'Chief Gas Man',
      'QXR',
      'IDs',
      'Sub-',
      'Sub-Committee',
      'Working Day',
      'Device',
      '’s ',
      "'",
      's',
      'The ',
      'Each',
    ],
    ...[
      'Section G3.17',
      'paragraph (a)',
      'a) of Section L3',
      'G4(a)',
      ' (',
      ') ',
      '(Lamp Oil)',
      '“',
      '”',
      '"',
      '**',
      '‘',
      '’',
      '*',
    ],
    ...[
      ' of ',
      ' for ',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\n(a) ',
      '\nL3.31 ',
      '\n| ',
      ' | ',
      '. ',
      ': ',
      '; ',
      ' - ',
      '-',
      '– ',
      '• ',
    ],
    ...[
      '<!-- ',
      ' -->',
      '`',
      '{--',
      '--}',
      '{~~',
      '~>',
      'Ångström',
      '×',
      '¤',
      ' means ',
      'lamp',
      'Monday',
      'I',
      'IV',
      'A',
      'X1',
      'X1Y',
    ],
    ...['\u00a0', '\u2003', '@', '/', 'É', 'SubCommittee', 'Lamp_Oil'],
  );

  it('never passes over what the slow look finds', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const { words, quick, found } of looks(`L3.30 ${pieces.join('')}`)) {
          if (!quick) expect({ words, found }).toEqual({ words, found: [] });
        }
      }),
      { numRuns: 500 },
    );
  });
});
