import { CodeIndex } from '../citations/codeIndex';
import { type Code, type CodeDocument, withText } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import { type CorpusProblem, loadCorpus } from '../interchange/corpusFolder';
import type { FileSystem } from '../interchange/fileSystem';
import { Pace } from './pace';

/** How much of a corpus has been read. */
export interface ReadSoFar {
  readonly documents: number;
  readonly of: number;
}

/** A corpus as the server holds it: read, being read, or found to be unusable. */
export interface CorpusState {
  readonly uri: string;
  /** The latest index that is read whole; undefined while it is read for the first time, or when it could not be read. */
  readonly index: CodeIndex | undefined;
  /** The index as soon as it can be asked about single documents; the whole one, once there is one. */
  readonly open: CodeIndex | undefined;
  readonly problems: readonly CorpusProblem[];
  readonly loading: boolean;
  readonly read: ReadSoFar;
}

/** Told about the work of reading a corpus: a fraction from 0 to 1 and what is being read. */
export type IndexingProgress = (uri: string, fraction: number, title: string) => void;

/** Reads what else belongs to a Code, giving way to other work, before its citations are read. */
export type Preparation = (index: CodeIndex, pace: Pace) => Promise<void>;

interface Held {
  state: CorpusState;
  /** Ends when single documents can be asked about. */
  opened: Promise<CodeIndex | undefined>;
  /** Ends when everything is read. */
  whole: Promise<CodeIndex | undefined>;
}

/**
 * The corpora in use, each read once and read again when its files change. The newest reading wins. A corpus is open as soon
 * as its texts are at hand: each of its documents is read when somebody asks about it. The rest follows in small steps.
 */
export class Corpora {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly files: FileSystem,
    /** The text that an editor holds for a file; it stands for the one on disk. */
    private readonly openText: (uri: string) => LegalDocument | undefined,
    private readonly changed: (state: CorpusState) => void,
    private readonly progress: IndexingProgress,
    private readonly prepare: Preparation,
  ) {}

  /** The whole index of a corpus, read on first demand; undefined when it cannot be used. */
  load(uri: string): Promise<CodeIndex | undefined> {
    return (this.held.get(uri) ?? this.read(uri)).whole;
  }

  /** The index of a corpus as soon as single documents can be asked about; undefined when it cannot be used. */
  async open(uri: string): Promise<CodeIndex | undefined> {
    const held = this.held.get(uri) ?? this.read(uri);
    return held.state.open ?? held.opened;
  }

  state(uri: string): CorpusState | undefined {
    return this.held.get(uri)?.state;
  }

  states(): CorpusState[] {
    return [...this.held.values()].map((held) => held.state);
  }

  /** Reads a corpus again; until that is done its last index goes on answering. */
  reload(uri: string): Promise<CodeIndex | undefined> {
    return this.read(uri).whole;
  }

  /** Drops a corpus that is gone. */
  drop(uri: string): void {
    this.held.delete(uri);
  }

  /** Drops corpora that nothing uses any more. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const uri of this.held.keys()) if (!uris.has(uri)) this.held.delete(uri);
  }

  /** The corpus that a file belongs to, and its entry. */
  entryOf(uri: string): { corpus: CorpusState; entry: CodeDocument } | undefined {
    for (const { state } of this.held.values()) {
      for (const entry of state.open?.code.documents.values() ?? []) {
        if (entry.uri === uri) return { corpus: state, entry };
      }
    }
    return undefined;
  }

  /** Puts a newer text of one of its documents into a corpus. False when no corpus holds the file. */
  replace(document: LegalDocument): boolean {
    const place = this.entryOf(document.uri);
    if (!place || document.id !== place.entry.id) return false;
    const held = this.held.get(place.corpus.uri)!;
    const changed = (index: CodeIndex | undefined) => {
      const entry = index?.code.documents.get(place.entry.id);
      return entry && index!.with(withText(entry, document));
    };
    const { index, open } = held.state;
    const now = changed(open);
    held.state = { ...held.state, open: now, index: index === open ? now : changed(index) };
    return true;
  }

  private read(uri: string): Held {
    const before = this.held.get(uri);
    const index = before?.state.index;
    const held: Held = {
      state: {
        uri,
        index,
        open: index,
        problems: before?.state.problems ?? [],
        loading: true,
        read: { documents: 0, of: 0 },
      },
      opened: Promise.resolve(undefined),
      whole: Promise.resolve(undefined),
    };
    this.held.set(uri, held);
    const pace = new Pace();
    const texts = this.openTexts(uri, held, pace);
    held.opened = texts.then((index) => held.state.open ?? index);
    held.whole = texts.then((index) => this.readWhole(uri, held, index, pace));
    return held;
  }

  /** Gets the texts of a corpus: after that each of its documents can be asked about. */
  private async openTexts(uri: string, held: Held, pace: Pace): Promise<CodeIndex | undefined> {
    const { code, problems, gone } = await loadCorpus(this.files, uri, async ({ done, total, title }) => {
      this.progress(uri, (0.2 * done) / Math.max(1, total), title);
      await pace.step();
    });
    const { state } = held;
    // A manifest that is broken for a moment, while it is edited, does not take the Code away.
    if (!code) {
      held.state = { ...state, problems, ...(gone && { index: undefined, open: undefined }) };
      return held.state.index;
    }
    const index = CodeIndex.of(this.withOpenTexts(code));
    // While a Code is read again the last whole one goes on answering.
    held.state = { ...state, problems, open: state.index ?? index, read: { documents: 0, of: code.documents.size } };
    return index;
  }

  private withOpenTexts(code: Code): Code {
    const documents = new Map(code.documents);
    for (const [id, entry] of documents) {
      const open = this.openText(entry.uri);
      if (open?.id === id) documents.set(id, withText(entry, open));
    }
    return { ...code, documents };
  }

  private async readWhole(uri: string, held: Held, opened: CodeIndex | undefined, pace: Pace) {
    if (opened && held.state.index !== opened) await this.readAll(uri, held, opened, pace);
    // Another reading has begun meanwhile: its result is the newer one.
    if (this.held.get(uri) !== held) return this.held.get(uri)?.whole ?? opened;
    const { state } = held;
    // Texts that an editor changed meanwhile are in the open index only.
    const whole = opened && (state.index ? this.again(opened) : state.open);
    held.state = { ...state, index: whole, open: whole, loading: false };
    this.progress(uri, 1, '');
    this.changed(held.state);
    return held.state.index;
  }

  /** An index with the texts that editors hold by now. */
  private again(index: CodeIndex): CodeIndex {
    let newest = index;
    for (const entry of index.code.documents.values()) {
      const open = this.openText(entry.uri);
      if (open?.id === entry.id && open !== entry.document) newest = newest.with(withText(entry, open));
    }
    return newest;
  }

  private async readAll(uri: string, held: Held, index: CodeIndex, pace: Pace): Promise<void> {
    const of = index.code.documents.size;
    const say = (fraction: number, id: string) => this.progress(uri, fraction, id);
    let steps = 0;
    // Each document takes two steps: half of them done is half of the documents, as far as a reader is concerned.
    const step = (id: string) => {
      held.state = { ...held.state, read: { documents: Math.floor(++steps / 2), of } };
      say(0.2 + (0.4 * steps) / of, id);
      return pace.step();
    };
    for (const id of index.readDocuments()) await step(id);
    await this.prepare(index, pace);
    for (const id of index.readCitations()) await step(id);
  }
}
