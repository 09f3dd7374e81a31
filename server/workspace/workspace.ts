import type { CodeIndex } from '../citations/codeIndex';
import type { Language } from '../corpus/blocks';
import type { Code } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import { editDocument, readDocument, type TextChange } from '../corpus/read';
import { baseName, type FileSystem, joinUri } from '../interchange/fileSystem';
import type { Library } from '../interchange/library';
import type { TermIndex } from '../terms/termIndex';
import { Corpora, type CorpusState, type IndexingProgress } from './corpora';
import { discover, endingsOf, languageOf, liesAside } from './discovery';
import { ExpectedFolders } from './expectedFolders';
import { type Folder, isAboutSec } from './folder';
import { corpusForText, corpusOfFolder, type FolderCorpus } from './folderCorpus';
import { isInside, knownFolders } from './folderEvents';
import { Folders, isUnsaved } from './folders';
import type { OpenView } from './openView';
import { type Cancellation, Pace } from './pace';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { TextVersions } from './textVersions';
import { Terminology, type TextView } from './textView';
import { TextViews } from './textViews';

export interface WorkspaceEvents {
  /** Answers may differ from now on: a Code was read, a file or a setting changed. */
  changed(): void;
  indexing: IndexingProgress;
  /** One sentence for the user, at most once per cause. */
  warn(message: string): void;
}

/** Everything the server knows: folders, corpora, open texts. Features read it through {@link TextView}s. */
export class Workspace {
  private readonly folders = new Folders();
  private readonly open = new Map<string, LegalDocument>();
  private readonly views: TextViews;
  private readonly corpora: Corpora;
  private readonly terminology = new Terminology();
  private readonly versions: TextVersions;
  private readonly warned = new Set<string>();
  private readonly expected = new ExpectedFolders();
  /** How often each folder was asked for. */
  private readonly turns = new Map<string, number>();

  constructor(
    readonly files: FileSystem,
    /** The outline that is used where a folder has no corpus of its own. */
    private readonly outline: string,
    private readonly events: WorkspaceEvents,
  ) {
    this.versions = new TextVersions(files, events.changed);
    this.views = new TextViews(this.terminology, this.versions);
    this.corpora = new Corpora(
      files,
      (uri) => this.open.get(uri),
      ({ index }) => {
        if (index) void this.terminology.read(index, new Pace());
        events.changed();
      },
      events.indexing,
      (index, pace) => this.terminology.read(index, pace),
    );
  }

  // Folders and settings -------------------------------------------------------------------------------------------

  /** Announces a folder before its settings are known, so that its files are never read against the wrong Code. */
  expectFolder(uri: string): void {
    this.expected.announce(uri);
  }

  /** Takes a folder in, or takes new settings for it. Ends when its files are read. */
  async setFolder(uri: string, settings: Settings, token?: Cancellation): Promise<void> {
    const turn = (this.turns.get(uri) ?? 0) + 1;
    this.turns.set(uri, turn);
    const isNewest = () => this.turns.get(uri) === turn;
    try {
      await this.readFolder(uri, settings, isNewest, token);
    } finally {
      if (isNewest()) this.expected.settle(uri);
    }
    this.events.changed();
  }

  /** Stops half-way when the folder was asked for again meanwhile: what was asked for last holds, whichever is read first. */
  private async readFolder(
    uri: string,
    settings: Settings,
    isNewest: () => boolean,
    token?: Cancellation,
  ): Promise<void> {
    const pace = new Pace(token);
    const found = await discover(this.files, uri, endingsOf(settings.languages), pace);
    const code = await corpusOfFolder(this.files, uri, settings, this.outline, (message) => this.warnOnce(message));
    const texts = new Map<string, LegalDocument>();
    for (const text of found.texts) {
      const words = await this.files.readText(text);
      if (words !== undefined) texts.set(text, this.open.get(text) ?? readDocument(text, words, languageOf(text)));
      await pace.step();
    }
    if (!isNewest()) return;
    if (found.cut) this.warnOnce('This folder holds more than 2,000 texts; the first 2,000 are checked.');
    const aboutSec =
      found.corpora.length > 0 || settings.corpusPath !== '' || found.texts.some((text) => languageOf(text) === 'sec');
    // Of a library only the versions that a text needs are read.
    const corpora = found.corpora.filter((each) => !code.library?.versions.some((version) => version.uri === each));
    this.folders.set(uri, { ...code, uri, settings, corpora, aboutSec, texts });
    this.dropUnused();
    // What was asked about the folder's files can be answered from now on: each answer waits for its own Code.
    this.expected.settle(uri);
    // Corpora in the folder are read as well, so that a document opened from one of them finds its Code.
    const needed = [...texts.values()].map((text) => corpusForText(code, text));
    await Promise.all([...new Set([...needed, code.corpus, ...corpora])].map((each) => this.corpora.load(each)));
  }

