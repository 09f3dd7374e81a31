import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Span } from '../corpus/span';
import { DEFAULT_LINT, type LintSettings } from '../lint/lintSettings';
import { nearestName } from '../lint/nearest';
import type { Severity } from '../lint/rule';
import { LEVELS, LINT_KEYS } from '../lint/schema';

/** Name of the file that holds the settings of a workspace folder. */
export const LINT_FILE = 'sec-lint.yaml';

/** Something wrong with the file, in one sentence, where it stands. */
export interface LintFileProblem {
  /** Line, from 0. */
  readonly line: number;
  readonly span: Span;
  readonly message: string;
}

export interface ReadLintSettings {
  /** What could be read; the default for the rest. */
  readonly settings: LintSettings;
  readonly problems: readonly LintFileProblem[];
}

/** Longer files are not written by hand. */
const LONGEST = 256 * 1024;

/** Reads the text of a `sec-lint.yaml`. Never fails: what is wrong is reported and left out, the rest is kept. */
export function readLintSettings(source: string, ruleNames: readonly string[]): ReadLintSettings {
  const lines = new LineCounter();
  const problems: LintFileProblem[] = [];
  const report = (span: Span, message: string) =>
    problems.push({ line: Math.max(0, lines.linePos(span.start).line - 1), span, message });
  const nothing = { settings: DEFAULT_LINT, problems };
  if (source.length > LONGEST) {
    report({ start: 0, end: 1 }, 'This file is longer than 256 KB, so it is not read. Write only what differs.');
    return nothing;
  }
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos;
    report(
      { start, end: Math.max(end, start + 1) },
      `This is not valid YAML, so none of the file is used: check brackets, quotes and indentation (parser: ${error.message.split('\n')[0]!.replace(/[.:]?$/, '')}).`,
    );
    return nothing;
  }
  // An alias can expand without bound, and no settings need one.
  let alias: Span | undefined;
  visit(document, {
    Alias: (_, node) => {
      alias = spanOf(node);
      return visit.BREAK;
    },
  });
  if (alias) {
    report(alias, 'Aliases (*name) are not read here, so none of the file is used. Write the value out.');
    return nothing;
  }
  if (document.contents === null) return nothing;
  const top = entriesOf(document.contents as Node);
  if (!top) {
    report(
      spanOf(document.contents as Node),
      `Write one of ${Object.keys(LINT_KEYS).join(', ')}, a colon and its value.`,
    );
    return nothing;
  }
  let severities: LintSettings['severities'] = DEFAULT_LINT.severities;
  let houseTerms: readonly string[] = [];
  let baseline: string | undefined;
  for (const { key, name, value } of top) {
    if (name === 'rules') severities = readRules(key, value, ruleNames, report);
    else if (name === 'house-terms') houseTerms = readTerms(key, value, report);
    else if (name === 'baseline') baseline = readPath(key, value, report);
    else report(key, `“${name}” is no setting, so it is passed over.${meant(name, Object.keys(LINT_KEYS))}`);
  }
  return { settings: { severities, houseTerms, ...(baseline !== undefined && { baseline }) }, problems };
}

type Report = (span: Span, message: string) => void;

function readRules(key: Span, value: Node | null, names: readonly string[], report: Report) {
  const severities = new Map<string, Severity | 'off'>();
  const entries = value ? entriesOf(value) : [];
  if (!entries) report(key, 'Under “rules” write one rule a line, with its severity: “may-not: off”.');
  for (const entry of entries ?? []) {
    const { name } = entry;
    const level = wordsOf(entry.value);
    const wanted = LEVELS.find((each) => each === level);
    if (!names.includes(name))
      report(entry.key, `There is no rule “${name}”, so this line changes nothing.${meant(name, names)}`);
    else if (!wanted)
      report(
        entry.value ? spanOf(entry.value) : entry.key,
        `A rule is set to one of ${LEVELS.join(', ')}, so this line changes nothing.${meant(level, LEVELS)}`,
      );
    else severities.set(name, wanted);
  }
  return severities;
}

function readTerms(key: Span, value: Node | null, report: Report): readonly string[] {
  if (!value) return [];
  if (!isSeq(value)) {
    report(key, 'Write the house terms as a list: [Change Pack, Design Note].');
    return [];
  }
  return value.items.flatMap((item) => {
    const words = wordsOf(item as Node)
      .replace(/\s+/g, ' ')
      .trim();
    if (!words) report(spanOf(item as Node), 'A house term is a word or several words, so this one is passed over.');
    return words || [];
  });
}

function readPath(key: Span, value: Node | null, report: Report): string | undefined {
  const path = wordsOf(value);
  const outside = /^\/|(?:^|\/)\.\.(?:\/|$)|[\\:]/.test(path);
  if (!path || outside) {
    report(
      value ? spanOf(value) : key,
      'The baseline is a file in the folder of this file or beneath it: write its path with “/”, such as sec-lint-baseline.json.',
    );
    return undefined;
  }
  return path.replace(/^\.\//, '');
}

const meant = (word: string, names: Iterable<string>) => {
  const name = word && nearestName(word, names);
  return name ? ` Did you mean “${name}”?` : '';
};

interface Entry {
  readonly key: Span;
  readonly name: string;
  readonly value: Node | null;
}

/** The pairs of a mapping, in order; undefined for a node of another kind. */
function entriesOf(node: Node): Entry[] | undefined {
  if (!isMap(node)) return undefined;
  return node.items.map((pair) => {
    const key = pair.key as Node;
    const value = pair.value as Node | null;
    return { key: spanOf(key), name: wordsOf(key), value: isScalar(value) && value.value === null ? null : value };
  });
}

/** The words of a scalar as they are written; '' for anything else. */
function wordsOf(node: Node | null): string {
  if (!isScalar(node) || node.value === null) return '';
  return typeof node.value === 'string' ? node.value.trim() : (node.source ?? '');
}

const spanOf = (node: Node): Span => {
  const [start = 0, end = start] = node.range ?? [];
  return { start, end: Math.max(end, start + 1) };
};
