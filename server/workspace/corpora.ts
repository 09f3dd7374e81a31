import { CodeIndex } from '../citations/codeIndex';
import type { DocumentCitations } from '../citations/documentCitations';
import type { Code, CodeDocument } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import { type CorpusProblem, loadCorpus } from '../interchange/corpusFolder';
import type { FileSystem } from '../interchange/fileSystem';
import { Pace } from './pace';

/** A corpus as the server holds it: read, being read, or found to be unusable. */
export interface CorpusState {
  readonly uri: string;
  /** The latest index; undefined while it is read for the first time, or when it could not be read. */
  readonly index: CodeIndex | undefined;
  readonly problems: readonly CorpusProblem[];
  readonly loading: boolean;
}

/** Told about the work of reading a corpus: a fraction from 0 to 1 and what is being read. */
export type IndexingProgress = (uri: string, fraction: number, title: string) => void;

interface Held {
  state: CorpusState;
  ready: Promise<CodeIndex | undefined>;
  generation: number;
}

/** The corpora in use, each read once and read again when its files change. The newest reading wins. */
export class Corpora {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly files: FileSystem,
    /** The text that an editor holds for a file; it stands for the one on disk. */
    private readonly openText: (uri: string) => LegalDocument | undefined,
    private readonly changed: (state: CorpusState) => void,
    private readonly progress: IndexingProgress,
  ) {}

  /** The index of a corpus, read on first demand; undefined when it cannot be used. */
  load(uri: string): Promise<CodeIndex | undefined> {
    return (this.held.get(uri) ?? this.read(uri)).ready;
  }

  state(uri: string): CorpusState | undefined {
    return this.held.get(uri)?.state;
  }

  states(): CorpusState[] {
    return [...this.held.values()].map((held) => held.state);
  }

  /** Reads a corpus again; until that is done its last index goes on answering. */
  reload(uri: string): Promise<CodeIndex | undefined> {
    return this.read(uri).ready;
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
      for (const entry of state.index?.code.documents.values() ?? []) {
        if (entry.document.uri === uri) return { corpus: state, entry };
      }
    }
    return undefined;
  }

  /** Puts a newer text of one of its documents into a corpus. False when no corpus holds the file. */
  replace(document: LegalDocument): boolean {
    const place = this.entryOf(document.uri);
    if (!place?.corpus.index || document.id !== place.entry.id) return false;
    const held = this.held.get(place.corpus.uri)!;
    held.state = { ...held.state, index: place.corpus.index.with({ ...place.entry, document }) };
    return true;
  }

  private read(uri: string): Held {
    const before = this.held.get(uri);
    const generation = (before?.generation ?? 0) + 1;
    const held: Held = {
      state: { uri, index: before?.state.index, problems: before?.state.problems ?? [], loading: true },
      ready: Promise.resolve(undefined),
      generation,
    };
    this.held.set(uri, held);
    held.ready = this.run(uri, held);
    return held;
  }

  private async run(uri: string, held: Held): Promise<CodeIndex | undefined> {
    const pace = new Pace();
    const { code, problems, gone } = await loadCorpus(this.files, uri, async ({ done, total, title }) => {
      this.progress(uri, (0.6 * done) / Math.max(1, total), title);
      await pace.step();
    });
    // A manifest that is broken for a moment, while it is edited, does not take the Code away.
    const index = code ? await this.index(uri, code, pace) : gone ? undefined : held.state.index;
    // Another reading has begun meanwhile: its result is the newer one.
    if (this.held.get(uri) !== held) return this.held.get(uri)?.ready ?? index;
    held.state = { uri, index, problems, loading: false };
    this.progress(uri, 1, '');
    this.changed(held.state);
    return held.state.index;
  }

  private async index(uri: string, read: Code, pace: Pace): Promise<CodeIndex> {
    const documents = new Map(read.documents);
    for (const [id, entry] of documents) {
      const open = this.openText(entry.document.uri);
      if (open?.id === id) documents.set(id, { ...entry, document: open });
    }
    const code = { ...read, documents };
    const empty = CodeIndex.empty(code);
    const citations: [string, DocumentCitations][] = [];
    for (const entry of documents.values()) {
      const read = empty.read(entry.document);
      // Made now, in small pieces, rather than all at once when references are first asked for.
      void read.byTarget;
      citations.push([entry.id, read]);
      this.progress(uri, 0.6 + (0.4 * citations.length) / documents.size, entry.id);
      await pace.step();
    }
    return empty.add(citations);
  }
}
