import { SEVERITIES } from './lintSettings';
import type { RuleAbout, Severity } from './rule';

/** What a rule may be set to. */
export const LEVELS: readonly (Severity | 'off')[] = [...SEVERITIES, 'off'];

export const LEVEL_MEANINGS: Readonly<Record<Severity | 'off', string>> = {
  error: 'A fault that must be put right: the command line ends with exit code 1.',
  warning: 'Near certain.',
  information: 'A reading to look at.',
  hint: 'A reading to look at, shown as three dots.',
  off: 'The rule says nothing.',
};

/** What `sec-lint.yaml` may hold, with what is said of it to the person who writes it. */
export const LINT_KEYS: Readonly<Record<'rules' | 'house-terms' | 'baseline', string>> = {
  rules: 'The severity of each rule, or off: one line each, such as “citation-unit-word: hint”.',
  'house-terms': 'Terms that are written with capitals although the Code does not define them: a list.',
  baseline: 'The file with the findings of old, which stay quiet: a path from the folder of this file.',
};

/** The JSON schema of `sec-lint.yaml`, for editors that complete YAML by one; draft 7, which all of them read. */
export function lintSchema(rules: readonly RuleAbout[]): string {
  const levels = LEVELS.map((level) => ({ const: level, description: LEVEL_MEANINGS[level] }));
  const properties = rules.map(({ name, id, summary, severity, off }) => [
    name,
    { description: `${id}: ${summary}`, default: off ? 'off' : severity, allOf: [{ $ref: '#/definitions/level' }] },
  ]);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by scripts/docs.mjs from server/lint/; change it there.',
    title: 'Settings of the rules of SEC Drafting',
    type: ['object', 'null'],
    additionalProperties: false,
    definitions: { level: { oneOf: levels } },
    properties: {
      rules: {
        description: LINT_KEYS.rules,
        type: ['object', 'null'],
        additionalProperties: false,
        properties: Object.fromEntries(properties),
      },
      'house-terms': {
        description: LINT_KEYS['house-terms'],
        type: ['array', 'null'],
        items: { type: 'string', pattern: '\\S' },
      },
      baseline: {
        description: LINT_KEYS.baseline,
        type: 'string',
        pattern: '^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\:]+$',
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
