import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const SERVER = resolve('dist/server.js');

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly settings?: object;
  readonly initializationOptions?: object;
  /** What the client says that it can do with edits. */
  readonly workspaceEdit?: object;
  /** Told whenever the server asks for settings; may change between calls. */
  readonly configuration?: () => object;
}

/** A language client without an editor: starts the built server over stdio and speaks to it as any client does. */
export class Client {
  readonly published = new Map<string, Diagnostic[]>();
  readonly warnings: string[] = [];
  readonly statuses: { problems: number; indexing: boolean; message?: string; version: string; outline: boolean }[] =
    [];
  readonly progress: string[] = [];
  /** Glob patterns of the files that the server wants to hear of. */
  readonly watched: (string | object)[] = [];
  refreshes = 0;
  initialized!: InitializeResult;

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {}

  static async start({
    folders = [],
    configuration = () => ({}),
    initializationOptions = {},
    workspaceEdit = {},
  }: ClientOptions = {}): Promise<Client> {
    if (!existsSync(SERVER)) throw new Error('dist/server.js is not built: run "npm run build" first.');
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    const client = new Client(child, connection);
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }) => void client.published.set(uri, diagnostics),
    );
    connection.onNotification('window/showMessage', ({ message }) => void client.warnings.push(message));
    connection.onNotification('sec/status', (status) => void client.statuses.push(status));
    connection.onNotification('$/progress', ({ value }) => void client.progress.push(value.kind));
    connection.onNotification('window/logMessage', () => {});
    connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { registerOptions } of registrations)
        for (const { globPattern } of registerOptions?.watchers ?? []) client.watched.push(globPattern);
      return null;
    });
    connection.onRequest('client/unregisterCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/configuration', ({ items }) => items.map(configuration));
    for (const kind of ['diagnostic', 'semanticTokens', 'codeLens', 'inlayHint']) {
      connection.onRequest(`workspace/${kind}/refresh`, () => {
        client.refreshes++;
        return null;
      });
    }
    connection.listen();
    client.initialized = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((folder) => ({ uri: fileUri(folder), name: folder })),
      initializationOptions,
      capabilities: {
        window: { workDoneProgress: true },
        workspace: {
          configuration: true,
          workspaceEdit,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
          diagnostics: { refreshSupport: true },
        },
        textDocument: { definition: { linkSupport: true }, diagnostic: {} },
      },
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  ask<Answer>(method: string, params: object): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, params);
  }

  async open(uri: string, text: string, languageId = 'sec'): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resume) => this.process.once('exit', resume));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}

export const fileUri = (path: string) => pathToFileURL(resolve(path)).href;

/** Waits until `test` holds, at most ten seconds. */
export async function until(test: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (test()) return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

/** Takes the cursor mark `|` out of a text and gives its position. */
export function cursor(marked: string): { text: string; position: { line: number; character: number } } {
  const offset = marked.indexOf('|');
  const before = marked.slice(0, offset).split('\n');
  return { text: marked.replace('|', ''), position: { line: before.length - 1, character: before.at(-1)!.length } };
}
