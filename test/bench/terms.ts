import type { CodeIndex } from '../../server/citations/codeIndex';
import { editDocument, readDocument } from '../../server/corpus/read';
import { TermIndex } from '../../server/terms/termIndex';
import { TextTerms } from '../../server/terms/textTerms';
import { countUses } from '../../server/terms/usage';
import { wordAt } from './engine';
import { indexCode } from './engineCode';
import { termPass } from './floor';
import type { GeneratedCode } from './generate';
import { megabytes, once, timesOf } from './measure';
import { Random } from './random';
import type { Row, Section } from './table';

/** Defined terms: reading definitions, finding every term, and making both again after an edit. */
export function termRows(code: GeneratedCode, quick: boolean): Section {
  const rounds = quick ? 3 : 9;
  const times = {
    floor: [] as number[],
    define: [] as number[],
    find: [] as number[],
    term: [] as number[],
    meaning: [] as number[],
    key: [] as number[],
  };
  const pass = termPass(code.terms);
  const texts = code.documents.map(({ text }) => text);
  let definitions = 0;
  for (let round = 0; round < rounds; round++) {
    times.floor.push(once(() => pass(texts)).ms);
    // A Code that nothing is known of.
    const index = indexCode(code.documents);
    const made = once(() => TermIndex.of(index));
    const terms = made.result;
    definitions = terms.definitions().length;
    times.define.push(made.ms);
    times.find.push(once(() => [...countUses(terms)]).ms);
    times.term.push(remade(index, terms, '| **', 'New '));
    times.meaning.push(remade(index, terms, '** | means ', 'every '));
    times.key.push(...keys(code, index, terms, quick ? 40 : 100));
  }
  const size = megabytes(texts);
  const row = (work: string, samples: readonly number[], rest: Partial<Row> = {}): Row => {
    const { best, p50 } = timesOf(samples);
    return { work, measured: p50, unit: 'ms', note: `best ${best.toFixed(1)} ms`, ...rest };
  };
  const key = timesOf(times.key);
  return {
    title: `Defined terms: ${definitions} definitions, ${size.toFixed(1)} MB`,
    rows: [
      row('  floor: one pattern of all terms', times.floor),
      row('definitions of the whole Code', times.define),
      row('every term found in the whole Code', times.find, { budget: timesOf(times.floor).p50 }),
      row('made again after a term was changed', times.term, { budget: 30 }),
      row('made again after a meaning was changed', times.meaning, { budget: 30 }),
      { ...row('terms of a draft after a key (p95)', times.key), measured: key.p95, budget: 3 },
    ],
  };
}

/** Milliseconds to make the terms again when `words` are written behind the first `mark` of Section A. */
function remade(index: CodeIndex, terms: TermIndex, mark: string, words: string): number {
  const entry = index.code.documents.get('Section A')!;
  const at = entry.document.text.indexOf(mark) + mark.length;
  const document = editDocument(entry.document, { start: at, end: at, text: words });
  const changed = index.with({ ...entry, document });
  return once(() => TermIndex.of(changed, terms)).ms;
}

/** Milliseconds for a draft's terms after each of some keys: definitions, and uses in every block. */
function keys(code: GeneratedCode, index: CodeIndex, terms: TermIndex, count: number): number[] {
  const random = new Random(7);
  let document = readDocument('file:///MP901.sec', code.draft, 'sec');
  let citations = index.read(document);
  let known = TextTerms.of(document, citations, index, terms);
  const samples: number[] = [];
  for (let key = -10; key < count; key++) {
    const at = wordAt(document.text, random);
    document = editDocument(document, { start: at, end: at, text: 'x' });
    citations = index.read(document, citations);
    const { ms, result } = once(() => {
      const now = TextTerms.of(document, citations, index, terms, known);
      for (let block = 0; block < document.blocks.length; block++) now.of(block);
      return now;
    });
    known = result;
    if (key >= 0) samples.push(ms);
  }
  return samples;
}
