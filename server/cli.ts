import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Command, InvalidArgumentError } from 'commander';
import { version } from '../package.json';
import { CodeIndex } from './citations/codeIndex';
import { addressFrom } from './cli/address';
import { CannotRun } from './cli/cannotRun';
import { checkJson, checkPretty, exitCode } from './cli/check';
import { citationsJson, citationsPretty } from './cli/citations';
import { compareJson, compareMarkdown, comparePretty, comparisonOf } from './cli/compare';
import { CORPUS_HELP, CorpusReader, corpusFolder, SHIPPED } from './cli/corpus';
import { explain } from './cli/explain';
import { fixTexts } from './cli/fix';
import { type ImportOptions, importJson, importPretty, runImport } from './cli/import';
import { type ImportProgressForm, importProgress } from './cli/importProgress';
import { type Input, readInput } from './cli/input';
import { CONFIG_HELP, type NamedConfig } from './cli/lintConfig';
import { checkSarif } from './cli/sarif';
import { showAddress } from './cli/show';
import { printable } from './cli/terminal';
import { termJson, termPretty, termsJson, termsPretty } from './cli/terms';
import { versionsIn, versionsJson, versionsPretty, versionToCompare } from './cli/versions';
import { saveBaseline } from './cli/writeBaseline';
import { LINT_FILE } from './interchange/lintSettingsFile';
import { readersInThread } from './interchange/official/readingThread';
import type { Severity } from './lint/rule';
import { TermIndex } from './terms/termIndex';
import { compareCodes } from './versions/compareCodes';

const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

const oneOf =
  <Choice extends string>(choices: readonly Choice[]) =>
  (value: string): Choice => {
    const choice = choices.find((each) => each === value);
    if (choice === undefined) throw new InvalidArgumentError(`Choose one of ${choices.join(', ')}.`);
    return choice;
  };
const format = oneOf(['pretty', 'json'] as const);

const program = new Command('sec-drafting')
  .description('Checks legal text for the GB Smart Energy Code (SEC): citations, defined terms and wording.')
  .version(version)
  .enablePositionalOptions()
  .showHelpAfterError('(sec-drafting --help lists the commands)')
  .exitOverride();

interface CheckOptions {
  readonly corpus?: string;
  readonly config: NamedConfig;
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly failOn: Severity | 'never';
  readonly output?: string;
  readonly fix?: boolean;
  readonly writeBaseline?: string;
}

program
  .command('check')
  .description('report what is wrong with texts; exit 0: nothing, 1: findings, 2: could not run')
  .argument('<path...>', 'files (.sec, .md, .txt), folders, or - for standard input')
  .option('--corpus <folder>', CORPUS_HELP)
  .option('--config <file>', CONFIG_HELP)
  .option('--no-config', `read no ${LINT_FILE}`)
  .option('--format <format>', 'pretty, json or sarif', oneOf(['pretty', 'json', 'sarif'] as const), 'pretty')
  .option('--output <file>', 'write the report to a file')
  .option('--fail-on <severity>', `exit 1 from this severity on: ${FAIL_ON.join(', ')}`, oneOf(FAIL_ON), 'error')
  .option('--fix', 'make the corrections that change no meaning; the text of - goes to standard output')
  .option('--write-baseline <file>', 'keep the findings of now quiet from now on')
  .action(async (paths: string[], options: CheckOptions) => {
    const { config, failOn, output, writeBaseline } = options;
    const streams = options.fix && paths.includes('-');
    if (streams && options.format !== 'pretty' && output === undefined)
      throw new CannotRun(
        'With --fix the text of - goes to standard output: name a file for the report with --output.',
      );
    let input = await readInput(paths, options.corpus, config);
    if (options.fix) input = fixTexts(input);
    tell(input.notes);
    if (writeBaseline !== undefined) {
      print(saveBaseline(input, writeBaseline));
      return;
    }
    const report = reportOf(input, options.format);
    if (output !== undefined) save(output, `${stripVTControlCharacters(report)}\n`);
    if (streams) {
      if (output === undefined) process.stderr.write(`${report}\n`);
      process.stdout.write(input.texts.find(({ path }) => path === '-')!.view.document.text);
    } else if (output === undefined) print(report);
    process.exitCode = exitCode(input, failOn);
  });

function reportOf(input: Input, format: CheckOptions['format']): string {
  if (format === 'pretty') return checkPretty(input);
  return json(format === 'json' ? checkJson(input) : checkSarif(input));
}

function save(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch {
    throw new CannotRun(`${file} cannot be written.`);
  }
}

program
  .command('citations')
  .description('list every citation with the provision it means')
  .argument('<path...>', 'files (.sec, .md, .txt), folders, or - for standard input')
  .option('--corpus <folder>', CORPUS_HELP)
  .option('--format <format>', 'pretty or json', format, 'pretty')
  .action(async (paths: string[], options: { corpus?: string; format: string }) => {
    const input = await readInput(paths, options.corpus, false);
    tell(input.notes);
    print(options.format === 'json' ? json(citationsJson(input)) : citationsPretty(input));
  });

program
  .command('show')
  .description('show a provision, what relies on it and which modifications touch it')
  .argument('<address...>', 'G3.17, Appendix L 4.2.1.3, MP073')
  .option('--corpus <folder>', CORPUS_HELP)
  .action(async (words: string[], options: { corpus?: string }) => {
    const address = addressFrom(words.join(' '));
    const corpora = new CorpusReader();
    const code = await corpora.code(corpusFolder(options.corpus, ['-']));
    tell(corpora.notes);
    print(showAddress(CodeIndex.of(code), address));
  });

