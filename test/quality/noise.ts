import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CodeIndex } from '../../server/citations/codeIndex';
import { loadCorpus } from '../../server/interchange/corpusFolder';
import { nodeFileSystem } from '../../server/interchange/nodeFileSystem';
import type { Rule } from '../../server/lint/rule';
import { allRules } from '../../server/lint/rules';
import { lint } from '../../server/lint/run';
import { subjectOf } from '../../server/lint/subject';
import { TermIndex } from '../../server/terms/termIndex';
import { indexCode } from '../bench/engineCode';
import { generateCode } from '../bench/generate';

/** How often each rule speaks in a Code, all of whose text is taken for new. */
export interface Noise {
  readonly words: number;
  /** By name of the rule. */
  readonly findings: ReadonlyMap<string, number>;
}

/** The sample Code in `test/fixtures/code`. */
export async function sampleNoise(): Promise<Noise> {
  const { code, problems } = await loadCorpus(nodeFileSystem, pathToFileURL(resolve('test/fixtures/code')).href);
  if (!code) throw new Error(`The sample Code cannot be read: ${problems[0]?.message ?? 'no code.yaml'}`);
  return noiseOf(CodeIndex.of(code), allRules);
}

/** The Code that the benchmark makes, at a tenth of full size. */
export function generatedNoise(): Noise {
  return noiseOf(indexCode(generateCode({ scale: 0.1 }).documents), allRules);
}

function noiseOf(index: CodeIndex, rules: readonly Rule[]): Noise {
  const terms = TermIndex.of(index);
  const findings = new Map<string, number>();
  let words = 0;
  for (const { document } of index.documents()) {
    words += document.text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
    // A day of its own, so that the table does not change with the calendar.
    const found = lint(subjectOf(document, terms), rules, { everythingChanged: true, today: '2026-01-01' });
    for (const { rule } of found) findings.set(rule, (findings.get(rule) ?? 0) + 1);
  }
  return { words, findings };
}
