import type { CodeIndex } from '../citations/codeIndex';
import type { DocumentCitations } from '../citations/documentCitations';
import type { DocumentId } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { Subject } from '../lint/subject';
import { definitionSteps } from '../terms/readDefinitions';
import { TermIndex } from '../terms/termIndex';
import { TextTerms } from '../terms/textTerms';
import type { VersionsAtHand } from '../versions/later';
import type { Pace } from './pace';
import type { Settings } from './settings';
import type { History } from './textVersions';

/** A text with everything a feature needs to answer about it. */
export interface TextView extends Subject {
  readonly settings: Settings;
  /** A document of the Code through the versions at hand; undefined while that is not known. Waits for nothing. */
  readonly history?: ((id: DocumentId) => History | undefined) | undefined;
  /** The text before its last edit: what is known of it can be of use. Let go of when the next edit comes. */
  before?: TextView | undefined;
}

/** A view that looks for terms when it is first asked for them: many texts are read, of few are the terms wanted. */
export class LazyView implements TextView {
  private madeTerms: TextTerms | undefined;

  constructor(
    readonly document: LegalDocument,
    readonly citations: DocumentCitations,
    readonly index: CodeIndex,
    readonly settings: Settings,
    private readonly terminology: Terminology,
    public before?: TextView | undefined,
    readonly versions?: VersionsAtHand | undefined,
    readonly history?: ((id: DocumentId) => History | undefined) | undefined,
  ) {}

  get terms(): TextTerms {
    if (!this.madeTerms) {
      const { document, citations, index, before } = this;
      const known = before instanceof LazyView ? before.madeTerms : before?.terms;
      this.madeTerms = TextTerms.of(document, citations, index, this.terminology.of(index), known);
    }
    return this.madeTerms;
  }
}

/** The defined terms of each Code, made on first demand and, after one of its documents changed, from what was known. */
export class Terminology {
  private readonly made = new WeakMap<CodeIndex, TermIndex>();
  /** The newest of each Code, by its folder. */
  private readonly latest = new Map<string, WeakRef<TermIndex>>();

  /** Reads the definitions of a Code, giving way to other work, so that {@link of} has little left to do. */
  async read(index: CodeIndex, pace: Pace): Promise<void> {
    if (this.made.has(index)) return;
    for (const _ of index.readDocuments()) await pace.step();
    for (const citations of index.documents()) {
      for (const _ of definitionSteps(citations.document, citations)) await pace.step();
    }
    this.of(index);
  }

  of(index: CodeIndex): TermIndex {
    let terms = this.made.get(index);
    if (!terms) {
      const { uri } = index.code;
      terms = TermIndex.of(index, this.latest.get(uri)?.deref());
      this.made.set(index, terms);
      this.latest.set(uri, new WeakRef(terms));
    }
    return terms;
  }
}
