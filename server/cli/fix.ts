import { readFileSync, writeFileSync } from 'node:fs';
import type { LegalDocument } from '../corpus/document';
import { readDocument } from '../corpus/read';
import { counted } from '../features/markdown';
import { applyEdits, mechanicalFixes } from '../lint/fixAll';
import { subjectOf } from '../lint/subject';
import { Terminology, type TextView } from '../workspace/textView';
import { findingsOf } from './findings';
import type { Input } from './input';

/** A correction can show another: so many times a text is gone through at most. */
const MOST_ROUNDS = 10;

/**
 * Makes the mechanical corrections in the texts and writes the files; standard input only changes in the result. A file
 * that would not be the same in UTF-8 is left as it is, which the notes say.
 */
export function fixTexts({ texts, index: before, notes }: Input): Input {
  let index = before;
  const terminology = new Terminology();
  const told: string[] = [];
  const documents = texts.map(({ path, view }) => {
    let current: TextView = view;
    let made = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { edits, findings } = mechanicalFixes(findingsOf(current));
      if (!findings) break;
      const document = reread(current.document, applyEdits(current.document.text, edits));
      const entry = document.id && index.code.documents.get(document.id);
      if (entry && entry.uri === document.uri) index = index.with({ ...entry, document });
      current = { ...current, ...subjectOf(document, terminology.of(index)) };
      made += findings;
    }
    if (!made) return view.document;
    if (path !== '-' && !write(path, view.document.text, current.document.text)) {
      told.push(`${path} is not written, since it is not saved as UTF-8. Save it as UTF-8 and try again.`);
      return view.document;
    }
    told.push(`${path === '-' ? 'standard input' : path}: ${counted(made, 'correction')} made.`);
    return current.document;
  });
  const fixed = texts.map(({ path, view: { settings } }, i) => {
    const document = documents[i]!;
    return { path, view: { ...subjectOf(document, terminology.of(index)), settings } };
  });
  return { texts: fixed, index, notes: [...notes, ...told] };
}

const reread = ({ uri, language, assumedId }: LegalDocument, text: string) =>
  readDocument(uri, text, language, assumedId);

const MARK = '\ufeff';

/** Writes a file as it was encoded; false when that was not UTF-8. */
function write(path: string, before: string, after: string): boolean {
  const bytes = readFileSync(path);
  for (const mark of ['', MARK]) {
    if (!bytes.equals(Buffer.from(mark + before))) continue;
    writeFileSync(path, mark + after);
    return true;
  }
  return false;
}
