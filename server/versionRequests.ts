import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { versionNamed } from './corpus/versionOrder';
import { asMessage } from './features/markdown';
import {
  codeLetters,
  compareVersions,
  NO_VERSIONS,
  provisionIn,
  VersionRefused,
  versionList,
} from './features/versionList';
import type { LibraryVersion } from './interchange/library';
import { CompareVersionsRequest, ProvisionTextRequest, VersionsRequest } from './protocol';
import { Cancelled, Pace } from './workspace/pace';
import type { Workspace } from './workspace/workspace';

/** Connects what is asked about the versions of the Code: which there are, and what differs between two. */
export function answerVersionRequests(connection: Connection, workspace: () => Workspace): void {
  connection.onRequest(VersionsRequest, ({ uri }, token) =>
    answered(async () => {
      // Folders that are announced are read first.
      await workspace().indexes();
      const home = workspace().libraryFor(uri ?? '');
      if (!home?.library) return NO_VERSIONS;
      const code = workspace().codeAt(home.corpus);
      return { code: codeLetters(code), versions: await versionList(workspace().files, home, new Pace(token)) };
    }),
  );
  connection.onRequest(CompareVersionsRequest, ({ uri, before, after }, token) =>
    answered(async () => {
      const [old, now] = [await named(workspace(), uri, before), await named(workspace(), uri, after)];
      const known = (corpus: string) => workspace().codeAt(corpus);
      return compareVersions(workspace().files, old, now, known, new Pace(token));
    }),
  );
  connection.onRequest(ProvisionTextRequest, ({ uri, version, document, address }) =>
    answered(async () =>
      provisionIn(workspace().files, await named(workspace(), uri, version), String(address), String(document)),
    ),
  );
}

async function named(workspace: Workspace, uri: string | undefined, version: string): Promise<LibraryVersion> {
  // Folders that are announced are read first.
  await workspace.indexes();
  const versions = workspace.libraryFor(uri ?? '')?.library?.versions ?? [];
  const found = versionNamed(versions, String(version));
  if (found) return found;
  const here = versions.map((each) => each.version).join(', ');
  throw new VersionRefused(
    here
      ? `There is no version ${String(version).slice(0, 40)} of the Code here; there are ${here}.`
      : 'There is one version of the Code only. Import another beside it first.',
  );
}

/** A withdrawn request and a refusal end in the protocol's own errors. */
async function answered<R>(work: () => Promise<R>): Promise<R | ResponseError<void>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Cancelled)
      return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was withdrawn.');
    if (error instanceof VersionRefused)
      return new ResponseError(LSPErrorCodes.RequestFailed, asMessage(error.message));
    throw error;
  }
}
