import type { Citation } from '../citations/citation';
import type { CodeIndex } from '../citations/codeIndex';
import type { BlockRange, DocumentCitations } from '../citations/documentCitations';
import type { Standing } from '../citations/status';
import type { StaleName } from '../corpus/code';
import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';
import type { TextTerms } from '../terms/textTerms';
import type { VersionsAtHand } from '../versions/later';
import type { ClauseRange } from './clauses';
import type { Passage, PassageKind } from './passage';
import type { Subject } from './subject';

/**
 * `error`: a fact that a machine can prove. `warning`: near certain. `information` and `hint`: a reading that a careful
 * drafter would look at.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Replaces `span` of the document by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A correction that can be made for the drafter. Its edits do not overlap. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** True when it changes no meaning, so that all of its kind may be made at once. */
  readonly mechanical?: boolean;
}

/** Another place that a finding is about. */
export interface Related {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** Something that a rule found: what is wrong, what it may cost and what to write instead, in plain English. */
export interface Finding {
  /** Name of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
  readonly related?: readonly Related[];
}

/** What a rule may look at. */
export interface RuleContext {
  readonly document: LegalDocument;
  readonly citations: DocumentCitations;
  readonly index: CodeIndex;
  readonly terms: TextTerms;
  /** Other versions of the Code, where there are several; for modifications that name their baseline. */
  readonly versions?: VersionsAtHand | undefined;
  /** The blocks whose findings are asked for; `citations` holds no others. All of them, but after an edit. */
  readonly range: BlockRange;
  /** Names of the rules that a comment can silence. */
  readonly ruleNames: ReadonlySet<string>;
  /** True when the text of the block is new against the Code: only there may a reading be questioned. */
  isChanged(block: number): boolean;
  /** The passages of a clause, the same for every rule. */
  passages(range: ClauseRange): readonly Passage[];
  /** What is known of a citation's target, the text's own amendments considered; undefined without a single target. */
  target(citation: Citation): Standing | undefined;
}

/** What is said about a rule. */
export interface RuleAbout {
  /** What it is called in files and messages: `citation-target-missing`. */
  readonly name: string;
  /** Its place in the catalogue of rules: `X01`. */
  readonly id: string;
  /** One line. */
  readonly summary: string;
  /** The severity of its findings; the highest when they differ. */
  readonly severity: Severity;
  /** `changed`: reports only on text that a modification changes. */
  readonly scope: 'all' | 'changed';
  /** Where the rule comes from. */
  readonly source: string;
  /** Paragraphs for a lawyer, parted by blank lines: what the fault may cost and what to write instead. */
  readonly explanation: string;
  /** Legal text that the rule reports, and the same put right. */
  readonly bad: string;
  readonly good: string;
  /** True for a rule that no comment silences. */
  readonly always?: boolean;
  /** True for a rule that reports only when `sec-lint.yaml` turns it on: it is wrong too often. */
  readonly off?: boolean;
}

/**
 * Which findings the words of a block may change: any, those in the block, or none at all. With `says`: any, but only when the
 * block says something else than before the edit; it holds all that findings elsewhere rest on.
 */
export type Reach = 'text' | 'block' | 'nothing' | { readonly says: string };

/** A rule about a document: its citations, provisions, definitions. */
export interface DocumentRule extends RuleAbout {
  /**
   * What a finding depends on, so that after an edit of words no more is asked again than must be. `block`: on the words and
   * citations of its own block; `frame`: on numbers, headings, instructions and front matter only; a function: how far the
   * words of each block reach. Not given: on all of the text. In every case on the Code.
   */
  readonly reach?: 'block' | 'frame' | ((subject: Subject, block: number) => Reach);
  /**
   * Reads beforehand, in steps of a few milliseconds, what {@link check} asks for and what is kept, so that a server can look up
   * between two steps. What it leaves out, `check` does.
   */
  prepare?(context: RuleContext): Iterable<unknown>;
  /** Finds the faults in one document. Takes time linear in the document, and reads nothing but the context. */
  check(context: RuleContext): Iterable<Finding>;
}

/**
 * A rule about wording: it sees one passage, and the other passages of its clause, and nothing else, so what it finds is
 * kept until one of them changes.
 */
export interface PassageRule extends RuleAbout {
  /** Kinds of passage that it looks at; list items, paragraphs and rows when not given. */
  readonly kinds?: readonly PassageKind[];
  /** True when it looks at papers, reasons and problem statements too, not only at legal text. */
  readonly anyText?: boolean;
  /**
   * Words and signs at which it is asked: lower-case single words (`within`, `etc`) or signs without letters (`/`, `[`). A
   * word is found whole and in any case. Without triggers the rule is asked once for each passage, with `at` = `bodyStart`.
   */
  readonly triggers?: readonly string[];
  /**
   * False for a clause in which it surely finds nothing, told from its words as they stand in the file, line ends and comments
   * included. A clause in which no rule may find anything is not taken apart, which saves most of a check of the Code as it stands.
   */
  mayFind?(clause: string): boolean;
  /** What it says about the place `at` (offset in the passage) where `trigger` stands in `passage.masked`. */
  inspect(passage: Passage, at: number, trigger: string, about: WordingContext): Iterable<Remark> | undefined;
}

/** A check with all that is said about it. */
export type Rule = DocumentRule | PassageRule;

/** What a rule on wording may know besides the words. */
export interface WordingContext {
  /** Names that the Code's own list holds to be out of date. */
  readonly staleNames: readonly StaleName[];
  /** The day of the check, `2026-11-20`. */
  readonly today: string;
}

/** What a rule on wording says about a place. Spans count from the passage; in `related`, from the passage named there. */
export interface Remark extends Span {
  readonly message: string;
  /** The rule's unless given. */
  readonly severity?: Severity;
  readonly fixes?: readonly RemarkFix[];
  readonly related?: readonly RelatedWords[];
}

/** A correction within the passage. */
export interface RemarkFix {
  readonly title: string;
  readonly edits: readonly (Span & { readonly newText: string })[];
  /** True when it changes no meaning, so that all of its kind may be made at once. */
  readonly mechanical?: boolean;
}

/** Other words of the same clause that a remark is about. */
export interface RelatedWords extends Span {
  readonly passage: Passage;
  readonly message: string;
}

/** What a rule says about one place; name and severity are the rule's unless given. */
export type Report = Omit<Finding, 'rule' | 'severity' | 'fixes'> & { severity?: Severity; fixes?: readonly Fix[] };

/** Makes the finding of a rule. */
export function finding(rule: RuleAbout, { severity = rule.severity, fixes = [], ...rest }: Report): Finding {
  return { rule: rule.name, severity, fixes, ...rest };
}
