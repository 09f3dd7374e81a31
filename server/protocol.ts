import { type Location, NotificationType, RequestType } from 'vscode-languageserver';
import type { TermsResult } from './features/termEntry';
import type { ComparisonResult, VersionsResult } from './features/versionEntries';

export type { TermEntry, TermsResult } from './features/termEntry';
export type {
  ChangeEntry,
  ComparisonResult,
  DocumentEntry,
  VersionEntry,
  VersionsResult,
} from './features/versionEntries';
export type { DefinitionChange } from './versions/comparison';

/** What the status bar shows. Sent by the server whenever it changes. */
export interface StatusParams {
  /** Name of the Code: "Smart Energy Code"; '' while none could be read. */
  readonly code: string;
  readonly version: string;
  readonly outline: boolean;
  /** How many versions there are to choose from; 0 without a library. */
  readonly versions: number;
  /** Findings in the texts of the workspace and in open files, hints not counted. */
  readonly problems: number;
  readonly indexing: boolean;
  /** One sentence about something that the user should know. */
  readonly message?: string;
}

export const StatusNotification = new NotificationType<StatusParams>('sec/status');

/** Which terms are asked for. */
export interface TermsParams {
  /** The text that is being read; the Code is the one that it is read against. */
  readonly uri?: string;
  /** First letters, initials or words of the terms; '' for all. */
  readonly query: string;
  /** `text`: those that the text uses; `code`: all. */
  readonly scope: 'text' | 'code';
}

/** Asks for the defined terms of a text or of its Code. */
export const TermsRequest = new RequestType<TermsParams, TermsResult, void>('sec/terms');

/** Asks where a term is used: in the Code and in the workspace's texts. `uri`: the text that is being read. */
export const TermUsesRequest = new RequestType<{ readonly uri?: string; readonly term: string }, Location[], void>(
  'sec/termUses',
);

/** Asks which versions of the Code a text's folder can choose from; without `uri`, the first folder that has several. */
export const VersionsRequest = new RequestType<{ readonly uri?: string }, VersionsResult, void>('sec/versions');

/** Which versions are compared, by their names, and whose library they are in. */
export interface CompareVersionsParams {
  readonly uri?: string;
  readonly before: string;
  readonly after: string;
}

/** Asks what differs between two versions. Ends in `RequestFailed` with a sentence for the user when one cannot be read. */
export const CompareVersionsRequest = new RequestType<CompareVersionsParams, ComparisonResult, void>(
  'sec/compareVersions',
);

/** A provision in one version: the words under an address in a document's file. */
export interface ProvisionTextParams {
  readonly uri?: string;
  readonly version: string;
  readonly document: string;
  readonly address: string;
}

/** Asks for the text of a provision in a version; '' when the version does not have it. */
export const ProvisionTextRequest = new RequestType<ProvisionTextParams, string, void>('sec/provisionText');

/** What a client may say of itself when it starts the server. */
export interface InitializationOptions {
  /** Folder of the outline, a path or a `file:` URI; the one beside the program otherwise. */
  readonly outlinePath?: string;
  /** Commands that the client can run: `sec.showReferences` makes code lenses clickable. */
  readonly commands?: readonly string[];
  /**
   * Where the pages of rules open in the client: a URI with `{rule}` where the rule's name goes, such as
   * `file:///path/to/docs/rules/{rule}.md`. Without it findings carry no link.
   */
  readonly rulePages?: string;
  /** Settings for clients that cannot be asked for them; the shape of the section `sec`. */
  readonly settings?: unknown;
}

/** Reads what the client sent; anything of the wrong type counts as not sent. */
export function readInitializationOptions(value: unknown): InitializationOptions {
  const options = (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;
  return {
    ...(typeof options.outlinePath === 'string' && { outlinePath: options.outlinePath }),
    ...(Array.isArray(options.commands) && { commands: options.commands.filter((name) => typeof name === 'string') }),
    ...(isPageTemplate(options.rulePages) && { rulePages: options.rulePages }),
    settings: options.settings,
  };
}

const isPageTemplate = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z\d+.-]{1,30}:/i.test(value) && value.includes('{rule}');
