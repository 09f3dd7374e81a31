import { stringify } from 'yaml';

/** Front matter with its fences and an empty line; values that are '' are left out. */
export function frontMatterLines(values: Readonly<Record<string, string>>): string {
  return `---\n${yamlText(kept(values))}---\n`;
}

/** YAML as people write it: a version stays text (`"45.0"`), lines are not wrapped. */
export const yamlText = (value: unknown): string => stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' });

const kept = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
