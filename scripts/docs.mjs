// usage: node scripts/docs.mjs
// Writes the index of the rules, a page per rule and their list to docs/rules/, and the schema of sec-lint.yaml.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { rulesIndex } from './rules-index.mjs';

writeFileSync('server/lint/rules/index.ts', rulesIndex('server/lint/rules'));

const temporary = mkdtempSync(join(tmpdir(), 'sec-docs-'));
try {
  const outfile = join(temporary, 'rules.mjs');
  const contents =
    "export { allRules } from './rules'; export { rulePage, rulesPage } from './page'; export { lintSchema } from './schema';";
  await build({
    stdin: { contents, resolveDir: 'server/lint', loader: 'ts' },
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  const { allRules, rulePage, rulesPage, lintSchema } = await import(pathToFileURL(outfile).href);
  mkdirSync('docs/rules', { recursive: true });
  for (const file of readdirSync('docs/rules'))
    if (file.endsWith('.md') && file !== 'not-built.md') rmSync(join('docs/rules', file));
  for (const rule of allRules) writeFileSync(`docs/rules/${rule.name}.md`, rulePage(rule));
  writeFileSync('docs/rules/README.md', rulesPage(allRules));
  mkdirSync('schemas', { recursive: true });
  writeFileSync('schemas/sec-lint.schema.json', lintSchema(allRules));
  console.log(`wrote docs/rules: ${allRules.length} rules`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
