import type { LegalDocument } from '../corpus/document';
import type { Span } from '../corpus/span';

/** A line of the front matter, and what stands after its colon; the whole line where nothing does. */
export interface FrontLine {
  readonly line: Span;
  readonly value: Span;
}

/** The line of the front matter that begins with `key`, a plain word. */
export function frontLine({ text, blocks }: LegalDocument, key: string): FrontLine | undefined {
  const match = new RegExp(`^${key}[ \\t]{0,20}:[ \\t]{0,20}([^\\r\\n]{0,200})`, 'm').exec(
    text.slice(0, blocks[0]?.contentLength ?? 0),
  );
  if (!match) return undefined;
  const end = match.index + match[0].trimEnd().length;
  const value = match[1]!.trimEnd();
  return {
    line: { start: match.index, end },
    value: value ? { start: end - value.length, end } : { start: match.index, end },
  };
}
