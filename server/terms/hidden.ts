import type { Span } from '../corpus/span';

const OPENING = /<!--|`|\{--|\{>>|\{~~/g;
const MARK = /[{<`]/;
const CLOSING: Readonly<Record<string, string>> = { '<!--': '-->', '`': '`', '{--': '--}', '{>>': '<<}', '{~~': '~>' };

/** Parts of a paragraph that are not its wording: comments, code, notes, and what a redline strikes out. Linear. */
export function hiddenIn(words: string): readonly Span[] {
  if (!MARK.test(words)) return NONE;
  const hidden: Span[] = [];
  /** Closing marks that do not come again. */
  const over = new Set<string>();
  OPENING.lastIndex = 0;
  for (let open = OPENING.exec(words); open; open = OPENING.exec(words)) {
    const closing = CLOSING[open[0]]!;
    const from = open.index + open[0].length;
    const close = over.has(closing) ? -1 : words.indexOf(closing, from);
    if (close < 0) over.add(closing);
    const code = closing === '`';
    if (close < 0 && closing !== '-->') continue;
    if (code && words.slice(from, close).includes('\n')) continue;
    const end = close < 0 ? words.length : close + closing.length;
    hidden.push({ start: open.index, end });
    OPENING.lastIndex = end;
  }
  return hidden;
}

const NONE: readonly Span[] = [];
