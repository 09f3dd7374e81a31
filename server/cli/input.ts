import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CodeIndex } from '../citations/codeIndex';
import type { Code } from '../corpus/code';
import { readDocument } from '../corpus/read';
import { languageOf } from '../workspace/discovery';
import { DEFAULT_SETTINGS } from '../workspace/settings';
import type { TextView } from '../workspace/workspace';
import { CannotRun } from './cannotRun';
import { CorpusReader, corpusFolder } from './corpus';
import { filesIn, readText } from './files';

/** The texts that a command is about and the Code they are read against. */
export interface Input {
  readonly index: CodeIndex;
  /** Each with the path as the user would write it. */
  readonly texts: readonly { readonly path: string; readonly view: TextView }[];
  /** What is wrong with the Code, and files that were passed over: a line each, for stderr. */
  readonly notes: readonly string[];
}

/**
 * Reads files, and the texts in folders, against a corpus: the one named, else the one that {@link corpusFolder} finds.
 * `-` is standard input. A file in a folder that is not a text is passed over; one that was named stops the command.
 */
export async function readInput(paths: readonly string[], corpus: string | undefined): Promise<Input> {
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
  const own = new Map([...code.documents.values()].map(({ document }) => [fileURLToPath(document.uri), document]));
  const texts = [...words].map(([path, text]) => {
    const uri = path === '-' ? 'file:///stdin.sec' : pathToFileURL(resolve(path)).href;
    const document =
      (path === '-' ? undefined : own.get(resolve(path))) ??
      readDocument(uri, text, path === '-' ? 'sec' : languageOf(uri));
    return { path, view: { document, citations: index.read(document), index, settings: DEFAULT_SETTINGS } };
  });
  return { index, texts, notes: [...corpora.notes, ...passedOver] };
}

/** What the JSON says of the Code that texts were read against. */
export function codeJson({ name, version, outline }: Code): object {
  return { name, version, outline };
}
