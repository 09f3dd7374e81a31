import type { ImportedParagraph, ImportedRun } from './imported';

/** The words of a paragraph as they are read, on one line, without their look. */
export function plainWords({ runs }: { readonly runs: readonly ImportedRun[] }): string {
  return oneLine(runs.map(({ text }) => text).join(''));
}

/** Blanks of every kind are one blank; control characters, which no page shows, are none. */
export const oneLine = (words: string): string =>
  words
    .replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f\u200b\u2060\ufeff]/g, '')
    .trim();

/**
 * The words of a paragraph as `.sec` has them: bold runs between `**`, on one line, and with what would mean something
 * else in the format (`**` and `<!--` in the text itself) made harmless. A paragraph that is bold throughout is its style,
 * not an emphasis, unless `keepWholeBold`. Italics and other looks are not carried.
 */
export function secWords(paragraph: Pick<ImportedParagraph, 'runs'>, keepWholeBold = false): string {
  const runs = joinRuns(paragraph.runs);
  const written = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const plain = !keepWholeBold && written.length > 0 && written.every(({ bold }) => bold);
  return oneLine(
    runs
      .map(({ text, bold }) => {
        const safe = harmless(text);
        if (!bold || plain || !/[\p{L}\p{N}]/u.test(text)) return safe;
        const [, before = '', inner = '', after = ''] = /^([\s"“‘'(]*)(.*?)([\s"”’').,;:]*)$/s.exec(safe) ?? [];
        return inner ? `${before}**${inner}**${after}` : safe;
      })
      .join(''),
  );
}

/** Neighbours of one look are one run: Word cuts words into runs wherever somebody once edited. */
function joinRuns(runs: readonly ImportedRun[]): ImportedRun[] {
  const joined: { text: string; bold?: boolean }[] = [];
  for (const { text, bold = false } of runs) {
    const last = joined.at(-1);
    // A blank takes the look of what stands before it.
    if (last && (last.bold === bold || !text.trim())) last.text += text;
    else joined.push({ text, bold });
  }
  return joined;
}

const harmless = (text: string): string => text.replace(/\*\*/g, '\\*\\*').replace(/<!--/g, '<\\!--');

/** What at the start of a paragraph without a number would be read as a heading, a row, a fence or front matter. */
export const guarded = (words: string): string => (/^(?:#|\||```|~~~|---)/.test(words) ? `\\${words}` : words);
