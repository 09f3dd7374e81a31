import type { CodeIndex } from '../citations/codeIndex';
import type { DocumentId } from '../corpus/address';
import type { LegalDocument } from '../corpus/document';
import type { Library } from '../interchange/library';
import type { Settings } from './settings';
import type { TextVersions } from './textVersions';
import { LazyView, type Terminology, type TextView } from './textView';

/** The views of texts, each made once for a Code and its settings; the view of an edited text goes on from the one before. */
export class TextViews {
  private readonly kept = new WeakMap<LegalDocument, TextView>();
  /** The newest view of each open text. */
  private readonly latest = new Map<string, TextView>();

  constructor(
    private readonly terminology: Terminology,
    private readonly versions: TextVersions,
  ) {}

  /** A text read against a Code; `libraries` are those in use, of which the Code may be a version. */
  of(
    document: LegalDocument,
    index: CodeIndex,
    settings: Settings,
    libraries: readonly Library[],
    isOpen: boolean,
  ): TextView {
    const library = libraries.find(({ versions }) => versions.some(({ uri }) => uri === index.code.uri));
    const versions = this.versions.atHand(document, index.code.uri, library);
    const fits = (view: TextView) => view.index === index && view.settings === settings && view.versions === versions;
    const kept = this.kept.get(document);
    if (kept && fits(kept)) return kept;
    const last = this.latest.get(document.uri);
    const before = last && fits(last) ? last : undefined;
    if (last) last.before = undefined;
    const own = document.id ? index.citationsIn(document.id) : undefined;
    const citations = own?.document === document ? own : index.read(document, before?.citations);
    const history = (id: DocumentId) => this.versions.history(index.code.uri, library, id);
    const view = new LazyView(document, citations, index, settings, this.terminology, before, versions, history);
    this.kept.set(document, view);
    if (isOpen) this.latest.set(document.uri, view);
    return view;
  }

  /** An editor let go of a text. */
  forget(uri: string): void {
    this.latest.delete(uri);
  }
}
