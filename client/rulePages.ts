import { type Disposable, type Uri, workspace } from 'vscode';
import { rulePageRequest, rulePageScheme } from './protocol';
import type { Session } from './session';

/**
 * Gives the words of a rule's page to the editor that opens it. A click on the code of a problem opens its address; that
 * it shows as a page, not as Markdown's source, is an editor association in package.json.
 */
export function provideRulePages(session: Session): Disposable {
  return workspace.registerTextDocumentContentProvider(rulePageScheme, {
    async provideTextDocumentContent({ path }: Uri) {
      const rule = path.replace(/^\//, '').replace(/\.md$/, '');
      const page = await session.ask<{ text: string } | null>(rulePageRequest, { rule });
      return page?.text ?? `There is no page for the rule “${rule}”: the SEC language server does not know it.\n`;
    },
  });
}
