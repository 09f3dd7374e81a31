import type { Address, DocumentId } from '../corpus/address';
import type { Span } from '../corpus/span';

/**
 * `entry`: a paragraph that opens with the term. `row`: a row of a table of definitions. `inline`: set in the text of a
 * provision, `(the "Panel")`. `derived`: another form of a term ("and “Commissioned” shall be construed accordingly").
 * `acronym`: a short name in brackets behind the words, or one of the Code's list. `glossary`: of an outline's list, in the
 * project's own words.
 */
export type DefinitionKind = 'entry' | 'row' | 'inline' | 'derived' | 'acronym' | 'glossary';

/** The words that say what a term means. They never count from the start of the text, so that they stay true. */
export interface Meaning {
  /** Offset from the start of the definition's block. */
  readonly start: number;
  /** Offset from the start of block `last`; only what stands before it belongs to the meaning. */
  readonly end: number;
  /** Blocks behind the definition's own that hold the rest of it, its sub-paragraphs: 0 when there are none. */
  readonly blocks: number;
}

/** One definition of one term. Immutable; offsets count from the start of its block. */
export interface Definition {
  /** As the definition writes it. */
  readonly term: string;
  /** What all spellings of the term have in common; see `termKey`. */
  readonly key: string;
  readonly kind: DefinitionKind;
  readonly uri: string;
  /** The document of the Code that holds it, or that the amendment is about. */
  readonly document: DocumentId | undefined;
  /** Where it holds: the Section, group, clause or Appendix; undefined for the whole Code. */
  readonly scope: Address | undefined;
  /** True when its words say where it holds ("For the purposes of this Section L10"). */
  readonly scopeStated: boolean;
  /** Index of its block in its document; -1 for `glossary` and the Code's list of acronyms, whose line is `line`. */
  readonly block: number;
  readonly termSpan: Span;
  readonly meaning: Meaning;
  /** The provision in which it stands. */
  readonly owner: Address | undefined;
  /** Set on a pointer ("has the meaning given to that expression in Section F2.10"): the provision pointed at. */
  readonly pointsTo?: Address | undefined;
  /** Set when the meaning is that of another instrument: "DCC Licence". */
  readonly outside?: string | undefined;
  /** The short name set beside it: "CRL". */
  readonly acronym?: string | undefined;
  /** For `acronym`: the words it stands for, as written; '' when the list does not say. */
  readonly expansion?: string | undefined;
  /** For `derived`: the term whose other form it is. */
  readonly derivedFrom?: string | undefined;
  /** Other forms that it brings in with "and like terms". */
  readonly forms?: readonly string[] | undefined;
  /** What a modification's instruction does to it; undefined in the Code itself. */
  readonly change?: 'added' | 'amended' | 'deleted' | undefined;
  /** An amendment that changes some words of the definition and does not set it out: nothing to show. */
  readonly partial?: boolean | undefined;
  /** What an outline says about it, in the project's own words. */
  readonly gloss?: string | undefined;
  /** For `glossary` and the Code's acronyms: line (from 0) of the list. */
  readonly line?: number | undefined;
  /** Not seen in a source. */
  readonly unverified?: boolean | undefined;
  /** The scope that its own words give, when a pointer of wider scope carries it further. */
  readonly ownScope?: Address | undefined;
}

/** True when the definition has no meaning of its own but says where to find it. */
export function isPointer({ pointsTo, outside }: Definition): boolean {
  return pointsTo !== undefined || outside !== undefined;
}
