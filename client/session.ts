import type { CancellationToken, ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ServerState } from './protocol';
import { servedLanguages } from './settings';

/** Who wants to know how the server is doing. */
export interface SessionListener {
  onLanguages(languages: readonly string[]): void;
  onState(state: ServerState): void;
}

/** The one running server. Starts, stops and restarts happen one after another, never side by side. */
export class Session {
  private client: LanguageClient | undefined;
  private queue: Promise<void> = Promise.resolve();
  private languages: readonly string[] = [];

  constructor(
    private readonly context: ExtensionContext,
    private readonly log: LogOutputChannel,
    private readonly listener: SessionListener,
  ) {}

  /** Starts the server; resolves when it has answered `initialize`. */
  start(): Promise<void> {
    return this.enqueue(() => this.up());
  }

  /** Stops the server, if it runs, and starts a fresh one. */
  restart(): Promise<void> {
    return this.enqueue(async () => {
      this.log.info('restarting the language server');
      await this.down();
      await this.up();
    });
  }

  /** Restarts when the setting `sec.languages` asks for other languages than the ones being served. */
  async followLanguages(): Promise<void> {
    if (servedLanguages().join() !== this.languages.join()) await this.restart();
  }

  /** Asks the running server something; undefined when none runs or it cannot answer. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    await this.queue;
    return this.client?.sendRequest<Answer>(method, params).catch((error) => {
      this.log.warn(`the language server did not answer ${method}: ${error}`);
      return undefined;
    });
  }

  /** The same for a question whose refusal the user is to read: throws the server's sentence. Undefined when none runs. */
  async request<Answer>(method: string, params: object, token?: CancellationToken): Promise<Answer | undefined> {
    await this.queue;
    return this.client?.sendRequest<Answer>(method, params, token);
  }

  /** Tells the running server something that needs no answer. */
  async tell(method: string, params: object): Promise<void> {
    await this.queue;
    await this.client?.sendNotification(method, params).catch((error) => {
      this.log.warn(`the language server could not be told ${method}: ${error}`);
    });
  }

  /** Stops the server; resolves when it is gone. */
  stop(): Promise<void> {
    return this.enqueue(() => this.down());
  }

  private async up(): Promise<void> {
    this.languages = servedLanguages();
    this.listener.onLanguages(this.languages);
    const { createLanguageClient } = await loadClient();
    const client = createLanguageClient(this.context, this.languages, this.log, (state) => {
      // The last words of a server that has been replaced are of no interest.
      if (this.client === client) this.listener.onState(state);
    });
    this.client = client;
    await client.start();
  }

  private async down(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // A server that has crashed or never came up cannot be asked to shut down: nothing is left to stop then.
    await client?.dispose().catch((error) => this.log.warn(`the language server did not stop cleanly: ${error}`));
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

/**
 * The language client is nine tenths of the bundle. It is loaded in a later turn, so that the window, which waits for
 * `activate`, does not wait for it.
 */
async function loadClient() {
  await new Promise((turn) => setTimeout(turn, 0));
  return import('./languageClient');
}
