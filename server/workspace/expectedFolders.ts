import { isInside } from './folderEvents';

/** Folders that are announced and not yet read: questions about their files wait for them. */
export class ExpectedFolders {
  private readonly folders = new Map<string, { readonly done: Promise<void>; readonly settle: () => void }>();

  announce(uri: string): void {
    let settle = () => {};
    const done = new Promise<void>((resume) => {
      settle = resume;
    });
    this.folders.set(uri, { done, settle });
  }

  /** The folder was read, or could not be. */
  settle(uri: string): void {
    this.folders.get(uri)?.settle();
    this.folders.delete(uri);
  }

  /** Waits for the folders around a file; for all of them when there is no telling where it belongs. */
  async around(uri: string | undefined): Promise<void> {
    for (const [folder, { done }] of this.folders) if (uri === undefined || isInside(uri, folder)) await done;
  }
}
