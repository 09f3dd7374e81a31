import { spawnSync } from 'node:child_process';
import type { CodeIndex } from '../../server/citations/codeIndex';
import type { LegalDocument } from '../../server/corpus/document';
import { editDocument, readDocument } from '../../server/corpus/read';
import { DEFAULT_LINT, rulesFor } from '../../server/lint/lintSettings';
import { type Linted, relint } from '../../server/lint/relint';
import { lint } from '../../server/lint/run';
import { subjectOf } from '../../server/lint/subject';
import { TermIndex } from '../../server/terms/termIndex';
import { countUses } from '../../server/terms/usage';
import type { ColdTimes } from './cold';
import { indexCode, parseCode, readIndex } from './engineCode';
import { lintPass, onePass, termPass } from './floor';
import type { GeneratedCode } from './generate';
import { measure, megabytes, timesOf } from './measure';
import { Random } from './random';
import type { Row, Section } from './table';

export interface EngineOptions {
  readonly quick: boolean;
  /** The folder that holds the Code. */
  readonly corpus: string;
  /** Megabytes a second of the Markdown language service, when it could be run. */
  readonly peer: Row['peer'];
}

/** Indexing, a key press and linting, in this process and without a server. */
export async function engineRows(code: GeneratedCode, { quick, corpus, peer }: EngineOptions): Promise<Section[]> {
  const runs = quick ? 5 : 15;
  const texts = code.documents.map(({ text }) => text);
  const size = megabytes(texts);
  const speed = (ms: number) => size / (ms / 1000);

  const floor = (await measure(() => onePass(texts), { runs })).best;
  const terms = (await measure(() => termPass(code.terms)(texts), { runs: 5 })).best;
  const cold = coldTimes(corpus, code, quick ? 1 : 3);
  const parsed = parseCode(code.documents);
  const parse = await measure(() => parseCode(code.documents), { runs });
  const cite = await measure(() => readIndex(parsed), { runs });
  const whole = await measure(() => indexCode(code.documents), { runs });
  const note = (ms: number) => `${ms.toFixed(0)} ms`;
  const coldMs = cold.parse + cold.cite;

  const index = indexCode(code.documents);
  const citations = [...index.documents()].reduce((sum, { all }) => sum + all.length, 0);
  const found = TermIndex.of(index);
  const find = await measure(() => [...countUses(TermIndex.of(indexCode(code.documents)))], {
    runs: quick ? 3 : 7,
  });
  let fresh = { index, found };
  // Read anew before each run, so that nothing is known from the one before.
  const before = () => {
    const again = indexCode(code.documents);
    fresh = { index: again, found: TermIndex.of(again) };
  };
  const lintAll = (everythingChanged: boolean) => () => {
    const rules = [...rulesFor(DEFAULT_LINT)];
    for (const { document } of fresh.index.documents())
      lint(subjectOf(document, fresh.found), rules, { everythingChanged });
  };
  const lints = await measure(lintAll(false), { runs: quick ? 3 : 7, before });
  const lintsNew = await measure(lintAll(true), { runs: quick ? 2 : 5, before });
  const lintFloor = (await measure(() => lintPass(texts), { runs: 5 })).best;

  return [
    {
      title: `The whole Code: ${code.documents.length} documents, ${size.toFixed(1)} MB, ${citations} citations, ${code.terms.length} definitions`,
      rows: [
        {
          work: 'index, first time in a process',
          measured: speed(coldMs),
          unit: 'MB/s',
          budget: 40,
          floor: speed(floor),
          ...(peer && { peer }),
          note: `${note(coldMs)}: parse ${note(cold.parse)}, cite ${note(cold.cite)}; read files ${note(cold.files)}`,
        },
        {
          work: 'index, compiled (median)',
          measured: speed(whole.p50),
          unit: 'MB/s',
          budget: 40,
          floor: speed(floor),
          ...(peer && { peer }),
          note: note(whole.p50),
        },
        {
          work: 'index, compiled (best)',
          measured: speed(whole.best),
          unit: 'MB/s',
          budget: 40,
          note: note(whole.best),
        },
        { work: '  parse only (best)', measured: speed(parse.best), unit: 'MB/s', note: note(parse.best) },
        { work: '  citations only (best)', measured: speed(cite.best), unit: 'MB/s', note: note(cite.best) },
        {
          work: '  index with all terms found',
          measured: speed(find.best),
          unit: 'MB/s',
          budget: 40,
          floor: speed(terms),
          note: `${note(find.best)}; floor: one pattern of all terms`,
        },
        {
          work: 'all rules over the whole Code as it stands',
          measured: speed(lints.p50),
          unit: 'MB/s',
          budget: 15,
          floor: speed(lintFloor),
          note: note(lints.p50),
        },
        {
          work: 'the same, all text taken for new',
          measured: speed(lintsNew.p50),
          unit: 'MB/s',
          budget: 15,
          floor: speed(lintFloor),
          note: `${note(lintsNew.p50)}: rules that look only at what a modification changes are asked everywhere`,
        },
      ],
    },
    {
      title: `One key in a draft of ${(code.draft.length / 1000).toFixed(0)} KB, in the engine`,
      rows: [
        ...keyRows(code, index, quick ? 120 : 360, typist(new Random(7)), 'key to findings, typing'),
        ...keyRows(code, index, quick ? 60 : 300, wanderer(new Random(7)), 'each key in another paragraph'),
      ],
    },
  ];
}

