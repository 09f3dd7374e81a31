import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GeneratedCode } from './generate';
import { megabytes } from './measure';
import type { Section } from './table';

/** Where `scripts/bench.mjs` installs the peers, pinned, when they are to be measured. */
const HOME = 'dist/bench-peers';
/** Peers are slow: they get the first documents up to this many UTF-16 units. */
const SAMPLE = 400_000;

type Check = (texts: readonly string[]) => Promise<unknown>;

const PEERS: readonly { readonly name: string; readonly about: string; readonly load: () => Promise<Check> }[] = [
  { name: 'markdownlint', about: 'all its rules', load: markdownlint },
  { name: 'cspell-lib', about: 'spelling only', load: cspell },
  { name: 'write-good', about: 'all its checks', load: writeGood },
  { name: 'textlint', about: 'its kernel with no rule', load: textlint },
];

/** What other checkers of text manage on the same documents in the same minute. `ours` is our MB/s over the whole Code. */
export async function rulePeerRows(code: GeneratedCode, ours: number | undefined): Promise<Section> {
  const texts: string[] = [];
  let length = 0;
  for (const { text } of code.documents) {
    if (length >= SAMPLE) break;
    texts.push(text);
    length += text.length;
  }
  const rows: Section['rows'][number][] = [];
  for (const { name, about, load } of PEERS) {
    try {
      const check = await load();
      // Once for the dictionaries and the compiler, once for the time.
      await check(texts.slice(0, 1));
      const start = performance.now();
      await check(texts);
      const measured = megabytes(texts) / ((performance.now() - start) / 1000);
      const ratio = ours === undefined ? '' : `; all our rules are ${(ours / measured).toFixed(1)}× as fast`;
      rows.push({ work: name, measured, unit: 'MB/s', note: `${about}${ratio}` });
    } catch (error) {
      console.error(`${name}: not measured (${error instanceof Error ? error.message.split('\n')[0] : error})`);
    }
  }
  return { title: 'Peers of the rules, on the first documents of the same Code', rows };
}

const require = createRequire(join(resolve(HOME), 'package.json'));
const load = (name: string) => import(pathToFileURL(require.resolve(name)).href);

async function markdownlint(): Promise<Check> {
  const { lint } = await import(
    pathToFileURL(join(resolve(HOME), 'node_modules/markdownlint/lib/exports-promise.mjs')).href
  );
  return (texts) => lint({ strings: Object.fromEntries(texts.map((text, i) => [`${i}.md`, text])) });
}

async function cspell(): Promise<Check> {
  const { spellCheckDocument } = await import(
    pathToFileURL(join(resolve(HOME), 'node_modules/cspell-lib/dist/lib/index.js')).href
  ).catch(() => load('cspell-lib'));
  const options = { generateSuggestions: false, noConfigSearch: true };
  return async (texts) => {
    for (const [i, text] of texts.entries())
      await spellCheckDocument(
        { uri: `file:///${i}.txt`, text, languageId: 'plaintext', locale: 'en-GB' },
        options,
        {},
      );
  };
}

async function writeGood(): Promise<Check> {
  const check = require('write-good') as (text: string) => unknown;
  return async (texts) => {
    for (const text of texts) check(text);
  };
}

async function textlint(): Promise<Check> {
  const { TextlintKernel } = require('@textlint/kernel');
  const plugin = require('@textlint/textlint-plugin-text');
  const kernel = new TextlintKernel();
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }],
    rules: [],
  };
  return async (texts) => {
    for (const text of texts) await kernel.lintText(text, options);
  };
}
