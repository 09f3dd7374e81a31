import {
  type Address,
  containerAddress,
  type DocumentId,
  documentOf,
  formatAddress,
  isContainer,
  parentAddress,
  parseAddress,
} from '../corpus/address';
import type { Code } from '../corpus/code';
import type { LegalDocument, Provision } from '../corpus/document';
import { labelReadings } from '../corpus/labels';
import type { Citation, Reading } from './citation';
import type { Expression, Instrument, Piece } from './expression';
/** Where a citation stands: this decides what "section 4.2", "paragraph (a)" and "this Section" mean. */
export interface Place {
  readonly document: LegalDocument;
  /** Document of the Code whose text this is: its own, or the one that the amendment changes. */
  readonly within: DocumentId | undefined;
  /** The Appendix's own appendix. */
  readonly inner: string;
  readonly owner: Provision | undefined;
}

/** Documents named so far, for "sections 4.2.2.2 and 4.2.3.2" after "Appendix L". */
export interface Named {
  readonly inBlock: DocumentId[];
  readonly sinceHeading: Set<DocumentId>;
}

type Meaning = { address: Address | null; readings?: readonly Reading[] } | 'own';
const OUTSIDE = { address: null };

/** Schedules and Appendices that an expression names, so that later decimals may count in them. */
export function documentsNamed({ qualifier, pieces }: Expression): DocumentId[] {
  const ids =
    qualifier?.kind === 'document'
      ? [qualifier.document]
      : pieces.flatMap(({ kind, number }) => (kind === 'document' ? [number] : []));
  return ids.filter((id) => !id.startsWith('Section'));
}

/** Gives the citations of one block their addresses, in order: what one names, the next may count in. */
export class Resolver {
  private readonly base: number;

  constructor(
    private readonly place: Place,
    private readonly named: Named,
    /** Letters of the text's own attachments. */
    private readonly attachments: { has(letter: string): boolean },
    private readonly code: Code | undefined,
    private readonly block: number,
  ) {
    this.base = place.document.starts[block]!;
  }

  resolve(expression: Expression, into: Citation[]): void {
    if (expression.declares && !this.place.document.id) return;
    if (expression.instrument) {
      into.push(this.citation(expression, undefined, OUTSIDE));
      return;
    }
    if (expression.self && !expression.pieces.length) {
      const meaning = this.self(expression.self);
      if (meaning && meaning !== 'own') into.push(this.citation(expression, undefined, meaning));
      return;
    }
    const first = into.length;
    let previous: Address | null = null;
    for (const piece of expression.pieces) {
      const meaning = this.piece(expression, piece, previous);
      if (meaning === 'own') continue;
      previous = meaning.address ?? previous;
      into.push(this.citation(expression, piece, meaning));
    }
    this.joinRanges(expression, into, first);
    this.remember(expression);
  }

  private citation(expression: Expression, piece: Piece | undefined, meaning: Exclude<Meaning, 'own'>): Citation {
    const span = piece ?? expression;
    const specification = this.specification(meaning.address);
    return {
      start: this.base + span.start,
      end: this.base + span.end,
      address: specification ? null : meaning.address,
      through: undefined,
      readings: meaning.readings,
      instrument: expression.instrument ?? specification,
      expression,
      piece,
      base: this.base,
      block: this.block,
    };
  }

  /** A number in a Schedule that is a technical specification counts as the specification does, not as the Code. */
  private specification(at: Address | null): Instrument | undefined {
    if (at === null || at.charCodeAt(1) < 58) return undefined;
    const id = documentOf(at);
    const holder = id === undefined || id === at ? undefined : this.code?.documents.get(id);
    return holder?.external ? { name: `${holder.title} (${holder.id})` } : undefined;
  }

