import { LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { type Code, type CodeDocument, ListedDocument } from '../corpus/code';
import { knownTitle } from '../corpus/document';
import { documentIdFrom } from '../corpus/frontMatter';
import { readDocument, readId } from '../corpus/read';
import {
  asRecord,
  readAcronym,
  readInterpretation,
  readModification,
  readStaleName,
  readTerm,
  text,
} from './corpusEntries';
import { baseName, type FileSystem, joinUri } from './fileSystem';

/** Something wrong with a corpus, in one sentence, at a line (from 0) of one of its files. */
export interface CorpusProblem {
  readonly uri: string;
  readonly line: number;
  readonly message: string;
}

export interface LoadedCorpus {
  /** Undefined when `code.yaml` is missing or unusable. */
  readonly code: Code | undefined;
  readonly problems: readonly CorpusProblem[];
  /** True when there is no `code.yaml`: the corpus is gone, rather than broken. */
  readonly gone: boolean;
}

/** Told before each document is read; may wait, so that other work gets its turn, and may throw to stop. */
export type LoadingProgress = (about: { done: number; total: number; title: string }) => void | Promise<void>;

const MOST_DOCUMENTS = 2000;

/**
 * Reads a corpus (`docs/corpus-format.md`) from the folder `uri`. What is broken is reported and left out; the rest is
 * kept. Files outside the folder are never read, whatever `code.yaml` says.
 */
export async function loadCorpus(
  files: FileSystem,
  uri: string,
  progress: LoadingProgress = () => {},
): Promise<LoadedCorpus> {
  const problems: CorpusProblem[] = [];
  const manifestUri = joinUri(uri, 'code.yaml');
  const manifest = await readYaml(files, manifestUri, problems);
  if (!manifest) {
    const gone = !problems.length;
    if (gone) problems.push({ uri: manifestUri, line: 0, message: `There is no code.yaml in ${baseName(uri)}.` });
    return { code: undefined, problems, gone };
  }
  const top = asRecord(manifest.value);
  const listed = Array.isArray(top.documents) ? top.documents : undefined;
  if (!listed) {
    problems.push({
      uri: manifestUri,
      line: 0,
      message: 'code.yaml lists no documents: it needs a "documents:" list with id, file and title of each.',
    });
    return { code: undefined, problems, gone: false };
  }
  const outline = top.outline === true;
  const documents = new Map<string, CodeDocument>();
  const total = Math.min(listed.length, MOST_DOCUMENTS);
  let complete = total === listed.length && top.incomplete !== true;
  const entries = listed.slice(0, total).map(asRecord);
  const texts = readingAhead(files, entries, uri);
  for (const [i, entry] of entries.entries()) {
    await progress({ done: i, total, title: text(entry.id) });
    const line = manifest.lineOf(['documents', i]);
    const report = (message: string) => problems.push({ uri: manifestUri, line, message });
    const document = readEntry(entry, uri, await texts(i), outline, report);
    if (!document) {
      complete = false;
      continue;
    }
    if (documents.has(document.id))
      problems.push({ uri: manifestUri, line, message: `${document.id} is listed twice; the first entry counts.` });
    else documents.set(document.id, document);
  }
  const modifications = await readList(files, joinUri(uri, 'modifications.yaml'), problems, readModification);
  const interpretations = await readList(files, joinUri(uri, 'interpretations.yaml'), problems, readInterpretation);
  const staleNames = await readList(files, joinUri(uri, 'stale-names.yaml'), problems, readStaleName);
  const terms = await readList(files, joinUri(uri, 'terms.yaml'), problems, readTerm);
  const acronyms = await readList(files, joinUri(uri, 'acronyms.yaml'), problems, readAcronym);
  const code: Code = {
    name: text(top.code) || 'Code',
    version: text(top.version) || 'unknown',
    outline,
    complete,
    source: text(top.source),
    uri,
    documents,
    modifications,
    interpretations,
    staleNames,
    terms,
    acronyms,
  };
  return { code, problems, gone: false };
}

/** Files that are asked for before the one at hand is there: a disk answers several as quickly as one. */
const AHEAD = 8;

/** Gives the text of each entry's file, undefined where it cannot be read, and asks for those of the next entries. */
function readingAhead(
  files: FileSystem,
  entries: readonly Record<string, unknown>[],
  folder: string,
): (index: number) => Promise<string | undefined> {
  const asked: Promise<string | undefined>[] = [];
  return (index) => {
    while (asked.length < entries.length && asked.length <= index + AHEAD) {
      const entry = entries[asked.length]!;
      const file = documentIdFrom(text(entry.id)) && insideFolder(text(entry.file));
      asked.push(file ? files.readText(joinUri(folder, file)) : Promise.resolve(undefined));
    }
    return asked[index]!;
  };
}

/** A file's name when it lies in the folder of the corpus; undefined for one that leads out of it. */
function insideFolder(file: string): string | undefined {
  return !file || file.startsWith('/') || /(?:^|[/\\])\.\.(?:[/\\]|$)|\\|:/.test(file) ? undefined : file;
}

/** Reads the one document that an entry of `code.yaml` lists; undefined, and reported, when it cannot be. */
export async function readListedDocument(
  files: FileSystem,
  folder: string,
  entry: Record<string, unknown>,
  outline: boolean,
  report: (message: string) => void,
): Promise<CodeDocument | undefined> {
  return readEntry(entry, folder, await readingAhead(files, [entry], folder)(0), outline, report);
}

function readEntry(
  entry: Record<string, unknown>,
  folder: string,
  words: string | undefined,
  outline: boolean,
  report: (message: string) => void,
): CodeDocument | undefined {
  const id = documentIdFrom(text(entry.id));
  if (!id) {
    report(
      `"${text(entry.id) || 'An entry'}" is not a document of a Code: write Section G, Schedule 4 or Appendix AD as its id.`,
    );
    return undefined;
  }
  const file = insideFolder(text(entry.file));
  if (!file) {
    report(`${id} names no file inside the corpus folder ("${text(entry.file)}").`);
    return undefined;
  }
  if (words === undefined) {
    report(`The file of ${id}, ${file}, cannot be read.`);
    return undefined;
  }
  const said = readId(words, id);
  if (said !== id) {
    report(
      `${file} says that it is ${said ?? 'a modification'}, but code.yaml lists it as ${id}: it is left out until the two agree.`,
    );
    return undefined;
  }
  const uri = joinUri(folder, file);
  return new ListedDocument(
    {
      id,
      title: knownTitle(text(entry.title) || readDocument(uri, words, 'sec', id).title),
      unverified: entry.unverified === true,
      version: text(entry.version),
      names: Array.isArray(entry.names) ? entry.names.map(text).filter(Boolean) : [],
      outline: typeof entry.outline === 'boolean' ? entry.outline : outline,
      external: entry.external === true,
      uri,
    },
    words,
  );
}

/** Reads the entries of a list beside `code.yaml`; none when the file is not there. */
export async function readList<Entry>(
  files: FileSystem,
  uri: string,
  problems: CorpusProblem[],
  read: (entry: Record<string, unknown>, at: { uri: string; line: number }) => Entry | undefined,
): Promise<Entry[]> {
  const yaml = await readYaml(files, uri, problems);
  if (!yaml) return [];
  if (!Array.isArray(yaml.value)) {
    problems.push({ uri, line: 0, message: `${baseName(uri)} must be a list.` });
    return [];
  }
  return yaml.value.flatMap((entry, i) => read(asRecord(entry), { uri, line: yaml.lineOf([i]) }) ?? []);
}

interface Yaml {
  readonly value: unknown;
  /** Line (from 0) on which the node at a path begins. */
  lineOf(path: readonly (string | number)[]): number;
}

/** A YAML file; undefined when it is not there or cannot be parsed at all. Aliases are refused: they can expand without bound. */
export async function readYaml(files: FileSystem, uri: string, problems: CorpusProblem[]): Promise<Yaml | undefined> {
  const source = await files.readText(uri);
  if (source === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const error: YAMLError | undefined = document.errors[0];
  if (error) {
    const line = lines.linePos(error.pos[0]).line - 1;
    problems.push({ uri, line, message: notYaml(baseName(uri), line, error.message) });
    return undefined;
  }
  try {
    // `version: 45.0` means the words 45.0, not the number 45.
    visit(document, {
      Scalar: (_, node) => {
        if (typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
      },
    });
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return {
      value,
      lineOf(path) {
        const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
        return node?.range ? lines.linePos(node.range[0]).line - 1 : 0;
      },
    };
  } catch {
    problems.push({ uri, line: 0, message: `${baseName(uri)} uses YAML aliases, which a corpus may not.` });
    return undefined;
  }
}

/** What a person can do about it; the parser's own words, which speak of "flow sequences", only in brackets. */
const notYaml = (file: string, line: number, parser: string) =>
  `${file} is not valid YAML near line ${line + 1}: check brackets, quotes and indentation (parser: ${parser.split('\n')[0]!.replace(/[.:]?$/, '')}).`;
