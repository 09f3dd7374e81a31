import {
  type CancellationToken,
  type CodeLens,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type DocumentDiagnosticReport,
  type HoverParams,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { incoming, outgoing, prepareCallHierarchy } from './features/callHierarchy';
import { codeActions } from './features/codeAction';
import { codeLenses, lensUri, resolveCodeLens } from './features/codeLens';
import { completion, completionUri, resolveCompletion } from './features/completion';
import { asLocation, definition } from './features/definition';
import { diagnostics, findingsInTime } from './features/diagnostics';
import { documentLinks } from './features/documentLink';
import { documentSymbols } from './features/documentSymbol';
import { foldingRanges, selectionRanges } from './features/folding';
import { hover } from './features/hover';
import { inlayHints } from './features/inlayHint';
import { completeLintSettings, hoverLintSettings } from './features/lintSettingsCompletion';
import { highlights, references } from './features/references';
import { withPages } from './features/rulePage';
import { semanticTokens } from './features/semanticTokens';
import { workspaceSymbols } from './features/workspaceSymbol';
import { answerTermRequests } from './termRequests';
import { answerVersionRequests } from './versionRequests';
import type { OpenView, TermView } from './workspace/openView';
import { Cancelled, Pace } from './workspace/pace';
import type { TextView } from './workspace/textView';
import type { Workspace } from './workspace/workspace';

/** What the client can do, as far as answers depend on it. */
export interface ClientAbilities {
  readonly commands: readonly string[];
  readonly locationLinks: boolean;
  /** The client can ask before it makes an edit. */
  readonly changeAnnotations: boolean;
  /** Edits may hold words to type over. */
  readonly snippets: boolean;
  /** Where pages of rules open: a URI with `{rule}`. */
  readonly rulePages?: string | undefined;
}

/** A withdrawn request ends in the protocol's own error; what else went wrong is thrown again. */
function withdrawn(error: unknown): ResponseError<never> {
  if (error instanceof Cancelled)
    return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was withdrawn.');
  throw error;
}

type About = { readonly textDocument: { readonly uri: string } };

/** Connects every feature to its request. A feature sees a ready text or is not asked; unknown files get empty answers. */
export function answerRequests(
  connection: Connection,
  workspace: () => Workspace,
  abilities: () => ClientAbilities,
  lintText: (uri: string) => TextDocument | undefined,
): void {
  /** Runs `work` on the text's view; a withdrawn request ends in the protocol's own error. */
  const asked = async <R>(
    uri: string,
    token: CancellationToken,
    empty: R,
    work: (view: TextView) => R | Promise<R>,
  ) => {
    try {
      const view = await workspace().view(uri);
      if (!view || token.isCancellationRequested) return empty;
      // Nearly every answer asks for defined terms: they are read in steps here rather than all at once there.
      await workspace().readTerms(view.index, new Pace(token));
      return await work(view);
    } catch (error) {
      return withdrawn(error);
    }
  };
  /** The same for what can be answered while the Code is still being read. */
  const askedEarly = async <R>(
    uri: string,
    token: CancellationToken,
    empty: R,
    work: (view: OpenView) => Promise<R>,
  ) => {
    try {
      const view = await workspace().openView(uri);
      return view && !token.isCancellationRequested ? await work(view) : empty;
    } catch (error) {
      return withdrawn(error);
    }
  };
  const early =
    <P extends About, R>(empty: R, work: (view: OpenView, params: P) => R | Promise<R>) =>
    (params: P, token: CancellationToken) =>
      askedEarly(params.textDocument.uri, token, empty, async (view) => work(view, params));
  const withTerms = <P extends About, R>(empty: R, work: (view: TermView, params: P) => R | Promise<R>) =>
    early<P, R>(empty, async (view, params) => work(await view.withTerms(), params));
  const on =
    <P extends About, R>(empty: R, work: (view: TextView, params: P, token: CancellationToken) => R | Promise<R>) =>
    (params: P, token: CancellationToken) =>
      asked(params.textDocument.uri, token, empty, (view) => work(view, params, token));

  const hoverText = early(null, (view, { position }: HoverParams) => hover(view, position));
  connection.onHover((params, token) => {
    const settings = lintText(params.textDocument.uri);
    return settings ? hoverLintSettings(settings, params.position) : hoverText(params, token);
  });
  connection.onDefinition(
    early([], async (view, { position }) => {
      const places = await definition(view, position);
      return abilities().locationLinks ? places : places.map(asLocation);
    }),
  );
  connection.onReferences(
    on([], (view, { position, context }, token) =>
      references(view, position, context.includeDeclaration, workspace().texts(), new Pace(token)),
    ),
  );
  connection.onDocumentHighlight(early([], (view, { position }) => highlights(view, position)));
  connection.onDocumentLinks(early([], (view) => documentLinks(view)));
  const completeText = withTerms(null, (view, { position, context }: CompletionParams) =>
    completion(view, position, context?.triggerCharacter),
  );
  connection.onCompletion((params, token) => {
    const settings = lintText(params.textDocument.uri);
    return settings ? completeLintSettings(settings, params.position) : completeText(params, token);
  });
  connection.onCompletionResolve((item: CompletionItem, token) =>
    askedEarly(completionUri(item) ?? '', token, item, (view) => resolveCompletion(view, item)),
  );
  connection.onDocumentSymbol(withTerms([], (view) => documentSymbols(view.document, view.terms.definitions)));
  connection.onFoldingRanges(early([], (view) => foldingRanges(view.document)));
  connection.onSelectionRanges(early([], (view, { positions }) => selectionRanges(view, positions)));
  connection.onCodeAction(on([], (view, { range, context }) => codeActions(view, range, context, abilities())));
  connection.onCodeLens(on([], (view) => codeLenses(view)));
  connection.onCodeLensResolve((lens: CodeLens, token) =>
    asked(lensUri(lens) ?? '', token, lens, (view) =>
      resolveCodeLens(view, lens, abilities().commands, workspace().texts(), new Pace(token)),
    ),
  );
  connection.languages.inlayHint.on(early([], (view, { range }) => inlayHints(view, range)));
  connection.languages.semanticTokens.on(withTerms({ data: [] }, (view) => semanticTokens(view)));
  connection.languages.semanticTokens.onRange(
    withTerms({ data: [] }, (view, { range }) => semanticTokens(view, range)),
  );
  connection.languages.callHierarchy.onPrepare(on([], (view, { position }) => prepareCallHierarchy(view, position)));
  connection.languages.callHierarchy.onIncomingCalls(({ item }, token) =>
    asked(item.uri, token, [], (view) => incoming(view, item)),
  );
  connection.languages.callHierarchy.onOutgoingCalls(({ item }, token) =>
    asked(item.uri, token, [], (view) => outgoing(view, item)),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    const indexes = await workspace().indexes();
    return indexes.flatMap((index) => workspaceSymbols(index, workspace().termsOf(index), query));
  });
  answerTermRequests(connection, workspace, abilities);
  answerVersionRequests(connection, workspace);
  answerDiagnostics(connection, workspace, abilities, on);
}