  private joinRanges(expression: Expression, into: Citation[], first: number): void {
    for (let i = first; i < into.length; i++) {
      const through = into[i]!.piece?.through;
      const next = into[i + 1];
      // The other end is the next piece; it has no citation when it means the text's own number.
      if (through === undefined || !next?.address || next.piece !== expression.pieces[through]) continue;
      into[i] = { ...into[i]!, through: next.address };
    }
  }

  private remember(expression: Expression): void {
    for (const id of documentsNamed(expression)) {
      this.named.inBlock.push(id);
      this.named.sinceHeading.add(id);
    }
  }

  private piece(expression: Expression, piece: Piece, previous: Address | null): Meaning {
    switch (piece.kind) {
      case 'modification':
        return { address: piece.number };
      case 'clause':
        return { address: address(`Section ${piece.number[0]}`, '', piece.number, piece.labels) };
      case 'document':
        return this.wholeDocument(expression, piece);
      case 'decimal':
        return this.decimal(expression, piece, previous);
      case 'labels':
        return this.labels(expression, piece, previous);
    }
  }

  private wholeDocument(expression: Expression, piece: Piece): Meaning {
    const { within, document } = this.place;
    const { qualifier } = expression;
    const letter = /^Appendix ([A-Z]+)$/.exec(piece.number)?.[1];
    // A document named in words ("the SMKI RAPP") is never an Appendix's own appendix.
    if (!letter || !expression.unit || expression.ofCode || qualifier?.kind === 'code')
      return { address: piece.number };
    if (qualifier?.kind === 'document') return { address: containerAddress(qualifier.document, letter) };
    if (this.attachments.has(piece.number)) {
      const own = { address: null, words: `${piece.number} of this document` };
      return { address: null, readings: [own, { address: piece.number, words: `${piece.number} of the Code` }] };
    }
    if (!within || within.startsWith('Section')) return { address: piece.number };
    const inner = containerAddress(within, letter);
    if (qualifier?.kind === 'this') return { address: inner };
    if (!this.holds(document, inner)) return { address: piece.number };
    if (this.code && !this.code.documents.has(piece.number)) return { address: inner };
    // The title in brackets says which of the two is meant.
    const title = piece.title && document.text.slice(this.base + piece.title.start, this.base + piece.title.end);
    if (title && isSpelledAs(title, this.code?.documents.get(piece.number)?.title)) return { address: piece.number };
    if (title && isSpelledAs(title, document.byAddress.get(inner)?.heading?.title)) return { address: inner };
    return {
      address: null,
      readings: [
        { address: inner, words: `Appendix ${letter} of ${within}` },
        { address: piece.number, words: `${piece.number} of the Code` },
      ],
    };
  }

  private holds(document: LegalDocument, at: Address): boolean {
    if (document.byAddress.has(at)) return true;
    const id = documentOf(at);
    return id !== undefined && (this.code?.documents.get(id)?.document.byAddress.has(at) ?? false);
  }

  private decimal(expression: Expression, piece: Piece, previous: Address | null): Meaning {
    const { qualifier } = expression;
    const { within } = this.place;
    if (qualifier?.kind === 'document') {
      const { document, inner } = qualifier;
      if (inner) return { address: address(document, inner, piece.number, piece.labels) };
      return this.inNamed(expression, document, piece);
    }
    if (qualifier?.kind === 'provision') return { address: null, readings: [] };
    if (qualifier?.kind === 'this') return within ? { address: this.inDocument(within, piece) } : 'own';
    if (previous && piece.number && !previous.startsWith('Section')) {
      const before = parseAddress(previous);
      if (before && !before.document.startsWith('Section'))
        return { address: address(before.document, before.inner, piece.number, piece.labels) };
    }
    if (within && !within.startsWith('Section')) {
      const own = this.inDocument(within, piece);
      const last = this.named.inBlock.at(-1);
      const there = last && last !== within ? this.inDocument(last, piece) : undefined;
      return !this.holds(this.place.document, own) && there && this.holds(this.place.document, there)
        ? { address: there }
        : { address: own };
    }
    return this.afterNaming(expression, piece);
  }

