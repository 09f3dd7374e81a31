import {
  commands,
  type Disposable,
  EventEmitter,
  MarkdownString,
  ProgressLocation,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { ChangeEntry, ComparisonResult, DefinitionChange, DocumentEntry } from '../server/protocol';
import { compareVersionsRequest } from './protocol';
import type { Session } from './session';
import { pickTwo } from './versions';
import { definitionUri, emptyUri, provisionUri, VersionTexts } from './versionTexts';

const viewId = 'sec.changes';

/** A line of the view. */
export type ChangeNode =
  | { readonly kind: 'document'; readonly document: DocumentEntry }
  | { readonly kind: 'change'; readonly document: DocumentEntry; readonly change: ChangeEntry }
  | { readonly kind: 'definition'; readonly document: DocumentEntry; readonly definition: DefinitionChange };

/** The **Changes Between Versions** view: what **SEC: Compare Versions…** found, by document. */
export class ChangesView implements TreeDataProvider<ChangeNode>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: TreeView<ChangeNode>;
  private readonly texts: VersionTexts;
  private readonly subscriptions: Disposable[];
  private comparison: ComparisonResult | undefined;

  constructor(private readonly session: Session) {
    this.texts = new VersionTexts(session, () => this.comparison);
    this.view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      this.changed,
      this.texts,
      commands.registerCommand('sec.versions.compare', (before?: string, after?: string) =>
        this.compare(typeof before === 'string' && typeof after === 'string' ? [before, after] : undefined),
      ),
      commands.registerCommand('sec.versions.openChange', (node?: ChangeNode) => node && this.open(node)),
      commands.registerCommand('sec.versions.closeComparison', () => this.show(undefined)),
    ];
  }

  getChildren(node?: ChangeNode): ChangeNode[] {
    if (!this.comparison) return [];
    if (!node) return this.comparison.documents.map((document) => ({ kind: 'document', document }));
    if (node.kind !== 'document') return [];
    const { document } = node;
    return [
      ...document.changes.map((change): ChangeNode => ({ kind: 'change', document, change })),
      ...document.definitions.map((definition): ChangeNode => ({ kind: 'definition', document, definition })),
    ];
  }

  getTreeItem(node: ChangeNode): TreeItem {
    const item = itemOf(node);
    item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
    // A document opens on its button; a click on its line unfolds it.
    if (node.kind !== 'document')
      item.command = { command: 'sec.versions.openChange', title: 'Compare', arguments: [node] };
    return item;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async compare(given: readonly [string, string] | undefined): Promise<void> {
    const picked = given ?? (await pickTwo(this.session));
    if (!picked) return;
    const [before, after] = picked;
    try {
      const found = await window.withProgress(
        { location: ProgressLocation.Notification, title: `SEC: comparing ${before} with ${after}`, cancellable: true },
        (_, token) => this.session.request<ComparisonResult>(compareVersionsRequest, { before, after }, token),
      );
      if (found) await this.show(found);
    } catch (error) {
      // The server's own sentence; a comparison that was cancelled needs no words.
      if (error instanceof Error && !/withdrawn|cancel/i.test(error.message))
        void window.showWarningMessage(error.message);
    }
  }

  private async show(comparison: ComparisonResult | undefined): Promise<void> {
    this.comparison = comparison;
    this.view.description = comparison ? `${comparison.before} ↔ ${comparison.after}` : '';
    this.view.message = comparison?.documents.length === 0 ? 'Nothing changed between these versions.' : '';
    await commands.executeCommand('setContext', 'sec.versions.comparing', comparison !== undefined);
    this.changed.fire();
    if (comparison) await commands.executeCommand(`${viewId}.focus`, { preserveFocus: true });
  }

  /** Opens the diff editor on both sides of a change, or of a whole document. */
  private open(node: ChangeNode): Thenable<unknown> | undefined {
    if (!this.comparison) return undefined;
    const { before, after } = this.comparison;
    const versions = `${before} ↔ ${after}`;
    const diff = (left: Uri, right: Uri, name: string) =>
      commands.executeCommand('vscode.diff', left, right, `${name} · ${versions}`);
    const { document } = node;
    if (node.kind === 'document') {
      const file = (uri: string | null, version: string) => (uri ? Uri.parse(uri) : emptyUri(version, document.id));
      return diff(file(document.before, before), file(document.after, after), document.id);
    }
    if (node.kind === 'definition') {
      const { term } = node.definition;
      return diff(definitionUri(before, document.id, term), definitionUri(after, document.id, term), `“${term}”`);
    }
    const [old, now] = [node.change.before, node.change.after];
    const side = (entry: ChangeEntry['before'], version: string, other: ChangeEntry['before']) =>
      entry
        ? provisionUri(version, documentOf(entry.address, document), entry.address)
        : emptyUri(version, other!.address);
    const moved = old && now && old.address !== now.address;
    return diff(
      side(old, before, now),
      side(now, after, old),
      moved ? `${old.address} → ${now.address}` : (now ?? old)!.address,
    );
  }
}

/** The document that an address lies in; what moved between documents is listed under the later one. */
function documentOf(address: string, { id }: DocumentEntry): string {
  if (address === id || address.startsWith(`${id} `)) return id;
  return /^(?:Schedule|Appendix) \S+/.exec(address)?.[0] ?? `Section ${address[0]}`;
}

const icons: Readonly<Record<ChangeEntry['kinds'][number], string>> = {
  inserted: 'diff-added',
  deleted: 'diff-removed',
  reworded: 'diff-modified',
  followed: 'references',
  renumbered: 'diff-renamed',
  notUsed: 'circle-slash',
  usedAgain: 'discard',
  retitled: 'edit',
};
const definitionIcons: Readonly<Record<DefinitionChange['kind'], string>> = {
  added: 'diff-added',
  changed: 'diff-modified',
  deleted: 'diff-removed',
};

function itemOf(node: ChangeNode): TreeItem {
  if (node.kind === 'document') {
    const { id, title, summary, changes, definitions } = node.document;
    const leaf = !changes.length && !definitions.length;
    const item = new TreeItem(
      `${id}${title && title !== id ? ` ${title}` : ''}`,
      leaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
    );
    return Object.assign(item, { description: summary, contextValue: 'document', iconPath: new ThemeIcon('file') });
  }
  if (node.kind === 'definition') {
    const { term, kind, before, after } = node.definition;
    const item = new TreeItem(`“${term}”`);
    const description = `definition ${kind}`;
    item.tooltip = tooltip(`“${term}”: ${description}`, before, after);
    return Object.assign(item, { description, contextValue: 'change', iconPath: new ThemeIcon(definitionIcons[kind]) });
  }
  const { before, after, kinds, summary } = node.change;
  const item = new TreeItem((after ?? before)!.address);
  // Of several the one that matters most to a reader: new words before a new number.
  const shown = (['reworded', 'notUsed', 'usedAgain', 'renumbered'] as const).find((kind) => kinds.includes(kind));
  item.tooltip = tooltip(`${item.label}: ${summary}`, before?.words ?? '', after?.words ?? '');
  const iconPath = new ThemeIcon(icons[shown ?? kinds[0]!]);
  return Object.assign(item, { description: summary, contextValue: 'change', iconPath });
}

/** Words come from files: they are shown as they stand. */
function tooltip(opening: string, before: string, after: string): MarkdownString {
  const words = new MarkdownString();
  words.appendText(opening);
  for (const each of new Set([before, after])) if (each) words.appendText(`\n\n${each}`);
  return words;
}
