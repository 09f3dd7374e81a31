import { spawnSync } from 'node:child_process';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, fileUri } from '../protocol/client';
import { type Key, typist, wanderer } from './engine';
import type { GeneratedCode } from './generate';
import { once, type Times, timesOf } from './measure';
import { closedRows, grownRow, memoryRow, settled } from './memory';
import { Random } from './random';
import type { Row, Section } from './table';

export interface ServerOptions {
  readonly quick: boolean;
  /** The workspace: holds `sec-corpus` and the draft. */
  readonly folder: string;
  readonly draft: string;
  /** Milliseconds that the Markdown language service needs for references when it has read everything. */
  readonly peerReferences: number | undefined;
}

/** The built server as an editor meets it: over stdio, with the whole Code. */
export async function serverRows(code: GeneratedCode, options: ServerOptions): Promise<Section[]> {
  const runs = options.quick ? 1 : 3;
  const bare = timesOf(
    Array.from({ length: runs + 2 }, () => once(() => spawnSync(process.execPath, ['-e', '0'])).ms),
  ).p50;
  const starts: Start[] = [];
  const termStarts: Start[] = [];
  for (let i = 0; i < runs; i++) {
    starts.push(await stopped(await startServer(code, options, citationPlace, false)));
    termStarts.push(await stopped(await startServer(code, options, termPlace, false)));
  }
  const initialize = timesOf(starts.map((start) => start.initialize)).p50;
  const firstHover = timesOf(starts.map((start) => start.firstHover)).p50;
  const firstTerm = timesOf(termStarts.map((start) => start.firstHover)).p50;
  const last = await startServer(code, options, citationPlace, true);
  const rows: Row[] = [
    { work: 'process start to initialize', measured: initialize, unit: 'ms', floor: bare, note: 'floor: node -e 0' },
    {
      work: 'process start to the first hover, on a citation',
      measured: firstHover,
      unit: 'ms',
      budget: 400,
      floor: bare,
      peer: { name: 'MDLS to symbols', measured: 1800 },
    },
    {
      work: 'the same, on a defined term',
      measured: firstTerm,
      unit: 'ms',
      budget: 400,
      floor: bare,
      note: 'waits for the definitions of the whole Code',
    },
    {
      work: 'process start to all of the Code read',
      measured: timesOf(starts.map((start) => start.everything)).p50,
      unit: 'ms',
      peer: { name: 'MDLS to references', measured: 2800 },
      note: 'the draft is checked at the same time',
    },
    {
      work: 'longest block of the event loop while indexing',
      measured: last.longestBlock,
      unit: 'ms',
      budget: 30,
      note: 'longest answer to an empty request',
    },
    memoryRow(last.client, 'memory with everything read and the draft checked (RSS)'),
  ];
  const session = new Session(last.client, code, fileUri(options.draft));
  const warm = await session.warmRows(options.quick ? 60 : 300, options.peerReferences);
  const keys = [
    await session.keyRow(options.quick ? 90 : 300, typist(new Random(11)), 'key to diagnostics, typing'),
    await session.keyRow(options.quick ? 40 : 200, wanderer(new Random(11)), 'each key in another paragraph'),
  ];
  const memory = memoryRow(last.client, 'memory of the server after all that (RSS)');
  await last.client.stop();
  const closed = await closedRows(options.folder);
  const grown = options.quick ? [] : [await grownRow(options.folder)];
  return [
    { title: 'The server, over stdio, with the whole Code', rows: [...rows, memory, ...closed, ...grown] },
    { title: 'Warm answers (p95)', rows: warm },
    { title: `One key in a draft of ${(code.draft.length / 1000).toFixed(0)} KB, over stdio`, rows: keys },
  ];
}

interface Start {
  readonly client: Client;
  readonly initialize: number;
  readonly firstHover: number;
  readonly everything: number;
  readonly longestBlock: number;
}

/** Where to hover first. */
type Pick = (code: GeneratedCode, uri: string) => Place;

const citationPlace: Pick = (code, uri) => citationPlaces(code, uri)[0]!;

/** The first defined term of the draft outside its instructions. */
const termPlace: Pick = (code, uri) => {
  const longest = [...code.terms].sort((a, b) => b.length - a.length).find((term) => code.draft.includes(` ${term} `))!;
  const document = TextDocument.create(uri, 'sec', 1, code.draft);
  return { textDocument: { uri }, position: document.positionAt(code.draft.indexOf(` ${longest} `) + 2) };
};

async function startServer(
  code: GeneratedCode,
  { folder, draft }: ServerOptions,
  where: Pick,
  ping: boolean,
): Promise<Start> {
  const begun = performance.now();
  const client = await Client.start({ folders: [folder] });
  const initialize = performance.now() - begun;
  const uri = fileUri(draft);
  await client.open(uri, code.draft);
  let waiting = ping;
  const longest = longestAnswer(client, () => waiting);
  const answer = await client.ask('textDocument/hover', where(code, uri));
  const firstHover = performance.now() - begun;
  if (!answer) throw new Error('The first hover had no answer.');
  // The Code may go on being read after the first answer.
  await settled(client);
  const everything = performance.now() - begun;
  waiting = false;
  return { client, initialize, firstHover, everything, longestBlock: await longest };
}