const NOTHING: DocumentDiagnosticReport = { kind: 'full', items: [] };

function answerDiagnostics(
  connection: Connection,
  workspace: () => Workspace,
  abilities: () => ClientAbilities,
  on: <P extends About, R>(
    empty: R,
    work: (view: TextView, params: P, token: CancellationToken) => R | Promise<R>,
  ) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>,
): void {
  // A view is one text against one Code under one set of settings: as long as it is the same, so are its findings.
  const ids = new WeakMap<TextView, string>();
  let next = 0;
  const idOf = (view: TextView) => {
    const id = ids.get(view) ?? String(++next);
    ids.set(view, id);
    return id;
  };
  const report = (view: TextView, previous: string | undefined): DocumentDiagnosticReport => {
    const resultId = idOf(view);
    return previous === resultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: withPages(diagnostics(view), abilities().rulePages) };
  };
  connection.languages.diagnostics.on(
    on(NOTHING, async (view, { previousResultId }: { previousResultId?: string } & About, token) => {
      await findingsInTime(view, new Pace(token));
      return report(view, previousResultId);
    }),
  );
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const pace = new Pace(token);
    try {
      await workspace().indexes();
      for (const view of workspace().closedTexts()) {
        await workspace().readTerms(view.index, pace);
        await findingsInTime(view, pace);
        const { uri } = view.document;
        items.push({ ...report(view, previous.get(uri)), uri, version: null } as WorkspaceDocumentDiagnosticReport);
        previous.delete(uri);
      }
    } catch (error) {
      if (error instanceof Cancelled)
        return new ResponseError(LSPErrorCodes.ServerCancelled, 'withdrawn', { retriggerRequest: true });
      throw error;
    }
    // What was reported before and is gone or open now: nothing is left to say of it here.
    for (const uri of previous.keys())
      if (!workspace().isOpen(uri)) items.push({ kind: 'full', uri, version: null, items: [] });
    return { items } satisfies WorkspaceDiagnosticReport;
  });
}
