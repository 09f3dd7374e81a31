import { type Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { ServerState, ServerStatus } from './protocol';
import type { SessionListener } from './session';

const problemsView = 'workbench.actions.view.problems';
const restart = 'sec.restartServer';
const switchVersion = 'sec.versions.switch';

/** The item at the foot of the window: which Code is in use, and how many problems were found. */
export class StatusBar implements SessionListener, Disposable {
  private readonly item = window.createStatusBarItem('sec.status', StatusBarAlignment.Right, 100);
  private readonly subscription = window.onDidChangeActiveTextEditor(() => this.showOrHide());
  private languages: readonly string[] = [];

  constructor() {
    this.item.name = 'SEC Drafting';
    this.onState('starting');
  }

  onLanguages(languages: readonly string[]): void {
    this.languages = languages;
    this.showOrHide();
  }

  onState(status: ServerState): void {
    const stopped = status === 'stopped';
    this.item.text = statusText(status);
    this.item.tooltip = tooltip(status);
    this.item.command = stopped ? restart : hasVersions(status) ? switchVersion : problemsView;
    this.item.backgroundColor = stopped ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.accessibilityInformation = { label: spoken(this.item.text) };
    this.showOrHide();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }

  /** The item is about drafts, so it goes away while other files are edited. */
  private showOrHide(): void {
    const language = window.activeTextEditor?.document.languageId;
    if (language && this.languages.includes(language)) this.item.show();
    else this.item.hide();
  }
}

/** For instance `SEC outline · 3 problems`. */
export function statusText(status: ServerState): string {
  if (status === 'stopped') return '$(warning) SEC stopped';
  if (status === 'starting' || status.indexing) return '$(sync~spin) SEC indexing';
  const { problems, message } = status;
  const count = problems === 0 ? 'no problems' : `${problems} problem${problems === 1 ? '' : 's'}`;
  return `${message ? '$(info) ' : ''}${codeName(status)} · ${count}`;
}

function codeName({ code, version, outline }: ServerStatus): string {
  const name = code === '' || code === 'Smart Energy Code' ? 'SEC' : code;
  return `${name} ${outline || !version ? 'outline' : version}`;
}

function tooltip(state: ServerState): MarkdownString {
  const words = new MarkdownString(paragraphs(state).join('\n\n'));
  words.isTrusted = { enabledCommands: [problemsView] };
  return words;
}

/** True when there is another version of the Code to switch to. */
const hasVersions = (state: ServerState): state is ServerStatus => typeof state === 'object' && state.versions > 1;

function paragraphs(state: ServerState): string[] {
  if (state === 'stopped') return ['The SEC language server is not running. Click to start it again.'];
  if (state === 'starting' || state.indexing) {
    return ['Reading the Code. Citations are checked when it has been read.'];
  }
  const words = state.outline ? aboutOutline : aboutCode;
  const message = state.message ? [escaped(state.message)] : [];
  return [
    `**${escaped(codeName(state))}**`,
    ...words,
    ...message,
    hasVersions(state) ? clickToSwitch(state) : 'Click to see the problems.',
  ];
}

const clickToSwitch = ({ versions }: ServerStatus) =>
  `Click to switch between the ${versions} versions of the Code here. [Show the problems](command:${problemsView})`;

const aboutCode = [
  'Drafts are checked against the imported text of the Code.',
  'Counted are the problems in your drafts, hints left out. What is wrong in the Code’s own documents is listed too.',
];

const aboutOutline = [
  'Citations are checked against an outline of the Code: its structure, headings and known provision numbers, ' +
    'summarised in this project’s own words. It is not the legal text. A number that the outline does not list is ' +
    'reported as not known, never as missing.',
  'To check against the legal text, import the Code and name its folder in the setting `sec.corpus.path`.',
];

/** Names and messages come from files, so they may not act as Markdown. `appendText` would glue their words together. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|&~$]/g, '\\$&');
}

/** What a screen reader says: the text without its icons. */
function spoken(text: string): string {
  return text.replace(/\$\([^)]*\)\s*/g, '');
}
