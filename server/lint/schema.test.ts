import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readLintSettings } from '../interchange/lintSettingsFile';
import { allRules } from './rules';
import { lintSchema } from './schema';

const FILE = 'schemas/sec-lint.schema.json';
const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(lintSchema(allRules)));
const names = allRules.map(({ name }) => name);

describe('the schema of sec-lint.yaml', () => {
  it('is what `npm run docs` writes', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(lintSchema(allRules));
  });

  it('is named in the manifest, and comes with the extension', () => {
    const { contributes, files } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(contributes.yamlValidation).toEqual([{ fileMatch: 'sec-lint.yaml', url: `./${FILE}` }]);
    expect(files).toContain('schemas');
  });

  it.each([
    '{}',
    'rules:\nhouse-terms:\n',
    'rules: { citation-unit-word: off, citation-target-missing: hint }',
    'house-terms: [Change Pack]\nbaseline: old/sec-lint-baseline.json\n',
    'rules: { citation-unit-words: off }',
    'rules: { citation-unit-word: info }',
    'rules: [citation-unit-word]',
    'house-terms: Change Pack',
    'house-terms: [""]',
    'baseline: ../old.json',
    'baseline: /etc/passwd',
    'baseline: a\\b',
    'baseline: C:/x',
    'colour: red',
    'words',
  ])('agrees with what reads the file: %j', (source) => {
    expect(validate(parse(source))).toBe(readLintSettings(source, names).problems.length === 0);
  });
});
