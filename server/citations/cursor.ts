/** White space between the words of a citation, line breaks of a wrapped line included; bounded, so matching is linear. */
export const WS = '[ \\t\\r\\n\\u00a0]{0,40}';
/** The same, at least one. */
export const WS1 = '[ \\t\\r\\n\\u00a0]{1,40}';

/** A sticky expression made of `source`. */
export function sticky(source: string, flags = ''): RegExp {
  return new RegExp(source, `y${flags}`);
}

/** Matches a sticky expression exactly at `at`. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
