/** What the server says about itself beside the language server protocol. */
export const statusNotification = 'sec/status';

/** Parameters of `sec/status`: which Code is read, and how many problems the open work has. */
export interface ServerStatus {
  readonly code: string;
  readonly version: string;
  /** True when the Code in use is an outline in the project's own words and not the legal text. */
  readonly outline: boolean;
  readonly problems: number;
  readonly indexing: boolean;
  /** A sentence for the tooltip, for instance why a Code could not be read. */
  readonly message?: string;
}

/** What the window knows of the server. */
export type ServerState = ServerStatus | 'starting' | 'stopped';

/** Commands of the editor that the server may put into code lenses. */
export const clientCommands = { showReferences: 'sec.showReferences' } as const;
