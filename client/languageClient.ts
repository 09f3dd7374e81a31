import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { clientCommands, rulePages, type ServerState, statusNotification } from './protocol';

/** Only files on disk and unsaved drafts: the server reads the rest of the workspace with the file system. */
const schemes = ['file', 'untitled'];

/** A client, not yet started, for the bundled server, serving documents of the given languages; it reports how it does. */
export function createLanguageClient(
  context: ExtensionContext,
  languages: readonly string[],
  log: LogOutputChannel,
  report: (state: ServerState) => void,
): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: [
      ...languages.flatMap((language) => schemes.map((scheme) => ({ scheme, language }))),
      // The settings of the rules are YAML: the server completes and checks this one file of it.
      { scheme: 'file', pattern: '**/sec-lint.yaml' },
    ],
    outputChannel: log,
    initializationOptions: {
      outlinePath: Uri.joinPath(context.extensionUri, 'sec-corpus').fsPath,
      commands: Object.values(clientCommands),
      rulePages,
    },
    // Text of a corpus is untrusted: hovers may not run commands or carry HTML.
    markdown: { isTrusted: false, supportHtml: false },
  };
  const client = new LanguageClient('sec', 'SEC Drafting', server, options);
  client.onNotification(statusNotification, report);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) report('starting');
    if (newState === State.Stopped) report('stopped');
  });
  return client;
}