  /** A bare decimal where numbers have letters: the document named before it, if it is clear which. */
  private afterNaming(expression: Expression, piece: Piece): Meaning {
    const last = this.named.inBlock.at(-1);
    if (last) return { address: this.inDocument(last, piece) };
    const candidates = [...this.named.sinceHeading].filter((id) => !this.code || this.code.documents.has(id));
    if (candidates.length === 1) return { address: this.inDocument(candidates[0]!, piece) };
    const readings = candidates.map((id) => this.inDocument(id, piece)).map((at) => ({ address: at, words: at }));
    const { within, document } = this.place;
    if (within && /^\d+(\.\d+)+/.test(piece.number)) {
      const lettered = address(within, '', within.slice(-1) + piece.number, piece.labels);
      readings.unshift({ address: lettered, words: lettered });
    }
    // A text that is not the Code's has sections of its own: "Section 3" of a paper is no citation of the Code.
    if (
      !within &&
      !expression.ofCode &&
      !candidates.length &&
      (!piece.number.includes('.') || hasOwnNumber(document, piece.number))
    )
      return 'own';
    return { address: null, readings };
  }

  private inDocument(id: DocumentId, piece: Piece): Address {
    if (id.startsWith('Section')) return address(id, '', id.slice(-1) + piece.number, piece.labels);
    const whole = address(id, '', piece.number, piece.labels);
    if (id !== this.place.within || !this.place.inner) return whole;
    const inner = address(id, this.place.inner, piece.number, piece.labels);
    return !this.holds(this.place.document, inner) && this.holds(this.place.document, whole) ? whole : inner;
  }

  /** "section 1.1 of Appendix A" inside an Appendix that has an appendix A of its own. */
  private inNamed(expression: Expression, id: DocumentId, piece: Piece): Meaning {
    const { within, document } = this.place;
    const whole = this.inDocument(id, piece);
    const letter = /^Appendix ([A-Z]+)$/.exec(id)?.[1];
    if (!letter || !within || within.startsWith('Section') || expression.ofCode) return { address: whole };
    const inner = address(within, letter, piece.number, piece.labels);
    if (!this.holds(document, inner)) return { address: whole };
    if (!this.holds(document, whole)) return { address: inner };
    return { address: null, readings: [inner, whole].map((at) => ({ address: at, words: at })) };
  }

  private labels(expression: Expression, piece: Piece, previous: Address | null): Meaning {
    if (previous) return { address: replaceLabels(previous, piece.labels) };
    const { qualifier } = expression;
    const { owner, document, within } = this.place;
    if (qualifier?.kind === 'provision') {
      const whole = { ...piece, number: qualifier.number, labels: [...qualifier.labels, ...piece.labels] };
      if (/^[A-Z]/.test(whole.number))
        return { address: address(`Section ${whole.number[0]}`, '', whole.number, whole.labels) };
      const holder = qualifier.document ?? (within?.startsWith('Section') ? this.named.inBlock.at(-1) : within);
      if (holder) return { address: this.inDocument(holder, whole) };
      return within ? { address: null, readings: [] } : 'own';
    }
    if (!owner) return hasOwnLabel(document, this.block, piece.labels) ? 'own' : { address: null, readings: [] };
    const tail = piece.labels.map((label) => `(${label})`).join('');
    const found: Address[] = [];
    for (let at: Address | undefined = owner.address; at; at = parentAddress(at)) {
      const spaced = isContainer(at) ? `${at} ${tail}` : at + tail;
      if (this.holds(document, spaced) && !found.includes(spaced)) found.push(spaced);
      if (isContainer(at) || !at.endsWith(')')) break;
    }
    if (found.length === 1) return { address: found[0]! };
    if (found.length) return { address: null, readings: found.map((at) => ({ address: at, words: at })) };
    const clause = clauseOf(owner.address);
    return { address: isContainer(clause) ? `${clause} ${tail}` : clause + tail };
  }

