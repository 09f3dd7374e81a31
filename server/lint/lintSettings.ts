import type { Span } from '../corpus/span';
import type { DocumentRule, PassageRule, Rule, Severity } from './rule';
import { allRules } from './rules';

/** What a house says of the rules: what `sec-lint.yaml` holds (`docs/lint-settings.md`). */
export interface LintSettings {
  /** By name of the rule: the severity of its findings, or `off`. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Terms that the house writes with capitals although the Code does not define them. */
  readonly houseTerms: readonly string[];
  /** Path of the file that holds the findings of old, from the folder of the settings. */
  readonly baseline?: string;
}

/** What holds where there is no `sec-lint.yaml`. */
export const DEFAULT_LINT: LintSettings = { severities: new Map(), houseTerms: [] };

/** From the gravest to the mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

// The same list for the same settings: what is kept of earlier checks is kept by the list of rules.
const made = new WeakMap<LintSettings, readonly Rule[]>();

/**
 * The rules to check with, in the order of the catalogue. A rule that is off by default is among them only when the
 * settings give it a severity. The same value gives the same list.
 */
export function rulesFor(settings: LintSettings): readonly Rule[] {
  let rules = made.get(settings);
  if (!rules) {
    rules = chosen(allRules, settings);
    made.set(settings, rules);
  }
  return rules;
}

/** Rules that doubt whether words are a defined term, by their places in the catalogue: undefined, misspelt, short form. */
const DOUBTS_TERMS: ReadonlySet<string> = new Set(['D01', 'D07', 'D12']);

/** The rules of `all` under the settings; see {@link rulesFor}. */
export function chosen(all: readonly Rule[], { severities, houseTerms }: LintSettings): readonly Rule[] {
  const terms = new Set(houseTerms.flatMap((term) => [term, `${term}s`, `${term}es`]));
  return all.flatMap((rule) => {
    const wanted = severities.get(rule.name) ?? (rule.off ? 'off' : rule.severity);
    if (wanted === 'off') return [];
    const known = DOUBTS_TERMS.has(rule.id) ? terms : NONE;
    if (wanted === rule.severity && !known.size) return [rule];
    return 'check' in rule ? documentRule(rule, wanted, known) : passageRule(rule, wanted, known);
  });
}

const NONE: ReadonlySet<string> = new Set();

function documentRule(rule: DocumentRule, severity: Severity, terms: ReadonlySet<string>): DocumentRule {
  return {
    ...rule,
    severity,
    *check(context) {
      for (const finding of rule.check(context)) {
        if (terms.size && terms.has(wordsAt(context.document.text, finding.span))) continue;
        yield { ...finding, severity: severityOf(finding.severity, rule.severity, severity) };
      }
    },
  };
}

function passageRule(rule: PassageRule, severity: Severity, terms: ReadonlySet<string>): PassageRule {
  return {
    ...rule,
    severity,
    *inspect(passage, ...asked) {
      for (const remark of rule.inspect(passage, ...asked) ?? []) {
        if (terms.size && terms.has(wordsAt(passage.text, remark))) continue;
        yield remark.severity ? { ...remark, severity: severityOf(remark.severity, rule.severity, severity) } : remark;
      }
    },
  };
}

/** Words as a house term is written: without quotes and bold, white space made even. */
function wordsAt(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + LONGEST_TERM)).replace(/[*“”"]+/g, '');
  return words.replace(/\s+/g, ' ').trim();
}

const LONGEST_TERM = 200;

/**
 * A rule's severity is the gravest that its findings have. Findings of that severity take the one that the settings
 * give; those that the rule itself holds to be milder stay as they are, and never are graver than the settings say.
 */
function severityOf(own: Severity, ofRule: Severity, wanted: Severity): Severity {
  if (own === ofRule) return wanted;
  return SEVERITIES.indexOf(own) > SEVERITIES.indexOf(wanted) ? own : wanted;
}
