import { type Connection, DiagnosticSeverity, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SOURCE } from './features/diagnostics';
import { baseName, type FileSystem, joinUri } from './interchange/fileSystem';
import { type FolderLint, NO_FOLDER_LINT, readFolderLint, readLintText } from './interchange/lintFolder';
import { LINT_FILE, type LintFileProblem } from './interchange/lintSettingsFile';

/** True for a file that holds the settings of the rules. */
export const isLintFile = (uri: string) => baseName(uri) === LINT_FILE;

/** The `sec-lint.yaml` of each folder: what they say, what is wrong with them, and their texts while they are edited. */
export class LintFiles {
  /** What each folder's file said when it was read last; undefined: there was none. */
  private readonly read = new Map<string, FolderLint | undefined>();
  private readonly open = new Map<string, TextDocument>();

  constructor(
    private readonly connection: Connection,
    private readonly files: FileSystem,
  ) {}

  /** What holds in a folder. As long as the files are the same, so is the value. */
  async of(folder: string): Promise<Pick<FolderLint, 'settings' | 'baseline'>> {
    const uri = joinUri(folder, LINT_FILE);
    const before = this.read.get(folder);
    const lint = await readFolderLint(this.files, uri, before);
    this.read.set(folder, lint);
    if (lint !== before && !this.open.has(uri)) await this.publish(uri, lint);
    return lint ?? NO_FOLDER_LINT;
  }

  /** A folder is no longer of interest. */
  forget(folder: string): void {
    this.read.delete(folder);
    void this.publish(joinUri(folder, LINT_FILE), undefined);
  }

  /** The folders whose settings come from the file: their own `sec-lint.yaml`, or the baseline that it names. */
  foldersOf(uri: string): string[] {
    return [...this.read].flatMap(([folder, lint]) =>
      uri === joinUri(folder, LINT_FILE) || uri === lint?.baselineUri ? folder : [],
    );
  }

  /** The text that an editor holds; undefined when the file is not open. */
  text(uri: string): TextDocument | undefined {
    return this.open.get(uri);
  }

  opened(uri: string, version: number, text: string): void {
    this.take(TextDocument.create(uri, 'yaml', version, text));
  }

  /** Takes in an editor's changes; false when the file is not one of these. */
  changed(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): boolean {
    const before = this.open.get(uri);
    if (!before) return false;
    this.take(TextDocument.update(before, changes, version));
    return true;
  }

  closed(uri: string): boolean {
    if (!this.open.delete(uri)) return false;
    const folder = this.foldersOf(uri)[0];
    void this.publish(uri, folder === undefined ? undefined : this.read.get(folder));
    return true;
  }

  private take(text: TextDocument): void {
    this.open.set(text.uri, text);
    // While it is written its own text counts for what is wrong with it; the findings follow when it is saved.
    this.show(text, readLintText(text.getText()).problems);
  }

  private async publish(uri: string, lint: FolderLint | undefined): Promise<void> {
    if (!lint) {
      await this.connection.sendDiagnostics({ uri, diagnostics: [] });
      return;
    }
    this.show(TextDocument.create(uri, 'yaml', 0, lint.source), lint.problems);
  }

  private show(text: TextDocument, problems: readonly LintFileProblem[]): void {
    const diagnostics = problems.map(({ span, message }) => ({
      range: { start: text.positionAt(span.start), end: text.positionAt(span.end) },
      severity: DiagnosticSeverity.Warning,
      source: SOURCE,
      code: 'lint-settings',
      message,
    }));
    void this.connection.sendDiagnostics({ uri: text.uri, diagnostics });
  }
}
