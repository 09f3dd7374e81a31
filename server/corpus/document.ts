import type { Address, DocumentId } from './address';
import type { Block, Language } from './blocks';
import type { AmendmentInstruction } from './instructions';

/** A heading of a document: a group's, a numbered heading's, or an unnumbered sub-heading. */
export interface Heading {
  readonly kind: 'document' | 'group' | 'subHeading';
  readonly title: string;
  readonly unverified: boolean;
  readonly depth: number;
  readonly block: number;
}

/** Anything with a number: group, clause, paragraph, sub-paragraph, numbered heading, an Appendix's own appendix. */
export interface Provision {
  readonly address: Address;
  /** The number as written, with its brackets: `G3.17`, `(a)`, `4.2.1.3`. */
  readonly label: string;
  /** Levels below the document: group 1, clause 2, paragraph 3 … */
  readonly level: number;
  readonly parent: Provision | undefined;
  readonly children: readonly Provision[];
  /** The sub-heading that governs it. */
  readonly subHeading: Heading | undefined;
  /** Its own title when it is a heading. */
  readonly heading: Heading | undefined;
  readonly spent: boolean;
  /** The block that it begins with. */
  readonly block: number;
  /** The last block beneath it. */
  readonly lastBlock: number;
  /** True for the outer paragraph where `(a)(i)` stands on one line. */
  readonly wordless: boolean;
  /** The amendment whose text it is; undefined in the Code itself. */
  readonly amendment: Amendment | undefined;
}

/** One change that a modification makes: the instruction and the text that belongs to it. */
export interface Amendment extends AmendmentInstruction {
  /** The instruction's block. */
  readonly block: number;
  /** The last block of the text that belongs to it. */
  readonly lastBlock: number;
}

/** What front matter says. Every value is what the file holds, unchecked beyond its type. */
export interface FrontMatter {
  readonly document?: DocumentId;
  readonly title?: string;
  readonly version?: string;
  readonly outline?: boolean;
  readonly modification?: string;
  readonly stage?: string;
  readonly baseline?: string;
  readonly classification?: string;
  /** Set when the YAML could not be read: one sentence. */
  readonly problem?: string;
}

/** A text as the engine sees it. Immutable; {@link editDocument} makes the next one. Never fails, keeps every character. */
export interface LegalDocument {
  readonly uri: string;
  readonly text: string;
  readonly language: Language;
  readonly frontMatter: FrontMatter | undefined;
  /** What `code.yaml` takes it for; front matter goes first. */
  readonly assumedId: DocumentId | undefined;
  /** The document of the Code that it is; undefined for modifications, papers and other texts. */
  readonly id: DocumentId | undefined;
  /** The modification that it is, as its front matter writes it. */
  readonly modification: string | undefined;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Absolute start of each block. */
  readonly starts: readonly number[];
  /** Every addressed provision in the order of the text. */
  readonly provisions: readonly Provision[];
  readonly headings: readonly Heading[];
  readonly amendments: readonly Amendment[];
  /** For each block the innermost provision that it stands in. */
  readonly owners: readonly (Provision | undefined)[];
  /** For each block the amendment whose text it is. */
  readonly amendmentOf: readonly (Amendment | undefined)[];
  /** First provision of each address. In an amendment's text it is the provision as it will be. */
  readonly byAddress: ReadonlyMap<Address, Provision>;
}

/** Index of the block that holds `offset` (the last one at the end of the text); -1 for an empty text. */
export function blockAt(document: LegalDocument, offset: number): number {
  const { starts } = document;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return starts.length ? low : -1;
}

/** The innermost provision that `offset` stands in. */
export function provisionAt(document: LegalDocument, offset: number): Provision | undefined {
  const block = blockAt(document, offset);
  return block < 0 ? undefined : document.owners[block];
}

/** The title by which a citation to the provision is labelled: its own heading's, else the governing sub-heading's. */
export function titleOf(provision: Provision): Heading | undefined {
  for (let at: Provision | undefined = provision; at; at = at.parent) {
    if (at.heading) return at.heading;
    if (at.subHeading) return at.subHeading;
  }
  return undefined;
}

/** For each heading the end of the last words that it governs: those before the next heading of its depth or higher. */
export function headingEnds(document: LegalDocument): number[] {
  const { headings, blocks, starts } = document;
  const last = blocks.length - 1;
  const endOfText = last < 0 ? 0 : starts[last]! + blocks[last]!.contentLength;
  const ends: number[] = new Array(headings.length);
  /** First block, looking backwards, of a heading of each depth. */
  const nextAt: number[] = [];
  for (let i = headings.length - 1; i >= 0; i--) {
    const { depth, block } = headings[i]!;
    const next = Math.min(...Array.from({ length: depth + 1 }, (_, d) => nextAt[d] ?? Number.POSITIVE_INFINITY));
    const before = next - 1;
    ends[i] = Number.isFinite(next) ? starts[before]! + blocks[before]!.contentLength : endOfText;
    nextAt[depth] = block;
  }
  return ends;
}

/** A title on one line; '' for "(title not seen)", which an outline writes where only a number was found. */
export function knownTitle(words: string): string {
  const title = words.replace(/\s+/g, ' ').trim();
  return title === '(title not seen)' ? '' : title;
}