program
  .command('terms')
  .description('list the defined terms; with a term, say what it means and where it is used')
  .argument('[term...]', 'a defined term, such as Deployed Products List')
  .option('--corpus <folder>', CORPUS_HELP)
  .option('--format <format>', 'pretty or json', format, 'pretty')
  .action(async (words: string[], options: { corpus?: string; format: string }) => {
    const corpora = new CorpusReader();
    const code = await corpora.code(corpusFolder(options.corpus, ['-']));
    tell(corpora.notes);
    const terms = TermIndex.of(CodeIndex.of(code));
    const term = words.join(' ');
    if (options.format === 'json') print(json(term ? termJson(terms, term) : termsJson(terms)));
    else print(term ? termPretty(terms, term) : termsPretty(terms));
  });

program
  .command('versions')
  .description('list the versions of the Code that stand side by side')
  .option('--corpus <folder>', CORPUS_HELP)
  .option('--format <format>', 'pretty or json', format, 'pretty')
  .action(async (options: { corpus?: string; format: string }) => {
    const corpora = new CorpusReader();
    const told = await versionsIn(corpora, corpusFolder(options.corpus, ['-']));
    tell(corpora.notes);
    print(options.format === 'json' ? json(versionsJson(told)) : versionsPretty(told));
  });

program
  .command('compare')
  .description('show what changed between two versions of the Code, or in one provision of it')
  .argument('<old>', 'a version, such as 45.0, or a folder with a code.yaml')
  .argument('<new>', 'the same')
  .argument('[address...]', 'G3.17, Section G, Appendix L 4.2')
  .option('--corpus <folder>', 'folder with the versions of the Code side by side; default: as for check')
  .option('--format <format>', 'pretty, json or markdown', oneOf(['pretty', 'json', 'markdown'] as const), 'pretty')
  .action(async (old: string, now: string, words: string[], options: { corpus?: string; format: string }) => {
    const corpora = new CorpusReader();
    const folder = corpusFolder(options.corpus, ['-']);
    const before = await versionToCompare(corpora, folder, old);
    const after = await versionToCompare(corpora, folder, now);
    tell(corpora.notes);
    const all = compareCodes(before, after);
    const comparison = words.length ? comparisonOf(all, addressFrom(words.join(' ')), before, after) : all;
    if (options.format === 'json') print(json(compareJson(comparison)));
    else print(options.format === 'markdown' ? compareMarkdown(comparison) : comparePretty(comparison));
  });

program
  .command('explain')
  .description('say what a rule looks for and why; without a name, list the rules')
  .argument('[rule]', 'citation-target-missing or X01')
  .action((rule: string | undefined) => {
    print(explain(rule));
  });

interface ImportCommandOptions extends ImportOptions {
  readonly format: 'pretty' | 'json';
  readonly progress: ImportProgressForm;
}

program
  .command('import')
  .description('make a Code of the official documents, so that citations and terms lead to the real words')
  .argument('<path...>', 'Word (.docx), PDF or text files, folders of them, or a zip of the whole version')
  .requiredOption('--version <version>', 'version of the Code that the documents are, such as 45.0')
  .requiredOption('--out <folder>', 'folder for the versions; this one becomes a folder in it')
  .option('--code <name>', 'name of the Code', 'Smart Energy Code')
  .option(
    '--as <file=document>',
    'which document a file is, where it does not say: "fees.docx=Schedule 4"',
    collect,
    [],
  )
  .option(
    '--changes <side>',
    'the text where changes are tracked: before or after them',
    oneOf(['before', 'after'] as const),
  )
  .option('--leave-out', 'import the rest when some files cannot be imported')
  .option('--format <format>', 'pretty or json', format, 'pretty')
  .option(
    '--progress <form>',
    'lines, json or none, on standard error',
    oneOf(['lines', 'json', 'none'] as const),
    'lines',
  )
  .action(async (paths: string[], options: ImportCommandOptions) => {
    const begun = performance.now();
    const readers = readersInThread(join(__dirname, 'readers.js'));
    const told = importProgress(options.progress, process.stderr);
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort());
    process.once('SIGTERM', () => stop.abort());
    const result = await runImport(paths, options, readers, SHIPPED, version, async (at) => {
      await told.tell(at);
      if (stop.signal.aborted)
        throw new CannotRun('Stopped; nothing has changed. The same command goes on where it was.');
    }).finally(() => {
      told.end();
      readers.close();
    });
    if (options.format === 'json') print(json(importJson(result, options)));
    else print(importPretty(result, options, performance.now() - begun));
    process.exitCode = result.written ? 0 : 2;
  });

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/** Output to a closed pipe ("| head") is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const print = (text: string) => process.stdout.write(`${text}\n`);
/** Lines for stderr, so that output stays clean. */
const tell = (lines: readonly string[]) => {
  for (const line of lines) process.stderr.write(`${printable(line.replace(/\s+/g, ' '))}\n`);
};
const json = (value: object) => JSON.stringify(value, null, 2);

program.parseAsync().catch((error: unknown) => {
  const { code, exitCode: status } = error as { code?: string; exitCode?: number };
  if (code?.startsWith('commander.')) process.exitCode = status === 0 ? 0 : 2;
  else {
    const sentence =
      error instanceof CannotRun
        ? error.message
        : `sec-drafting stopped: ${error instanceof Error ? error.message : String(error)}`;
    tell([sentence]);
    process.exitCode = 2;
  }
});
