import type { StatusParams } from '../server/protocol';

/** What the server says about itself beside the language server protocol. */
export const statusNotification = 'sec/status';

/** Asks for the defined terms of a text or of its Code. */
export const termsRequest = 'sec/terms';

/** Asks where a term is used. */
export const termUsesRequest = 'sec/termUses';

/** Asks which versions of the Code there are. */
export const versionsRequest = 'sec/versions';

/** Asks what differs between two versions. */
export const compareVersionsRequest = 'sec/compareVersions';

/** Asks for the text of a provision in a version. */
export const provisionTextRequest = 'sec/provisionText';

/** Places as the language server protocol writes them. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}
export interface ProtocolLocation {
  readonly uri: string;
  readonly range: { readonly start: ProtocolPosition; readonly end: ProtocolPosition };
}

/** The scheme of the pages that say what a rule looks for: `sec-rule:/citation-unit-word.md`. */
export const rulePageScheme = 'sec-rule';

/** What the server makes the links of findings from: the rule's name goes where `{rule}` stands. */
export const rulePages = `${rulePageScheme}:/{rule}.md`;

/** Parameters of `sec/status`: which Code is read, and how many problems the open work has. */
export type ServerStatus = StatusParams;

/** What the window knows of the server. */
export type ServerState = ServerStatus | 'starting' | 'stopped';

/** Commands of the editor that the server may put into code lenses. */
export const clientCommands = {
  showReferences: 'sec.showReferences',
  showTermUses: 'sec.showTermUses',
} as const;
