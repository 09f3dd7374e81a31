import {
  commands,
  type Disposable,
  EventEmitter,
  MarkdownString,
  type TreeDataProvider,
  TreeItem,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { TermEntry, TermsParams, TermsResult } from '../server/protocol';
import { asLocation, asPosition } from './positions';
import {
  clientCommands,
  type ProtocolLocation,
  type ProtocolPosition,
  type ServerState,
  termsRequest,
  termUsesRequest,
} from './protocol';
import { servedLanguages } from './settings';

/** Asks the running server; undefined when none answers. */
type Ask = <Answer>(method: string, params: object) => Promise<Answer | undefined>;

const viewId = 'sec.terms';
/** So long after the last change the list is read again, in milliseconds. */
const settled = 250;

/** The **Defined Terms** view: the terms of the text that is being read, or of the whole Code, searched as one types. */
export class TermsView implements TreeDataProvider<TermEntry>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: TreeView<TermEntry>;
  private readonly subscriptions: Disposable[];
  private scope: TermsParams['scope'] = 'text';
  private query = '';
  private uri: string | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly ask: Ask) {
    this.view = window.createTreeView(viewId, { treeDataProvider: this });
    this.follow();
    this.subscriptions = [
      this.view,
      this.changed,
      window.onDidChangeActiveTextEditor(() => this.follow()),
      // What the server tells of itself does not change with every edit; the terms of the text may.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.uri) this.refreshSoon();
      }),
      commands.registerCommand('sec.terms.search', () => this.search()),
      commands.registerCommand('sec.terms.clearSearch', () => this.find('')),
      commands.registerCommand('sec.terms.showUsedHere', () => this.show('text')),
      commands.registerCommand('sec.terms.showWholeCode', () => this.show('code')),
      commands.registerCommand('sec.terms.showUses', (entry?: TermEntry) => entry && this.showUses(entry)),
      commands.registerCommand(clientCommands.showTermUses, (uri: string, at: ProtocolPosition, term: string) =>
        this.showPlaces(term, uri, at),
      ),
    ];
    void commands.executeCommand('setContext', 'sec.active', true);
    this.tell();
  }

  /** The server says how it does whenever something has changed. */
  onState(_state: ServerState): void {
    this.refreshSoon();
  }

  async getChildren(): Promise<TermEntry[]> {
    const { scope, query, uri } = this;
    const found = await this.ask<TermsResult>(termsRequest, { scope, query, ...(uri && { uri }) });
    const { terms, total } = found ?? { terms: [], total: 0 };
    if (total > terms.length) this.view.message = `The first ${terms.length} of ${total} terms. Search to see others.`;
    else this.view.message = terms.length ? '' : this.emptyWords();
    return [...terms];
  }

  getTreeItem({ term, where, words, uses, location }: TermEntry): TreeItem {
    const item = new TreeItem(term);
    // The count goes first and is short: in a narrow view what stands last is cut.
    item.description = uses === undefined ? where : `${uses ? `${uses}×` : 'not used'} · ${where}`;
    const facts = uses === undefined ? [where] : [where, usesWords(uses)];
    const tooltip = new MarkdownString();
    // Words come from files: they are shown as they stand.
    tooltip.appendText(`${term}\n\n${words}\n\n${facts.join(' · ')}`);
    item.tooltip = tooltip;
    item.contextValue = 'term';
    item.accessibilityInformation = { label: [term, ...facts].join(', ') };
    if (location) {
      const { uri, range } = asLocation(location);
      item.command = { command: 'vscode.open', title: 'Open Definition', arguments: [uri, { selection: range }] };
    }
    return item;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Keeps to the last text that the server knows while another file, or none, is looked at. */
  private follow(): void {
    const document = window.activeTextEditor?.document;
    if (!document || !servedLanguages().includes(document.languageId)) return;
    if (document.uri.toString() === this.uri) return;
    this.uri = document.uri.toString();
    this.refreshSoon();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(), settled);
  }

  private show(scope: TermsParams['scope']): void {
    this.scope = scope;
    this.tell();
    this.changed.fire();
    this.reveal();
  }

  private find(query: string): void {
    this.query = query;
    this.tell();
    this.refreshSoon();
  }

  /** What the buttons and the title of the view depend on. */
  private tell(): void {
    const { scope, query } = this;
    void commands.executeCommand('setContext', 'sec.terms.scope', scope);
    void commands.executeCommand('setContext', 'sec.terms.searching', query !== '');
    const where = scope === 'text' ? 'used here' : 'whole Code';
    this.view.description = query ? `“${query}” · ${where}` : where;
  }

  private search(): void {
    const box = window.createInputBox();
    box.title = 'Search Defined Terms';
    box.placeholder = 'First letters, initials or words of a term';
    box.value = this.query;
    box.onDidChangeValue((value) => this.find(value.trim()));
    box.onDidAccept(() => box.hide());
    box.onDidHide(() => box.dispose());
    box.show();
    this.reveal();
  }

  /** Asked for by the command palette, the view may be folded or hidden. */
  private reveal(): void {
    if (!this.view.visible) void commands.executeCommand(`${viewId}.focus`, { preserveFocus: true });
  }

  private emptyWords(): string {
    if (this.query) return `No defined term matches “${this.query}”.`;
    return this.scope === 'text' ? 'This text uses no defined terms.' : 'The Code defines no terms.';
  }

  private showUses({ term, location }: TermEntry): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor) return this.showPlaces(term, editor.document.uri.toString(), editor.selection.active);
    return this.showPlaces(term, location?.uri ?? '', location?.range.start ?? { line: 0, character: 0 });
  }

  /** Opens the references peek view with the places where a term is used. */
  private async showPlaces(term: string, uri: string, at: ProtocolPosition): Promise<void> {
    const about = this.uri ?? uri;
    const found = await this.ask<ProtocolLocation[]>(termUsesRequest, { term, ...(about && { uri: about }) });
    if (!found?.length) {
      // Words come from files, and a message box makes links of “[…](…)”.
      void window.showInformationMessage(`“${term.replace(/\](?=\()/g, '] ')}” is not used.`);
      return;
    }
    const places = found.map(asLocation);
    const from = uri ? Uri.parse(uri) : places[0]!.uri;
    await commands.executeCommand('editor.action.showReferences', from, asPosition(at), places);
  }
}

/** "not used", "1 use", "3 uses". */
function usesWords(uses: number): string {
  if (uses === 0) return 'not used';
  return uses === 1 ? '1 use' : `${uses} uses`;
}
