import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lanternDocuments } from '../../../test/office/lantern';
import { outlineOf } from '../../../test/office/outlineOf';
import { readDocument } from '../../corpus/read';
import { importFile } from '../official/importFile';
import { readPdf } from './readPdf';

const readers = { word: readPdf, pdf: readPdf };
const folder = join(__dirname, '../../../test/fixtures/pdf/code');

describe('the invented Code through PDF', () => {
  it.each(lanternDocuments().map((document) => [document.id!, document] as const))(
    'comes back with its provisions, numbers, titles and definitions: %s',
    async (id, document) => {
      const file = new Uint8Array(readFileSync(join(folder, basename(document.uri).replace('.sec', '.pdf'))));
      const outcome = await importFile('file.pdf', file, { known: [] }, readers);
      if ('problem' in outcome) throw new Error(outcome.problem);
      const [{ text, report }] = outcome.documents as [(typeof outcome.documents)[number]];
      expect([report.id, report.title, report.version]).toEqual([id, document.title, '3.0']);
      expect(outlineOf(readDocument(document.uri, text, 'sec', id))).toEqual(outlineOf(document));
      expect(report.losses).toEqual([]);
      expect(report.notInText).toEqual([]);
    },
  );
});