/** The median of several fresh processes. */
function coldTimes(corpus: string, code: GeneratedCode, processes: number): ColdTimes {
  const documents = code.documents.map(({ id, file, title, names }) => ({ id, file, title, names }));
  const runs: ColdTimes[] = [];
  for (let i = 0; i < processes; i++) {
    const { stdout, stderr } = spawnSync(process.execPath, [process.argv[1]!, '--cold', corpus], {
      input: JSON.stringify(documents),
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(`The process that reads the Code failed: ${stderr}`);
    runs.push(JSON.parse(stdout));
  }
  runs.sort((a, b) => a.parse + a.cite - (b.parse + b.cite));
  return runs[runs.length >> 1]!;
}

function keyRows(
  code: GeneratedCode,
  index: CodeIndex,
  keys: number,
  next: (text: string) => Key,
  work: string,
): Row[] {
  const terms = TermIndex.of(index);
  let document: LegalDocument = readDocument('file:///MP901.sec', code.draft, 'sec');
  const edit: number[] = [];
  const read: number[] = [];
  const check: number[] = [];
  let known: Linted | undefined;
  // The first keys compile the code.
  for (let key = -20; key < keys; key++) {
    const { at, letter } = next(document.text);
    const start = performance.now();
    document = editDocument(document, { start: at, end: at, text: letter });
    const edited = performance.now();
    const subject = subjectOf(document, terms, known);
    const cited = performance.now();
    // As the server does it: what the edit left alone is kept.
    const findings = (known && relint(known, subject)) ?? lint(subject);
    const done = performance.now();
    known = { ...subject, findings };
    if (key < 0) continue;
    edit.push(edited - start);
    read.push(cited - edited);
    check.push(done - cited);
  }
  const totals = timesOf(edit.map((ms, i) => ms + read[i]! + check[i]!));
  const part = (name: string, samples: readonly number[]): Row => {
    const { p50, p95 } = timesOf(samples);
    return { work: `  ${name} (p95)`, measured: p95, unit: 'ms', note: `p50 ${p50.toFixed(2)} ms` };
  };
  return [
    {
      work: `${work} (p95)`,
      measured: totals.p95,
      unit: 'ms',
      budget: 5,
      note: `p50 ${totals.p50.toFixed(2)} ms`,
    },
    part('read the paragraph, build the structure', edit),
    part('citations', read),
    part('rules', check),
  ];
}

/** One key of somebody who drafts. */
export interface Key {
  readonly at: number;
  readonly letter: string;
}

/** What is typed at one place before the next. */
const TYPED = ' and shall tell each User of it';

/** Somebody who types a few words somewhere, then a few words elsewhere. */
export function typist(random: Random): (text: string) => Key {
  let at = 0;
  let typed = TYPED.length;
  return (text) => {
    if (typed === TYPED.length) {
      at = wordAt(text, random);
      while (/\w/.test(text[at] ?? '')) at++;
      typed = 0;
    }
    return { at: at + typed, letter: TYPED[typed++]! };
  };
}

/** A letter in the middle of some word, each time of another paragraph: nothing is warm. */
export function wanderer(random: Random): (text: string) => Key {
  return (text) => ({ at: wordAt(text, random), letter: 'x' });
}

/** An offset in the middle of a word, anywhere in the text. */
export function wordAt(text: string, random: Random): number {
  for (;;) {
    const at = random.between(1000, text.length - 100);
    if (/[a-z]{2}/.test(text.slice(at - 1, at + 1))) return at;
  }
}
