import type { Diagnostic } from 'vscode-languageserver';

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
