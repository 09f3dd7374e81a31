import type { StatusParams } from '../server/protocol';

/** What the server says about itself beside the language server protocol. */
export const statusNotification = 'sec/status';

/** Parameters of `sec/status`: which Code is read, and how many problems the open work has. */
export type ServerStatus = StatusParams;

/** What the window knows of the server. */
export type ServerState = ServerStatus | 'starting' | 'stopped';

/** Commands of the editor that the server may put into code lenses. */
export const clientCommands = { showReferences: 'sec.showReferences' } as const;
