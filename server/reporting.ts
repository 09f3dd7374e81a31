import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { shortCodeName } from './corpus/code';
import { findingsInTime, SOURCE } from './features/diagnostics';
import { StatusNotification, type StatusParams } from './protocol';
import type { CorpusState } from './workspace/corpora';
import { Pace } from './workspace/pace';
import type { Workspace } from './workspace/workspace';

/** Milliseconds without another change before the status is counted again. */
const SETTLE = 150;
/** Milliseconds between two progress messages. */
const REPORT = 100;

/** Tells the client what it did not ask for: indexing progress, problems of a corpus, the status bar's words. */
export class Reporting {
  private readonly progress = new Map<
    string,
    { reporter: Promise<WorkDoneProgressServerReporter>; reported: number }
  >();
  private readonly published = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private generation = 0;
  private last = '';

  constructor(
    private readonly connection: Connection,
    private readonly workspace: () => Workspace,
    private readonly showsProgress: () => boolean,
  ) {}

  /** Reading a corpus has come so far; 1 ends it. */
  indexing(uri: string, fraction: number, title: string): void {
    const now = Date.now();
    const running = this.progress.get(uri);
    if (fraction >= 1) {
      this.progress.delete(uri);
      void running?.reporter.then((reporter) => reporter.done());
      this.statusSoon();
    } else if (!running && this.showsProgress()) {
      const reporter = this.connection.window.createWorkDoneProgress();
      this.progress.set(uri, { reporter, reported: now });
      void reporter.then((each) => each.begin('SEC: reading the Code', 0, title));
      this.statusSoon();
    } else if (running && now - running.reported > REPORT) {
      running.reported = now;
      void running.reporter.then((reporter) => reporter.report(Math.round(fraction * 100), title));
    }
  }

  /** Publishes what is wrong with corpora on their own files, and clears what no longer is. */
  corpusProblems(states: readonly CorpusState[]): void {
    const byFile = new Map<string, { line: number; message: string }[]>();
    for (const { problems } of states) {
      for (const { uri, line, message } of problems) byFile.set(uri, [...(byFile.get(uri) ?? []), { line, message }]);
    }
    for (const uri of this.published)
      if (!byFile.has(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.published.clear();
    for (const [uri, problems] of byFile) {
      this.published.add(uri);
      const diagnostics = problems.map(({ line, message }) => ({
        range: { start: { line, character: 0 }, end: { line, character: 1000 } },
        severity: DiagnosticSeverity.Error,
        source: SOURCE,
        code: 'corpus',
        message,
      }));
      void this.connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  /** Counts and sends the status once things have settled; the newest call wins. */
  statusSoon(): void {
    clearTimeout(this.timer);
    const generation = ++this.generation;
    this.timer = setTimeout(() => void this.sendStatus(generation), SETTLE);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async sendStatus(generation: number): Promise<void> {
    const workspace = this.workspace();
    const states = workspace.corpusStates();
    const loading = states.some((state) => state.loading);
    let problems = 0;
    const pace = new Pace();
    for (const view of workspace.texts()) {
      await pace.step();
      if (generation !== this.generation) return;
      await workspace.readTerms(view.index, pace);
      problems += (await findingsInTime(view, pace)).filter((finding) => finding.severity !== 'hint').length;
    }
    const folder = workspace.folderUris()[0];
    const code = workspace.indexNow(folder ? `${folder}/x` : (workspace.openUris()[0] ?? ''))?.code;
    const message = states.flatMap((state) => state.problems)[0]?.message;
    const status: StatusParams = {
      code: code ? shortCodeName(code).replace(/ \S+$/, '') : '',
      version: code?.version ?? '',
      outline: code?.outline ?? false,
      versions: workspace.libraryFor('')?.library?.versions.length ?? 0,
      problems,
      indexing: loading,
      ...(message && { message }),
    };
    const said = JSON.stringify(status);
    if (said === this.last) return;
    this.last = said;
    void this.connection.sendNotification(StatusNotification, status);
  }
}