async function stopped(start: Start): Promise<Start> {
  await start.client.stop();
  return start;
}

/** Asks for nothing again and again; the longest wait shows how long the server did not look up. */
async function longestAnswer(client: Client, going: () => boolean): Promise<number> {
  let longest = 0;
  while (going()) {
    const start = performance.now();
    await client.ask('sec/nothing', {}).catch(() => {});
    longest = Math.max(longest, performance.now() - start);
    await new Promise((resume) => setTimeout(resume, 2));
  }
  return longest;
}

type Place = { textDocument: { uri: string }; position: { line: number; character: number } };

/** Places inside citations of the draft. */
function citationPlaces(code: GeneratedCode, uri: string): Place[] {
  const document = TextDocument.create(uri, 'sec', 1, code.draft);
  return [...code.draft.matchAll(/(?<=Section )[A-Z]\d{1,2}\.\d/g)].map((match) => ({
    textDocument: { uri },
    position: document.positionAt(match.index + 1),
  }));
}

class Session {
  private readonly random = new Random(11);
  /** The draft as it has been edited so far. */
  private document: TextDocument;

  constructor(
    private readonly client: Client,
    private readonly code: GeneratedCode,
    private readonly uri: string,
  ) {
    this.document = TextDocument.create(uri, 'sec', 1, code.draft);
  }

  async warmRows(runs: number, peerReferences: number | undefined): Promise<Row[]> {
    const places = citationPlaces(this.code, this.uri);
    const at = () => this.random.pick(places);
    const rows: Row[] = [];
    const row = async (work: string, method: string, params: () => object, extra: Partial<Row> = {}) => {
      const { p50, p95 } = await this.ask(method, params, runs);
      rows.push({ work, measured: p95, unit: 'ms', budget: 2, note: `p50 ${p50.toFixed(2)} ms`, ...extra });
    };
    const empty = await this.ask('sec/nothing', () => ({}), runs);
    const floor = empty.p95;
    await row('hover', 'textDocument/hover', at, { floor });
    await row('definition', 'textDocument/definition', at, { floor });
    const peer = peerReferences === undefined ? {} : { peer: { name: 'MDLS', measured: peerReferences } };
    await row('references', 'textDocument/references', () => ({ ...at(), context: { includeDeclaration: true } }), {
      floor,
      ...peer,
    });
    await row('document highlight', 'textDocument/documentHighlight', at, { floor });
    await row('completion after "Section G3."', 'textDocument/completion', () => this.afterWord(places), { floor });
    const queries = [
      'g317',
      'G3.17',
      'harbour entry',
      'notify pilot',
      'duties powers',
      'm',
      'tide reg',
      'anchor transfr',
    ];
    await row('workspace symbol', 'workspace/symbol', () => ({ query: this.random.pick(queries) }), { floor });
    await row(
      'document symbols of the draft',
      'textDocument/documentSymbol',
      () => ({ textDocument: { uri: this.uri } }),
      { budget: 20 },
    );
    await row(
      'semantic tokens of the draft',
      'textDocument/semanticTokens/full',
      () => ({ textDocument: { uri: this.uri } }),
      { budget: 20 },
    );
    await row('code lenses of the draft', 'textDocument/codeLens', () => ({ textDocument: { uri: this.uri } }), {
      budget: 20,
    });
    return rows;
  }

  /** Behind the dot of a clause number, where a list of clauses is offered. */
  private afterWord(places: readonly Place[]): Place {
    const { textDocument, position } = this.random.pick(places);
    const line = this.code.draft.split('\n', position.line + 1)[position.line]!;
    return { textDocument, position: { line: position.line, character: line.indexOf('.', position.character) + 1 } };
  }

  private async ask(method: string, params: () => object, runs: number): Promise<Times> {
    const samples: number[] = [];
    for (let i = -10; i < runs; i++) {
      const asked = params();
      const start = performance.now();
      await this.client.ask(method, asked).catch(() => {});
      if (i >= 0) samples.push(performance.now() - start);
    }
    return timesOf(samples);
  }

  async keyRow(keys: number, next: (text: string) => Key, work: string): Promise<Row> {
    let previousResultId: string | undefined;
    let { document } = this;
    const samples: number[] = [];
    let findings = 0;
    for (let key = -20; key < keys; key++) {
      const { at, letter } = next(document.getText());
      const position = document.positionAt(at);
      const contentChanges = [{ range: { start: position, end: position }, text: letter }];
      const version = document.version + 1;
      const start = performance.now();
      void this.client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: this.uri, version },
        contentChanges,
      });
      const report = await this.client.ask<{ resultId?: string; items: unknown[] }>('textDocument/diagnostic', {
        textDocument: { uri: this.uri },
        ...(previousResultId && { previousResultId }),
      });
      if (key >= 0) samples.push(performance.now() - start);
      findings = report.items.length;
      previousResultId = report.resultId;
      document = TextDocument.update(document, contentChanges, version);
    }
    this.document = document;
    const { p50, p95 } = timesOf(samples);
    return {
      work: `${work} (p95)`,
      measured: p95,
      unit: 'ms',
      budget: 10,
      peer: { name: 'MDLS at best', measured: 37 },
      note: `p50 ${p50.toFixed(2)} ms, ${findings} diagnostics`,
    };
  }
}
