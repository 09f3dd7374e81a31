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

/** A line that is the same in any reading of YAML: a key, and words that are plain or in quotes without escapes. */
const PLAIN = /^([a-z]{1,40}): {1,8}(?:"([^"\\]*)"|([A-Za-z\d](?:[\w ,.()&'’–/-]*[\w,.()&'’–/-])?)) {0,8}\r?$/;

/**
 * The values of a front matter in plain lines only, as nearly all are: the YAML library, the first time that it is used in a
 * process, takes longer than a whole document does. Undefined for anything else.
 */
function readPlain(inner: string): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const line of inner.split('\n')) {
    if (!line) continue;
    const match = PLAIN.exec(line);
    if (!match || Object.hasOwn(values, match[1]!)) return undefined;
    values[match[1]!] = match[2] ?? match[3]!;
  }
  return values;
}

function readYaml(inner: string): { values: Record<string, unknown>; problem?: string | undefined } {
  const yaml = parseDocument(inner, { logLevel: 'silent', schema: 'failsafe', maxAliasCount: 0 } as object);
  const problem = yaml.errors[0]?.message.split('\n')[0];
  try {
    const read = yaml.toJS({ maxAliasCount: 0 });
    if (read && typeof read === 'object' && !Array.isArray(read)) return { values: read, problem };
  } catch {
    // Aliases are refused: a front matter has no use for them and they can expand without bound.
  }
  return { values: {}, problem };
}

/** Reads the YAML between the `---` lines. Broken YAML gives what can be read and a `problem`. */
export function readFrontMatter(block: string): FrontMatter {
  const inner = block.replace(/^---[^\n]*\n/, '').replace(/\n(?:---|\.\.\.)\s*$/, '\n');
  const plain = readPlain(inner);
  const { values, problem } = plain ? { values: plain, problem: undefined } : readYaml(inner);
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
