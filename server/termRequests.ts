import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { asMessage } from './features/markdown';
import { prepareRename, RenameRefused, rename } from './features/rename';
import { codeTermList, termUses, textTermList } from './features/termList';
import { TermsRequest, type TermsResult, TermUsesRequest } from './protocol';
import { Cancelled, Pace } from './workspace/pace';
import type { TextView } from './workspace/textView';
import type { Workspace } from './workspace/workspace';

const NOTHING: TermsResult = { terms: [], total: 0 };

/** Connects what is asked about defined terms alone: their lists, where they are used, and their renaming. */
export function answerTermRequests(
  connection: Connection,
  workspace: () => Workspace,
  abilities: () => { readonly changeAnnotations: boolean },
): void {
  const view = async (uri: string | undefined) => (uri === undefined ? undefined : workspace().view(uri));

  connection.onRequest(TermsRequest, ({ uri, query, scope }, token) =>
    answered(async () => {
      const asked = await view(uri);
      const words = String(query ?? '').slice(0, 200);
      if (scope === 'text') return asked ? textTermList(asked, words, new Pace(token)) : NOTHING;
      const index = asked?.index ?? (await workspace().indexes())[0];
      return index ? codeTermList(workspace().termsOf(index), words, new Pace(token)) : NOTHING;
    }),
  );
  connection.onRequest(TermUsesRequest, ({ uri, term }, token) =>
    answered(async () => {
      const asked = (await view(uri)) ?? (await anyView(workspace()));
      return asked ? termUses(asked, String(term), workspace().texts(), new Pace(token)) : [];
    }),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    answered(async () => {
      const asked = await view(textDocument.uri);
      return asked ? prepareRename(asked, position) : null;
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token: CancellationToken) =>
    answered(async () => {
      const asked = await view(textDocument.uri);
      if (!asked) return null;
      const { changeAnnotations } = abilities();
      const texts = workspace().texts();
      const done = await rename(asked, position, newName, texts, changeAnnotations, new Pace(token));
      if (done?.note)
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Info,
          message: asMessage(done.note),
        });
      return done?.edit ?? null;
    }),
  );
}

/** A document of the Code in use: for lists that are shown while no text is open. */
async function anyView(workspace: Workspace): Promise<TextView | undefined> {
  for (const index of await workspace.indexes())
    for (const { document } of index.documents()) return workspace.view(document.uri);
  return undefined;
}

/** A withdrawn request and a refusal end in the protocol's own errors. */
async function answered<R>(work: () => Promise<R>): Promise<R | ResponseError<void>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Cancelled)
      return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was withdrawn.');
    if (error instanceof RenameRefused) return new ResponseError(LSPErrorCodes.RequestFailed, asMessage(error.message));
    throw error;
  }
}
