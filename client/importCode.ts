import { basename, join } from 'node:path';
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  type ExtensionContext,
  FileType,
  type LogOutputChannel,
  ProgressLocation,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type ImportAnswer, runImport } from './importProcess';
import type { Session } from './session';

/** FileChangeType of the language server protocol. */
const CREATED = 1;

/** **SEC: Import Code…**: asks for the files, the version and the folder, runs the import, and asks what the files leave open. */
export function registerImport(
  context: ExtensionContext,
  log: LogOutputChannel,
  session: Pick<Session, 'tell'>,
): Disposable {
  return commands.registerCommand('sec.importCode', async () => {
    try {
      const written = await importCode(context.asAbsolutePath(join('dist', 'cli.js')), log, (uri) =>
        // A folder that is moved into its place is one event, which no watcher of files hears.
        session.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uri.toString(), type: CREATED }] }),
      );
      await written?.();
    } catch (error) {
      log.error(String(error));
      window.showErrorMessage(`The Code was not imported. ${error instanceof Error ? error.message : error}`);
    }
  });
}

/** @returns what tells the user of the version that was written; undefined when none was. */
async function importCode(
  program: string,
  log: LogOutputChannel,
  made: (uri: Uri) => Promise<void>,
): Promise<(() => Promise<void>) | undefined> {
  const sources = await askSources();
  if (!sources?.length) return undefined;
  const version = await askVersion(sources[0]!);
  if (!version) return undefined;
  const out = await askFolder();
  if (!out) return undefined;
  const args = [...sources.map(({ fsPath }) => fsPath), '--version', version, '--out', out.fsPath];
  for (;;) {
    const answer = await run(program, args);
    if (!answer) {
      window.showInformationMessage(
        'The import was stopped; nothing has changed. Start it again to go on where it was.',
      );
      return undefined;
    }
    for (const { path, problem } of answer.problems) log.warn(`${path}: ${problem}`);
    if (answer.written) {
      await useFolder(out);
      await made(Uri.joinPath(out, version, 'code.yaml'));
      return () => tellWritten(answer, version, out);
    }
    const more = await settle(answer);
    if (!more) return undefined;
    args.push(...more);
  }
}

async function askSources(): Promise<readonly Uri[] | undefined> {
  const files: QuickPickItem = { label: 'Files…', detail: 'Word or PDF documents, or the zip of a whole version' };
  const folder: QuickPickItem = { label: 'A Folder…', detail: 'With the documents of one version' };
  const choice = await window.showQuickPick([files, folder], {
    title: 'Import Code (1 of 3): where are the official documents?',
  });
  if (!choice) return undefined;
  return window.showOpenDialog(
    choice === files
      ? {
          canSelectMany: true,
          openLabel: 'Import',
          filters: { 'Documents of the Code': ['docx', 'pdf', 'zip', 'txt', 'md', 'sec'] },
        }
      : { canSelectFiles: false, canSelectFolders: true, openLabel: 'Import' },
  );
}

function askVersion(source: Uri): Thenable<string | undefined> {
  const guess = /(?:^|[^\d.])(\d{1,3}\.\d{1,2})(?![\d.]*\d)/.exec(
    basename(source.fsPath).replace(/\.[a-z]+$/i, ''),
  )?.[1];
  return window
    .showInputBox({
      title: 'Import Code (2 of 3): which version of the Code is it?',
      prompt: 'As the Code writes it, for example 45.0. It becomes the name of the folder.',
      ...(guess && { value: guess }),
      validateInput: (value) =>
        /^[A-Za-z0-9][\w.+-]{0,39}$/.test(value.trim()) && !value.trim().endsWith('.')
          ? undefined
          : 'Write the version as 45.0: letters, digits, dots and hyphens.',
    })
    .then((value) => value?.trim());
}

/** The folder for the versions: `sec-corpus` of the workspace, unless that is itself a version. */
async function askFolder(): Promise<Uri | undefined> {
  const home = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri;
  const usual = home && Uri.joinPath(home, 'sec-corpus');
  if (usual && !(await isFile(Uri.joinPath(usual, 'code.yaml')))) {
    const here: QuickPickItem = { label: 'sec-corpus', description: 'in this workspace; found by itself' };
    const other: QuickPickItem = { label: 'Another Folder…', detail: 'Outside the workspace, for several projects' };
    const choice = await window.showQuickPick([here, other], {
      title: 'Import Code (3 of 3): where shall the text be kept?',
    });
    if (choice !== other) return choice && usual;
  }
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Keep the Versions Here',
      title: 'Folder for the versions of the Code',
    })) ?? [];
  return folder;
}

