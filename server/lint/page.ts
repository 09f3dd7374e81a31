import type { RuleAbout, Severity } from './rule';

const SCOPE: Record<RuleAbout['scope'], string> = {
  all: 'all text',
  changed: 'text that a modification changes, never the untouched Code',
};

const SEVERITY: Record<Severity, string> = {
  error: 'error: a fact that the Code proves',
  warning: 'warning: near certain',
  information: 'information: a reading to look at',
  hint: 'hint: a reading to look at',
};

/** How a finding of the rule is silenced. */
function silencing(rule: RuleAbout): string {
  return `<!-- sec-ignore ${rule.name}: why the text is right all the same -->`;
}

/** The page of a rule in docs/rules/, as Markdown. */
export function rulePage(rule: RuleAbout): string {
  return `# ${rule.name}
<!-- Written by scripts/docs.mjs from server/lint/rules/; change it there. -->
${rule.summary}

| | |
|---|---|
| number in the catalogue | ${rule.id} |
| severity | ${SEVERITY[rule.severity]} |
| looks at | ${SCOPE[rule.scope]} |
| source | ${rule.source} |

${escapeComments(rule.explanation)}

## Instead of
${fenced(rule.bad)}

## Write
${fenced(rule.good)}
${
  rule.always
    ? ''
    : `
## Where the text is right all the same
Put this comment in the paragraph, or alone on the line before it. The reason is required.
${fenced(silencing(rule))}
`
}`;
}

/** The list of all rules, as Markdown. */
export function rulesPage(rules: readonly RuleAbout[]): string {
  const rows = rules.map(
    (rule) => `| [${rule.name}](${rule.name}.md) | ${rule.id} | ${rule.severity} | ${rule.scope} | ${rule.summary} |`,
  );
  return `# Rules
<!-- Written by scripts/docs.mjs from server/lint/rules/; change it there. -->
Each rule has a page that says what a finding may cost and what to write instead. Rules that look at \`changed\` text say
nothing about the Code as it stands: only about what a modification changes, and about papers.

| rule | | severity | text | reports |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

/** What \`explain\` prints: the page without marks. */
export function ruleText(rule: RuleAbout): string {
  const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');
  return `${rule.name} (${rule.id})
${rule.summary}

Severity: ${SEVERITY[rule.severity]}
Looks at: ${SCOPE[rule.scope]}
Source:   ${rule.source}

${rule.explanation}

Instead of
${indented(rule.bad)}

Write
${indented(rule.good)}
${
  rule.always
    ? ''
    : `
Where the text is right all the same, put this comment in the paragraph or on the line before it
${indented(silencing(rule))}
`
}`;
}

const fenced = (text: string) => `\`\`\`text\n${text}\n\`\`\``;

/** Keeps a comment that the words quote from vanishing in Markdown. */
const escapeComments = (text: string) => text.replace(/<!--.*?-->/g, (comment) => `\`${comment}\``);