  removeFolder(uri: string): void {
    this.folders.delete(uri);
    this.dropUnused();
    this.events.changed();
  }

  folderUris(): string[] {
    return [...this.folders.keys()];
  }

  /** Lets go of what no folder and no text needs any more: its memory is wanted for other things. */
  private dropUnused(): void {
    const folders = [...this.folders.values()];
    const used = new Set([this.outline, ...folders.flatMap(({ corpus, corpora }) => [corpus, ...corpora])]);
    for (const folder of folders) for (const text of folder.texts.values()) used.add(corpusForText(folder, text));
    for (const uri of this.open.keys()) used.add(this.corpusOf(uri));
    this.corpora.keepOnly(used);
    this.versions.keepOnly(this.libraries());
  }

  /** The folders of versions that are in use. */
  libraries(): Library[] {
    return this.folders.libraries();
  }

  private warnOnce(message: string): void {
    if (this.warned.has(message)) return;
    this.warned.add(message);
    this.events.warn(message);
  }

  // Texts ----------------------------------------------------------------------------------------------------------

  openText(uri: string, text: string, language: Language): void {
    const entry = this.corpora.entryOf(uri)?.entry;
    this.setOpen(readDocument(uri, text, language, entry?.id));
  }

  /** The text that an editor holds; undefined when the file is not open. */
  openDocument(uri: string): LegalDocument | undefined {
    return this.open.get(uri);
  }

  /** Applies an editor's change. */
  changeText(uri: string, change: TextChange): void {
    const before = this.open.get(uri);
    if (before) this.setOpen(editDocument(before, change));
  }

  /** Puts another text in place of an open one. */
  replaceText(uri: string, text: string): void {
    const before = this.open.get(uri);
    if (before) this.setOpen(readDocument(uri, text, before.language, before.assumedId));
  }

  private setOpen(document: LegalDocument): void {
    this.open.set(document.uri, document);
    this.folders.around(document.uri)?.texts.has(document.uri) &&
      this.folders.around(document.uri)!.texts.set(document.uri, document);
    this.corpora.replace(document);
  }

  /** The editor let go of a file: what is on disk counts again. */
  async closeText(uri: string): Promise<void> {
    this.open.delete(uri);
    this.views.forget(uri);
    await this.fileChanged(uri);
    this.dropUnused();
  }

