import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  WatchKind,
} from 'vscode-languageserver';
import { folderPattern } from './workspace/folderEvents';
import type { Workspace } from './workspace/workspace';

/** Files whose change on disk the server wants to hear of. */
const WATCHED = [
  '**/*.sec',
  '**/*.md',
  '**/*.txt',
  '**/code.yaml',
  '**/modifications.yaml',
  '**/interpretations.yaml',
  '**/sec-lint.yaml',
  '**/sec-lint*.json',
];
/** A version that is moved in beside the others, or is the first. */
const VERSION_FOLDERS = '**/sec-corpus/*';
/** Milliseconds without another event before a folder is gone through again: a rename is two events. */
const SETTLE = 100;

/** Asks the client for events of files and folders, and passes them on to the workspace. */
export class Watching {
  private readonly outside = new Set<string>();
  private folders: { pattern: string; registration: Disposable } | undefined;
  private readonly touched = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly workspace: () => Workspace,
    private readonly capabilities: () => ClientCapabilities,
    private readonly refresh: () => void,
  ) {}

  /** Asks for events of the files that the server reads. */
  async start(): Promise<void> {
    if (this.isDynamic())
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: WATCHED.map((globPattern) => ({ globPattern })),
      });
  }

  /** Asks for events of the folders that hold texts and corpora now, and of corpora outside the workspace. */
  async update(): Promise<void> {
    await this.watchFolders();
    await this.watchOutside();
  }

  private isDynamic(): boolean {
    return this.capabilities().workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  private async watchFolders(): Promise<void> {
    const pattern = folderPattern(this.workspace().knownFolders());
    if (!this.isDynamic() || this.folders?.pattern === pattern) return;
    const before = this.folders;
    const registration = await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [pattern, VERSION_FOLDERS].map((globPattern) => ({
        globPattern,
        kind: WatchKind.Create | WatchKind.Delete,
      })),
    });
    this.folders = { pattern, registration };
    before?.registration.dispose();
  }

  private async watchOutside(): Promise<void> {
    if (!this.isDynamic() || !this.capabilities().workspace?.didChangeWatchedFiles?.relativePatternSupport) return;
    const watch = async (baseUri: string, pattern: string) => {
      if (this.outside.has(baseUri) || this.workspace().isInFolder(baseUri)) return;
      this.outside.add(baseUri);
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: { baseUri, pattern } }],
      });
    };
    for (const { uri } of this.workspace().corpusStates()) await watch(uri, '*');
    // A version that is put beside the others.
    for (const { uri } of this.workspace().libraries()) await watch(uri, '{*,*/code.yaml}');
  }

  /** Something on disk was made, changed or deleted: files one by one, folders all at once when things have settled. */
  async changed(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      if (await this.workspace().isFolderEvent(uri)) this.touched.add(uri);
      else await this.workspace().fileChanged(uri);
    }
    if (this.touched.size) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.rediscover(), SETTLE);
    }
    this.refresh();
  }

  private async rediscover(): Promise<void> {
    const uris = [...this.touched];
    this.touched.clear();
    try {
      await this.workspace().foldersChanged(uris);
      await this.update();
    } catch (error) {
      this.connection.console.error(`A folder could not be read again: ${String(error)}`);
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
