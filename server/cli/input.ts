import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CodeIndex } from '../citations/codeIndex';
import type { Code } from '../corpus/code';
import { readDocument } from '../corpus/read';
import { subjectOf } from '../lint/subject';
import { TermIndex } from '../terms/termIndex';
import { languageOf } from '../workspace/discovery';
import type { Settings } from '../workspace/settings';
import type { TextView } from '../workspace/textView';
import { CannotRun } from './cannotRun';
import { CorpusReader, corpusFolder } from './corpus';
import { filesIn, readText } from './files';
import { LintConfigs, type NamedConfig } from './lintConfig';

/** The texts that a command is about and the Code they are read against. */
export interface Input {
  readonly index: CodeIndex;
  /** Each with the path as the user would write it. */
  readonly texts: readonly { readonly path: string; readonly view: TextView }[];
  /** What is wrong with the Code and with `sec-lint.yaml`, and files that were passed over: a line each, for stderr. */
  readonly notes: readonly string[];
}

/**
 * Reads files, and the texts in folders, against a corpus: the one named, else the one that {@link corpusFolder} finds.
 * `-` is standard input. A file in a folder that is not a text is passed over; one that was named stops the command.
 * Rules and baseline are those of `config`.
 */
export async function readInput(
  paths: readonly string[],
  corpus: string | undefined,
  config: NamedConfig,
): Promise<Input> {
  const corpora = new CorpusReader();
  const files = await filesIn(paths, corpora);
  const passedOver: string[] = [];
  const words = new Map<string, string>();
  for (const { path, named } of files) {
    try {
      words.set(path, readText(path));
    } catch (error) {
      if (named || !(error instanceof CannotRun)) throw error;
      passedOver.push(`${path} is passed over, since it cannot be read as text.`);
    }
  }
  if (!words.size) throw new CannotRun(`No file in ${paths.join(', ')} can be read.`);
  const code = await corpora.code(corpusFolder(corpus, paths));
  const index = CodeIndex.of(code);
  const terms = TermIndex.of(index);
  const own = new Map([...code.documents.values()].map(({ document }) => [fileURLToPath(document.uri), document]));
  const configs = new LintConfigs(config);
  const settings = new Map<string, Settings>();
  for (const path of words.keys()) settings.set(path, await configs.of(path));
  const texts = [...words].map(([path, text]) => {
    const uri = path === '-' ? 'file:///stdin.sec' : pathToFileURL(resolve(path)).href;
    const document =
      (path === '-' ? undefined : own.get(resolve(path))) ??
      readDocument(uri, text, path === '-' ? 'sec' : languageOf(uri));
    return { path, view: { ...subjectOf(document, terms), settings: settings.get(path)! } };
  });
  return { index, texts, notes: [...corpora.notes, ...configs.notes, ...passedOver] };
}

/** What the JSON says of the Code that texts were read against. */
export function codeJson({ name, version, outline }: Code): object {
  return { name, version, outline };
}
