// usage: node scripts/rules-index.mjs
// Writes server/lint/rules/index.ts: every rule file beside it, each of which exports one rule named like the file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The text of the index for the files of a folder. */
export function rulesIndex(folder) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -3))
    .filter((name) =>
      new RegExp(`^export const ${name}: (?:Document|Passage)?Rule`, 'm').test(
        readFileSync(`${folder}/${name}.ts`, 'utf8'),
      ),
    )
    .sort(asBiomeSorts);
  return `// Written by scripts/rules-index.mjs: a rule is one file in this folder, and nothing else need be changed for it.
import { inCatalogueOrder } from '../catalogue';
import type { Rule } from '../rule';
${names.map((name) => `import { ${name} } from './${name}';`).join('\n')}

/** All rules, in the order of the catalogue. */
export const allRules: readonly Rule[] = inCatalogueOrder([
${names.map((name) => `  ${name},`).join('\n')}
]);
`;
}

/** Capitals do not count, so that the formatter leaves the imports where they are. */
function asBiomeSorts(a, b) {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

if (process.argv[1]?.endsWith('rules-index.mjs'))
  writeFileSync('server/lint/rules/index.ts', rulesIndex('server/lint/rules'));