  openUris(): string[] {
    return [...this.open.keys()];
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** A file was made, changed or deleted on disk. */
  async fileChanged(uri: string): Promise<void> {
    this.versions.fileChanged(uri);
    const corpus = this.corpora.states().find((state) => isInside(uri, state.uri));
    const entry = this.corpora.entryOf(uri);
    if (corpus && !entry && /\.(?:yaml|sec)$/i.test(uri)) {
      await this.corpora.reload(corpus.uri);
      return;
    }
    if (this.open.has(uri) || (!corpus && this.folders.versionAt(uri))) return;
    const words = await this.files.readText(uri);
    if (entry) {
      const document = words === undefined ? undefined : readDocument(uri, words, 'sec', entry.entry.id);
      if (!document || !this.corpora.replace(document)) await this.corpora.reload(entry.corpus.uri);
      else this.events.changed();
      return;
    }
    const folder = this.folders.around(uri);
    if (!folder || liesAside(folder.uri, uri)) return;
    if (!endingsOf(folder.settings.languages).some((ending) => uri.toLowerCase().endsWith(ending))) return;
    if (words === undefined) folder.texts.delete(uri);
    else folder.texts.set(uri, readDocument(uri, words, languageOf(uri)));
    this.events.changed();
  }

  // Folders on disk ------------------------------------------------------------------------------------------------

  /** The folders inside the workspace that hold texts and corpora. */
  knownFolders(): Set<string> {
    return knownFolders(this.folders.values());
  }

  /** True for a URI inside a workspace folder. */
  isInFolder(uri: string): boolean {
    return this.folders.hold(uri);
  }

  /**
   * True when an event tells of a folder: of one that holds known texts or a corpus, of a new one, or of a new corpus's
   * manifest. For a folder that is deleted or renamed there may be no event for the files in it.
   */
  async isFolderEvent(uri: string): Promise<boolean> {
    const at = uri.replace(/\/$/, '');
    const corpora = this.corpora.states();
    if (corpora.some((state) => isInside(state.uri, at)) || this.knownFolders().has(at)) return true;
    const inLibrary = this.libraries().some((library) => isInside(at, library.uri));
    if (inLibrary && baseName(at) === 'code.yaml') return true;
    const owned = this.folders.versionAt(at) ?? corpora.find((state) => isInside(at, state.uri));
    if (owned || !(inLibrary || this.isInFolder(at))) return false;
    return baseName(at) === 'code.yaml' || (await this.files.readFolder(at)).length > 0;
  }

  /** Folders were made, renamed or deleted on disk: the workspace folders around them are gone through again. */
  async foldersChanged(uris: readonly string[]): Promise<void> {
    const folders = new Map<string, Folder>();
    for (const uri of uris) {
      const around = this.folders.around(uri);
      if (around) folders.set(around.uri, around);
      for (const folder of this.folders.values()) {
        const at = folder.library?.uri ?? folder.corpus;
        if (isInside(at, uri) || (folder.library && isInside(uri, at))) folders.set(folder.uri, folder);
      }
    }
    const concerns = (uri: string, corpus: string) => isInside(corpus, uri) || uri === joinUri(corpus, 'code.yaml');
    const held = this.corpora.states().filter((state) => uris.some((uri) => concerns(uri, state.uri)));
    for (const { uri } of held) {
      if ((await this.files.readText(joinUri(uri, 'code.yaml'))) === undefined) this.corpora.drop(uri);
      else await this.corpora.reload(uri);
    }
    for (const { uri, settings } of folders.values()) await this.setFolder(uri, settings);
  }

  // Answers --------------------------------------------------------------------------------------------------------

  corpusStates(): CorpusState[] {
    return this.corpora.states();
  }

  settingsFor(uri: string): Settings {
    return this.folders.homeOf(uri)?.settings ?? DEFAULT_SETTINGS;
  }

  /** The corpus that a text is read against: the one it belongs to, else that of its baseline or its folder, else the outline. */
  private corpusOf(uri: string): string {
    const holder = this.corpora.entryOf(uri)?.corpus.uri ?? this.folders.versionAt(uri)?.uri;
    if (holder !== undefined) return holder;
    const home = this.folders.homeOf(uri);
    return home ? corpusForText(home, this.open.get(uri) ?? home.texts.get(uri)) : this.outline;
  }

  /** The library that a text's Code comes from, and the version that is used where no baseline says otherwise. */
  libraryFor(uri: string): FolderCorpus | undefined {
    return this.folders.libraryFor(uri);
  }

  /** The Code of a corpus that is in memory, as open editors have it; undefined when it is not read. */
  codeAt(corpus: string): Code | undefined {
    return this.corpora.state(corpus)?.index?.code;
  }

  private expectedFor(uri: string): Promise<void> {
    return this.expected.around(isUnsaved(uri) ? undefined : uri);
  }

  /** The corpus whose index answers for a file as soon as single documents can be asked about. */
  private async openCorpusFor(uri: string): Promise<CorpusState | undefined> {
    await this.expectedFor(uri);
    const corpus = this.corpusOf(uri);
    if (await this.corpora.open(corpus)) return this.corpora.state(corpus);
    return (await this.corpora.open(this.outline)) && this.corpora.state(this.outline);
  }

  /** The index that answers for a file, waited for while it is read the first time. */
  async indexFor(uri: string): Promise<CodeIndex | undefined> {
    await this.expectedFor(uri);
    const corpus = this.corpusOf(uri);
    const index = this.corpora.state(corpus)?.index ?? (await this.corpora.load(corpus));
    return index ?? (corpus === this.outline ? undefined : this.corpora.load(this.outline));
  }

  /** The same without waiting. */
  indexNow(uri: string): CodeIndex | undefined {
    const corpus = this.corpusOf(uri);
    const state = this.corpora.state(corpus);
    // A version that a text has just come to need: checked when it is read, rather than against another Code.
    if (!state && corpus !== this.outline) void this.corpora.load(corpus);
    return state || corpus === this.outline ? (state?.index ?? this.corpora.state(this.outline)?.index) : undefined;
  }

  /** The indexes that the open folders use; the outline when no folder is open. */
  async indexes(): Promise<CodeIndex[]> {
    await this.expected.around(undefined);
    const corpora = new Set([...this.folders.values()].map((folder) => folder.corpus));
    if (!corpora.size) corpora.add(this.outline);
    const loaded = await Promise.all([...corpora].map((corpus) => this.corpora.load(corpus)));
    return loaded.filter((index) => index !== undefined);
  }

  /** The defined terms of a Code. */
  termsOf(index: CodeIndex): TermIndex {
    return this.terminology.of(index);
  }

  /** Reads the defined terms of a Code, giving way to other work; at once when they are read already. */
  readTerms(index: CodeIndex, pace: Pace): Promise<void> {
    return this.terminology.read(index, pace);
  }

  /** A text ready to be asked about; undefined when it is not known, not about the SEC, or no Code could be read. */
  async view(uri: string): Promise<TextView | undefined> {
    const index = await this.indexFor(uri);
    return index && this.viewNow(uri, index);
  }

  /** A text that can be asked about while its Code is still being read; undefined as for {@link Workspace.view}. */
  async openView(uri: string): Promise<OpenView | undefined> {
    const corpus = await this.openCorpusFor(uri);
    if (!corpus?.open) return undefined;
    const view = this.viewNow(uri, corpus.open);
    if (!view) return undefined;
    const { document, citations, index, settings, history } = view;
    return {
      document,
      citations,
      index,
      settings,
      history,
      whole: corpus.index === index ? view : undefined,
      read: corpus.read,
      withTerms: async () => {
        await this.readTerms(index, new Pace());
        return view;
      },
    };
  }

  private viewNow(uri: string, index: CodeIndex): TextView | undefined {
    const document =
      this.open.get(uri) ?? this.folders.around(uri)?.texts.get(uri) ?? this.corpora.entryOf(uri)?.entry.document;
    if (!document || !isAboutSec(document, this.folders.around(document.uri))) return undefined;
    return this.viewOf(document, index);
  }

  private viewOf(document: LegalDocument, index: CodeIndex): TextView {
    const { uri } = document;
    return this.views.of(document, index, this.settingsFor(uri), this.libraries(), this.open.has(uri));
  }

  /** Texts outside the Code: the drafts and papers of every folder, and open files. Each with its index, as far as read. */
  *texts(): Iterable<TextView> {
    const seen = new Set<string>();
    for (const { texts } of this.folders.values()) {
      for (const document of texts.values()) {
        seen.add(document.uri);
        const view = this.textView(document);
        if (view) yield view;
      }
    }
    for (const document of this.open.values()) {
      if (seen.has(document.uri) || this.corpora.entryOf(document.uri)) continue;
      const view = this.textView(document);
      if (view) yield view;
    }
  }

  /**
   * Texts that no editor holds: those of the folders, and the documents of a Code that is kept in a folder. Versions of a
   * library are not among them: what is wrong in an official text shows when somebody opens it.
   */
  *closedTexts(): Iterable<TextView> {
    for (const view of this.texts()) if (!this.open.has(view.document.uri)) yield view;
    for (const { uri, index } of this.corpora.states()) {
      if (!index || !this.folders.hold(uri) || this.folders.versionAt(uri)) continue;
      for (const { document } of index.code.documents.values())
        if (!this.open.has(document.uri)) yield this.viewOf(document, index);
    }
  }

  private textView(document: LegalDocument): TextView | undefined {
    const index = this.indexNow(document.uri);
    return index && isAboutSec(document, this.folders.around(document.uri)) ? this.viewOf(document, index) : undefined;
  }
}
