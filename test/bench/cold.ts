import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCode, type RawDocument, readIndex } from './engineCode';
import { once } from './measure';

/** Milliseconds of the first reading in a process, when nothing has been compiled yet. */
export interface ColdTimes {
  readonly files: number;
  readonly parse: number;
  readonly cite: number;
}

/** Reads a folder that {@link writeCode} made, once; meant to be the first thing that a process does. */
export function coldRead(folder: string, documents: readonly Omit<RawDocument, 'text'>[]): ColdTimes {
  const read = once(() => documents.map((each) => ({ ...each, text: readFileSync(join(folder, each.file), 'utf8') })));
  const parse = once(() => parseCode(read.result));
  const cite = once(() => readIndex(parse.result));
  return { files: read.ms, parse: parse.ms, cite: cite.ms };
}
