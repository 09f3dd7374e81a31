import { type Disposable, type ExtensionContext, Uri, workspace } from 'vscode';
import { rulePageScheme } from './protocol';

/**
 * Gives the words of a rule's page to the editor that opens it. A click on the code of a problem opens its address; that
 * it shows as a page, not as Markdown's source, is an editor association in package.json.
 */
export function provideRulePages({ extensionUri }: ExtensionContext): Disposable {
  return workspace.registerTextDocumentContentProvider(rulePageScheme, {
    async provideTextDocumentContent({ path }: Uri) {
      const rule = path.replace(/^\//, '').replace(/\.md$/, '');
      if (!/^[a-z-]{1,60}$/.test(rule)) return noPage(rule);
      try {
        const page = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`));
        return new TextDecoder().decode(page).replace(/^<!-- .* -->\n/m, '');
      } catch {
        return noPage(rule);
      }
    },
  });
}

const noPage = (rule: string) => `There is no page for the rule “${rule}” in this version of SEC Drafting.\n`;
