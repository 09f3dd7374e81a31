import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from './run';

const page = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');
/** The examples of a page in one language, in order. */
const examples = (name: string, language: string) =>
  [...page(name).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, tag, text]) => (tag === language ? text! : []));

const WRONG = 'Under Sections G3.18 to G3.17.\n';
const RIGHT = 'Under Sections G3.17 to G3.18.\n';

/** A repository of drafts, with the command on its path. */
function repository(files: Record<string, string>) {
  const cwd = folderWith(files);
  const bin = join(cwd, '.bin');
  mkdirSync(bin);
  const command = join(bin, 'sec-drafting');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: '1', HOME: cwd };
  const sh = (script: string) => spawnSync('sh', ['-c', script], { cwd, env, encoding: 'utf8' });
  return { cwd, sh };
}

describe.skipIf(process.platform === 'win32')('the documented commands', () => {
  it('of the GitHub workflow check, write SARIF, and fail on an error', () => {
    const workflow = parse(examples('ci', 'yaml')[0]!);
    const steps: { run?: string; with?: Record<string, string> }[] = workflow.jobs.check.steps;
    const commands = steps.flatMap((step) => step.run ?? []);
    expect(commands.map((command) => command.split(' ').slice(0, 2).join(' '))).toEqual([
      'npm install',
      'sec-drafting check',
      'sec-drafting check',
    ]);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(commands[0]).toContain(`sec-drafting-${version}.tgz`);
    const uploaded = steps.find((step) => step.with?.sarif_file)!.with!.sarif_file!;
    for (const [text, found] of [
      [WRONG, 1],
      [RIGHT, 0],
    ] as const) {
      const { cwd, sh } = repository({ 'drafts/a.sec': text });
      expect(sh(commands[1]!).status).toBe(0);
      expect(JSON.parse(readFileSync(join(cwd, uploaded), 'utf8')).runs[0].results).toHaveLength(found);
      expect(sh(commands[2]!).status).toBe(found);
    }
  });

  it('of pre-commit take the files of a commit', () => {
    const [hook] = parse(examples('ci', 'yaml')[1]!).repos[0].hooks;
    const { sh } = repository({ 'a.sec': WRONG, 'b.sec': RIGHT });
    expect(new RegExp(hook.files).test('drafts/a.sec')).toBe(true);
    expect(sh(`${hook.entry} b.sec`).status).toBe(0);
    expect(sh(`${hook.entry} a.sec b.sec`).status).toBe(1);
  });

  it('of the git hook stop a commit with an error, and no other', () => {
    const { cwd, sh } = repository({ 'a b.sec': WRONG, 'note.txt': WRONG });
    const hook = examples('ci', 'sh').find((text) => text.startsWith('#!'))!;
    const git = (command: string) => sh(`git -c user.name=a -c user.email=a@b.test ${command}`);
    git('init -q');
    writeFileSync(join(cwd, '.git/hooks/pre-commit'), hook);
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
    git('add note.txt');
    expect(git('commit -q -m note').status).toBe(0);
    git('add "a b.sec"');
    const stopped = git('commit -q -m draft');
    expect([stopped.status, stopped.stdout + stopped.stderr]).toEqual([1, expect.stringContaining('a b.sec')]);
    writeFileSync(join(cwd, 'a b.sec'), RIGHT);
    git('add "a b.sec"');
    expect(git('commit -q -m draft').status).toBe(0);
  });

  it('of the other pages run, with the settings as they are documented', () => {
    const [settings] = examples('lint-settings', 'yaml');
    const schema = JSON.parse(readFileSync('schemas/sec-lint.schema.json', 'utf8'));
    expect(new Ajv({ allowUnionTypes: true }).compile(schema)(parse(settings!))).toBe(true);
    const { cwd, sh } = repository({ 'drafts/a.sec': WRONG, 'sec-lint.yaml': settings! });
    const [baseline] = examples('lint-settings', 'sh');
    expect(sh(baseline!).status).toBe(0);
    const json = examples('ci', 'sh').find((text) => text.includes('--format json'))!;
    expect(sh(json)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'drafts.json'), 'utf8')).files[0]).toMatchObject({
      known: 1,
      diagnostics: [],
    });
  });

  it('are all there are', () => {
    const { sh } = repository({});
    const table = page('command-line').slice(page('command-line').indexOf('## `check`'));
    const documented = [...table.slice(0, table.indexOf('\n## ', 5)).matchAll(/`(--[\w-]+)/g)].map(([, name]) => name!);
    const help = sh('sec-drafting check --help').stdout;
    const offered = [...help.matchAll(/^ {2,}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name!);
    expect(new Set(documented)).toEqual(new Set(offered.filter((name) => name !== '--help')));
  });
});
