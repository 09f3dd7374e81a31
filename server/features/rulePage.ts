import type { Diagnostic } from 'vscode-languageserver';
import { findRule } from '../lint/catalogue';
import { rulePage } from '../lint/page';
import { allRules } from '../lint/rules';

/** `sec/rulePage`: a rule's page as Markdown, by name or number; null when there is no such rule. */
export function rulePageOf(name: string): { text: string } | null {
  const rule = findRule(allRules, name);
  // The comment says where the page of the repository comes from.
  return rule ? { text: rulePage(rule).replace(/^<!-- .* -->\n/m, '') } : null;
}

/** The address of a rule's page in the client; `template` has `{rule}` where the name goes. */
export function ruleHref(template: string | undefined, rule: string): string | undefined {
  return template?.replaceAll('{rule}', encodeURIComponent(rule));
}

/** The diagnostics with their codes as links to the rules' pages, where the client can open them. */
export function withPages(diagnostics: Diagnostic[], template: string | undefined): Diagnostic[] {
  if (!template) return diagnostics;
  return diagnostics.map((diagnostic) => {
    const href = ruleHref(template, String(diagnostic.code));
    return href ? { ...diagnostic, codeDescription: { href } } : diagnostic;
  });
}