function run(program: string, args: readonly string[]): Thenable<ImportAnswer | undefined> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title: 'Importing the Code', cancellable: true },
    (progress, token) => {
      let reached = 0;
      return runImport(program, args, token, ({ done, total, name, part }) => {
        const now = (100 * (done + part)) / Math.max(1, total);
        progress.report({ message: `${done + 1} of ${total}: ${name}`, increment: Math.max(0, now - reached) });
        reached = Math.max(reached, now);
      });
    },
  );
}

/** Asks a person what the files do not say; undefined when they give up. */
async function settle({ problems, documents }: ImportAnswer): Promise<string[] | undefined> {
  const args: string[] = [];
  const rest = problems.filter(({ needs }) => !needs);
  if (problems.some(({ needs }) => needs === 'side')) {
    const before: QuickPickItem = {
      label: 'Before the Changes',
      detail: 'The text in force; the changes are a proposal',
    };
    const after: QuickPickItem = {
      label: 'After the Changes',
      detail: 'The changes have been made and are only marked',
    };
    const choice = await window.showQuickPick([before, after], {
      title: 'Some files have tracked changes. Which text is the Code?',
      ignoreFocusOut: true,
    });
    if (!choice) return undefined;
    args.push('--changes', choice === before ? 'before' : 'after');
  }
  const taken = new Set(documents.map(({ id }) => id));
  for (const { path, problem, candidates } of problems.filter(({ needs }) => needs === 'document')) {
    const id = await askDocument(path, problem, candidates, taken);
    if (!id) return undefined;
    args.push('--as', `${path}=${id}`);
  }
  // When files that need an answer got one, those that cannot be imported at all show again, if they still stop it.
  if (!args.length) {
    const [first] = rest;
    const more = rest.length > 1 ? ` (and ${rest.length - 1} more)` : '';
    const leave = 'Import the Rest';
    const choice = await window.showWarningMessage(
      `${first ? `${basename(first.path)} cannot be imported${more}. ${first.problem}` : 'Some files cannot be imported.'}`,
      {
        modal: true,
        detail: rest
          .slice(1)
          .map(({ path, problem }) => `${basename(path)}: ${problem}`)
          .join('\n')
          .slice(0, 1500),
      },
      leave,
    );
    return choice === leave ? ['--leave-out'] : undefined;
  }
  return args;
}

async function askDocument(
  path: string,
  problem: string,
  candidates: readonly string[],
  taken: ReadonlySet<string>,
): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: `Which document is ${basename(path)}?`,
    prompt: `${problem} Write Section G, Schedule 4 or Appendix AD.`,
    value: candidates[0] ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => {
      const id = value.trim().replace(/\s+/g, ' ');
      if (!/^(?:section [a-z]|schedule \d{1,2}|appendix [a-z]{1,2})$/i.test(id))
        return 'Write Section G, Schedule 4 or Appendix AD.';
      const same = [...taken].find((each) => each.toLowerCase() === id.toLowerCase());
      return same ? `${same} has been found in another file.` : undefined;
    },
  });
  return typed?.trim().replace(/\s+/g, ' ');
}

async function tellWritten(answer: ImportAnswer, version: string, out: Uri): Promise<void> {
  const { documents } = answer;
  const provisions = documents.reduce((sum, each) => sum + each.provisions, 0);
  const toLookAt = documents.reduce(
    (sum, { gaps, duplicates, notInText, keptAsWords, losses, changes }) =>
      sum +
      gaps.length +
      duplicates.length +
      notInText.length +
      losses.length +
      (keptAsWords.length ? 1 : 0) +
      (changes.length ? 1 : 0),
    answer.problems.length,
  );
  const look = toLookAt ? ` ${toLookAt === 1 ? 'One thing' : `${toLookAt} things`} to look at.` : '';
  const report = 'Show Report';
  const choice = await window.showInformationMessage(
    `Version ${version} is imported: ${documents.length} documents, ${provisions.toLocaleString('en-GB')} provisions.${look}`,
    report,
  );
  if (choice === report)
    await commands.executeCommand('markdown.showPreview', Uri.joinPath(out, version, 'import-report.md'));
}

/** Makes the workspace use a folder that it would not find by itself. */
async function useFolder(out: Uri): Promise<void> {
  const [home] = workspace.workspaceFolders ?? [];
  if (home && out.toString() === Uri.joinPath(home.uri, 'sec-corpus').toString()) return;
  const target = home ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration('sec').update('corpus.path', out.fsPath, target);
}

const isFile = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
