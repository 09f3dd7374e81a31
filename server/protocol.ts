import { NotificationType } from 'vscode-languageserver';

/** What the status bar shows. Sent by the server whenever it changes. */
export interface StatusParams {
  /** Name of the Code: "Smart Energy Code"; '' while none could be read. */
  readonly code: string;
  readonly version: string;
  readonly outline: boolean;
  /** Findings in the texts of the workspace and in open files, hints not counted. */
  readonly problems: number;
  readonly indexing: boolean;
  /** One sentence about something that the user should know. */
  readonly message?: string;
}

export const StatusNotification = new NotificationType<StatusParams>('sec/status');

/** What a client may say of itself when it starts the server. */
export interface InitializationOptions {
  /** Folder of the outline, a path or a `file:` URI; the one beside the program otherwise. */
  readonly outlinePath?: string;
  /** Commands that the client can run: `sec.showReferences` makes code lenses clickable. */
  readonly commands?: readonly string[];
  /** Settings for clients that cannot be asked for them; the shape of the section `sec`. */
  readonly settings?: unknown;
}

/** Reads what the client sent; anything of the wrong type counts as not sent. */
export function readInitializationOptions(value: unknown): InitializationOptions {
  const options = (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;
  return {
    ...(typeof options.outlinePath === 'string' && { outlinePath: options.outlinePath }),
    ...(Array.isArray(options.commands) && { commands: options.commands.filter((name) => typeof name === 'string') }),
    settings: options.settings,
  };
}
