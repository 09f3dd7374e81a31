import { Command, InvalidArgumentError } from 'commander';
import { version } from '../package.json';
import { CodeIndex } from './citations/codeIndex';
import { addressFrom } from './cli/address';
import { CannotRun } from './cli/cannotRun';
import { checkJson, checkPretty, exitCode } from './cli/check';
import { citationsJson, citationsPretty } from './cli/citations';
import { CORPUS_HELP, CorpusReader, corpusFolder } from './cli/corpus';
import { explain } from './cli/explain';
import { readInput } from './cli/input';
import { showAddress } from './cli/show';
import { printable } from './cli/terminal';
import type { Severity } from './lint/rule';

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
  .description('Checks and resolves citations of the GB Smart Energy Code (SEC) in legal text.')
  .version(version)
  .showHelpAfterError('(sec-drafting --help lists the commands)')
  .exitOverride();

program
  .command('check')
  .description('report what is wrong with the citations of texts; exit 0: nothing, 1: findings, 2: could not run')
  .argument('<path...>', 'files (.sec, .md, .txt), folders, or - for standard input')
  .option('--corpus <folder>', CORPUS_HELP)
  .option('--format <format>', 'pretty or json', format, 'pretty')
  .option('--fail-on <severity>', `exit 1 from this severity on: ${FAIL_ON.join(', ')}`, oneOf(FAIL_ON), 'error')
  .action(async (paths: string[], options: { corpus?: string; format: string; failOn: Severity | 'never' }) => {
    const input = await readInput(paths, options.corpus);
    tell(input.notes);
    print(options.format === 'json' ? json(checkJson(input)) : checkPretty(input));
    process.exitCode = exitCode(input, options.failOn);
  });

program
  .command('citations')
  .description('list every citation with the provision it means')
  .argument('<path...>', 'files (.sec, .md, .txt), folders, or - for standard input')
  .option('--corpus <folder>', CORPUS_HELP)
  .option('--format <format>', 'pretty or json', format, 'pretty')
  .action(async (paths: string[], options: { corpus?: string; format: string }) => {
    const input = await readInput(paths, options.corpus);
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
  .command('explain')
  .description('say what a rule looks for and why; without a name, list the rules')
  .argument('[rule]', 'citation-target-missing or X01')
  .action((rule: string | undefined) => {
    print(explain(rule));
  });

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
