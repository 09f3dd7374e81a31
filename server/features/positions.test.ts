import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editDocument, readDocument } from '../corpus/read';
import { offsetAt, positionAt } from './positions';

const piece = fc.constantFrom(
  'G3.1 Words',
  '(a) ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '## Heading',
  'x',
  '“😀”',
  '---\n',
  '|',
  ' ',
);
const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

it('counts lines and characters as every LSP client does, after any edit', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(20), text, (words, at, length, inserted) => {
      const before = readDocument('file:///a.sec', words, 'sec');
      const start = at % (words.length + 1);
      const document = editDocument(before, { start, end: Math.min(words.length, start + length), text: inserted });
      const known = TextDocument.create('file:///a.sec', 'sec', 0, document.text);
      for (let offset = -1; offset <= document.text.length + 1; offset++)
        expect(positionAt(document, offset), `offset ${offset}`).toEqual(known.positionAt(offset));
      for (let line = -1; line < known.lineCount + 2; line++)
        for (let character = -1; character < 14; character++)
          expect(offsetAt(document, { line, character }), `${line}:${character}`).toBe(
            known.offsetAt({ line, character }),
          );
    }),
    { numRuns: 400 },
  );
});
