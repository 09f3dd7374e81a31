import './clock'; // first: its clock must start before the rest of the bundle is loaded
import { type ExtensionContext, window, workspace } from 'vscode';
import { ChangesView } from './changesView';
import { started } from './clock';
import { registerCommands } from './commands';
import { registerImport } from './importCode';
import { provideRulePages } from './rulePages';
import { Session } from './session';
import { StatusBar } from './statusBar';
import { TermsView } from './termsView';

/** What the extension hands to tests and to other extensions. */
export interface SecDraftingApi {
  /** Settles when the language server has answered its first request. */
  readonly ready: Promise<void>;
  /** Milliseconds from the loading of the bundle to the end of activation. */
  readonly activationMs: number;
  /** What the view of defined terms shows. */
  readonly terms: Pick<TermsView, 'getChildren' | 'getTreeItem'>;
  /** What the view of changes between versions shows. */
  readonly changes: Pick<ChangesView, 'getChildren' | 'getTreeItem'>;
}

let session: Session | undefined;

/** Called by VS Code once. Starts the server without waiting for it: a window must not wait for an index. */
export function activate(context: ExtensionContext): SecDraftingApi {
  const log = window.createOutputChannel('SEC Drafting', { log: true });
  const statusBar = new StatusBar();
  const terms = new TermsView((method, params) => current.ask(method, params));
  const current = new Session(context, log, {
    onLanguages: (languages) => statusBar.onLanguages(languages),
    onState: (state) => {
      statusBar.onState(state);
      terms.onState(state);
    },
  });
  session = current;
  const changes = new ChangesView(current);
  context.subscriptions.push(
    log,
    statusBar,
    terms,
    changes,
    ...registerCommands(current, log),
    registerImport(context, log, current),
    provideRulePages(context),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('sec.languages')) current.followLanguages().catch((error) => log.error(error));
    }),
  );
  const ready = current.start().then(() => log.info(`server ready after ${sinceStart()}`));
  // The client tells the user about a failed start; here it only must not become an unhandled rejection.
  ready.catch((error) => log.error(error));
  const activationMs = performance.now() - started;
  log.info(`activated in ${sinceStart()}`);
  return { ready, activationMs, terms, changes };
}

const sinceStart = () => `${(performance.now() - started).toFixed(0)} ms`;

/** Called by VS Code when the window closes: waits until the server is gone. */
export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
