import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  type TextDocumentContentChangeEvent,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from './corpus/blocks';
import type { LegalDocument } from './corpus/document';
import type { TextChange } from './corpus/read';
import { CODE_ACTION_KINDS } from './features/codeAction';
import { COMPLETION_TRIGGERS } from './features/completion';
import { asMessage } from './features/markdown';
import { offsetAt } from './features/positions';
import { SEMANTIC_TOKENS_LEGEND } from './features/semanticTokens';
import type { FileSystem } from './interchange/fileSystem';
import { isLintFile, LintFiles } from './lintFiles';
import { type InitializationOptions, readInitializationOptions } from './protocol';
import { Reporting } from './reporting';
import { answerRequests } from './requests';
import { Watching } from './watching';
import { readSettings, type Settings } from './workspace/settings';
import { Workspace } from './workspace/workspace';

/** What a host gives the server: files to read and the outline that comes with the program. */
export interface Host {
  readonly files: FileSystem;
  /** URI of the folder. */
  readonly outline: string;
}

/** Runs the language server on a connection, whatever carries it. */
export function serve(connection: Connection, host: Host): void {
  let capabilities: ClientCapabilities = {};
  let options: InitializationOptions = {};
  let workspace = new Workspace(host.files, host.outline, { changed() {}, indexing() {}, warn() {} });
  let initialFolders: readonly string[] = [];
  const lintFiles = new LintFiles(connection, host.files);
  const reporting = new Reporting(
    connection,
    () => workspace,
    () => capabilities.window?.workDoneProgress === true,
  );

  const refresh = () => {
    const { workspace: abilities } = capabilities;
    reporting.corpusProblems(workspace.corpusStates());
    reporting.statusSoon();
    if (abilities?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    if (abilities?.semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh();
    if (abilities?.codeLens?.refreshSupport) void connection.sendRequest('workspace/codeLens/refresh').catch(() => {});
    if (abilities?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh();
  };

  const watching = new Watching(
    connection,
    () => workspace,
    () => capabilities,
    refresh,
  );

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    options = readInitializationOptions(params.initializationOptions);
    const outline = options.outlinePath ? asUri(options.outlinePath) : host.outline;
    workspace = new Workspace(host.files, outline, {
      changed: refresh,
      indexing: (uri, fraction, title) => reporting.indexing(uri, fraction, title),
      warn: (message) =>
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: asMessage(message),
        }),
    });
    initialFolders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    for (const folder of initialFolders) workspace.expectFolder(folder);
    return { capabilities: SERVER_CAPABILITIES, serverInfo: { name: 'SEC Drafting' } };
  });

  const settingsOf = async (folder: string): Promise<Settings> => {
    const told = capabilities.workspace?.configuration
      ? await connection.workspace.getConfiguration({ scopeUri: folder, section: 'sec' })
      : options.settings;
    const { settings: lint, baseline } = await lintFiles.of(folder);
    return { ...readSettings(told), lint, baseline };
  };
  // Settings are read one after another: an event about a file is only understood when the settings that name it are known.
  let reading: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Answer | Promise<Answer>): Promise<Answer> => {
    const answer = reading.then(work);
    reading = answer.catch(() => {});
    return answer;
  };
  const takeFolder = async (folder: string) => {
    try {
      await workspace.setFolder(folder, await inTurn(() => settingsOf(folder)));
    } catch (error) {
      connection.console.error(
        `The folder ${folder} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };

  connection.onInitialized(async () => {
    const abilities = capabilities.workspace;
    if (abilities?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'sec' });
    }
    await watching.start();
    if (abilities?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        for (const { uri } of removed) {
          workspace.removeFolder(uri);
          lintFiles.forget(uri);
        }
        for (const { uri } of added) workspace.expectFolder(uri);
        for (const { uri } of added) await takeFolder(uri);
        await watching.update();
      });
    }
    await Promise.all(initialFolders.map(takeFolder));
    if (!initialFolders.length) await workspace.indexFor('');
    await watching.update();
    refresh();
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (!capabilities.workspace?.configuration)
      options = { ...options, settings: (settings as { sec?: unknown } | null)?.sec };
    await Promise.all(workspace.folderUris().map(takeFolder));
    await watching.update();
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    const folders = await inTurn(() => new Set(uris.flatMap((uri) => lintFiles.foldersOf(uri))));
    for (const folder of folders) await takeFolder(folder);
    await watching.changed(uris.filter((uri) => !isLintFile(uri)));
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (isLintFile(uri)) {
      lintFiles.opened(uri, version, text);
      return;
    }
    workspace.openText(uri, text, asLanguage(languageId));
    reporting.statusSoon();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (lintFiles.changed(uri, version, contentChanges)) return;
    const document = workspace.openDocument(uri);
    if (!document) return;
    if (contentChanges.length > FEW_CHANGES) {
      // Each change would build the structure again: many at once are one new text.
      const text = TextDocument.create(uri, document.language, version, document.text);
      workspace.replaceText(uri, TextDocument.update(text, contentChanges, version).getText());
    } else
      for (const change of contentChanges)
        workspace.changeText(uri, asTextChange(workspace.openDocument(uri)!, change));
    reporting.statusSoon();
  });
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    if (lintFiles.closed(uri)) return;
    await workspace.closeText(uri);
    reporting.statusSoon();
  });

  connection.onShutdown(() => {
    reporting.stop();
    watching.stop();
  });
  answerRequests(
    connection,
    () => workspace,
    () => ({
      commands: options.commands ?? [],
      locationLinks: capabilities.textDocument?.definition?.linkSupport === true,
      snippets:
        capabilities.workspace?.workspaceEdit?.snippetEditSupport === true &&
        capabilities.workspace.workspaceEdit.documentChanges === true,
      changeAnnotations:
        capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
        capabilities.workspace.workspaceEdit.documentChanges === true,
      rulePages: options.rulePages,
    }),
    (uri) => lintFiles.text(uri),
  );
  connection.listen();
}

const SERVER_CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  callHierarchyProvider: true,
  inlayHintProvider: true,
  codeLensProvider: { resolveProvider: true },
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
  completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, resolveProvider: true },
  semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
  diagnosticProvider: { identifier: 'sec', interFileDependencies: true, workspaceDiagnostics: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** So many changes in one message are applied one by one. */
const FEW_CHANGES = 3;

/** A change as offsets in the text that it changes; ends that are the wrong way round are put right. */
function asTextChange(document: LegalDocument, change: TextDocumentContentChangeEvent): TextChange {
  if (!('range' in change)) return { start: 0, end: document.text.length, text: change.text };
  const [start, end] = [offsetAt(document, change.range.start), offsetAt(document, change.range.end)];
  return { start: Math.min(start, end), end: Math.max(start, end), text: change.text };
}

const asLanguage = (id: string): Language => (id === 'sec' || id === 'markdown' ? id : 'plaintext');

function asUri(path: string): string {
  if (/^[a-z][a-z+.-]+:\/\//.test(path)) return path;
  const slashed = path.replace(/\\/g, '/');
  return `file://${slashed.startsWith('/') ? '' : '/'}${encodeURI(slashed)}`;
}
