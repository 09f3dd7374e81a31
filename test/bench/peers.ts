import { TextDocument } from 'vscode-languageserver-textdocument';
import type { GeneratedCode } from './generate';

/** What the language service of VS Code's own Markdown extension needs for the same Code written as Markdown. */
export interface PeerTimes {
  /** All headings of the workspace. */
  readonly symbols: number;
  /** The first references to a heading, links read. */
  readonly references: number;
  /** The same again. */
  readonly warmReferences: number;
}

const CANCEL = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
const NEVER = () => ({ dispose() {} });

/** Runs the Markdown language service over the Code; a sentence when a package for it is not installed. */
export async function markdownService(code: GeneratedCode): Promise<PeerTimes | string> {
  let modules: [
    typeof import('vscode-markdown-languageservice'),
    { default: new () => { parse(text: string, env: object): unknown[] } },
    typeof import('vscode-uri'),
  ];
  try {
    const name = 'markdown-it';
    modules = await Promise.all([import('vscode-markdown-languageservice'), import(name), import('vscode-uri')]);
  } catch (error) {
    return `Markdown language service: not measured (${error instanceof Error ? error.message.split('\n')[0] : error})`;
  }
  const [{ createLanguageService, githubSlugifier, LogLevel }, { default: MarkdownIt }, { URI }] = modules;
  const documents = code.documents.map(({ file, text }) => {
    const uri = URI.file(`/code/${file.replace('.sec', '.md')}`);
    return Object.assign(TextDocument.create(uri.toString(), 'markdown', 1, asMarkdown(text)), { $uri: uri });
  });
  const byUri = new Map(documents.map((document) => [document.uri, document]));
  const parser = new MarkdownIt();
  const service = createLanguageService({
    workspace: {
      workspaceFolders: [URI.file('/code')],
      onDidChangeMarkdownDocument: NEVER,
      onDidCreateMarkdownDocument: NEVER,
      onDidDeleteMarkdownDocument: NEVER,
      getAllMarkdownDocuments: async () => documents,
      hasMarkdownDocument: (uri) => byUri.has(uri.toString()),
      openMarkdownDocument: async (uri) => byUri.get(uri.toString()),
      stat: async (uri) => (byUri.has(uri.toString()) ? { isDirectory: false } : undefined),
      readDirectory: async () => [],
    },
    parser: { slugifier: githubSlugifier, tokenize: async (document) => parser.parse(document.getText(), {}) as never },
    logger: { level: LogLevel.Off, log() {} },
  });
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const heading = documents[6]!;
  const line = heading
    .getText()
    .split('\n')
    .findIndex((words) => words.startsWith('## '));
  const references = () => service.getReferences(heading, { line, character: 4 }, { includeDeclaration: true }, CANCEL);
  const times = {
    symbols: await timed(() => service.getWorkspaceSymbols('', CANCEL)),
    references: await timed(references),
    warmReferences: await timed(references),
  };
  service.dispose();
  return times;
}

/** Citations of clauses as links to the heading of their group. */
function asMarkdown(text: string): string {
  return text.replace(
    /Section (([A-Z])\d{1,2}[A-Z]?)(\.\d{1,3}[A-Z]?)?/g,
    (words, group: string, letter: string) => `[${words}](section-${letter.toLowerCase()}.md#${group.toLowerCase()})`,
  );
}
