import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LegalDocument } from '../../server/corpus/document';
import { readDocument } from '../../server/corpus/read';

/** The documents of the invented Code of `test/fixtures/code`. */
export function lanternDocuments(): LegalDocument[] {
  const folder = join(__dirname, '../fixtures/code');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sec'))
    .map((name) => readDocument(`file:///code/${name}`, readFileSync(join(folder, name), 'utf8'), 'sec', undefined));
}
