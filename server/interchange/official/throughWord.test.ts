import { describe, expect, it } from 'vitest';
import { lanternDocuments } from '../../../test/office/lantern';
import { outlineOf } from '../../../test/office/outlineOf';
import { wordOf } from '../../../test/office/wordOf';
import { readDocument } from '../../corpus/read';
import { readWord } from '../word/readWord';
import { importFile } from './importFile';

const readers = { word: readWord, pdf: readWord };

describe('the invented Code through Word', () => {
  it.each(lanternDocuments().map((document) => [document.id!, document] as const))(
    'comes back with its provisions, numbers, titles and definitions: %s',
    async (id, document) => {
      const file = await wordOf(document, 'Lantern Code', '3.0');
      const outcome = await importFile('file.docx', file, { known: [] }, readers);
      if ('problem' in outcome) throw new Error(outcome.problem);
      const [{ text, report }] = outcome.documents as [(typeof outcome.documents)[number]];
      expect([report.id, report.title, report.version]).toEqual([id, document.title, '3.0']);
      expect(outlineOf(readDocument(document.uri, text, 'sec', id))).toEqual(outlineOf(document));
      expect(report.losses).toEqual([]);
      expect(report.notInText).toEqual([]);
    },
  );
});
