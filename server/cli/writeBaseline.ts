import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { counted } from '../features/markdown';
import { readBaseline, writeBaseline } from '../interchange/baselineFile';
import { LINT_FILE } from '../interchange/lintSettingsFile';
import { countsOf, pathFrom } from '../lint/baseline';
import { CannotRun } from './cannotRun';
import { allFindingsOf } from './findings';
import type { Input } from './input';

/**
 * Writes every finding of the texts to a baseline, so that from now on only others show. What the file knows of texts
 * that were not checked this time is kept, as long as they exist. Returns what to tell the user.
 */
export function saveBaseline(input: Input, file: string): string {
  const folder = dirname(resolve(file));
  const known = new Map(existsSync(file) ? othersIn(file) : []);
  let findings = 0;
  for (const { path, view } of input.texts) {
    if (path === '-') throw new CannotRun('Standard input has no place in a baseline: name the file.');
    const all = allFindingsOf(view);
    findings += all.length;
    known.set(pathFrom(pathToFileURL(folder).href, view.document.uri), countsOf(view.document, all));
  }
  for (const path of known.keys()) if (!existsSync(resolve(folder, path))) known.delete(path);
  try {
    writeFileSync(file, writeBaseline(known));
  } catch {
    throw new CannotRun(`${file} cannot be written.`);
  }
  const wrote = `${counted(findings, 'finding')} of ${counted(input.texts.length, 'file')} written to ${file}.`;
  const used = input.texts.some(({ view }) => view.settings.baseline?.folder === pathToFileURL(folder).href);
  return used ? wrote : `${wrote} Name it in ${LINT_FILE}: “baseline: ${relative('.', file).replaceAll('\\', '/')}”.`;
}

function othersIn(file: string) {
  const read = readBaseline(readFileSync(file, 'utf8'));
  if (typeof read === 'string')
    throw new CannotRun(`${file} is there and is no baseline, so it is not written over. Name another file.`);
  return read;
}
