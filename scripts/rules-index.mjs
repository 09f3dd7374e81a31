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
    // As the formatter orders imports: capitals do not count.
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
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

if (process.argv[1]?.endsWith('rules-index.mjs'))
  writeFileSync('server/lint/rules/index.ts', rulesIndex('server/lint/rules'));
