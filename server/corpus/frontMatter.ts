import { parseDocument } from 'yaml';
import type { FrontMatter } from './document';

const DOCUMENT = /^(?:section\s+([a-z])|schedule\s+(\d{1,2})|appendix\s+([a-z]{1,2}))$/i;

/** The canonical id for `Section g`, `SCHEDULE 4`, `appendix ad`; undefined for anything else. */
export function documentIdFrom(words: string): string | undefined {
  const match = DOCUMENT.exec(words.trim());
  if (!match) return undefined;
  if (match[1]) return `Section ${match[1].toUpperCase()}`;
  return match[2] ? `Schedule ${Number(match[2])}` : `Appendix ${match[3]!.toUpperCase()}`;
}

/** Reads the YAML between the `---` lines. Broken YAML gives what can be read and a `problem`. */
export function readFrontMatter(block: string): FrontMatter {
  const inner = block.replace(/^---[^\n]*\n/, '').replace(/\n(?:---|\.\.\.)\s*$/, '\n');
  const yaml = parseDocument(inner, { logLevel: 'silent', schema: 'failsafe', maxAliasCount: 0 } as object);
  const problem = yaml.errors[0]?.message.split('\n')[0];
  let values: Record<string, unknown> = {};
  try {
    const read = yaml.toJS({ maxAliasCount: 0 });
    if (read && typeof read === 'object' && !Array.isArray(read)) values = read;
  } catch {
    // Aliases are refused: a front matter has no use for them and they can expand without bound.
  }
  const word = (key: string) => {
    const value = values[key];
    return typeof value === 'string' && value ? { [key]: value } : {};
  };
  const document = typeof values.document === 'string' ? documentIdFrom(values.document) : undefined;
  return {
    ...(document && { document }),
    ...word('title'),
    ...word('version'),
    ...word('modification'),
    ...word('stage'),
    ...word('baseline'),
    ...word('classification'),
    ...(values.outline === 'true' && { outline: true }),
    ...(problem && { problem: `The front matter is not valid YAML: ${problem}` }),
  };
}
