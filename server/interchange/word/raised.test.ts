import { Document, Packer, Paragraph, TextRun } from 'docx';
import { expect, it } from 'vitest';
import { plainWords } from '../official/words';
import { readWord } from './readWord';

it('raised figures stay raised: 10² is not 102', async () => {
  const children = [
    new TextRun('NFR × 10'),
    new TextRun({ text: '2', superScript: true }),
    new TextRun(' on the 1'),
    new TextRun({ text: 'st', superScript: true }),
    new TextRun(' day'),
  ];
  const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children })] }] }));
  const { after } = await readWord(new Uint8Array(file));
  expect(after.parts.map((part) => (part.kind === 'paragraph' ? plainWords(part) : ''))).toEqual([
    'NFR × 10² on the 1st day',
  ]);
});
