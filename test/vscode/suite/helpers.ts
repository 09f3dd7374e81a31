import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { SecDraftingApi as Api } from '../../../client/extension';

/** The extension under test, activated, with its server up. */
export async function extension(): Promise<{ extension: vscode.Extension<Api>; api: Api }> {
  const found = vscode.extensions.getExtension<Api>('sec-drafting.sec-drafting');
  if (!found) throw new Error('the extension is not there');
  const api = await found.activate();
  await api.ready;
  return { extension: found, api };
}

/** A file of the workspace (a copy of examples/), shown in an editor. */
export async function openExample(name = 'MP901.sec'): Promise<vscode.TextEditor> {
  await extension();
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** A file of the outline that the extension brings, shown in an editor. */
export async function openOutline(name: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath((await extension()).extension.extensionUri, 'sec-corpus', name);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** An unsaved draft, shown in an editor. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'sec', content }));
}

/**
 * Lets the workspace be read against the invented Code, or the versions of one, that lie beside it; gives the way back to the
 * outline.
 */
export async function useInventedCode(name: 'code' | 'library' = 'code'): Promise<() => Promise<void>> {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '..', name);
  const set = async (path: string | undefined) => {
    const settings = vscode.workspace.getConfiguration('sec');
    await settings.update('corpus.path', path, vscode.ConfigurationTarget.Workspace);
  };
  await set(folder.fsPath);
  return async () => {
    await set(undefined);
    const { document } = await openExample();
    const hovers = () => ask<vscode.Hover[]>('executeHoverProvider', document.uri, inside(document, 'G3.17'));
    await eventually(hovers, (all) => /outline/i.test(textOf(all)));
  };
}

/** Asks a provider by its command. */
export const ask = <T>(command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand<T>(`vscode.${command}`, ...args);

/** What a completion item shows. */
export const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

/** The place of words in a document; `within` names longer words around them, to say which ones are meant. */
export function rangeOf(document: vscode.TextDocument, words: string, within = words): vscode.Range {
  const text = document.getText();
  const start = text.indexOf(within);
  if (start < 0 || !within.includes(words)) throw new Error(`“${within}” is not in ${document.uri.path}`);
  const offset = start + within.indexOf(words);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + words.length));
}

/** A place inside words, one character after their start. */
export function inside(document: vscode.TextDocument, words: string, within = words): vscode.Position {
  return rangeOf(document, words, within).start.translate(0, 1);
}

/** Asks again and again until the answer is good; fails with the last answer. */
export async function eventually<T>(
  ask: () => T | Thenable<T>,
  good: (answer: T) => boolean,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > end) throw new Error(`after ${limit / 1000} s still: ${JSON.stringify(answer)?.slice(0, 1500)}`);
    await new Promise((turn) => setTimeout(turn, 100));
  }
}

/** The rule that a diagnostic belongs to. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The rules of the diagnostics of a document, in order of their places. */
export function rulesIn(uri: vscode.Uri): string[] {
  const found = [...vscode.languages.getDiagnostics(uri)];
  return found.sort((a, b) => a.range.start.compareTo(b.range.start)).map(ruleOf);
}

/** All text of a hover. */
export function textOf(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
}

/** Leaves a measured figure for the script that started the window. */
export function keepFigure(name: string, value: number): void {
  const path = join(__dirname, '..', 'vscode-figures.json');
  let figures: Record<string, number> = {};
  try {
    figures = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // the first figure
  }
  writeFileSync(path, JSON.stringify({ ...figures, [name]: value }));
}