  private self(word: 'section' | 'clause' | 'paragraph' | 'document'): Meaning | undefined {
    const { within, inner, owner } = this.place;
    if (!within) return undefined;
    if (word === 'document') return { address: within };
    if (word !== 'section')
      return owner && !isContainer(owner.address) ? { address: clauseOf(owner.address) } : undefined;
    const readings: Reading[] = [];
    const clause = owner && clauseOf(owner.address);
    for (let at = clause; at && !isContainer(at); at = parentAddress(at)) readings.unshift({ address: at, words: at });
    readings.unshift({ address: within, words: within });
    // "this Section" never means a single clause of a lettered Section, nor the whole of an Appendix.
    const likely = within.startsWith('Section') ? readings.slice(0, 2) : readings.slice(1);
    const unique = likely.filter(
      (reading) => reading.address !== containerAddress(within, inner) || within.startsWith('Section'),
    );
    return unique.length === 1 ? { address: unique[0]!.address } : { address: null, readings: unique };
  }
}

const isSpelledAs = (a: string, b: string | undefined) => b !== undefined && lettersOf(a) === lettersOf(b);
const lettersOf = (title: string) => title.toLowerCase().replace(/[^a-z\d]/g, '');

function address(document: DocumentId, inner: string, number: string, labels: readonly string[]): Address {
  return formatAddress({ document, inner, number, labels });
}

/** The clause or numbered paragraph that a sub-paragraph belongs to. */
function clauseOf(at: Address): Address {
  const bracket = at.indexOf('(');
  return bracket < 0 ? at : at.slice(0, bracket).trimEnd();
}

/** "(a)(i) and (ii)" → (a)(ii); "(a)(i) and (b)" → (b): the new labels take the place of the level they count in. */
function replaceLabels(previous: Address, labels: readonly string[]): Address {
  const parts = parseAddress(previous);
  if (!parts) return previous;
  const wanted = labelReadings(labels[0]!);
  const levels = parts.labels.map((label, level) => ({ level, readings: labelReadings(label) })).reverse();
  const fitting = (step: (from: number, to: number) => boolean) =>
    levels.find(({ readings }) =>
      readings.some((a) => wanted.some((b) => a.style === b.style && step(a.value, b.value))),
    );
  // The next in the count comes first: "c" is roman 100 too, but nobody counts there from (i).
  // A reversed range, (iii) to (i), stays on its level.
  const sameStyle = levels[0]?.readings[0]?.style === wanted[0]?.style ? levels[0] : undefined;
  const found =
    fitting((from, to) => to === from + 1) ?? sameStyle ?? fitting((from, to) => to > from && to < from + 26);
  const level = found?.level ?? parts.labels.length - 1;
  return formatAddress({ ...parts, labels: [...parts.labels.slice(0, Math.max(0, level)), ...labels] });
}

const OWN_NUMBERS = new WeakMap<LegalDocument, ReadonlySet<string>>();

/** True when a text that is not the Code's has a numbered heading or paragraph of its own with this number. */
function hasOwnNumber(document: LegalDocument, number: string): boolean {
  let own = OWN_NUMBERS.get(document);
  if (!own) {
    own = new Set(document.blocks.flatMap(({ label }) => (label?.kind === 'decimal' ? [label.number] : [])));
    OWN_NUMBERS.set(document, own);
  }
  return own.has(number);
}

/** True when a list near the block has the label: then the text cites itself. */
function hasOwnLabel(document: LegalDocument, block: number, labels: readonly string[]): boolean {
  for (let i = Math.max(0, block - 30); i < Math.min(document.blocks.length, block + 30); i++) {
    const label = document.blocks[i]!.label;
    if (label?.kind === 'paragraph' && label.labels[0] === labels[0]) return true;
  }
  return false;
}
