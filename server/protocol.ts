import { NotificationType, RequestType } from 'vscode-languageserver';

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

/** The page of a rule, by its name. */
export interface RulePageParams {
  readonly rule: string;
}

/** Asks for a rule's page as Markdown; null when there is no such rule. */
export const RulePageRequest = new RequestType<RulePageParams, { readonly text: string } | null, void>('sec/rulePage');

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
