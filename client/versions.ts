import { ConfigurationTarget, type QuickPickItem, QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import type { VersionEntry, VersionsResult } from '../server/protocol';
import { versionsRequest } from './protocol';
import type { Session } from './session';

const setting = 'corpus.version';

/** A version in a list to pick from; `version` undefined: always the newest. */
interface VersionItem extends QuickPickItem {
  readonly version?: string | undefined;
}

/** The versions of the Code that the text being read, or the first folder, can choose from. */
export async function versionsHere(session: Session): Promise<VersionsResult> {
  const uri = homeUri()?.toString();
  const found = await session.ask<VersionsResult>(versionsRequest, uri ? { uri } : {});
  return found ?? { code: '', versions: [] };
}

/** What the server is told of where a question comes from: the text that is being read, else the first folder. */
function homeUri(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  if (document && workspace.getWorkspaceFolder(document.uri)) return document.uri;
  return workspace.workspaceFolders?.[0]?.uri;
}

/** **SEC: Switch Version…**: asks for a version, or takes `version` ('' for the newest), and writes it to the setting. */
export async function switchVersion(session: Session, version?: string): Promise<void> {
  const chosen = version ?? (await pickVersion(session));
  if (chosen === undefined) return;
  const home = homeUri();
  const several = (workspace.workspaceFolders?.length ?? 0) > 1;
  const target = several
    ? ConfigurationTarget.WorkspaceFolder
    : workspace.workspaceFolders
      ? ConfigurationTarget.Workspace
      : ConfigurationTarget.Global;
  await workspace.getConfiguration('sec', home).update(setting, chosen || undefined, target);
}

async function pickVersion(session: Session): Promise<string | undefined> {
  const { code, versions } = await versionsHere(session);
  if (versions.length < 2) {
    void window.showInformationMessage(onlyOne);
    return undefined;
  }
  const follows = !workspace.getConfiguration('sec', homeUri()).get<string>(setting);
  const newest: VersionItem = {
    label: `${follows ? '$(check) ' : ''}Newest`,
    description: `now ${code} ${versions[0]!.version}`,
    detail: 'Follows when a newer version is put beside the others.',
    version: '',
  };
  const items = versions.map((entry) => itemOf(entry, code, !follows && entry.used));
  const picked = await window.showQuickPick<VersionItem>(
    [newest, { label: 'Versions', kind: QuickPickItemKind.Separator }, ...items],
    {
      title: 'Switch Version of the Code',
      placeHolder: 'The version for texts that name no baseline; a modification is always read against its baseline',
      matchOnDetail: true,
    },
  );
  return picked?.version;
}

/** Said when there is nothing to choose from. */
export const onlyOne =
  'There is only one version of the Code here. Put each version into a folder of its own, such as sec-corpus/45.0 and sec-corpus/46.0, to switch between them and to compare them.';

/** Asks for two versions, the earlier first; undefined when the user gave up, or there are not two. */
export async function pickTwo(session: Session): Promise<readonly [string, string] | undefined> {
  const { code, versions } = await versionsHere(session);
  if (versions.length < 2) {
    void window.showInformationMessage(onlyOne);
    return undefined;
  }
  const pick = async (from: readonly VersionEntry[], step: number, placeHolder: string) =>
    (
      await window.showQuickPick(
        from.map((entry) => itemOf(entry, code, false)),
        { title: `Compare Versions of the Code (${step}/2)`, placeHolder, matchOnDetail: true },
      )
    )?.version;
  const before = await pick(versions.slice(1).concat(versions.slice(0, 1)), 1, 'The earlier version');
  if (before === undefined) return undefined;
  const others = versions.filter(({ version }) => version !== before);
  const after = await pick(others, 2, `The version to compare ${before} with`);
  return after === undefined ? undefined : [before, after];
}

function itemOf({ version, documents, outline, newest, source }: VersionEntry, code: string, checked: boolean) {
  const facts = [
    `${documents} document${documents === 1 ? '' : 's'}`,
    ...(outline ? ['outline'] : []),
    ...(newest ? ['newest'] : []),
  ];
  return {
    label: `${checked ? '$(check) ' : ''}${code} ${version}`,
    description: facts.join(' · '),
    ...(source && { detail: source }),
    version,
  };
}
