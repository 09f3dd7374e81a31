import type { Citation } from '../citations/citation';
import type { CodeIndex, DocumentCitations } from '../citations/codeIndex';
import type { Standing } from '../citations/status';
import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';

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
  /** True when the text of the block is new against the Code: only there may a reading be questioned. */
  isChanged(block: number): boolean;
  /** What is known of a citation's target, the text's own amendments considered; undefined without a single target. */
  target(citation: Citation): Standing | undefined;
}

/** A check with all that is said about it. */
export interface Rule {
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
  /** Set when a finding depends on words in other blocks than its own: then every edit asks the rule about the whole text. */
  readonly wide?: boolean;
  /** Finds the faults in one document. Takes time linear in the document, and reads nothing but the context. */
  check(context: RuleContext): Iterable<Finding>;
}

/** What a rule says about one place; name and severity are the rule's unless given. */
export type Report = Omit<Finding, 'rule' | 'severity' | 'fixes'> & { severity?: Severity; fixes?: readonly Fix[] };

/** Makes the finding of a rule. */
export function finding(rule: Rule, { severity = rule.severity, fixes = [], ...rest }: Report): Finding {
  return { rule: rule.name, severity, fixes, ...rest };
}
