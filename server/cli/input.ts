import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CodeIndex } from '../citations/codeIndex';
import type { DocumentId } from '../corpus/address';
import type { Code } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import { readDocument } from '../corpus/read';
import { nodeFileSystem } from '../interchange/nodeFileSystem';
import { subjectOf } from '../lint/subject';
import { TermIndex } from '../terms/termIndex';
import type { Edition } from '../versions/history';
import type { VersionsAtHand } from '../versions/later';
import { languageOf } from '../workspace/discovery';
import { Editions } from '../workspace/editions';
import { Pace } from '../workspace/pace';
import { touchedDocuments, versionsAtHand } from '../workspace/textVersions';
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
  const folder = corpusFolder(corpus, paths);
  const versions = new Versions(corpora, folder);
  const configs = new LintConfigs(config);
  const texts: { path: string; view: TextView }[] = [];
  for (const [path, text] of words) {
    const uri = path === '-' ? 'file:///stdin.sec' : pathToFileURL(resolve(path)).href;
    const draft = readDocument(uri, text, path === '-' ? 'sec' : languageOf(uri));
    const terms = await versions.termsFor(draft);
    const document = (path === '-' ? undefined : ownDocument(terms.index.code, uri)) ?? draft;
    const settings = await configs.of(path);
    const atHand = await versions.atHand(document, terms.index.code);
    texts.push({ path, view: { ...subjectOf(document, terms), settings, versions: atHand } });
  }
  const [first, ...rest] = texts.map(({ view }) => view.index);
  const index = first && rest.every((each) => each === first) ? first : (await versions.termsFor(undefined)).index;
  return { index, texts, notes: [...corpora.notes, ...configs.notes, ...passedOver] };
}

/** The document of the Code that a file is. */
function ownDocument(code: Code, uri: string): LegalDocument | undefined {
  const path = fileURLToPath(uri);
  for (const { document } of code.documents.values()) if (fileURLToPath(document.uri) === path) return document;
  return undefined;
}

/** The Code that each text is read against: in a library that of its baseline, else the newest. */
class Versions {
  private readonly terms = new Map<Code, TermIndex>();
  private readonly editions = new Editions(nodeFileSystem);

  constructor(
    private readonly corpora: CorpusReader,
    private readonly folder: string,
  ) {}

  async termsFor(text: LegalDocument | undefined): Promise<TermIndex> {
    const code = await this.corpora.code(this.folder, text?.frontMatter?.baseline);
    let terms = this.terms.get(code);
    if (!terms) {
      terms = TermIndex.of(CodeIndex.of(code));
      this.terms.set(code, terms);
    }
    return terms;
  }

  /** What a check needs of the versions beside the baseline. */
  async atHand(text: LegalDocument, code: Code): Promise<VersionsAtHand | undefined> {
    const library = await this.corpora.library(this.folder);
    const used = library?.versions.find(({ uri }) => uri === code.uri);
    if (!library || !used || !text.modification || !text.frontMatter?.baseline) return undefined;
    const later = library.versions.slice(library.versions.indexOf(used));
    const known = new Map<DocumentId, readonly Edition[]>();
    if (later.length > 1)
      for (const id of touchedDocuments(text)) known.set(id, await this.editions.read(later, id, new Pace()));
    return versionsAtHand(library.versions, used, known, false);
  }
}

/** What the JSON says of the Code that texts were read against. */
export function codeJson({ name, version, outline }: Code): object {
  return { name, version, outline };
}
