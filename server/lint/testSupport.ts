import { makeCode } from '../../test/support/code';
import { CodeIndex } from '../citations/codeIndex';
import { readDocument } from '../corpus/read';
import { TermIndex } from '../terms/termIndex';
import type { VersionsAtHand } from '../versions/later';
import type { Finding, Fix, Rule } from './rule';
import { type LintOptions, lint } from './run';
import { subjectOf } from './subject';

const ranges = Array.from({ length: 12 }, (_, i) => `H1.${i + 1} See Sections G3.17 to G3.20 (inclusive).`).join(
  '\n\n',
);

/** The terms of which the examples of the rules are made; invented meanings. */
const MEANINGS: Readonly<Record<string, string>> = {
  Authority: 'the Harbour Authority',
  'Change Board': 'the Sub-Committee that decides on each Modification Report',
  Code: 'this Code, with its Schedules and Appendices',
  'Code Administrator': 'the person appointed to administer the Code',
  'Communications Hub': 'a Device that joins other Devices to the DCC Systems',
  DCC: 'the person that runs the DCC Systems',
  'DCC Systems': 'the systems by which the DCC carries messages',
  Device: 'a thing that can be joined to the DCC Systems',
  'Device Certificate': 'a certificate that the DCC has issued for a Device',
  'Modification Report': 'a report on a change to the Code',
  'Network Party': 'a Party that runs a network',
  Panel: 'the body that governs the Code',
  Party: 'a person that the Code binds',
  Secretariat: 'the persons appointed to serve the Panel',
  'SMKI Repository': 'the store in which the DCC keeps each Device Certificate',
  'Sub-Committee': 'a committee of the Panel',
  'Supplier Party': 'a Party that supplies energy',
  User: 'a Party that may use the DCC Systems',
  Website: 'the pages on which the Secretariat publishes the Code',
  'Working Day': 'a day on which the Secretariat is at work',
};
const definitions = Object.entries(MEANINGS)
  .map(([term, meaning]) => `**${term}** means ${meaning}.`)
  .join('\n\n');

/** A small Code, invented, with what the tests and the examples of the rules cite. */
export const code = makeCode(
  [
    { id: 'Section A', title: 'Definitions and Interpretation', text: `## A1 Definitions\n\n${definitions}\n` },
    {
      id: 'Section G',
      title: 'Security',
      text: `## G3 System Security: Obligations on Users

### Security Incidents

G3.9 Each User shall report.

G3.13 Not used.

### Manufacturers: Duty to Notify and Be Notified

G3.17 Each User shall:
  (a) notify;
  (b) record:
    (i) each notice; and
    (ii) each answer; and
  (c) Not used.

G3.18 Words.

G3.19 Words.

G3.20 Words.

## G4 Organisational Security

G4.1 Words.

## G5 Not used
`,
    },
    { id: 'Section H', title: 'DCC Services', text: `## H1 User Entry Process\n\n${ranges}\n` },
    {
      id: 'Section M',
      title: 'General',
      unverified: true,
      text: '## M8 Suspension <!-- unverified: true -->\n\nM8.1 Words.\n',
    },
    {
      id: 'Section L',
      title: 'Key Infrastructure',
      text: `## L3 The SMKI Services

### Deletion from the Repository

L3.22 The DCC shall:
  (a) delete; and
  (b) tell.

## L5 The SMKI Repository Service

### Documents

L5.1 Words.
`,
    },
    { id: 'Schedule 4', title: 'Establishment of SECCo', text: '## 2 Shares\n\n2.1 Words:\n(a) one.\n' },
    {
      id: 'Appendix D',
      title: 'SMKI Registration Authority Policies and Procedures',
      names: ['SMKI RAPP'],
      text: '5.4 Words.\n',
    },
    {
      id: 'Appendix L',
      title: 'SMKI Recovery Procedure',
      text: '## 4 Recovery\n\n### 4.2 Remedies\n\n### 4.2.1 Rescue by the DCC\n\n4.2.1.3 Words:\n(a) one;\n(b) two.\n\n4.2.1.4 Not used.\n',
    },
    { id: 'Appendix AD', title: 'DCC User Interface Specification', names: ['DUIS'], text: '3.2 Words.\n' },
  ],
  {
    staleNames: [{ name: 'Old Harbour Code', now: 'New Harbour Code', since: '', source: 'invented' }],
  },
);
export const index = CodeIndex.of(code);

/** The same Code as an outline. */
export const outline = CodeIndex.of(
  makeCode(
    [...code.documents.values()].map((entry) => ({ ...entry, outline: true, text: entry.document.text })),
    { outline: true, version: 'outline' },
  ),
);

/** A modification that brings in new clauses of Section L; a text with front matter of its own stays as it is. */
export const insertion = (text: string) =>
  text.startsWith('---')
    ? text
    : `---
modification: MP900
---
Insert new Section L3.30 after Section L3.22 as follows:

${text}
`;

const terms = new WeakMap<CodeIndex, TermIndex>();

/** The terms of a Code, made once. */
export function termsOf(against: CodeIndex): TermIndex {
  const known = terms.get(against) ?? TermIndex.of(against);
  terms.set(against, known);
  return known;
}

export interface Where extends LintOptions {
  readonly index?: CodeIndex;
  /** The document of the Code that the text is. */
  readonly id?: string;
  readonly rules?: readonly Rule[];
  /** Other versions; for a text with a baseline 44.0 and 45.0 unless given. */
  readonly versions?: VersionsAtHand;
}

/** Versions 44.0 and 45.0, between which Section L3.22 was reworded. */
const versionsFor = (baseline: string): VersionsAtHand => ({
  present: ['44.0', '45.0'],
  used: baseline === '44.0' ? '44.0' : '45.0',
  newest: '45.0',
  reading: false,
  changesOf: (address) => (address === 'L3.22' ? [{ version: '45.0', fate: 'reworded' }] : []),
  definitionChangesOf: () => [],
});

/** The findings in a text. */
export function findingsIn(
  text: string,
  { id, index: against = index, rules, versions, ...options }: Where = {},
): Finding[] {
  const document = readDocument('file:///draft.sec', text, 'sec', id);
  const baseline = document.frontMatter?.baseline;
  const subject = {
    ...subjectOf(document, termsOf(against)),
    versions: versions ?? (baseline ? versionsFor(baseline) : undefined),
  };
  return lint(subject, rules, options);
}

/** The text with each finding's words in ⟦ ⟧: what a test compares with the text that it marked by hand. */
export function marked(rule: Rule, text: string, where: Where = {}): string {
  const plain = text.replace(/[⟦⟧]/g, '');
  let shown = '';
  let at = 0;
  for (const { span } of findingsIn(plain, { ...where, rules: [rule] })) {
    shown += `${plain.slice(at, span.start)}⟦${plain.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return shown + plain.slice(at);
}

/** The text after a fix. */
export function fixed(text: string, { edits }: Fix): string {
  let result = text;
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}

/** What each fix of the text's only finding of the rule makes of the text. */
export function fixesOf(rule: Rule, text: string, where: Where = {}): string[] {
  return findingsIn(text, { ...where, rules: [rule] }).flatMap(({ fixes }) => fixes.map((fix) => fixed(text, fix)));
}
